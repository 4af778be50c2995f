/** What reads and writes files where all of it is at hand: in Node, and in the page that is one file. */

import { annotateDifference, annotateWorkbook } from '../answers/workbook.js'
import { annotateDocument, documentText } from '../docx/comments.js'
import { outlineOfHtml, tablesOfHtml } from '../html/parsed.js'
import { reportHtml } from '../report/html.js'
import { openPage } from '../source/opened-page.js'
import { reportOnFile } from '../source/whole.js'
import { sheetsOf } from './sheets.js'

/**
 * @param {import('./sheets.js').Readers['readWorkbook']} readWorkbook
 * @returns {Omit<import('../api.js').Tools, 'engine'>}
 */
export function toolsWith(readWorkbook) {
  const readers = { readWorkbook, tablesOfHtml }
  return {
    parseHtml: outlineOfHtml,
    sheetsOf: (bytes, lang) => sheetsOf(bytes, lang, readers),
    readSheets: async (bytes, lang) => sheetsOf(bytes, lang, readers),
    checkFile: (bytes, name, reading) => reportOnFile(bytes, name, { ...reading, openPage }),
    documentText: async (bytes, lang) => documentText(bytes, lang),
    annotateDocument: async (bytes, found, options) => annotateDocument(bytes, found, options),
    reportHtml: async (report, options) => reportHtml(report, options),
    annotateDifference: async (bytes, found, options) => annotateDifference(bytes, found, options),
    annotateWorkbook: async (bytes, report, options) => annotateWorkbook(bytes, report, options),
  }
}
