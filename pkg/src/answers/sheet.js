/** A sheet, with other styles on some of its cells, and a drawing of comments. */

import { addressOf, cellName, rangeOf } from './cell.js'
import { child, Edits, parsed, prefixed } from './xml.js'

/** @typedef {import('./xml.js').Element} Element */
/** @typedef {import('./styles.js').Severity} Severity */

/** What stands behind the drawing of the comments, by the schema. */
const AFTER_DRAWING = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
]

export class Sheet {
  /** @type {string} */
  #xml
  /** @type {Element} */
  #root
  #prefix = ''
  /** @type {Edits} */
  #edits
  /** @type {{ from: import('./cell.js').Address, to: import('./cell.js').Address }[]} */
  #merges

  /** @param {string} xml */
  constructor(xml) {
    const { root, prefix } = parsed(xml)
    this.#xml = xml
    this.#root = root
    this.#prefix = prefix
    this.#edits = new Edits(xml)
    this.#merges = (child(root, 'mergeCells')?.children ?? []).flatMap(
      ({ attributes }) => rangeOf(attributes.ref) ?? [],
    )
  }

  /**
   * The cell that shows what is at an address: of merged cells the first.
   *
   * @param {import('./cell.js').Address} address
   */
  shownAt({ row, column }) {
    const merge = this.#merges.find(
      ({ from, to }) =>
        row >= from.row && row <= to.row && column >= from.column && column <= to.column,
    )
    return merge?.from ?? { row, column }
  }

  /** The relation of the drawing of its comments, and of its buttons. */
  get drawing() {
    const drawing = child(this.#root, 'legacyDrawing')
    return drawing && prefixed(drawing, 'id')
  }

  /**
   * @param {string} id of the relation
   * @param {string} namespace
   */
  draw(id, namespace) {
    const data = this.#root.children.findIndex(({ name }) => name === 'sheetData')
    const next = this.#root.children.find(
      ({ name }, index) => index > data && AFTER_DRAWING.includes(name),
    )
    const drawing = `<${this.#prefix}legacyDrawing xmlns:r="${namespace}" r:id="${id}"/>`
    if (next) this.#edits.replace(next.from, next.from, drawing)
    else this.#edits.append(this.#root, drawing)
  }

  /**
   * Fills cells.
   *
   * @param {Map<string, Severity>} cells by their names
   * @param {import('./styles.js').Styles} styles
   */
  fill(cells, styles) {
    const data = child(this.#root, 'sheetData')
    if (!data) return
    const rows = byRow(cells)
    const numbers = [...rows.keys()].sort((a, b) => a - b)
    let [next, last, added] = [0, 0, '']
    const addRowsBefore = (/** @type {number} */ end, /** @type {number | undefined} */ place) => {
      for (added = ''; next < numbers.length && numbers[next] < end; next += 1) {
        added += this.#newRow(numbers[next], rows.get(numbers[next]) ?? [], styles)
      }
      if (!added) return
      if (place === undefined) this.#edits.append(data, added)
      else this.#edits.replace(place, place, added)
    }
    for (const row of data.children) {
      const number = Number(row.attributes.r) || last + 1
      addRowsBefore(number, row.from)
      if (numbers[next] === number) {
        this.#fillRow(row, rows.get(number) ?? [], styles)
        next += 1
      }
      last = number
    }
    addRowsBefore(Number.POSITIVE_INFINITY, undefined)
    this.#widen([...cells.keys()])
  }

  /**
   * @param {number} number
   * @param {Wanted[]} wanted
   * @param {import('./styles.js').Styles} styles
   */
  #newRow(number, wanted, styles) {
    const cells = wanted.map((cell) => this.#newCell(number, cell, 0, styles)).join('')
    return `<${this.#prefix}row r="${number}">${cells}</${this.#prefix}row>`
  }

  /**
   * @param {number} row
   * @param {Wanted} wanted
   * @param {number} rowStyle
   * @param {import('./styles.js').Styles} styles
   */
  #newCell(row, { column, severity }, rowStyle, styles) {
    const style = styles.filled(rowStyle || this.#columnStyle(column), severity)
    return `<${this.#prefix}c r="${cellName({ row, column })}" s="${style}"/>`
  }

  /** @param {number} column */
  #columnStyle(column) {
    const columns = child(this.#root, 'cols')?.children ?? []
    const found = columns.find(
      ({ attributes: { min, max } }) => Number(min) <= column && column <= Number(max),
    )
    return Number(found?.attributes.style) || 0
  }

  /**
   * @param {Element} row
   * @param {Wanted[]} wanted in the order of the columns
   * @param {import('./styles.js').Styles} styles
   */
  #fillRow(row, wanted, styles) {
    const number = addressOf(`A${row.attributes.r}`)?.row ?? 0
    const own = row.attributes.customFormat === '1' ? Number(row.attributes.s) || 0 : 0
    const rowNumber = number || wanted[0].row
    let [next, last, isLonger] = [0, 0, false]
    const add = (/** @type {Wanted} */ cell) => {
      isLonger = true
      return this.#newCell(rowNumber, cell, own, styles)
    }
    for (const cell of row.children.filter(({ name }) => name === 'c')) {
      const column = addressOf(cell.attributes.r)?.column ?? last + 1
      for (; next < wanted.length && wanted[next].column < column; next += 1) {
        this.#edits.replace(cell.from, cell.from, add(wanted[next]))
      }
      if (wanted[next]?.column === column) {
        const style = styles.filled(Number(cell.attributes.s) || 0, wanted[next].severity)
        this.#edits.set(cell, { s: String(style) })
        next += 1
      }
      last = column
    }
    const rest = wanted.slice(next).map(add).join('')
    // Its spans would no longer be true; they are a hint and may be left out.
    if (isLonger && row.attributes.spans) {
      const end = row.openEnd - (row.isEmpty ? 2 : 1)
      const tag = this.#xml.slice(row.from, end)
      const spans = tag.match(/\sspans\s*=\s*("[^"]*"|'[^']*')/)
      const from = row.from + (spans?.index ?? 0)
      this.#edits.replace(from, from + (spans?.[0].length ?? 0), '')
    }
    if (rest) this.#edits.append(row, rest)
  }

  /** Makes the range that the sheet says it has hold cells. @param {string[]} cells */
  #widen(cells) {
    const dimension = child(this.#root, 'dimension')
    const range = rangeOf(dimension?.attributes.ref)
    if (!dimension || !range) return
    const { from, to } = { from: { ...range.from }, to: { ...range.to } }
    for (const cell of cells) {
      const { row, column } = addressOf(cell) ?? from
      from.row = Math.min(from.row, row)
      from.column = Math.min(from.column, column)
      to.row = Math.max(to.row, row)
      to.column = Math.max(to.column, column)
    }
    const ref = `${cellName(from)}:${cellName(to)}`
    if (ref !== dimension.attributes.ref) this.#edits.set(dimension, { ref })
  }

  done() {
    return this.#edits.done()
  }
}

/** @typedef {{ row: number, column: number, severity: Severity }} Wanted */

/**
 * @param {Map<string, Severity>} cells
 * @returns {Map<number, Wanted[]>}
 */
function byRow(cells) {
  const rows = new Map()
  for (const [name, severity] of cells) {
    const address = addressOf(name)
    if (!address) continue
    const row = rows.get(address.row) ?? []
    row.push({ ...address, severity })
    rows.set(address.row, row)
  }
  for (const row of rows.values()) {
    row.sort((/** @type {Wanted} */ a, /** @type {Wanted} */ b) => a.column - b.column)
  }
  return rows
}
