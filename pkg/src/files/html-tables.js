/** The tables of a page as sheets: what is joined, what is hidden, and the lines above each. */

import { BLOCKS, isHidden, SKIPPED, walk } from '../html/tree.js'

/** @typedef {import('../core.js').SheetInput} SheetInput */

/** How many lines above a table may say something of it: a header is looked for only so far down. */
const BEFORE = 20
/** How many cells a table may have, those that spans make among them. */
const MOST_CELLS = 5_000_000
/** As far as browsers let a cell reach. */
const WIDEST = 1000
const TALLEST = 65_534
/** Broken pages nest thousands deep. */
const DEEPEST = 20

/**
 * The tables of a page. One that only lays out others is none, and one of a single row or column is
 * text of the page.
 *
 * @template Node
 * @param {import('../html/tree.js').Tree<Node>} tree
 * @param {Node} root
 * @param {{ above: boolean }} [options] whether the lines above a table belong to its sheet
 * @returns {SheetInput[]}
 * @throws {RangeError} if a table is too large
 */
export function sheetsOfHtml(tree, root, { above } = { above: true }) {
  const reader = new Reader(tree, above)
  walk(
    tree,
    root,
    (node) => reader.enter(node),
    (node) => reader.leave(node),
  )
  return reader.sheets
}

/**
 * @typedef {object} Table
 * @property {number} mark how many lines were read before it
 * @property {string} caption
 * @property {boolean} hidden
 * @property {boolean} lays it has a table in it that is one
 * @property {string[][]} rows
 * @property {[number, number, number, number][]} merges
 * @property {number[]} hiddenRows
 * @property {number[]} taken down to which row each column is taken up from above
 * @property {number} column the next one of the row
 * @property {number} cells
 * @property {{ lines: Lines, column: number } | undefined} cell the one that is open
 */

/** Text as a browser shows it, line by line. */
class Lines {
  #ended = /** @type {string[]} */ ([])
  #line = ''

  /** @param {string} text */
  write(text) {
    const words = text.replace(/[ \t\r\n\f]+/g, ' ')
    const follows = this.#line === '' || this.#line.endsWith(' ')
    this.#line += follows ? words.replace(/^ /, '') : words
  }

  end() {
    const line = this.#line.trim()
    if (line) this.#ended.push(line)
    this.#line = ''
  }

  /** @returns {string[]} those that are not blank */
  lines() {
    this.end()
    return this.#ended
  }
}

/** @template Node */
class Reader {
  /** @type {SheetInput[]} */
  sheets = []
  /** @type {import('../html/tree.js').Tree<Node>} */
  #tree
  #above
  /** @type {Table[]} */
  #tables = []
  /** All text since the last table. */
  #recent = new Lines()

  /**
   * @param {import('../html/tree.js').Tree<Node>} tree
   * @param {boolean} above
   */
  constructor(tree, above) {
    this.#tree = tree
    this.#above = above
  }

  get #table() {
    return this.#tables[this.#tables.length - 1]
  }

  /** @param {Node} node */
  enter(node) {
    const name = this.#tree.name(node)
    if (name === '#text') {
      this.#write(this.#tree.text(node))
      return false
    }
    if (name === '#comment' || SKIPPED.has(name)) return false
    const table = this.#table
    const hidden = isHidden(this.#tree, node)
    if (BLOCKS.has(name) || name === 'br') this.#end()
    if (name === 'table') return this.#openTable(hidden)
    if (table && name === 'tr') return this.#openRow(table, hidden)
    if (table && (name === 'td' || name === 'th')) return !hidden && this.#openCell(table, node)
    return !hidden
  }

  /** @param {Node} node */
  leave(node) {
    const name = this.#tree.name(node)
    const table = this.#table
    if (BLOCKS.has(name)) this.#end()
    if (name === 'table') this.#closeTable()
    else if (table && name === 'caption') table.caption = this.#recent.lines().slice(-1).join('')
    else if (table && (name === 'td' || name === 'th')) this.#closeCell(table)
  }

  /** @param {string} text */
  #write(text) {
    this.#recent.write(text)
    this.#table?.cell?.lines.write(text)
  }

  #end() {
    this.#recent.end()
    this.#table?.cell?.lines.end()
  }

  /** @param {boolean} hidden */
  #openTable(hidden) {
    if (this.#tables.length === DEEPEST) return false
    this.#tables.push({
      mark: this.#recent.lines().length,
      caption: '',
      hidden,
      lays: false,
      rows: [],
      merges: [],
      hiddenRows: [],
      taken: [],
      column: 0,
      cells: 0,
      cell: undefined,
    })
    return true
  }

  /**
   * @param {Table} table
   * @param {boolean} hidden
   */
  #openRow(table, hidden) {
    if (hidden) table.hiddenRows.push(table.rows.length)
    table.rows.push([])
    table.column = 0
    return true
  }

  /**
   * @param {Table} table
   * @param {Node} node
   */
  #openCell(table, node) {
    if (!table.rows.length) this.#openRow(table, false)
    const top = table.rows.length - 1
    while (table.taken[table.column] > top) table.column += 1
    const [columns, rows] = [this.#span(node, 'colspan'), this.#span(node, 'rowspan')]
    const left = table.column
    table.column += columns
    table.cells += columns
    if (table.cells > MOST_CELLS) throw new RangeError('cells')
    if (columns > 1 || rows > 1) table.merges.push([top, left, top + rows - 1, left + columns - 1])
    while (table.taken.length < table.column) table.taken.push(0)
    table.taken.fill(top + rows, left, table.column)
    table.cell = { lines: new Lines(), column: left }
    return true
  }

  /** @param {Table} table */
  #closeCell(table) {
    if (!table.cell) return
    const row = table.rows[table.rows.length - 1]
    while (row.length < table.cell.column) row.push('')
    row.push(table.cell.lines.lines().join('\n'))
    table.cell = undefined
  }

  #closeTable() {
    const table = this.#tables.pop()
    if (!table) return
    const parent = this.#table
    const isTable = table.rows.length > 1 && table.rows.some((row) => row.length > 1)
    if (isTable && !table.lays) {
      this.sheets.push(this.#sheet(table))
      this.#recent = new Lines()
    } else if (!table.lays) {
      for (const row of table.rows) {
        parent?.cell?.lines.write(row.filter(Boolean).join(' '))
        parent?.cell?.lines.end()
      }
    }
    if (parent) parent.lays ||= table.lays || isTable
  }

  /**
   * @param {Table} table
   * @returns {SheetInput}
   */
  #sheet({ mark, caption, rows, merges, hidden, hiddenRows }) {
    const lines = this.#above ? this.#recent.lines().slice(0, mark).slice(-BEFORE) : []
    const down = lines.length
    return {
      name: caption || `表${this.sheets.length + 1}`,
      rows: [...lines.map((line) => [line]), ...rows],
      merges: merges.map(([top, left, bottom, right]) => [
        top + down,
        left,
        Math.min(bottom, rows.length - 1) + down,
        right,
      ]),
      ...(hidden && { hidden }),
      ...(hiddenRows.length > 0 && { hiddenRows: hiddenRows.map((row) => row + down) }),
    }
  }

  /**
   * @param {Node} node
   * @param {'colspan' | 'rowspan'} name
   */
  #span(node, name) {
    const most = name === 'rowspan' ? TALLEST : WIDEST
    const written = Number.parseInt(this.#tree.attribute(node, name) ?? '1', 10)
    // 0 is to the end of the table.
    if (written === 0 && name === 'rowspan') return most
    return Math.min(Math.max(written || 1, 1), most)
  }
}
