/** Rules for async-validator, which checks the forms of Element, Ant Design Vue, iView and others. */

import { Form } from '../form.js'

/**
 * @typedef {object} RuleOptions
 * @property {object | (() => object)} [model] the values of the form. A library that checks one item at a time gives no
 *   others, and what is found may be about two fields
 * @property {string | string[]} [trigger] when an item is checked. Default: when it is left or has changed
 * @property {boolean} [separate] every message for itself, for a library that shows them all, as Ant Design Vue does.
 *   Default: one sentence, as Element shows only the first
 *
 * @typedef {RuleOptions & import('../form.js').FormOptions & import('../checking.js').CheckOptions & import('../../options.js').Options} Options
 *
 * @typedef {(rule: unknown, value: unknown, callback?: unknown, source?: object) => Promise<void>} Validator
 */

/**
 * The rules of a form's items, by their names.
 *
 * @param {import('../checking.js').Load} load
 * @param {import('../form.js').FormKind} kind
 * @param {import('../fields.js').FormFields} fields
 * @param {Options} options
 * @returns {Record<string, { validator: Validator, trigger: string | string[] }[]>}
 */
export function createRules(
  load,
  kind,
  fields,
  { model, trigger = ['blur', 'change'], separate = false, ...options },
) {
  const form = new Form(load, kind, fields, options)
  return Object.fromEntries(
    form.inputs.map(({ name }) => {
      /** @type {Validator} A promise: Ant Design Vue deprecates the callback, and all wait for it. */
      const validator = async (_rule, value, _callback, source) => {
        await form.ready
        const others = typeof model === 'function' ? model() : (model ?? source)
        const messages = form.messages(name, { ...others, [name]: value })
        if (messages.length > 0) throw separate ? messages : messages.join('；')
      }
      return [name, [{ validator, trigger }]]
    }),
  )
}
