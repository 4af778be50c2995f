/** A line for each record that has findings, as soon as it is checked. */

/**
 * @param {import('./sink.js').Sink} sink
 * @returns {import('./format.js').Format}
 */
export function ndjson(sink) {
  return {
    async write(batch) {
      if (batch.written) return sink.write(batch.written.ndjson)
      await sink.write(batch.results.map((result) => `${JSON.stringify(result)}\n`).join(''))
    },
    async finish() {},
  }
}
