/** What holds tables, in every form that it is handed over in. */

import { decode } from '../decode.js'
import { GongkaiError, inLanguage } from '../error.js'
import { decodeHtml } from '../html/encoding.js'
import { isMarkup, isMarkupText, isOfficeFile } from './sniff.js'
import { readWorkbook, tooLarge } from './workbook.js'

/**
 * @typedef {import('../core.js').SheetInput} SheetInput
 * @typedef {import('./workbook.js').Workbook} Workbook
 * @typedef {import('./workbook.js').WorkbookModule} WorkbookModule
 */

/**
 * What reads files: other in Node than in a page.
 *
 * @typedef {object} Readers
 * @property {(html: string) => SheetInput[]} sheetsOfHtml
 * @property {() => WorkbookModule | undefined} workbook the module that reads office files, if it is there
 * @property {() => Promise<WorkbookModule>} loadWorkbook
 */

/**
 * The bytes of an office file, if these are such.
 *
 * @param {unknown} given
 * @returns {Uint8Array | undefined}
 */
export function officeBytes(given) {
  const bytes = given instanceof ArrayBuffer ? new Uint8Array(given) : given
  return bytes instanceof Uint8Array && isOfficeFile(bytes) ? bytes : undefined
}

/**
 * The sheets of bytes or text.
 *
 * @param {Uint8Array | ArrayBuffer | string} given
 * @param {Readers} readers
 * @param {'zh' | 'en'} lang
 * @returns {Workbook}
 * @throws {GongkaiError} `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`, `BAD_ENCODING`, `NEEDS_WORKBOOK`
 */
export function openTables(given, readers, lang) {
  if (typeof given === 'string') {
    return isMarkupText(given) ? ofHtml(given, readers, lang) : ofText(given)
  }
  const bytes = given instanceof ArrayBuffer ? new Uint8Array(given) : given
  if (isOfficeFile(bytes)) {
    const module = readers.workbook()
    if (module) return readWorkbook(module, bytes, lang)
    const zh = '读 Excel 和 Word 文件要先 await gongkai.openWorkbook(文件)，或用 load({ workbook: true }) 加载'
    const en = 'office files need await gongkai.openWorkbook(file) first, or load({ workbook: true })'
    throw new GongkaiError('NEEDS_WORKBOOK', inLanguage(lang, { zh, en }))
  }
  if (isMarkup(bytes)) return ofHtml(decodeHtml(bytes).html, readers, lang)
  return ofText(decode(bytes, 'auto', lang).text)
}

/** @param {string} text */
function ofText(text) {
  return { format: /** @type {const} */ ('csv'), sheets: [{ text }] }
}

/**
 * @param {string} html
 * @param {Readers} readers
 * @param {'zh' | 'en'} lang
 */
function ofHtml(html, readers, lang) {
  try {
    return { format: /** @type {const} */ ('html'), sheets: readers.sheetsOfHtml(html) }
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge('cells', lang, error)
    throw error
  }
}
