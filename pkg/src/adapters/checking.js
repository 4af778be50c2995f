/** What the schemas and the adapters share: gongkai loaded when it is needed, and what of its findings fails. */

import { composed, composedIn, watchComposing } from './composing.js'

/**
 * @typedef {import('../api.js').Gongkai} Gongkai
 * @typedef {import('../../types/wire.js').Finding} Finding
 * @typedef {(options?: import('../options.js').Options) => Promise<Gongkai>} Load
 *
 * @typedef {object} CheckOptions
 * @property {Gongkai} [gongkai] that is loaded already
 * @property {Finding['severity']} [threshold] findings of this weight and above fail. Default: `error`
 */

/** From light to heavy. */
const WEIGHTS = ['info', 'warning', 'error']

export class Checking {
  #load
  #settings
  #least
  /** @type {Gongkai | undefined} */
  #gongkai
  /** @type {Promise<Gongkai> | undefined} */
  #loading

  /**
   * @param {Load} load
   * @param {CheckOptions & import('../options.js').Options} options
   */
  constructor(load, { gongkai, threshold = 'error', ...settings }) {
    this.#load = load
    this.#settings = settings
    this.#gongkai = gongkai
    this.#least = WEIGHTS.indexOf(threshold)
    watchComposing()
    if (this.#least < 0) throw new TypeError(`gongkai: threshold ${threshold}`)
  }

  /** gongkai, as soon as it is loaded. */
  get gongkai() {
    return this.#gongkai
  }

  /** Loads gongkai. Where that failed, the next one who asks tries again. */
  loaded() {
    this.#loading ??= this.#begin()
    return this.#loading
  }

  async #begin() {
    try {
      this.#gongkai ??= await this.#load(this.#settings)
      return this.#gongkai
    } catch (error) {
      this.#loading = undefined
      throw error
    }
  }

  /**
   * Runs something with gongkai: at once when it is loaded and no word is being composed, else later.
   *
   * @template Result
   * @param {(gongkai: Gongkai) => Result} run
   * @returns {Result | Promise<Result>}
   */
  run(run) {
    if (composedIn()) return composed().then(() => this.run(run))
    return this.#gongkai ? run(this.#gongkai) : this.loaded().then(run)
  }

  /**
   * Whether a finding fails. What only a person can tell does not, whatever its weight.
   *
   * @param {Finding} finding
   */
  fails({ severity, review }) {
    return !review && WEIGHTS.indexOf(severity) >= this.#least
  }
}
