/**
 * Cases that are run in turn, so that what else the machine does concerns them all. What is measured is the time
 * of the processor, of all threads of this process together: the clock would measure what else is running.
 */

/** After so long, in milliseconds, no further round is begun: on a busy machine there are fewer. */
const LONG_ENOUGH = 40_000
/** So many are measured all the same. */
const LEAST = 2

/** The milliseconds that the processor has worked for this process. */
export function worked() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * The median time of each case, in milliseconds.
 *
 * @param {Record<string, () => unknown>} cases
 * @param {object} [options]
 * @param {number} [options.count] of rounds
 * @param {() => number} [options.now] `performance.now` where threads are to help each other
 * @returns {Promise<Record<string, number>>}
 */
export async function rounds(cases, { count = 5, now = worked } = {}) {
  /** @type {Record<string, number[]>} */
  const times = {}
  const start = performance.now()
  for (let round = 0; round <= count; round += 1) {
    if (round > LEAST && performance.now() - start > LONG_ENOUGH) break
    for (const [name, run] of Object.entries(cases)) {
      const from = now()
      await run()
      // The first round warms up.
      if (round > 0) times[name] = [...(times[name] ?? []), now() - from]
    }
  }
  const medians = Object.entries(times).map(([name, all]) => [name, median(all)])
  return Object.fromEntries(medians)
}

/** @param {number[]} numbers */
function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1]
}
