/** One report on all sources, with the records that have findings. */

/**
 * @param {import('./sink.js').Sink} sink
 * @param {import('./format.js').Setting} setting
 * @returns {import('./format.js').Format}
 */
export function json(sink, { gongkai }) {
  /** @type {import('../../../types/wire.js').UnitResult[]} */
  const results = []
  return {
    async write(batch) {
      results.push(...batch.results)
    },
    async finish({ summary }) {
      const report = { ...gongkai.checkRecords([]), summary, results }
      await sink.write(`${JSON.stringify(report, null, 2)}\n`)
    },
  }
}
