/** The weights of findings: their words, their signs, their order. */

import { element } from './dom.js'

/**
 * @typedef {import('../../types/wire.js').Finding} Finding
 * @typedef {Finding['severity']} Severity
 * @typedef {import('./words.js').Words} Words
 */

/** From the heaviest. @type {Severity[]} */
export const SEVERITIES = ['error', 'warning', 'info']

/** What is drawn in a box of 16: told apart by shape, not by colour alone. */
const SHAPES = {
  error: 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2zM7.1 4v5h1.8V4zm0 6.2V12h1.8v-1.8z',
  warning: 'M8 1.2 15.4 14.6H.6zM7.1 6v4h1.8V6zm0 5.1v1.7h1.8v-1.7z',
  info: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM7.1 4v1.8h1.8V4zm0 3v5h1.8V7z',
}

/**
 * The sign of a weight; it says nothing to a screen reader.
 *
 * @param {Severity} severity
 */
export function icon(severity) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('fill-rule', 'evenodd')
  path.setAttribute('d', SHAPES[severity])
  svg.append(path)
  return svg
}

/**
 * Sign and word.
 *
 * @param {Severity} severity
 * @param {Words} words
 */
export function badge(severity, words) {
  return element(
    'span',
    { class: 'badge', 'data-severity': severity },
    icon(severity),
    words.severity[severity],
  )
}

/**
 * How many there are of each weight.
 *
 * @param {Finding[]} findings
 */
export function count(findings) {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}

/**
 * The heaviest weight among findings.
 *
 * @param {Finding[]} findings
 */
export function heaviest(findings) {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity))
}

/**
 * Findings from the heaviest to the lightest, else in the order of the text.
 *
 * @param {Finding[]} findings
 */
export function sorted(findings) {
  const place = (/** @type {Finding} */ finding) => finding.span?.start ?? 0
  return [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || place(a) - place(b),
  )
}
