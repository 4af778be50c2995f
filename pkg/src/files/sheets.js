/** The tables of a file, whatever program has written it. */

import { decode } from '../decode.js'
import { GongkaiError, inLanguage } from '../error.js'
import { decodeHtml } from '../html/encoding.js'
import { kindOf } from './kind.js'

/**
 * A table of a file: a sheet of a workbook, or a table of a document or page.
 *
 * @typedef {object} Sheet
 * @property {string} [name] none where the file is the table
 * @property {string} [csv] its cells apart by commas, or
 * @property {string[][]} [rows] its cells
 * @property {number[][]} [merges] the cells that it joins: top, left, bottom, right, counted from 0. Only files
 *   that can join cells have it
 * @property {boolean} [hidden] whether the workbook hides it
 * @property {number[]} [hiddenRows] counted from 0
 * @property {number[]} [hiddenColumns] counted from 0
 * @property {string[]} [around] the lines above and below a table, which may say something of all its rows
 * @property {(number | string)[][]} [forms] the cells that are more than text: row, column, form
 */

/**
 * What reads files, beside what this module does itself.
 *
 * @typedef {object} Readers
 * @property {(bytes: Uint8Array) => string[]} readWorkbook for each sheet what the file says of it as JSON, then
 *   its cells as CSV; throws the code of a failure, a colon, and what it is about
 * @property {(html: string) => Sheet[]} tablesOfHtml
 */

/**
 * The tables of a file. Formulas are the values that they had when the file was saved; macros and links are
 * never followed.
 *
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang of errors
 * @param {Readers} readers
 * @returns {Sheet[] | undefined} nothing where it is text, such as CSV
 * @throws {GongkaiError} `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`, `BAD_ENCODING`, `BAD_TABLE` where there is no table
 */
export function sheetsOf(bytes, lang, { readWorkbook, tablesOfHtml }) {
  const kind = kindOf(bytes)
  if (kind === 'workbook') return sheetsOfWorkbook(bytes, lang, readWorkbook)
  if (kind === 'docx') return some(numbered(sheetsOfWorkbook(bytes, lang, readWorkbook)), lang)
  if (kind === 'html') return some(tablesOfHtml(decodeHtml(bytes).html), lang)
  if (kind === 'other') decode(bytes, 'auto', lang)
  return undefined
}

/**
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang
 * @param {Readers['readWorkbook']} readWorkbook
 * @returns {Sheet[]}
 */
function sheetsOfWorkbook(bytes, lang, readWorkbook) {
  const parts = readBy(readWorkbook, bytes, lang)
  const sheets = []
  for (let at = 0; at < parts.length; at += 2) {
    sheets.push({ ...JSON.parse(parts[at]), csv: parts[at + 1] })
  }
  return sheets
}

/**
 * @param {Readers['readWorkbook']} readWorkbook
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang
 */
function readBy(readWorkbook, bytes, lang) {
  try {
    return readWorkbook(bytes)
  } catch (error) {
    const [, code = '', about = ''] = String(error).match(/^([A-Z_]+):(.*)$/s) ?? []
    const limit = LIMITS[about]
    if (code === 'TOO_LARGE' && limit) {
      throw new GongkaiError('FILE_TOO_LARGE', inLanguage(lang, limit), error)
    }
    throw new GongkaiError('UNSUPPORTED_FILE', inLanguage(lang, REFUSALS[code] ?? DAMAGED), error)
  }
}

/** @type {Record<string, { zh: string, en: string }>} */
const LIMITS = {
  unpacked: {
    zh: '文件太大：解开后超过 300 MB，没有打开。请拆成几个文件，或另存为 .csv',
    en: 'the file is too large: it unpacks to more than 300 MB; it was not opened. Split it, or save it as .csv',
  },
  parts: {
    zh: '文件里的部件太多（超过 10,000 个），没有打开。请用 Excel 或 WPS 另存一份',
    en: 'the file has more than 10,000 parts; it was not opened. Save it again',
  },
  cells: {
    zh: '表格太大：一张表连空白超过 500 万个单元格，没有打开。请删去多余的行列，或拆成几个文件',
    en: 'the table is too large: a sheet has more than 5 million cells, blank ones among them; it was not opened. Delete rows and columns, or split it',
  },
  text: {
    zh: '表格太大：一张表里的文字超过 100 MB，没有打开。请拆成几个文件',
    en: 'the table is too large: a sheet has more than 100 MB of text; it was not opened. Split it',
  },
}

/** @type {Record<string, { zh: string, en: string }>} */
const REFUSALS = {
  PASSWORD: {
    zh: '文件设了打开密码，读不了：请在 Excel 或 WPS 里去掉密码后另存',
    en: 'the file is kept by a password: save it without one',
  },
  UNSUPPORTED: {
    zh: '不是能读的文件（.xlsx、.xlsm、.xls、.et、.ods、.docx）：表格请用 Excel 或 WPS 另存为 .xlsx；.doc、.wps 文稿请另存为 .docx',
    en: 'this is no file that can be read (.xlsx, .xlsm, .xls, .et, .ods, .docx): save tables as .xlsx, and .doc and .wps as .docx',
  },
}
const DAMAGED = {
  zh: '文件损坏，读不了：请用 Excel 或 WPS 打开，另存为 .xlsx 或 .docx',
  en: 'the file is damaged and cannot be read: open it and save it again as .xlsx or .docx',
}

/**
 * @param {Sheet[]} sheets
 * @param {'zh' | 'en'} lang
 */
function some(sheets, lang) {
  if (sheets.length > 0) return sheets
  const words = { zh: '文件里没有表格', en: 'the file has no table' }
  throw new GongkaiError('BAD_TABLE', inLanguage(lang, words))
}

/**
 * Tables by their number, where there are several.
 *
 * @param {Sheet[]} sheets
 * @returns {Sheet[]}
 */
export function numbered(sheets) {
  if (sheets.length < 2) return sheets
  return sheets.map((sheet, at) => ({ ...sheet, name: sheet.name ?? `表${at + 1}` }))
}
