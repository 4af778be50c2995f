/** Work that goes on side by side and comes out in order. */

/**
 * Starts work on things as they come, at most so much at once, and gives what comes of it in the order of the
 * things. No more of them are asked for while enough is under way or waits to be taken.
 *
 * @template T, R
 * @param {AsyncIterable<T> | Iterable<T>} things
 * @param {number} most
 * @param {(thing: T) => Promise<R>} start
 * @returns {AsyncGenerator<R>}
 */
export async function* inOrder(things, most, start) {
  /** @type {Promise<R>[]} */
  const running = []
  for await (const thing of things) {
    const work = start(thing)
    // What fails is told when it is its turn.
    work.catch(() => {})
    running.push(work)
    while (running.length >= most) yield await first(running)
  }
  while (running.length > 0) yield await first(running)
}

/**
 * @template R
 * @param {Promise<R>[]} running
 */
function first(running) {
  return /** @type {Promise<R>} */ (running.shift())
}
