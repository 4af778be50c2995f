/** jQuery Validation: a method `gongkai`, and the rules that use it. */

import { composedIn } from '../composing.js'
import { escapeHtml } from '../escape.js'
import { Form } from '../form.js'

/**
 * What is used of jQuery Validation.
 *
 * @typedef {object} Validator of a form
 * @property {Record<string, boolean>} pending
 * @property {number} pendingRequest
 * @property {boolean} formSubmitted
 * @property {{ escapeHtml?: boolean }} settings
 * @property {(name: string) => ArrayLike<Element>} findByName
 * @property {(element: Element) => unknown} elementValue
 * @property {(element: Element) => boolean} element
 * @property {(element: Element) => void} startRequest
 * @property {(element: Element, valid: boolean) => void} stopRequest
 * @property {() => void} focusInvalid
 *
 * @typedef {(this: Validator, value: unknown, element: HTMLInputElement, form: Form) => boolean | 'pending'} Method
 * @typedef {(this: Validator, form: Form, element: Element) => string} Message
 * @typedef {{ validator: { addMethod(name: string, method: Method, message: Message): void } }} JQuery
 *
 * @typedef {import('../form.js').FormOptions & import('../checking.js').CheckOptions & import('../../options.js').Options} Options
 */

/** What the method said last of an input. @type {WeakMap<Element, string>} */
const said = new WeakMap()

/** Forms whose rules are there, or will not come. @type {WeakSet<Form>} */
const settled = new WeakSet()

/**
 * The rules of a form's inputs, by their names: for the option `rules` of `validate`.
 *
 * @param {import('../checking.js').Load} load
 * @param {JQuery} jQuery
 * @param {import('../form.js').FormKind} kind
 * @param {import('../fields.js').FormFields} fields
 * @param {Options} options
 * @returns {Record<string, { gongkai: Form }>}
 */
export function createRules(load, jQuery, kind, fields, options) {
  const form = new Form(load, kind, fields, options)
  form.ready.then(() => settled.add(form))
  jQuery.validator.addMethod('gongkai', method, message)
  return Object.fromEntries(form.inputs.map(({ name }) => [name, { gongkai: form }]))
}

/** @type {Method} */
function method(_value, element, form) {
  // What was said stays until the input method is done.
  if (composedIn() === element) return !said.get(element)
  if (!settled.has(form)) return wait(this, element, form)
  const values = Object.fromEntries(
    form.inputs.map(({ name }) => {
      const [input] = Array.from(this.findByName(name))
      return [name, input && this.elementValue(input)]
    }),
  )
  const words = form.messages(element.name, values).join('；')
  said.set(element, words)
  return words === ''
}

/** @type {Message} */
function message(_form, element) {
  const words = said.get(element) ?? ''
  return this.settings.escapeHtml ? words : escapeHtml(words)
}

/**
 * As jQuery Validation waits for a server: a form that is sent meanwhile is sent when the answer is there.
 *
 * @param {Validator} validator
 * @param {HTMLInputElement} element
 * @param {Form} form
 */
function wait(validator, element, form) {
  validator.startRequest(element)
  form.ready.then(() => {
    // A later check has taken its place.
    if (!validator.pending[element.name]) return
    const sent = validator.formSubmitted
    // Everything is checked anew when nothing is waited for any more.
    validator.stopRequest(element, true)
    if (!sent) validator.element(element)
    else if (validator.pendingRequest === 0) {
      validator.formSubmitted = false
      validator.focusInvalid()
    }
  })
  return /** @type {const} */ ('pending')
}
