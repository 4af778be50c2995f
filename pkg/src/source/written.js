/** What the core has written, as bytes, of a piece of a file. */

import { once } from './once.js'

/**
 * A batch whose results are read when somebody asks for them: many only count or pass the bytes on.
 *
 * @param {import('../api.js').NdjsonResults} written
 * @param {import('./whole.js').Batch['fieldText']} fieldText
 * @returns {import('./whole.js').Batch}
 */
export function batchWritten({ ndjson, summary, unreadable }, fieldText) {
  const results = once(() => resultsIn(ndjson))
  return {
    get results() {
      return results()
    },
    records: summary.records,
    written: { ndjson, summary, unreadable },
    fieldText,
  }
}

/**
 * @param {Uint8Array} ndjson
 * @returns {import('../../types/wire.js').UnitResult[]}
 */
function resultsIn(ndjson) {
  const lines = new TextDecoder().decode(ndjson).split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line))
}
