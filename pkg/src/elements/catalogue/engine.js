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
 * @typedef {'workbook' | 'report'} Making what is made of a report: the annotated workbook, or a page
 *
 * @typedef {object} Asked what a worker is asked: a table checked, or something made of what was found
 * @property {Options} options
 * @property {Given} given
 * @property {Making} [what]
 * @property {Report} [report]
 *
 * @typedef {object} Parts where the rest of the package is
 * @property {URL} worker
 * @property {() => Promise<{ load: (options?: Options) => Promise<Gongkai> }>} main what checks in the page itself
 *
 * @typedef {object} WorkerScope what a worker has, as far as it is used
 * @property {{ href: string }} location
 * @property {string} name
 * @property {(url: string) => void} importScripts
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
  /** What the worker has not answered yet, by the number of the question. @type {Map<number, { resolve: (answer: any) => void, reject: (error: Error) => void }>} */
  #open = new Map()
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
      for (const { reject } of this.#open.values()) reject(new Stopped())
      this.#open.clear()
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
      const { report } = await this.#ask(this.#worker, { given, options })
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
   * Makes what a person takes away.
   *
   * @param {Making} what
   * @param {Given} given what was checked
   * @param {Report} report
   * @param {Options} options
   * @returns {Promise<Uint8Array | string>} the workbook, or the page
   */
  async make(what, given, report, options) {
    this.#worker = this.#worker ?? (await startWorker(this.#parts.worker))
    if (this.#worker) {
      const { made } = await this.#ask(this.#worker, { given, options, what, report })
      return made
    }
    const { load } = await this.#parts.main()
    const gongkai = await load(options)
    if (what === 'report') return gongkai.reportHtml(report)
    const { content } = given
    return gongkai.annotateWorkbook(content instanceof Uint8Array ? content : undefined, report)
  }

  /**
   * @param {Worker} worker
   * @param {Asked} asked
   * @returns {Promise<any>} the worker's answer
   */
  #ask(worker, asked) {
    this.#asked += 1
    const id = this.#asked
    return new Promise((resolve, reject) => {
      this.#open.set(id, { resolve, reject })
      worker.onmessage = ({ data }) => this.#hear(data)
      worker.onerror = ({ message }) => {
        for (const { reject: refuse } of this.#open.values()) refuse(new Error(message))
        this.#open.clear()
      }
      worker.postMessage({ id, ...asked })
    })
  }

  /** @param {any} answer */
  #hear(answer) {
    const asked = this.#open.get(answer.id)
    this.#open.delete(answer.id)
    if (!answer.error) asked?.resolve(answer)
    else {
      const { code, message } = answer.error
      asked?.reject(Object.assign(new Error(message), { code }))
    }
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
