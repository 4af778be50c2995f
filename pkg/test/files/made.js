/** Files of tables made for tests, by another's writer where there is one. */

import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import XLSX from '@e965/xlsx'

/** @typedef {[top: number, left: number, bottom: number, right: number]} Merge */

const CSV = new URL('../../../tests/data/yanzhou_catalogue.csv', import.meta.url)

/** The catalogue of the seed. */
export const catalogueCsv = readFileSync(CSV, 'utf8')

/** Its cells. */
export const catalogueRows = /** @type {string[][]} */ (
  XLSX.utils.sheet_to_json(
    XLSX.read(catalogueCsv, { type: 'string', raw: true }).Sheets.Sheet1,
    { header: 1, raw: false, defval: '' },
  )
)

/** The runs of blank cells below a filled one in the first column: what the document joins. */
export const catalogueMerges = mergesOf(catalogueRows)

/**
 * @param {string[][]} rows
 * @returns {Merge[]}
 */
function mergesOf(rows) {
  /** @type {Merge[]} */
  const merges = []
  rows.forEach(([cell], row) => {
    if (row === 0 || cell !== '') return
    const open = merges[merges.length - 1]
    if (open && open[2] === row - 1) open[2] = row
    else merges.push([row - 1, 0, row, 0])
  })
  return merges
}

/**
 * @param {string[][]} rows
 * @param {Merge[]} merges
 */
export function sheet(rows, merges = []) {
  const made = XLSX.utils.aoa_to_sheet(rows)
  made['!merges'] = merges.map(([top, left, bottom, right]) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }))
  return made
}

/**
 * @param {'xlsx' | 'biff8' | 'ods'} type
 * @param {Record<string, import('@e965/xlsx').WorkSheet>} sheets by name
 * @param {Record<string, 0 | 1 | 2>} [hidden] by name
 * @returns {Uint8Array}
 */
export function workbook(type, sheets, hidden = {}) {
  const book = XLSX.utils.book_new()
  for (const [name, made] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, made, name)
  book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ Hidden: hidden[name] ?? 0 })) }
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: type }))
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

/**
 * @param {string[][]} rows
 * @param {Merge[]} merges
 */
export function html(rows, merges) {
  const cell = (/** @type {string} */ text, /** @type {number} */ row, /** @type {number} */ column) => {
    const merge = merges.find(
      ([top, left, bottom, right]) =>
        top <= row && row <= bottom && left <= column && column <= right,
    )
    if (!merge) return `<td>${escaped(text).replace(/\n/g, '<br>')}</td>`
    const [top, left, bottom] = merge
    return row === top && column === left
      ? `<td rowspan="${bottom - top + 1}">${escaped(text)}</td>`
      : ''
  }
  const lines = rows.map((cells, row) => `<tr>${cells.map((text, at) => cell(text, row, at)).join('')}</tr>`)
  return `<!DOCTYPE html><title>目录</title><h1>主动公开基本目录</h1><table>${lines.join('\n')}</table>`
}

/**
 * @param {string[][]} rows
 * @param {Merge[]} merges
 */
export function docx(rows, merges) {
  const joins = (/** @type {number} */ row, /** @type {number} */ column) => {
    const merge = merges.find(
      ([top, left, bottom]) => left === column && top <= row && row <= bottom,
    )
    if (!merge) return ''
    return merge[0] === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
  }
  const cell = (/** @type {string} */ text, /** @type {number} */ row, /** @type {number} */ column) =>
    `<w:tc><w:tcPr>${joins(row, column)}</w:tcPr>${paragraph(text)}</w:tc>`
  const table = rows.map(
    (cells, row) => `<w:tr>${cells.map((text, at) => cell(text, row, at)).join('')}</w:tr>`,
  )
  return docxOf(`${paragraph('主动公开基本目录')}<w:tbl>${table.join('')}</w:tbl>`)
}

/** @param {string} text */
export function paragraph(text) {
  return `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`
}

/**
 * @param {string} body
 * @returns {Uint8Array}
 */
export function docxOf(body) {
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(xml),
  })
}

/**
 * Text with a cell a line, each after a tab, a blank line between rows.
 *
 * @param {string[][]} rows
 */
export function tabbed(rows) {
  return rows.map((cells) => cells.map((cell) => `\t${cell}\n`).join('')).join('\n')
}
