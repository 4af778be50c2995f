/** Files in a page or a worker. It is loaded only where a file is opened. */

import * as workbook from '../../wasm/workbook.js'
import { GongkaiError, inLanguage } from '../error.js'
import { tablesOfHtml } from '../html/dom.js'
import { openPage } from '../source/opened-dom.js'
import { reportOnFile } from '../source/whole.js'
import { kindOf } from './kind.js'
import { sheetsOf } from './sheets.js'

export { annotateDifference, annotateWorkbook } from '../answers/workbook.js'
export { annotateDocument, documentText } from '../docx/comments.js'
export { reportHtml } from '../report/html.js'

/**
 * What is found in a file of any kind.
 *
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {Omit<import('../source/whole.js').Reading, 'openPage'>} reading
 */
export function checkFile(bytes, name, reading) {
  return reportOnFile(bytes, name, { ...reading, openPage })
}

/** @type {Promise<unknown> | undefined} */
let started

/**
 * The tables of a file; the reader of workbooks and documents is fetched where it is one.
 *
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang of errors
 * @param {URL} wasm where workbook.wasm lies
 * @returns {Promise<import('./sheets.js').Sheet[] | undefined>} nothing where it is text, such as CSV
 */
export async function readSheets(bytes, lang, wasm) {
  if (['workbook', 'docx'].includes(kindOf(bytes))) await start(wasm, lang)
  return sheetsOf(bytes, lang, { readWorkbook: workbook.readWorkbook, tablesOfHtml })
}

/**
 * @param {URL} wasm
 * @param {'zh' | 'en'} lang
 */
async function start(wasm, lang) {
  // Fetched whole and not streamed: no server has to know its media type.
  started =
    started ??
    fetch(String(wasm)).then(async (response) => {
      if (!response.ok) throw new Error(`${wasm}: ${response.status}`)
      return workbook.default({ module_or_path: await response.arrayBuffer() })
    })
  try {
    await started
  } catch (error) {
    started = undefined
    const words = {
      zh: `读取 Excel 的模块没有加载成功（workbook.wasm 没有部署在脚本旁边，或内容安全策略不允许）：${error}`,
      en: `the reader of workbooks did not load (workbook.wasm is not beside the script, or a content security policy forbids it): ${error}`,
    }
    throw new GongkaiError('WASM_UNAVAILABLE', inLanguage(lang, words), error)
  }
}
