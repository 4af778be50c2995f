/** A line for each record that has findings, as soon as it is checked. */

/**
 * @param {import('./sink.js').Sink} sink
 * @returns {import('./format.js').Format}
 */
export function ndjson(sink) {
  return {
    async write({ results }) {
      await sink.write(results.map((result) => `${JSON.stringify(result)}\n`).join(''))
    },
    async finish() {},
  }
}
