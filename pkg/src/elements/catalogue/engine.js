/** Where a catalogue is checked: in a thread of its own, or in the page where it may not start one. */

/**
 * @typedef {import('../../api.js').Report} Report
 * @typedef {import('../../api.js').Gongkai} Gongkai
 * @typedef {import('../../options.js').Options} Options
 *
 * @typedef {object} Given a table
 * @property {import('../../api.js').TableInput} content
 * @property {string} name
 *
 * @typedef {object} Parts where the rest of the package is
 * @property {URL} worker
 * @property {() => Promise<{ load: (options?: Options) => Promise<Gongkai> }>} main what checks in the page itself
 *
 * @typedef {object} WorkerScope what a worker has, as far as it is used
 * @property {{ href: string }} location
 * @property {((event: MessageEvent) => void) | null} onmessage
 * @property {(message: unknown) => void} postMessage
 */

/** Says that a person has stopped it. */
export class Stopped extends Error {}

export class Engine {
  /** @type {Worker | undefined} */
  #worker
  /** @type {((reason: Error) => void) | undefined} */
  #stop
  #asked = 0
  #parts

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts
    /**
     * Where it checks; not known before the first time.
     *
     * @type {'worker' | 'main' | undefined}
     */
    this.kind = undefined
  }

  /**
   * Checks a table.
   *
   * @param {Given} given
   * @param {Options} options
   * @returns {Promise<Report>}
   * @throws {Stopped} if `stop` was called
   */
  check(given, options) {
    this.stop()
    return new Promise((resolve, reject) => {
      this.#stop = reject
      this.#check(given, options).then(resolve, reject)
    })
  }

  /** Ends what is being checked. In the page itself what has begun ends by itself, and nobody hears of it. */
  stop() {
    this.#stop?.(new Stopped())
    if (this.#stop && this.#worker) {
      this.#worker.terminate()
      this.#worker = undefined
    }
    this.#stop = undefined
  }

  /**
   * @param {Given} given
   * @param {Options} options
   * @returns {Promise<Report>}
   */
  async #check(given, options) {
    this.#worker = this.#worker ?? (await startWorker(this.#parts.worker))
    if (this.#worker) {
      this.kind = 'worker'
      const report = await this.#ask(this.#worker, given, options)
      this.#stop = undefined
      return report
    }
    this.kind = 'main'
    const { load } = await this.#parts.main()
    const gongkai = await load(options)
    // The page draws what it is about to do before it does it.
    await new Promise((resolve) => setTimeout(resolve, 30))
    const { content, name } = given
    const table = content instanceof Uint8Array ? await gongkai.readTables(content) : content
    const report = gongkai.checkCatalogue(table, { name })
    this.#stop = undefined
    return report
  }

  /**
   * @param {Worker} worker
   * @param {Given} given
   * @param {Options} options
   * @returns {Promise<Report>}
   */
  #ask(worker, given, options) {
    this.#asked += 1
    const id = this.#asked
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if (data.id !== id) return
        if (data.report) resolve(data.report)
        else reject(Object.assign(new Error(data.error.message), { code: data.error.code }))
      }
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.postMessage({ id, options, given })
    })
  }
}

/**
 * A worker, as soon as it says that it is there; undefined where the page may not start one.
 *
 * @param {URL} url
 * @returns {Promise<Worker | undefined>}
 */
export function startWorker(url) {
  return new Promise((resolve) => {
    /** @type {Worker} */
    let worker
    try {
      worker = new Worker(url)
    } catch {
      // A page from a file, or a policy without worker-src.
      resolve(undefined)
      return
    }
    worker.onmessage = () => resolve(worker)
    worker.onerror = (event) => {
      event.preventDefault()
      worker.terminate()
      resolve(undefined)
    }
  })
}
