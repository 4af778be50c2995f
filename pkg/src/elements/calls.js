/** What an element asks gongkai: in a thread of its own, or in the page where it may not start one. */

import { startWorker } from './catalogue/engine.js'

/**
 * @typedef {import('../options.js').Options} Options
 * @typedef {import('./catalogue/engine.js').Parts} Parts
 * @typedef {import('./catalogue/worker.js').Method} Method
 * @typedef {{ resolve: (answer: any) => void, reject: (error: Error) => void }} Waiting
 * @typedef {(options: Options, method: Method, args: unknown[]) => Promise<any>} Ask
 *
 * @typedef {object} Answering what answers
 * @property {'worker' | 'main'} kind
 * @property {Ask} ask
 */

/** What answers on this page, by where the package lies: one worker for all elements. @type {Map<string, Promise<Answering>>} */
const started = new Map()

/**
 * What answers the questions of this page.
 *
 * @param {Parts} parts
 * @returns {Promise<Answering>}
 */
export function answering(parts) {
  const known = started.get(parts.worker.href)
  if (known) return known
  const starting = start(parts)
  started.set(parts.worker.href, starting)
  return starting
}

/**
 * @param {Parts} parts
 * @returns {Promise<Answering>}
 */
async function start({ worker: url, main }) {
  const worker = await startWorker(url)
  if (worker) return { kind: 'worker', ask: asking(worker) }
  return {
    kind: 'main',
    async ask(options, method, args) {
      const { load } = await main()
      const gongkai = await load(options)
      const does = /** @type {(...args: any[]) => unknown} */ (gongkai[method])
      return does.apply(gongkai, args)
    },
  }
}

/**
 * @param {Worker} worker
 * @returns {Ask}
 */
function asking(worker) {
  /** @type {Map<number, Waiting>} */
  const waiting = new Map()
  let asked = 0
  worker.onmessage = ({ data: { id, answer, error } }) => {
    const question = waiting.get(id)
    waiting.delete(id)
    if (error) question?.reject(Object.assign(new Error(error.message), { code: error.code }))
    else question?.resolve(answer)
  }
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message))
    waiting.clear()
  }
  return (options, method, args) => {
    asked += 1
    const id = asked
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.postMessage({ id, options, call: method, args })
    })
  }
}
