/** Markup out of texts: what is put in is escaped. */

/** A text that is markup already. */
class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text
  }

  toString() {
    return this.text
  }
}

const ESCAPES = /** @type {Record<string, string>} */ ({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
})

/**
 * `markup` as a tag of templates. Texts are escaped, markup and lists of it are not; `false` and
 * `undefined` leave nothing.
 *
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 * @returns {Markup}
 */
export function markup(strings, ...values) {
  return new Markup(strings.map((string, at) => string + written(values[at])).join(''))
}

/**
 * A text that is put in as it is.
 *
 * @param {string} text
 */
export function verbatim(text) {
  return new Markup(text)
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function written(value) {
  if (value === undefined || value === false || value === null) return ''
  if (Array.isArray(value)) return value.map(written).join('')
  if (value instanceof Markup) return value.text
  return visible(String(value)).replace(/[&<>"]/g, (character) => ESCAPES[character])
}

/**
 * Without what XML and HTML cannot hold, and without what turns the direction of the text about it.
 *
 * @param {string} text
 */
function visible(text) {
  return text.replace(/[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}
