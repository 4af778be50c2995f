/** The words of the terminal. */

export { basisText, fieldWord } from '../report/words.js'

/** @typedef {import('./arguments.js').Lang} Lang */

/** @type {Record<string, { zh: string, en: string, mark: string, colour: import('./terminal/style.js').Colour }>} */
const SEVERITIES = {
  error: { zh: '错误', en: 'error', mark: '✗', colour: 'red' },
  warning: { zh: '警告', en: 'warning', mark: '▲', colour: 'yellow' },
  info: { zh: '提示', en: 'info', mark: '·', colour: 'blue' },
  off: { zh: '关闭', en: 'off', mark: ' ', colour: 'dim' },
}

/**
 * @param {string} severity
 * @param {Lang} lang
 */
export function severityWord(severity, lang) {
  return SEVERITIES[severity]?.[lang] ?? severity
}

/** @param {string} severity */
export function severityColour(severity) {
  return SEVERITIES[severity]?.colour ?? 'bold'
}

/** @param {string} severity */
export function severityMark(severity) {
  return SEVERITIES[severity]?.mark ?? ''
}
