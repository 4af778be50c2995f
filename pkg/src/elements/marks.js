/** Marks in a text, where its findings are. */

import { element } from './dom.js'

/**
 * @typedef {import('./severity.js').Severity} Severity
 * @typedef {{ start: number, end: number, severity: Severity }} Mark
 */

/**
 * Marks in the order of the text; where two overlap, the later one gives way.
 *
 * @param {Mark[]} marks
 */
export function apart(marks) {
  /** @type {Mark[]} */
  const kept = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(mark.start, kept.length ? kept[kept.length - 1].end : 0)
    if (start < mark.end) kept.push({ ...mark, start })
  }
  return kept
}

/**
 * @param {string} text
 * @param {Mark[]} marks apart from each other
 */
export function pieces(text, marks) {
  /** @type {(string | Node)[]} */
  const made = []
  let at = 0
  for (const { start, end, severity } of marks) {
    made.push(text.slice(at, start))
    made.push(element('span', { class: 'mark', 'data-severity': severity }, text.slice(start, end)))
    at = end
  }
  made.push(text.slice(at))
  return made
}
