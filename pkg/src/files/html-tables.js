/** The tables of a page, as sheets. */

import { BLOCKS, isHidden, SKIPPED, walk } from '../html/tree.js'
import { numbered } from './sheets.js'
import { placed } from './spans.js'

/**
 * A table as it grows.
 *
 * @typedef {{ rows: import('./spans.js').SpanningCell[][], caption: string, cell?: import('./spans.js').SpanningCell, inCaption: boolean }} Growing
 */

/**
 * The tables below a node that hold more than one cell a row; those inside cells are tables of their own. What is
 * hidden is left out.
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
  const span = (/** @type {Node} */ node, /** @type {string} */ name) =>
    Number.parseInt(tree.attribute(node, name) ?? '1', 10) || 1
  walk(
    tree,
    root,
    (node) => {
      const name = tree.name(node)
      const table = open[open.length - 1]
      if (name === '#text') {
        write(table, tree.text(node).replace(/[\s\u00A0]+/g, ' '))
        return false
      }
      if (SKIPPED.has(name) || isHidden(tree, node)) return false
      if (name === 'table') {
        const made = { rows: [], caption: '', inCaption: false }
        open.push(made)
        all.push(made)
      } else if (table && name === 'caption') table.inCaption = true
      else if (table && name === 'tr') table.rows.push([])
      else if (table && (name === 'td' || name === 'th')) {
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
      if (name === 'table') open.pop()
      else if (table && (name === 'td' || name === 'th')) table.cell = undefined
      else if (table && name === 'caption') table.inCaption = false
      else if (BLOCKS.has(name)) write(table, '\n')
    },
  )
  return numbered(all.filter(isTable).map(sheetOf))
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
function sheetOf({ rows, caption }) {
  const cells = rows.map((row) => row.map((cell) => ({ ...cell, text: tidy(cell.text) })))
  const name = tidy(caption)
  return { ...(name && { name }), ...placed(cells) }
}

/** @param {string} text */
function tidy(text) {
  return text.replace(/ *\n[\s]*/g, '\n').trim()
}
