/** The tables of a page, as sheets. */

import { BLOCKS, isHidden, SKIPPED, walk } from '../html/tree.js'
import { numbered } from './sheets.js'
import { placed } from './spans.js'

/**
 * A table as it grows.
 *
 * @typedef {object} Growing
 * @property {import('./spans.js').SpanningCell[][]} rows
 * @property {number[]} hiddenRows
 * @property {string} caption
 * @property {import('./spans.js').SpanningCell} [cell] the one that is open
 * @property {boolean} inCaption
 * @property {string[]} around
 */

/** How many lines above a table, and below the last, may say something of it. */
const AROUND = 40

/**
 * The tables below a node that hold more than one cell a row, with the lines around them; those inside cells are
 * tables of their own. What is hidden is left out, but for rows.
 *
 * @template Node
 * @param {import('../html/tree.js').Tree<Node>} tree
 * @param {Node} root
 * @returns {import('./sheets.js').Sheet[]}
 */
export function tablesOf(tree, root) {
  /** @type {Growing[]} */
  const open = []
  /** @type {Growing[]} */
  const all = []
  const lines = new Lines()
  const span = (/** @type {Node} */ node, /** @type {string} */ name) =>
    Number.parseInt(tree.attribute(node, name) ?? '1', 10) || 1
  walk(
    tree,
    root,
    (node) => {
      const name = tree.name(node)
      const table = open[open.length - 1]
      if (name === '#text') {
        const text = tree.text(node).replace(/[\s\u00A0]+/g, ' ')
        lines.write(text)
        write(table, text)
        return false
      }
      const hidden = isHidden(tree, node)
      if (SKIPPED.has(name) || (hidden && name !== 'tr')) return false
      if (name === 'br' || BLOCKS.has(name)) lines.end()
      if (name === 'table') {
        const around = lines.ended.slice(-AROUND)
        const made = { rows: [], hiddenRows: [], caption: '', inCaption: false, around }
        open.push(made)
        all.push(made)
      } else if (table && name === 'caption') table.inCaption = true
      else if (table && name === 'tr') {
        if (hidden) table.hiddenRows.push(table.rows.length)
        table.rows.push([])
      } else if (table && (name === 'td' || name === 'th')) {
        if (table.rows.length === 0) table.rows.push([])
        const cell = { text: '', right: span(node, 'colspan'), down: span(node, 'rowspan') }
        // Zero spans what is left of the section.
        if (tree.attribute(node, 'rowspan') === '0') cell.down = Number.MAX_SAFE_INTEGER
        table.rows[table.rows.length - 1].push(cell)
        table.cell = cell
      } else if (name === 'br' || BLOCKS.has(name)) write(table, '\n')
      return true
    },
    (node) => {
      const name = tree.name(node)
      const table = open[open.length - 1]
      if (BLOCKS.has(name)) lines.end()
      if (name === 'table') {
        open.pop()
        // Its own text is around no other.
        if (table && isTable(table)) lines.ended = []
      } else if (table && (name === 'td' || name === 'th')) table.cell = undefined
      else if (table && name === 'caption') table.inCaption = false
      else if (BLOCKS.has(name)) write(table, '\n')
    },
  )
  const tables = all.filter(isTable)
  tables[tables.length - 1]?.around.push(...lines.ended.slice(0, AROUND))
  return numbered(tables.map(sheetOf))
}

/** The text of a page, line by line. */
class Lines {
  /** @type {string[]} */
  ended = []
  #line = ''

  /** @param {string} text */
  write(text) {
    this.#line += text
  }

  end() {
    const line = this.#line.trim()
    if (line) this.ended.push(line)
    this.#line = ''
  }
}

/**
 * @param {Growing | undefined} table
 * @param {string} text
 */
function write(table, text) {
  if (table?.cell) table.cell.text += text
  else if (table?.inCaption) table.caption += text
}

/** @param {Growing} table */
function isTable({ rows }) {
  return rows.filter((row) => row.length > 1).length > 1
}

/**
 * @param {Growing} table
 * @returns {import('./sheets.js').Sheet}
 */
function sheetOf({ rows, hiddenRows, caption, around }) {
  const cells = rows.map((row) => row.map((cell) => ({ ...cell, text: tidy(cell.text) })))
  const name = tidy(caption)
  return {
    ...(name && { name }),
    ...placed(cells),
    ...(hiddenRows.length > 0 && { hiddenRows }),
    ...(around.length > 0 && { around }),
  }
}

/** @param {string} text */
function tidy(text) {
  return text.replace(/ *\n[\s]*/g, '\n').trim()
}
