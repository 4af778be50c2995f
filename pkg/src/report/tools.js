/** What filters and sorts the findings. Hidden until the script runs. */

import { GROUPINGS, groupsOf, shownName } from './charts.js'
import { markup } from './markup.js'
import { PAGE_WORDS, severityWord } from './words.js'

/** @typedef {import('./entries.js').Entry} Entry */

const ORDER = ['unreadable', 'error', 'warning', 'info']
const ANY = /** @type {const} */ ({ unit: 'anyUnit', column: 'anyColumn', rule: 'anyRule' })
const LABEL = /** @type {const} */ ({ unit: 'units', column: 'columns', rule: 'rules' })

/**
 * @param {Entry[]} entries
 * @param {import('./findings-table.js').Setting} setting
 */
export function toolsOf(entries, setting) {
  const { lang } = setting
  const words = PAGE_WORDS[lang]
  const present = ORDER.filter((severity) => entries.some((entry) => entry.severity === severity))
  const sorts = Object.entries(words.sorts).map(
    ([value, word]) => markup`<option value="${value}">${word}</option>`,
  )
  return markup`<h2>${words.findings}</h2>
<div class="tools" role="search" aria-label="${words.tools}" hidden>
<fieldset><legend>${words.severities}</legend>${present.map((severity) => box(severity, lang))}</fieldset>
${GROUPINGS.map(({ key, of }) =>
  choice(
    key,
    groupsOf(entries, (entry) => of(entry, lang)),
    setting,
  ),
)}
<label class="field"><span>${words.search}</span><input type="search" autocomplete="off"></label>
<label class="field"><span>${words.sort}</span><select data-sort autocomplete="off">${sorts}</select></label>
<button type="button">${words.clear}</button>
</div>
<p role="status" data-words="${words.shown}"></p>
`
}

/**
 * @param {string} severity
 * @param {'zh' | 'en'} lang
 */
function box(severity, lang) {
  return markup`<label class="check ${severity}"><input type="checkbox" value="${severity}" checked autocomplete="off">${severityWord(severity, lang)}</label>`
}

/**
 * @param {'unit' | 'column' | 'rule'} key
 * @param {import('./charts.js').Group[]} groups
 * @param {import('./findings-table.js').Setting} setting
 */
function choice(key, groups, setting) {
  const words = PAGE_WORDS[setting.lang]
  const names = groups.map(({ name }) => name).sort()
  const options = names.map(
    (name) => markup`<option value="${name}">${shownName(key, name, setting)}</option>`,
  )
  return markup`<label class="field"><span>${words[LABEL[key]]}</span><select data-key="${key}" autocomplete="off"><option value="*">${words[ANY[key]]}</option>${options}</select></label>
`
}
