/** Checks in a form of somebody else's page. */

import { Attachment } from './attachment.js'
import { engineOfPage } from './engine.js'
import { holdsRecord } from './unmarked.js'

export { difference } from './replacement.js'
export { editableSurface } from './surfaces/editable.js'
export { defineEditor } from './surfaces/editors.js'
export { engineOfPage }

/** @type {WeakMap<Element, Attachment>} */
const attachments = new WeakMap()

/** Where the rest of the package is; set by what loads this. @type {import('./engine.js').Parts} */
let parts

/** What the page says for all its forms. @type {() => import('../options.js').Options} */
let defaults = () => ({})

/**
 * @param {import('./engine.js').Parts} where
 * @param {() => import('../options.js').Options} [said]
 */
export function prepare(where, said = defaults) {
  parts = where
  defaults = said
}

/**
 * Checks a form while it is filled in. A form that is checked already is left as it is.
 *
 * @param {Element | string} form or a selector
 * @param {object} [mapping]
 * @param {object} [options]
 * @returns {Attachment}
 */
export function attach(form, mapping = {}, options = {}) {
  const element = typeof form === 'string' ? document.querySelector(form) : form
  if (!element) throw new TypeError(`gongkai.attach: ${form}`)
  const known = attachments.get(element)
  if (known) return known
  const made = new Attachment(element, { ...mapping, ...options }, defaults(), parts)
  made.ready.catch(() => {})
  attachments.set(element, made)
  const detach = made.detach.bind(made)
  made.detach = () => {
    attachments.delete(element)
    detach()
  }
  return made
}

/** Attaches to every form that says so in its attributes. */
export function attachForms() {
  for (const form of document.querySelectorAll('[data-gongkai]')) {
    if (!attachments.has(form)) attach(form)
  }
}

/**
 * Attaches to every form of the page that holds a record, by its labels; nothing keeps it from being sent.
 *
 * @param {import('./mapping.js').Settings['kind']} kind
 */
export function attachUnmarked(kind) {
  for (const form of document.querySelectorAll('form:not([data-gongkai])')) {
    if (attachments.has(form)) continue
    holdsRecord(form, kind, defaults(), parts).then(
      (holds) => holds && attach(form, { kind, auto: true }),
      // What does not load is told by those who asked for it.
      () => {},
    )
  }
}
