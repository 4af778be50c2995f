/** The XML of a part, with places, and changes to it: what is not changed stays as it was written. */

import { Parser } from 'htmlparser2'

/**
 * An element and where it stands.
 *
 * @typedef {object} Element
 * @property {string} name without its prefix
 * @property {Record<string, string>} attributes
 * @property {number} from
 * @property {number} openEnd after the start tag
 * @property {number} closeFrom where the end tag begins; `openEnd` where there is none
 * @property {number} to
 * @property {boolean} isEmpty written as `<name/>`
 * @property {Element[]} children
 */

/**
 * @param {string} xml
 * @returns {{ root: Element, prefix: string }} the root, and its prefix with the colon
 */
export function parsed(xml) {
  const document = element('', {}, 0, 0)
  const open = [document]
  let prefix = ''
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length === 1) prefix = name.slice(0, name.indexOf(':') + 1)
        const local = name.slice(name.indexOf(':') + 1)
        const child = element(local, attributes, parser.startIndex, parser.endIndex + 1)
        open[open.length - 1].children.push(child)
        open.push(child)
      },
      onclosetag() {
        const closed = open.pop()
        if (!closed) return
        closed.isEmpty = xml[closed.openEnd - 2] === '/'
        closed.closeFrom = closed.isEmpty ? closed.openEnd : parser.startIndex
        closed.to = closed.isEmpty ? closed.openEnd : parser.endIndex + 1
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return { root: document.children[0] ?? document, prefix }
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {number} from
 * @param {number} openEnd
 * @returns {Element}
 */
function element(name, attributes, from, openEnd) {
  const [closeFrom, to] = [openEnd, openEnd]
  return { name, attributes, from, openEnd, closeFrom, to, isEmpty: false, children: [] }
}

/**
 * @param {Element} parent
 * @param {string} name
 */
export function child(parent, name) {
  return parent.children.find((element) => element.name === name)
}

/**
 * An attribute whatever its prefix is: `r:id` as `id`.
 *
 * @param {Element} element
 * @param {string} name
 */
export function prefixed(element, name) {
  const found = Object.keys(element.attributes).find((key) => key.endsWith(`:${name}`))
  return found && element.attributes[found]
}

/** Changes to a text, to be made at once. */
export class Edits {
  /** @type {string} */
  #xml
  /** @type {{ from: number, to: number, text: string }[]} */
  #edits = []

  /** @param {string} xml */
  constructor(xml) {
    this.#xml = xml
  }

  /**
   * @param {number} from
   * @param {number} to
   * @param {string} text
   */
  replace(from, to, text) {
    this.#edits.push({ from, to, text })
  }

  /**
   * Puts text at the end of an element, opening it where it is written as `<name/>`.
   *
   * @param {Element} element
   * @param {string} text
   */
  append(element, text) {
    if (!element.isEmpty) {
      this.replace(element.closeFrom, element.closeFrom, text)
      return
    }
    const [tag] = this.#xml.slice(element.from + 1, element.openEnd).match(/^[^\s/>]+/) ?? ['']
    this.replace(element.openEnd - 2, element.openEnd, `>${text}</${tag}>`)
  }

  /**
   * Sets attributes; `undefined` takes one away.
   *
   * @param {Element} element
   * @param {Record<string, string | undefined>} attributes
   */
  set(element, attributes) {
    const end = element.openEnd - (element.isEmpty ? 2 : 1)
    const tag = this.#xml.slice(element.from, end)
    this.replace(element.from, end, withAttributes(tag, attributes))
  }

  /** @returns {string} */
  done() {
    let [done, last] = ['', 0]
    // Sorting is stable: what is put at one place stays in order.
    for (const { from, to, text } of this.#edits.sort((a, b) => a.from - b.from)) {
      done += this.#xml.slice(last, from) + text
      last = to
    }
    return done + this.#xml.slice(last)
  }
}

/**
 * A start tag, without its end, with other attributes.
 *
 * @param {string} tag
 * @param {Record<string, string | undefined>} attributes
 */
export function withAttributes(tag, attributes) {
  let changed = tag
  for (const [name, value] of Object.entries(attributes)) {
    changed = changed.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), '')
    if (value !== undefined) changed = `${changed.trimEnd()} ${name}="${escaped(value)}"`
  }
  return changed
}

/** What XML cannot hold. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const ENTITIES = /** @type {Record<string, string>} */ ({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
})

/**
 * A text as XML has it.
 *
 * @param {string} text
 */
export function escaped(text) {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"]/g, (mark) => ENTITIES[mark])
}

/** The most that a cell holds. */
const LONGEST = 32_000

/**
 * A text as the strings of a workbook have it: `_x000D_` would be read as a line end.
 *
 * @param {string} text
 */
export function stringXml(text) {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return escaped(short.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}
