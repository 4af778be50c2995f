/** Office files: their sheets out of the module that reads them. */

import { GongkaiError, inLanguage } from '../error.js'

/**
 * The module that reads office files (workbook/src/lib.rs).
 *
 * @typedef {object} WorkbookModule
 * @property {(bytes: Uint8Array) => string[]} readSheets the format; then for each sheet what the file says of
 *   it as JSON, and its cells as CSV
 */

/**
 * A file of tables, opened.
 *
 * @typedef {object} Workbook
 * @property {'xlsx' | 'xls' | 'ods' | 'docx' | 'html' | 'csv'} format
 * @property {import('../core.js').SheetInput[]} sheets
 */

/**
 * The sheets of an office file.
 *
 * @param {WorkbookModule} module
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang
 * @returns {Workbook}
 * @throws {GongkaiError} `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`
 */
export function readWorkbook(module, bytes, lang) {
  const [format, ...parts] = read(module, bytes, lang)
  const sheets = []
  for (let at = 0; at < parts.length; at += 2) {
    sheets.push({ ...JSON.parse(parts[at]), csv: parts[at + 1] })
  }
  return { format: /** @type {Workbook['format']} */ (format), sheets }
}

/**
 * @param {WorkbookModule} module
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang
 */
function read(module, bytes, lang) {
  try {
    return module.readSheets(bytes)
  } catch (error) {
    throw failure(error, lang)
  }
}

/**
 * @param {unknown} error what the module throws: a code, a colon, and what it is about; or a trap
 * @param {'zh' | 'en'} lang
 */
function failure(error, lang) {
  const [, code = 'TRAP', about = ''] = String(error).match(/^([A-Z_]+):([^]*)$/) ?? []
  if (code === 'TOO_LARGE') return tooLarge(about, lang, error)
  const words = WORDS[code] ?? WORDS.DAMAGED
  const reason = code === 'DAMAGED' ? `：${about}` : ''
  const zh = words.zh + reason
  return new GongkaiError('UNSUPPORTED_FILE', inLanguage(lang, { zh, en: words.en + reason }), error)
}

/**
 * @param {string} limit
 * @param {'zh' | 'en'} lang
 * @param {unknown} [cause]
 */
export function tooLarge(limit, lang, cause) {
  const words = LIMITS[limit] ?? LIMITS.cells
  return new GongkaiError('FILE_TOO_LARGE', inLanguage(lang, words), cause)
}

/** @type {Record<string, { zh: string, en: string }>} */
const WORDS = {
  PASSWORD: {
    zh: '文件有打开密码，读不了；请去掉密码，另存一份再检查',
    en: 'the file has a password and cannot be read; save a copy without one',
  },
  UNSUPPORTED: {
    zh: '这种文件不能检查；表格请另存为 .xlsx，.doc、.wps 文稿请另存为 .docx',
    en: 'files of this kind cannot be checked; save tables as .xlsx, and .doc or .wps as .docx',
  },
  DAMAGED: {
    zh: '文件损坏，读不了；请用 Excel 或 WPS 打开，另存为 .xlsx 再检查',
    en: 'the file is damaged and cannot be read; open it and save it again as .xlsx',
  },
}

/** @type {Record<string, { zh: string, en: string }>} */
const LIMITS = {
  unpacked: {
    zh: '文件解开以后太大（超过 300 MB），没有检查；请拆开，或另存为 .csv',
    en: 'the file is too large when unpacked (over 300 MB); split it, or save it as .csv',
  },
  parts: {
    zh: '文件里的部件太多（超过 10,000 个），没有检查；请另存一份再检查',
    en: 'the file has too many parts (over 10,000); save it again',
  },
  cells: {
    zh: '表格太大（一张表超过 5,000,000 个单元格），没有检查；请删去多余的行列，或拆开',
    en: 'the table is too large (over 5,000,000 cells in a sheet); delete rows and columns, or split it',
  },
  text: {
    zh: '表格里的文字太多（一张表超过 200 MB），没有检查；请拆开',
    en: 'there is too much text in the table (over 200 MB in a sheet); split it',
  },
}
