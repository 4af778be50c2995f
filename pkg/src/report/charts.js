/** How the findings are spread over units, columns and rules, in bars that filter the page. */

import { columnWord } from './findings-table.js'
import { markup } from './markup.js'
import { PAGE_WORDS } from './words.js'

/** @typedef {import('./entries.js').Entry} Entry */

/** More bars say no more. */
const MOST = 10
/** From the left. */
const ORDER = ['unreadable', 'error', 'warning', 'info']

/**
 * What the findings are told apart by. The keys are those of the rows of the table.
 *
 * @type {{ key: 'unit' | 'column' | 'rule', of: (entry: Entry, lang: 'zh' | 'en') => string }[]}
 */
export const GROUPINGS = [
  { key: 'unit', of: ({ unit }) => unit },
  { key: 'column', of: (entry, lang) => columnWord(entry, lang) },
  { key: 'rule', of: ({ rule }) => rule },
]

/**
 * @param {Entry[]} entries
 * @param {import('./findings-table.js').Setting} setting
 */
export function chartsOf(entries, setting) {
  const { lang } = setting
  const words = PAGE_WORDS[lang]
  const charts = GROUPINGS.map(({ key, of }) => {
    const groups = groupsOf(entries, (entry) => of(entry, lang))
    return groups.some(({ name }) => name) && chart(key, groups, setting)
  })
  return markup`<h2>${words.charts}</h2>
<div class="charts">${charts}</div>
`
}

/**
 * The groups, the largest first.
 *
 * @param {Entry[]} entries
 * @param {(entry: Entry) => string} nameOf
 */
export function groupsOf(entries, nameOf) {
  /** @type {Map<string, { name: string, all: number, by: Record<string, number> }>} */
  const groups = new Map()
  for (const entry of entries) {
    const name = nameOf(entry)
    const group = groups.get(name) ?? { name, all: 0, by: {} }
    group.all += 1
    group.by[entry.severity] = (group.by[entry.severity] ?? 0) + 1
    groups.set(name, group)
  }
  return [...groups.values()].sort((one, other) => other.all - one.all)
}

/** @typedef {ReturnType<typeof groupsOf>[number]} Group */

/**
 * @param {'unit' | 'column' | 'rule'} key
 * @param {Group[]} groups
 * @param {import('./findings-table.js').Setting} setting
 */
function chart(key, groups, setting) {
  const words = PAGE_WORDS[setting.lang]
  const rest = groups.slice(MOST)
  const inRest = rest.reduce((sum, { all }) => sum + all, 0)
  return markup`<section class="chart" aria-labelledby="by-${key}">
<h3 id="by-${key}">${words[key]}</h3>
<ul>${groups.slice(0, MOST).map((group) => bar(key, group, groups[0].all, setting))}</ul>
${rest.length > 0 && markup`<p class="rest">${words.rest(rest.length, inRest)}</p>`}
</section>
`
}

/**
 * @param {'unit' | 'column' | 'rule'} key
 * @param {Group} group
 * @param {number} largest
 * @param {import('./findings-table.js').Setting} setting
 */
function bar(key, { name, all, by }, largest, setting) {
  let x = 0
  const parts = ORDER.filter((severity) => by[severity]).map((severity) => {
    const width = Math.round((by[severity] * 1000) / largest) / 10
    const part = markup`<rect class="${severity}" x="${x}" width="${width}" height="10"/>`
    x += width
    return part
  })
  return markup`<li><button type="button" class="bar" data-key="${key}" data-value="${name}" aria-pressed="false" disabled><span>${shownName(key, name, setting)}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${parts}</svg><span class="number">${all}</span></button></li>`
}

/**
 * What a group is called: a rule by its title, a group without a name by what it lacks.
 *
 * @param {'unit' | 'column' | 'rule'} key
 * @param {string} name
 * @param {import('./findings-table.js').Setting} setting
 */
export function shownName(key, name, { lang, titles }) {
  const words = PAGE_WORDS[lang]
  if (key === 'rule') return titles.get(name) ?? name
  return name || (key === 'unit' ? words.noUnit : words.noColumn)
}
