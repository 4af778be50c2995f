/** The thread that checks. */

/** Longer than this no worker takes to say that it is there. */
const PATIENCE = 10_000

/** The name of a worker that starts the core at once. */
export const CORE = 'gongkai-core'

/**
 * @typedef {object} Thread
 * @property {Worker | undefined} worker nothing where none may be started. It may be asked at once
 * @property {Promise<void>} there as soon as it says so
 */

/**
 * Whether these need no more than the core that lies beside the script.
 *
 * @param {import('../options.js').Options} options
 */
export function isCore({ profile = 'national', lang = 'zh', full = false, wasm }) {
  return profile === 'national' && lang === 'zh' && !full && wasm === undefined
}

/**
 * @param {URL} url
 * @param {boolean} core whether it is certain that the core is wanted: then nobody has to ask for it
 * @returns {Thread}
 */
export function startThread(url, core) {
  /** @type {Worker | undefined} */
  let worker
  /** @type {Promise<void>} */
  const there = new Promise((resolve, reject) => {
    const started = new Worker(url, core ? { name: CORE } : {})
    worker = started
    const timer = setTimeout(() => reject(new Error('timeout')), PATIENCE)
    const ready = () => {
      clearTimeout(timer)
      started.removeEventListener('error', failed)
      resolve()
    }
    const failed = (/** @type {ErrorEvent} */ event) => {
      event.preventDefault()
      clearTimeout(timer)
      started.terminate()
      reject(new Error(event.message || 'worker'))
    }
    started.addEventListener('message', ready, { once: true })
    started.addEventListener('error', failed)
  })
  there.catch(() => {})
  return { worker, there }
}
