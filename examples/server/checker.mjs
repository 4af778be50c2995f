/** Checks records in threads, each for a limited time: one that takes longer is ended, and the rest goes on. */

import { Worker } from 'node:worker_threads'

/** @typedef {{ findings?: object[], error?: { code: string, message: string } }} Answer */

export class Checker {
  /** @type {Worker[]} */
  #free = []
  /** @type {(() => void)[]} */
  #waiting = []
  #running = 0
  #options

  /** @param {{ gongkai: string, threads: number, milliseconds: number, queue: number }} options */
  constructor(options) {
    this.#options = options
  }

  /**
   * @param {string} kind
   * @param {object} record
   * @returns {Promise<Answer>} the error `BUSY` where too many wait, `TIMEOUT` where it took too long
   */
  async check(kind, record) {
    const { threads, queue } = this.#options
    if (this.#running >= threads) {
      if (this.#waiting.length >= queue) {
        return { error: { code: 'BUSY', message: '正忙，请稍后再试' } }
      }
      await new Promise((/** @type {(value?: undefined) => void} */ go) => this.#waiting.push(go))
    }
    this.#running += 1
    try {
      return await this.#run(this.#free.pop() ?? this.#start(), { kind, record })
    } finally {
      this.#running -= 1
      this.#waiting.shift()?.()
    }
  }

  /** Ends the threads that wait for work. */
  async close() {
    await Promise.all(this.#free.splice(0).map((thread) => thread.terminate()))
  }

  #start() {
    const workerData = { gongkai: this.#options.gongkai }
    return new Worker(new URL('thread.mjs', import.meta.url), { workerData })
  }

  /**
   * @param {Worker} thread
   * @param {object} task
   * @returns {Promise<Answer>}
   */
  #run(thread, task) {
    return new Promise((resolve) => {
      const done = (/** @type {Answer} */ answer, /** @type {boolean} */ isSound) => {
        clearTimeout(timer)
        // Not all: a thread has listeners of its own.
        for (const event of ['message', 'error']) thread.removeAllListeners(event)
        if (isSound) this.#free.push(thread)
        else thread.terminate()
        resolve(answer)
      }
      const late = { code: 'TIMEOUT', message: '检查超时' }
      const timer = setTimeout(() => done({ error: late }, false), this.#options.milliseconds)
      thread.once('message', (answer) => done(answer, true))
      thread.once('error', ({ message }) => {
        done({ error: { code: 'INTERNAL', message } }, false)
      })
      thread.postMessage(task)
    })
  }
}
