/** The tables of a file, whatever program has written it. */

import { decode } from '../decode.js'
import { mainPartOf } from '../docx/package.js'
import { GongkaiError, inLanguage } from '../error.js'
import { decodeHtml } from '../html/encoding.js'
import { tablesOfDocx } from './docx-tables.js'
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
 * @property {(number | string)[][]} [forms] the cells that are more than text: row, column, form
 */

/**
 * What reads files, beside what this module does itself.
 *
 * @typedef {object} Readers
 * @property {(bytes: Uint8Array) => string} readWorkbook the sheets as JSON; throws the name of a refusal
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
  if (kind === 'docx') return some(tablesOfDocx(mainPartOf(bytes, lang)), lang)
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
  try {
    return JSON.parse(readWorkbook(bytes)).sheets
  } catch (error) {
    const refusal = REFUSALS[String(error)] ?? REFUSALS.damaged
    throw new GongkaiError(refusal.code, inLanguage(lang, refusal), error)
  }
}

/** @type {Record<string, { code: string, zh: string, en: string }>} */
const REFUSALS = {
  'too-large': {
    code: 'FILE_TOO_LARGE',
    zh: '工作簿太大：解开后超过 300 MB，或者超过 1000 万个单元格，没有打开。请拆成几个文件',
    en: 'the workbook is too large: it unpacks to more than 300 MB, or has more than 10 million cells; it was not opened. Split it',
  },
  password: {
    code: 'UNSUPPORTED_FILE',
    zh: '工作簿设了打开密码，读不了：请在 Excel 或 WPS 里去掉密码后另存',
    en: 'the workbook is kept by a password: save it without one',
  },
  damaged: {
    code: 'UNSUPPORTED_FILE',
    zh: '文件损坏，或者不是能读的工作簿（.xlsx、.xlsm、.xls、.ods）：请用 Excel 或 WPS 另存为 .xlsx；.doc、.wps 请另存为 .docx',
    en: 'the file is damaged, or no workbook that can be read (.xlsx, .xlsm, .xls, .ods): save it as .xlsx; save .doc and .wps as .docx',
  },
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
  return sheets.map((sheet, at) => ({ name: `表${at + 1}`, ...sheet }))
}
