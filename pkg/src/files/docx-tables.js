/** The tables of a Word document, as sheets: with tracked changes accepted, and boxes as characters. */

import { Parser } from 'htmlparser2'
import { numbered } from './sheets.js'

/**
 * @typedef {{ text: string, right: number, merge: 'none' | 'start' | 'goes on' }} WordCell
 * @typedef {{ rows: WordCell[][] }} WordTable
 */

/** What is not in the document, or not yet, or not text. */
const LEFT_OUT =
  /^(?:w:(?:del|moveFrom|delText|instrText|delInstrText|pPrChange|rPrChange|tcPrChange)|mc:Fallback)$/

/** Boxes in the fonts that Word draws them with. */
const WINGDINGS = /** @type {Record<string, string>} */ ({
  F052: '☑',
  F0FE: '☑',
  F0FD: '☒',
  F054: '☒',
  F0A3: '□',
  F0A8: '□',
  F06F: '□',
  F06E: '■',
  F0FC: '√',
  F050: '√',
})

/**
 * @param {string} xml of word/document.xml
 * @returns {import('./sheets.js').Sheet[]}
 */
export function tablesOfDocx(xml) {
  const reader = new Reader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (text) => reader.write(text),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  const tables = reader.tables.filter(({ rows }) => rows.filter((row) => row.length > 1).length > 1)
  return numbered(tables.map(sheetOf))
}

class Reader {
  /** @type {WordTable[]} */
  tables = []
  /** @type {WordTable[]} */
  #open = []
  #leftOut = 0
  #inText = false

  /** The cell that is written in. */
  get #cell() {
    const rows = this.#open[this.#open.length - 1]?.rows
    const row = rows?.[rows.length - 1]
    return row?.[row.length - 1]
  }

  /**
   * @param {string} name
   * @param {Record<string, string>} attributes
   */
  open(name, attributes) {
    if (LEFT_OUT.test(name)) this.#leftOut += 1
    if (this.#leftOut > 0) return
    const value = attributes['w:val']
    const cell = this.#cell
    if (name === 'w:tbl') {
      const table = { rows: [] }
      this.#open.push(table)
      this.tables.push(table)
    } else if (name === 'w:tr') this.#open[this.#open.length - 1]?.rows.push([])
    else if (name === 'w:tc') {
      const rows = this.#open[this.#open.length - 1]?.rows
      rows?.[rows.length - 1]?.push({ text: '', right: 1, merge: 'none' })
    } else if (name === 'w:t') this.#inText = true
    else if (!cell) return
    else if (name === 'w:gridSpan') cell.right = Number.parseInt(value, 10) || 1
    else if (name === 'w:vMerge') cell.merge = value === 'restart' ? 'start' : 'goes on'
    else if (name === 'w:br' || name === 'w:cr') cell.text += '\n'
    else if (name === 'w:tab') cell.text += ' '
    else if (name === 'w:sym') cell.text += WINGDINGS[attributes['w:char']?.toUpperCase()] ?? ''
    else if (name === 'w:p' && cell.text) cell.text += '\n'
  }

  /** @param {string} name */
  close(name) {
    if (LEFT_OUT.test(name)) this.#leftOut -= 1
    else if (this.#leftOut > 0) return
    else if (name === 'w:tbl') this.#open.pop()
    else if (name === 'w:t') this.#inText = false
  }

  /** @param {string} text */
  write(text) {
    const cell = this.#cell
    if (cell && this.#inText && this.#leftOut === 0) cell.text += text
  }
}

/**
 * @param {WordTable} table
 * @returns {import('./sheets.js').Sheet}
 */
function sheetOf({ rows: given }) {
  /** @type {string[][]} */
  const rows = []
  /** @type {number[][]} */
  const merges = []
  /** The merge that goes on in a column. @type {Map<number, number[]>} */
  const down = new Map()
  given.forEach((cells, row) => {
    /** @type {string[]} */
    const texts = []
    let column = 0
    for (const { text, right, merge } of cells) {
      texts[column] = merge === 'goes on' ? '' : text.trim()
      const above = down.get(column)
      if (merge === 'goes on' && above) above[2] = row
      else {
        down.delete(column)
        if (merge === 'start' || right > 1) {
          const made = [row, column, row, column + right - 1]
          merges.push(made)
          if (merge === 'start') down.set(column, made)
        }
      }
      column += right
    }
    rows.push(Array.from(texts, (text) => text ?? ''))
  })
  const joined = merges.filter(([top, left, bottom, right]) => top < bottom || left < right)
  return { rows, merges: joined }
}
