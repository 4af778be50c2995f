/** The findings, a row each. */

import { excerptOf } from './excerpt.js'
import { markup } from './markup.js'
import { basisText, fieldWord, PAGE_WORDS, severityWord } from './words.js'

/** @typedef {import('./entries.js').Entry} Entry */
/**
 * @typedef {object} Setting
 * @property {'zh' | 'en'} lang
 * @property {(text: string) => string} mask
 * @property {Map<string, string>} titles what the rules are called
 */

/**
 * @param {Entry[]} entries
 * @param {Setting} setting
 */
export function findingsTable(entries, setting) {
  const { findings, headings, more } = PAGE_WORDS[setting.lang]
  return markup`<table aria-label="${findings}">
<colgroup><col class="c1"><col class="c2"><col class="c3"><col class="c4"></colgroup>
<thead><tr>${headings.map((heading) => markup`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${entries.map((entry) => row(entry, setting))}</tbody>
</table>
<button type="button" class="more" data-words="${more}" hidden></button>`
}

/**
 * @param {Entry} entry
 * @param {Setting} setting
 */
function row(entry, setting) {
  const { lang, titles } = setting
  const { severity, rule, unit, message, finding } = entry
  const name = titles.get(rule)
  const review = finding?.review && markup`<div class="review">${PAGE_WORDS[lang].review}</div>`
  return markup`<tr class="${severity}" data-severity="${severity}" data-rule="${rule}" data-unit="${unit}" data-column="${columnWord(entry, lang)}">
<td><span class="tag">${severityWord(severity, lang)}</span>${review}</td>
<td>${place(entry, setting)}</td>
<td><div class="message">${message}</div>${finding && about(entry, finding, lang)}</td>
<td>${name && markup`<div class="name">${name}</div>`}<div class="rule">${rule}</div>${(finding?.basis ?? []).map((basis) => markup`<div class="basis">${basisText(basis)}</div>`)}</td>
</tr>
`
}

/**
 * @param {Entry} entry
 * @param {Setting} setting
 */
function place(entry, { lang, mask }) {
  const { result, finding, unit } = entry
  const words = PAGE_WORDS[lang]
  const at = finding?.at ?? {}
  const source = result.source ?? at.source
  const line = result.line ?? at.line
  const where = [
    result.sheet ?? at.sheet,
    at.cell ?? (line ? words.line(line) : result.row && words.record(result.row)),
    columnWord(entry, lang),
  ].filter(Boolean)
  const file = source === '-' ? words.stdin : source
  return markup`${file && markup`<div class="file">${file}</div>`}<div>${where.join(' · ') || words.whole}</div>${result.id && markup`<div>${mask(result.id)}</div>`}${unit && markup`<div class="unit">${unit}</div>`}`
}

/**
 * The text that a finding is in, what else it is about, and what would mend it.
 *
 * @param {Entry} entry
 * @param {import('../../types/wire.js').Finding} finding
 * @param {'zh' | 'en'} lang
 */
function about({ text }, { span, fixes = [], related = [] }, lang) {
  const words = PAGE_WORDS[lang]
  const others = related.map(({ row: at, message }) => {
    const number = at === undefined ? '' : `${words.line(at)}${words.colon}`
    return markup`<div class="related">→ ${number}${message}</div>`
  })
  const mends = fixes.map(({ title }) => markup`<div class="fix">${words.fix}${title}</div>`)
  return [text && quote(text, span), others, mends]
}

/**
 * @param {string} text
 * @param {import('../../types/wire.js').Span} [span]
 */
function quote(text, span) {
  const { before, marked, after } = excerptOf(text, span)
  const mark = marked && markup`<mark>${marked}</mark>`
  return markup`<div class="quote" lang="zh-CN">${before}${mark}${after}</div>`
}

/**
 * The column that an entry is about, or the field of its record.
 *
 * @param {Entry} entry
 * @param {'zh' | 'en'} lang
 */
export function columnWord({ result, finding }, lang) {
  if (!finding || result.kind === 'text') return ''
  const { at = {}, field } = finding
  return at.column?.replace(/\s+/g, '') ?? (field ? fieldWord(field, lang) : '')
}
