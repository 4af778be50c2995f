/** A form of a library: what is found in it, input by input. */

import { loadFor } from '../kinds.js'
import { plainRecord } from '../record.js'
import { Checking } from './checking.js'
import { inputsOf, recordOf } from './fields.js'

/**
 * @typedef {import('./checking.js').Finding} Finding
 * @typedef {import('./fields.js').Input} Input
 *
 * @typedef {'document' | 'item' | 'request' | 'approval'} FormKind what a form may be of
 *
 * @typedef {object} FormOptions
 * @property {string} [rest] the input that has the findings of fields which the form does not have. Default: the first one
 * @property {(findings: Finding[]) => void} [onFindings] is told everything that is found, warnings too
 * @property {(error: unknown) => void} [onError] is told why the rules did not load: the form can be sent all the
 *   same, so that what was written is not lost. Default: the console of the browser
 */

/** What is sent waits no longer than this for the rules to load. */
const PATIENCE = 10_000

export class Form {
  #kind
  #checking
  #rest
  #onFindings
  #onError
  /** @type {{ name: string, findings: Finding[] } | undefined} */
  #last

  /**
   * @param {import('./checking.js').Load} load
   * @param {FormKind} kind
   * @param {import('./fields.js').FormFields} fields
   * @param {FormOptions & import('./checking.js').CheckOptions & import('../options.js').Options} options
   */
  constructor(load, kind, fields, { rest, onFindings, onError = console.error, ...options }) {
    this.inputs = inputsOf(fields)
    this.#kind = kind
    this.#checking = new Checking(load, loadFor(kind, options))
    this.#rest = rest ?? this.inputs[0]?.name
    this.#onFindings = onFindings
    this.#onError = onError
    // They are there when the first input is left.
    const loading = this.#checking.loaded().catch((error) => this.#onError(error))
    /** The rules are loaded, or it is no use to wait for them. */
    this.ready = patiently(loading)
  }

  /**
   * What fails in an input, the whole form being known. Nothing while the rules are not loaded.
   *
   * @param {string} name of the input
   * @param {unknown} values of the form
   * @returns {string[]} messages
   */
  messages(name, values) {
    const { gongkai } = this.#checking
    if (!gongkai) return []
    return this.#find(gongkai, values)
      .filter((finding) => this.#checking.fails(finding) && this.#inputOf(finding) === name)
      .map(({ message }) => message)
  }

  /**
   * @param {import('../api.js').Gongkai} gongkai
   * @param {unknown} values
   */
  #find(gongkai, values) {
    const record = plainRecord(recordOf(this.inputs, values))
    const name = JSON.stringify(record)
    // A library asks for one input after the other.
    if (this.#last?.name === name) return this.#last.findings
    const findings = gongkai.check(this.#kind, record)
    this.#last = { name, findings }
    this.#onFindings?.(findings)
    return findings
  }

  /** @param {Finding} finding */
  #inputOf({ field: of }) {
    return this.inputs.find(({ field }) => field === of)?.name ?? this.#rest
  }
}

/**
 * @param {Promise<unknown>} promise that never fails
 * @returns {Promise<void>}
 */
function patiently(promise) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE)
    promise.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
