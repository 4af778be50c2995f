/** Findings by the place that they are about: the field of a record, the row of a table. */

import { SEVERITIES } from '../severity.js'
import { wordsOf } from '../words.js'
import { findingsWords } from './words.js'

/**
 * @typedef {import('../finding-card.js').Finding} Finding
 * @typedef {import('../words.js').Lang} Lang
 *
 * @typedef {object} Group
 * @property {string} key
 * @property {string} title
 * @property {string} [field] of a record
 * @property {Finding[]} findings
 *
 * @typedef {{ lang: Lang, labels: Record<string, string>, severalSources: boolean }} Naming
 */

/**
 * The groups, in the order in which their places come first.
 *
 * @param {Finding[]} findings
 * @param {Record<string, string>} labels of fields, before those that are known
 * @param {Lang} lang
 * @returns {Group[]}
 */
export function grouped(findings, labels, lang) {
  const sources = new Set(findings.map(({ at }) => at?.source))
  const naming = { lang, labels, severalSources: sources.size > 1 }
  /** @type {Map<string, Group>} */
  const groups = new Map()
  for (const finding of findings) {
    const title = titleOf(finding, naming)
    const known = groups.get(title)
    if (known) known.findings.push(finding)
    else groups.set(title, { key: title, title, field: finding.field, findings: [finding] })
  }
  return [...groups.values()]
}

/**
 * What a person calls the place of a finding.
 *
 * @param {Finding} finding
 * @param {Naming} naming
 */
function titleOf({ field, at = {} }, { lang, labels, severalSources }) {
  const words = findingsWords(lang)
  const { source, sheet, row, line, column } = at
  const known = wordsOf(lang).fieldNames
  const name = column ?? (field && (labels[field] ?? words.fields[field] ?? known[field] ?? field))
  const parts = [
    severalSources && source,
    sheet,
    row !== undefined ? words.row(row) : line !== undefined && words.line(line),
    name,
  ].filter(Boolean)
  return parts.join(' · ') || words.whole
}

/**
 * As many groups as hold that many findings.
 *
 * @param {Group[]} groups
 * @param {number} most
 */
export function upTo(groups, most) {
  /** @type {Group[]} */
  const kept = []
  let room = most
  for (const group of groups) {
    if (room <= 0) break
    kept.push(room < group.findings.length ? { ...group, findings: heaviest(group, room) } : group)
    room -= group.findings.length
  }
  return kept
}

/**
 * @param {Group} group
 * @param {number} most
 */
function heaviest({ findings }, most) {
  const weight = (/** @type {Finding} */ { severity }) => SEVERITIES.indexOf(severity)
  return [...findings].sort((one, other) => weight(one) - weight(other)).slice(0, most)
}
