/** A report as one page that needs nothing else: for those who have to mend what it says. */

import { chartsOf } from './charts.js'
import { entriesOf } from './entries.js'
import { findingsTable } from './findings-table.js'
import { markup, verbatim } from './markup.js'
import { SCRIPT } from './script.js'
import { STYLE } from './style.js'
import { toolsOf } from './tools.js'
import { PAGE_WORDS } from './words.js'

/**
 * @typedef {object} HtmlOptions
 * @property {'zh' | 'en'} [lang] default `zh`
 * @property {string} [title]
 * @property {import('./entries.js').Lookups['textOf']} [textOf] what a finding is in, masked; from the
 *   tables of the report where left out
 * @property {import('./entries.js').Lookups['unitOf']} [unitOf] who answers for it, masked; likewise
 * @property {{ id: string, title: string }[]} [rules] what the rules are called, as `gongkai.rules()` gives it
 * @property {(text: string) => string} [mask] for the names of records
 */

/**
 * The hashes of the style and the script, the only ones that the page's own policy lets run. A test
 * says what they must be.
 */
export const STYLE_HASH = 'sha256-tA3BDMU8FRpTrmqrdn7tczaahGjc6DabqQ7XI7Fds0U='
export const SCRIPT_HASH = 'sha256-VSh7IRCQqEu3qzDwJy76sZl0cRYUxIq//QSHiCYqJjA='

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`

/**
 * The page of a report. It works in Node and in browsers, asks the network for nothing, and reads
 * without its script.
 *
 * @param {import('../../types/wire.js').Report} report
 * @param {HtmlOptions} [options]
 * @returns {string}
 */
export function reportHtml(report, options = {}) {
  const { lang = 'zh', title, mask = (text) => text, rules = [] } = options
  const words = PAGE_WORDS[lang]
  const entries = entriesOf(report, options)
  const name = title ?? words.title
  const setting = { lang, mask, titles: new Map(rules.map((rule) => [rule.id, rule.title])) }
  const page = markup`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${name}</title>
<style>${verbatim(STYLE)}</style>
</head>
<body>
<header>
<h1>${name}</h1>
<p class="made">${words.made(report)}</p>
</header>
<main>
${counts(report, entries, lang)}
${
  entries.length > 0
    ? [chartsOf(entries, setting), toolsOf(entries, setting), findingsTable(entries, setting)]
    : markup`<p>${words.none}</p>`
}
</main>
<script>${verbatim(SCRIPT)}</script>
</body>
</html>
`
  return page.toString()
}

/**
 * @param {import('../../types/wire.js').Report} report
 * @param {import('./entries.js').Entry[]} entries
 * @param {'zh' | 'en'} lang
 */
function counts({ summary }, entries, lang) {
  const words = PAGE_WORDS[lang]
  const unreadable = entries.filter(({ severity }) => severity === 'unreadable').length
  const { errors, warnings, infos, review, sources, records } = summary
  const severity = SEVERITY_WORDS[lang]
  return markup`<ul class="counts" aria-label="${words.counts}">
<li><b>${sources}</b>${words.sources}</li><li><b>${records}</b>${words.records}</li>
<li class="error"><b>${errors}</b>${severity.errors}</li><li class="warning"><b>${warnings}</b>${severity.warnings}</li>
<li class="info"><b>${infos}</b>${severity.infos}</li><li><b>${review}</b>${words.review}</li>
${unreadable > 0 && markup`<li class="unreadable"><b>${unreadable}</b>${severity.unreadable}</li>`}
</ul>`
}

const SEVERITY_WORDS = {
  zh: { errors: '错误', warnings: '警告', infos: '提示', unreadable: '读不了' },
  en: { errors: 'errors', warnings: 'warnings', infos: 'infos', unreadable: 'unreadable' },
}
