/** Threads that check chunks of NDJSON, and of lists as CSV. */

import { availableParallelism, cpus } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { GongkaiError } from '../error.js'
import { checkSideBySide } from './side-by-side.js'

/** What tells a thread of ours from those of who uses the package. */
const MARK = 'gongkai/batch'

/**
 * @typedef {object} Task
 * @property {Uint8Array} chunk in UTF-8; its buffer goes to the thread and comes back
 * @property {LinesOptions | RowsOptions | WholeOptions} options
 */

/** @typedef {{ kind: 'auto' | 'text' | import('../api.js').RecordKind, name: string, firstLine: number }} LinesOptions of NDJSON */
/** @typedef {Omit<import('./rows.js').Rows, 'chunk'> & { name: string }} RowsOptions of a list as CSV */
/** @typedef {{ kind: 'document', name: string, each: boolean }} WholeOptions of all of a list as CSV */

/**
 * What is found in a chunk.
 *
 * @typedef {object} Checked
 * @property {Uint8Array} ndjson a result a line
 * @property {import('../../types/wire.js').Summary} summary
 * @property {number} unreadable
 * @property {Uint8Array} chunk
 */

/** @typedef {{ resolve: (checked: Checked) => void, reject: (error: unknown) => void }} Waiting */

/** How many threads the machine has room for. */
export function cores() {
  return availableParallelism?.() ?? cpus().length
}

/** Threads, each with the rules loaded. The first one starts with the first chunk. */
export class Pool {
  /** @type {import('../options.js').Settings} */
  #settings
  #jobs
  #closed = false
  /** @type {{ worker: Worker, waiting?: Waiting }[]} */
  #threads = []
  /** @type {{ task: Task, waiting: Waiting }[]} */
  #queue = []

  /**
   * @param {number} jobs
   * @param {import('../options.js').Settings} settings
   */
  constructor(jobs, settings) {
    this.#jobs = jobs
    this.#settings = settings
  }

  /** How many chunks may be under way: one a thread, and one that waits for it. */
  get most() {
    return this.#jobs * 2
  }

  /**
   * @param {Task} task
   * @returns {Promise<Checked>}
   */
  check(task) {
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, waiting: { resolve, reject } })
      this.#next()
    })
  }

  /**
   * What is found in a long list as CSV, by several threads; nothing where it is none, or not worth a thread.
   *
   * @param {unknown} table
   * @param {{ gongkai: import('../api.js').Gongkai, kind: string, name: string }} options
   */
  checkTable(table, options) {
    return checkSideBySide(table, { ...options, pool: this })
  }

  /** Ends the threads. */
  async close() {
    this.#closed = true
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()))
  }

  #next() {
    if (this.#queue.length === 0 || this.#closed) return
    const thread = this.#threads.find(({ waiting }) => !waiting) ?? this.#start()
    if (!thread) return
    const [{ task, waiting }] = this.#queue.splice(0, 1)
    thread.waiting = waiting
    thread.worker.ref()
    thread.worker.postMessage(task, [/** @type {ArrayBuffer} */ (task.chunk.buffer)])
  }

  #start() {
    if (this.#threads.length >= this.#jobs) return undefined
    // The bundle that this stands in: it serves where it is loaded as a thread.
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { [MARK]: this.#settings },
      argv: [],
    })
    /** @type {{ worker: Worker, waiting?: Waiting }} */
    const thread = { worker }
    worker.on('message', ({ checked, error }) => {
      const { waiting } = thread
      thread.waiting = undefined
      // A thread that waits for work does not keep the program from ending; one that is ended has to be waited for.
      if (!this.#closed) worker.unref()
      if (error) waiting?.reject(new GongkaiError(error.code, error.message))
      else waiting?.resolve(checked)
      this.#next()
    })
    worker.on('error', (error) => this.#fail(thread, error))
    this.#threads.push(thread)
    return thread
  }

  /**
   * @param {{ waiting?: Waiting }} thread
   * @param {unknown} error
   */
  #fail(thread, error) {
    this.#threads = this.#threads.filter((other) => other !== thread)
    thread.waiting?.reject(error)
    thread.waiting = undefined
    this.#next()
  }
}

/**
 * What is found in a chunk.
 *
 * @param {import('../api.js').Gongkai} gongkai
 * @param {Task} task
 * @returns {Checked}
 */
export function checkChunk(gongkai, { chunk, options }) {
  return { ...findIn(gongkai, chunk, options), chunk }
}

/**
 * @param {import('../api.js').Gongkai} gongkai
 * @param {Uint8Array} chunk
 * @param {Task['options']} options
 */
function findIn(gongkai, chunk, options) {
  if ('head' in options) return gongkai.checkRowsNdjson(chunk, options)
  if ('each' in options) return gongkai.checkTableNdjson(chunk, options)
  return gongkai.checkNdjson(chunk, options)
}

/** Whether this is a thread of ours. */
export function isThread() {
  return !isMainThread && Boolean(workerData?.[MARK])
}

/**
 * Checks what comes, as a thread.
 *
 * @param {(settings: import('../options.js').Settings) => Promise<import('../api.js').Gongkai>} load
 */
export function serve(load) {
  const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)
  const loaded = load(workerData[MARK])
  port.on('message', async (/** @type {Task} */ { chunk, options }) => {
    try {
      const checked = checkChunk(await loaded, { chunk, options })
      const buffers = [checked.ndjson.buffer, chunk.buffer]
      port.postMessage({ checked }, /** @type {ArrayBuffer[]} */ (buffers))
    } catch (error) {
      const { code = 'INTERNAL', message = String(error) } = /** @type {GongkaiError} */ (error)
      port.postMessage({ error: { code, message } })
    }
  })
}
