/** The styles of a workbook, and more of them. */

import { child, Edits, parsed, withAttributes } from './xml.js'

/** @typedef {'error' | 'warning' | 'info'} Severity */

/** What cells with findings are filled with: the colours that Excel has for bad, neutral and a note. */
export const FILLS = { error: 'FFFFC7CE', warning: 'FFFFEB9C', info: 'FFDDEBF7' }
const HEAD_FILL = 'FF1F4E79'

/** The parts of a style sheet that styles need, in order, and what is in them at least. */
const SECTIONS = /** @type {[string, string][]} */ ([
  ['fonts', '<font><sz val="11"/><name val="Calibri"/></font>'],
  [
    'fills',
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  ],
  ['borders', '<border><left/><right/><top/><bottom/><diagonal/></border>'],
  ['cellStyleXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  ['cellXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
])

/**
 * A style sheet without a style.
 *
 * @param {string} namespace
 */
export function emptyStyles(namespace) {
  return `<styleSheet xmlns="${namespace}"/>`
}

/** Styles that are added to a style sheet. */
export class Styles {
  /** @type {string} */
  #xml
  /** @type {Record<string, import('./xml.js').Element>} */
  #sections = {}
  /** @type {Record<string, string[]>} */
  #added = {}
  /** @type {Map<string, number>} */
  #filled = new Map()
  #prefix = ''

  /** @param {string} xml */
  constructor(xml) {
    this.#xml = completed(xml)
    const { root, prefix } = parsed(this.#xml)
    this.#prefix = prefix
    for (const [name] of SECTIONS) {
      const section = child(root, name)
      if (section) this.#sections[name] = section
      this.#added[name] = []
    }
  }

  /**
   * The style that is another one with a fill.
   *
   * @param {number} style
   * @param {Severity} severity
   */
  filled(style, severity) {
    const key = `${style} ${severity}`
    const known = this.#filled.get(key)
    if (known !== undefined) return known
    const { children } = this.#sections.cellXfs
    const original = children[style] ?? children[0]
    const end = original.openEnd - (original.isEmpty ? 2 : 1)
    const tag = withAttributes(this.#xml.slice(original.from, end), {
      fillId: String(this.#fill(FILLS[severity])),
      applyFill: '1',
    })
    const made = this.#add('cellXfs', tag + this.#xml.slice(end, original.to))
    this.#filled.set(key, made)
    return made
  }

  /**
   * The styles of a list.
   *
   * @returns {Record<'head' | 'text' | 'link' | 'date' | Severity, number>}
   */
  forList() {
    const p = this.#prefix
    const font = (/** @type {string} */ inside) =>
      this.#add('fonts', `<${p}font>${inside}<${p}name val="微软雅黑"/></${p}font>`)
    const plain = font(`<${p}sz val="10"/>`)
    const bold = font(`<${p}b/><${p}sz val="10"/><${p}color rgb="FFFFFFFF"/>`)
    const link = font(`<${p}u/><${p}sz val="10"/><${p}color rgb="FF0563C1"/>`)
    const side = (/** @type {string} */ name) =>
      `<${p}${name} style="thin"><${p}color rgb="FFBFBFBF"/></${p}${name}>`
    const sides = ['left', 'right', 'top', 'bottom'].map(side).join('')
    const border = this.#add('borders', `<${p}border>${sides}<${p}diagonal/></${p}border>`)
    /** @type {(font: number, fill: number, format?: number) => number} */
    const style = (font, fill, format = 0) =>
      this.#add(
        'cellXfs',
        `<${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><${p}alignment vertical="top" wrapText="1"/></${p}xf>`,
      )
    return {
      head: style(bold, this.#fill(HEAD_FILL)),
      text: style(plain, 0),
      link: style(link, 0),
      date: style(plain, 0, 14),
      error: style(plain, this.#fill(FILLS.error)),
      warning: style(plain, this.#fill(FILLS.warning)),
      info: style(plain, this.#fill(FILLS.info)),
    }
  }

  /** @param {string} colour */
  #fill(colour) {
    const p = this.#prefix
    const fill = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${colour}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
    const known = this.#added.fills.indexOf(fill)
    if (known < 0) return this.#add('fills', fill)
    return this.#sections.fills.children.length + known
  }

  /**
   * @param {string} section
   * @param {string} xml
   * @returns {number} its number
   */
  #add(section, xml) {
    return this.#sections[section].children.length + this.#added[section].push(xml) - 1
  }

  /** @returns {string} the style sheet with all of them */
  done() {
    const edits = new Edits(this.#xml)
    for (const [name, added] of Object.entries(this.#added)) {
      const section = this.#sections[name]
      if (added.length === 0) continue
      edits.set(section, { count: String(section.children.length + added.length) })
      edits.append(section, added.join(''))
    }
    return edits.done()
  }
}

/**
 * A style sheet with each section that styles need.
 *
 * @param {string} xml
 */
function completed(xml) {
  let done = xml
  for (const [index, [name, least]] of SECTIONS.entries()) {
    const { root, prefix } = parsed(done)
    const found = child(root, name)
    if (found && found.children.length > 0) continue
    const edits = new Edits(done)
    const inside = least.replace(/<(\/?)/g, `<$1${prefix}`)
    if (found) {
      edits.append(found, inside)
    } else {
      const before = ['numFmts', ...SECTIONS.slice(0, index).map(([section]) => section)]
      const next = root.children.find((section) => !before.includes(section.name))
      const count = name === 'fills' ? 2 : 1
      const section = `<${prefix}${name} count="${count}">${inside}</${prefix}${name}>`
      if (next) edits.replace(next.from, next.from, section)
      else edits.append(root, section)
    }
    done = edits.done()
  }
  return done
}
