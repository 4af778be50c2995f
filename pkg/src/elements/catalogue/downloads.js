/** What a person takes away. */

/**
 * @param {import('../../api.js').Report} _report
 * @param {import('./engine.js').Given} _given
 * @param {import('../words.js').Lang} _lang
 * @returns {Node[]}
 */
export function createDownloads(_report, _given, _lang) {
  return []
}
