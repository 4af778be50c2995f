/** The fields of a form: those that the mapping names. */

import { Field } from './field.js'

/**
 * @typedef {import('./mapping.js').Finding} Finding
 * @typedef {{ name: string, record: Record<string, string>, texts: Map<Field, string> }} Looked the record, and by
 *   what it is known
 */

export class Fields {
  /** @type {Field[]} */
  all = []
  #owner

  /**
   * @param {Record<string, import('./mapping.js').FieldMapping>} mappings
   * @param {import('./field.js').Owner} owner
   */
  constructor(mappings, owner) {
    this.#owner = owner
    this.add(mappings)
  }

  /**
   * Takes up those that are not among them yet.
   *
   * @param {Record<string, import('./mapping.js').FieldMapping>} mappings
   */
  add(mappings) {
    for (const [name, mapping] of Object.entries(mappings)) {
      if (!this.named(name)) this.all.push(new Field(name, mapping, this.#owner))
    }
  }

  /** Whether an input method composes in one of them. */
  get composing() {
    return this.all.some(({ composing }) => composing)
  }

  /** @param {string | undefined} name */
  named(name) {
    return this.all.find((field) => field.name === name)
  }

  /** The one that has the focus. */
  get focused() {
    return this.all.find(({ surface }) =>
      surface?.elements.some((element) => element.contains(document.activeElement)),
    )
  }

  /** @param {Node} node */
  owns(node) {
    return this.all.some((field) => field.owns(node))
  }

  /**
   * Finds them in the form as it is now.
   *
   * @param {Element} form
   * @returns {boolean} whether one has come, has gone, or was drawn anew
   */
  bind(form) {
    const before = this.all.map(({ surface }) => surface)
    for (const field of this.all) field.bind(form)
    return this.all.some(({ surface }, at) => surface !== before[at])
  }

  /**
   * Looks whether a script of the page has changed one: no event says so.
   *
   * @param {boolean} silent only those of which nothing is heard
   */
  haveChanged(silent) {
    const changed = this.all.filter(
      (field) => (!silent || field.surface?.silent) && !field.composing && field.hasChanged(),
    )
    for (const field of changed) field.touched = true
    return changed.length > 0
  }

  /**
   * The record as the form holds it: what is blank is left out until somebody has been there.
   *
   * @returns {Looked}
   */
  read() {
    /** @type {Record<string, string>} */
    const record = {}
    /** @type {Map<Field, string>} */
    const texts = new Map()
    for (const field of this.all) {
      const { text } = field
      texts.set(field, text)
      // Somebody has been there, be it a script of which nothing was heard.
      if (text !== '') field.touched = true
      // One that the form does not have is not blank.
      if (field.touched && field.surface) record[field.name] = text
    }
    return { record, texts, name: JSON.stringify(record) }
  }

  /**
   * Findings in the order of the fields; those of no field come last.
   *
   * @param {Finding[]} findings
   */
  inOrder(findings) {
    const place = (/** @type {Finding} */ { field }) => {
      const at = this.all.findIndex(({ name }) => name === field)
      return at < 0 ? this.all.length : at
    }
    return [...findings].sort((a, b) => place(a) - place(b))
  }
}
