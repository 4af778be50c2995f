/** Kinds of records as Standard Schemas (https://standardschema.dev): for form libraries and servers that take one. */

import { Checking } from '../adapters/checking.js'
import { inputsOf, isObject, recordOf } from '../adapters/fields.js'
import { loadFor } from '../kinds.js'

/**
 * @typedef {import('../api.js').Gongkai} Gongkai
 * @typedef {import('../../types/wire.js').Finding} Finding
 * @typedef {import('../adapters/fields.js').Input} Input
 * @typedef {Parameters<Gongkai['check']>[0]} Kind
 *
 * @typedef {object} SchemaOptions
 * @property {import('../adapters/fields.js').FormFields} [fields] what the keys of a value are. Where left out they are
 *   the names of fields, or their Chinese labels
 * @property {(findings: Finding[], value: unknown) => void} [onFindings] is told everything that is found, warnings too
 *
 * @typedef {{ message: string, path?: string[], finding?: Finding }} Issue
 * @typedef {{ value: unknown, issues?: undefined } | { issues: Issue[] }} Result
 */

/**
 * The schema of a kind of records. A value that passes comes out as it went in.
 *
 * @param {import('../adapters/checking.js').Load} load
 * @param {Kind} kind
 * @param {SchemaOptions & import('../adapters/checking.js').CheckOptions & import('../options.js').Options} options
 */
export function createSchema(load, kind, { fields, onFindings, ...options }) {
  const checking = new Checking(load, loadFor(kind, options))
  const inputs = fields && inputsOf(fields)

  /**
   * @param {Gongkai} gongkai
   * @param {any} value
   * @returns {Result}
   */
  const validate = (gongkai, value) => {
    const findings = gongkai.check(kind, inputs ? recordOf(inputs, value) : value)
    onFindings?.(findings, value)
    const issues = findings
      .filter((finding) => checking.fails(finding))
      .map((finding) => issueOf(finding, pathOf(finding, { kind, value, inputs, gongkai })))
    return issues.length > 0 ? { issues } : { value }
  }

  return {
    '~standard': {
      version: /** @type {const} */ (1),
      vendor: 'gongkai',
      /**
       * At once when gongkai is loaded, else later.
       *
       * @param {unknown} value
       */
      validate: (value) => checking.run((gongkai) => orUnreadable(() => validate(gongkai, value))),
    },
  }
}

/**
 * What is no record at all fails as a whole.
 *
 * @param {() => Result} validate
 * @returns {Result}
 */
function orUnreadable(validate) {
  try {
    return validate()
  } catch (error) {
    const { code, message } = /** @type {import('../error.js').GongkaiError} */ (error)
    if (code !== 'BAD_RECORD') throw error
    return { issues: [{ message }] }
  }
}

/**
 * @param {Finding} finding
 * @param {string[] | undefined} path none: it is about the value as a whole
 * @returns {Issue}
 */
function issueOf(finding, path) {
  const { message } = finding
  return path ? { message, path, finding } : { message, finding }
}

/**
 * Where in the value the field of a finding is.
 *
 * @param {Finding} finding
 * @param {{ kind: Kind, value: unknown, inputs?: Input[], gongkai: Gongkai }} of
 * @returns {string[] | undefined}
 */
function pathOf({ field }, { kind, value, inputs, gongkai }) {
  if (inputs) return inputs.find((input) => input.field === field)?.path
  if (field === undefined || !isObject(value)) return undefined
  // What is found in a page is in what was read out of it.
  if (kind === 'page') return undefined
  if (kind === 'text') return ['body']
  // A figure of a report is in its cells.
  if (kind === 'report' && /^T\d/.test(field)) return ['cells', field]
  const label = Object.keys(value).find(
    (key) => key === field || gongkai.fieldOf(kind, key) === field,
  )
  return [label ?? field]
}
