/** Workbooks, and the tables of documents and pages. */

import { GongkaiError, inLanguage } from '../../error.js'
import { batchOf, tableKind } from './table.js'

/**
 * @typedef {import('../../api.js').Report} Report
 * @typedef {import('./read.js').Reading} Reading
 * @typedef {import('./read.js').Batch} Batch
 */

/** A document or page is a catalogue if so much of its text is in one. */
const MOST = 0.6
/** What a catalogue has at least: three columns that stand for fields, time limits among them. */
const FEWEST = 3

/**
 * Whether tables are looked for in documents and pages.
 *
 * @param {Reading} reading
 */
export function isOfTables({ kind }) {
  return kind === 'item' || kind === 'catalogue'
}

/**
 * What is found in the tables of a file.
 *
 * @param {Uint8Array} bytes
 * @param {string} source
 * @param {Reading} reading
 * @returns {Batch}
 * @throws {GongkaiError} `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`, `EMPTY_FILE`, `BAD_TABLE`, `NO_HEADER`
 */
export function inWorkbook(bytes, source, { gongkai, kind, lang }) {
  const workbook = gongkai.readWorkbook(bytes)
  const { format, sheets } = workbook
  if (!sheets.some(({ csv, rows, text }) => csv || rows?.length || text?.trim())) {
    const isBook = ['xlsx', 'xls', 'ods', 'csv'].includes(format)
    throw isBook
      ? new GongkaiError('EMPTY_FILE', inLanguage(lang, EMPTY))
      : new GongkaiError('BAD_TABLE', inLanguage(lang, NO_TABLE))
  }
  return batchOf(gongkai.checkTable(workbook, { kind: tableKind(kind), name: source }))
}

/**
 * What is found in a document or page that is a catalogue for the most part; nothing where it is not.
 *
 * @param {Uint8Array} bytes
 * @param {import('./opened.js').Opened} opened
 * @param {string} source
 * @param {Reading} reading
 * @returns {Batch | undefined}
 */
export function inTables(bytes, opened, source, { gongkai, lang }) {
  const workbook = gongkai.readWorkbook(bytes)
  if (workbook.sheets.length === 0) return undefined
  const report = gongkai.checkTable(workbook, { kind: 'item', name: source })
  const inside = report.tables.filter(isCatalogue).map(({ rows }) => rows.flat().join(''))
  if (length(inside.join('')) < length(opened.visible?.() ?? opened.shown) * MOST) return undefined
  const batch = batchOf(report)
  return { ...batch, notes: [...(opened.notes ?? []), AS_TABLE[lang]] }
}

/** @param {import('../../../types/wire.js').Table} table */
function isCatalogue({ columns }) {
  const fields = columns.flatMap(({ field }) => field ?? [])
  return fields.length >= FEWEST && fields.includes('timeLimit')
}

/** @param {string} text */
function length(text) {
  return text.replace(/\s+/g, '').length
}

const EMPTY = { zh: '表格是空的，没有可检查的内容', en: 'the workbook is empty: nothing to check' }
const NO_TABLE = {
  zh: '里面没有表格；要按文稿检查，用 --kind text',
  en: 'there is no table in it; --kind text checks it as a text',
}
const AS_TABLE = {
  zh: '主要内容是公开目录，按目录检查；要按文稿检查，用 --kind text',
  en: 'it is a catalogue for the most part and checked as one; --kind text checks it as a text',
}
