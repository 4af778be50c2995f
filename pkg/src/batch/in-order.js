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
  const iterator = iterated(things)
  /** @type {Promise<R>[]} */
  const running = []
  /** @type {Promise<IteratorResult<T>> | undefined} */
  let next
  let isDone = false
  try {
    while (!isDone || running.length > 0) {
      if (!isDone && running.length < most) {
        next ??= told(iterator.next())
        // What is finished does not wait for a thing that is long in coming.
        const isNext = await Promise.race([
          next.then(() => true),
          ...running.slice(0, 1).map(isWork),
        ])
        if (isNext) {
          const { done, value } = await next
          next = undefined
          if (done) isDone = true
          else running.push(told(start(value)))
          continue
        }
      }
      yield await /** @type {Promise<R>} */ (running.shift())
    }
  } finally {
    if (!isDone) told(Promise.resolve(iterator.return?.(undefined)))
  }
}

/**
 * @template T
 * @param {AsyncIterable<T> | Iterable<T>} things
 */
async function* iterated(things) {
  yield* things
}

/** @param {Promise<unknown>} work */
function isWork(work) {
  return work.then(() => false)
}

/**
 * What fails is told when it is its turn.
 *
 * @template P
 * @param {Promise<P>} work
 */
function told(work) {
  work.catch(() => {})
  return work
}
