/** A page for those who have to mend what was found. */

import { unitIn } from '../../report/entries.js'
import { reportHtml } from '../../report/html.js'

/**
 * @typedef {import('../../../types/wire.js').UnitResult} UnitResult
 * @typedef {import('../../../types/wire.js').Finding} Finding
 */

/** The fields that name who answers for a record, the best first. */
const UNITS = ['publisher', 'responsibleUnit', 'issuer']

/**
 * @param {import('./sink.js').Sink} sink
 * @param {import('./format.js').Setting} setting
 * @returns {import('./format.js').Format}
 */
export function html(sink, { gongkai, lang }) {
  const mask = (/** @type {string} */ text) => gongkai.mask(text)
  /** @type {UnitResult[]} */
  const results = []
  /** @type {Map<Finding, { text?: string, unit?: string }>} */
  const known = new Map()
  return {
    async write(batch) {
      for (const result of batch.results) {
        results.push(result)
        for (const finding of result.findings) {
          const [text, unit] = [batch.fieldText(result, finding), unitOf(batch, result, finding)]
          known.set(finding, { text: text && mask(text), unit: unit && mask(unit) })
        }
      }
    },
    async finish({ summary }) {
      const report = { ...gongkai.checkRecords([]), summary, results }
      const page = reportHtml(report, {
        lang,
        mask,
        rules: gongkai.rules(),
        textOf: (_, finding) => known.get(finding)?.text,
        unitOf: (_, finding) => known.get(finding)?.unit,
      })
      await sink.write(page)
    },
  }
}

/**
 * Who answers for the row of a table, or for a record.
 *
 * @param {import('../../source/whole.js').Batch} batch
 * @param {UnitResult} result
 * @param {Finding} finding
 */
function unitOf({ tables, fieldText }, result, finding) {
  if (tables) return unitIn(tables(), finding)
  if (!['item', 'document'].includes(result.kind)) return undefined
  return UNITS.map((field) => fieldText(result, { ...finding, at: undefined, field })).find(Boolean)
}
