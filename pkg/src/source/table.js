/** A table: a catalogue, a list of documents, or a register of requests. */

import { GongkaiError, inLanguage } from '../error.js'
import { once } from './once.js'
import { batchWritten } from './written.js'

/**
 * @typedef {import('../../types/wire.js').Report} Report
 */

/**
 * A table of a file: workbook, document or page, or CSV under such a name.
 *
 * @param {Uint8Array} bytes
 * @param {string} source
 * @param {import('./whole.js').Reading} reading
 * @returns {Promise<import('./whole.js').Batch>}
 * @throws {GongkaiError} `NO_HEADER` if it is no table of records
 */
export async function inFile(bytes, source, reading) {
  return inTable(await reading.gongkai.readTables(bytes), source, reading)
}

/**
 * @param {string | Uint8Array | import('../api.js').Tables} table CSV as text or in UTF-8, or what `readTables` gives
 * @param {string} source
 * @param {import('./whole.js').Reading} reading
 * @returns {Promise<import('./whole.js').Batch>}
 * @throws {GongkaiError} `NO_HEADER` if it is no table of records
 */
export async function inTable(table, source, { gongkai, pool, kind, lang, published }) {
  const options = { kind: tableKind(kind), name: source }
  if (published) {
    const report = gongkai.checkTable(table, { ...options, published })
    return { ...batchOf(report), notes: notesOf(report, lang) }
  }
  const inThreads = await pool?.checkTable(table, { ...options, gongkai })
  const written = inThreads ?? gongkai.checkTableNdjson(table, options)
  const tables = once(() => gongkai.tablesOf(table, options))
  const batch = batchWritten(written, (_, finding) => cellOf(tables(), finding))
  if (written.unreadable > 0) refuse(batch.results)
  batch.tables = tables
  batch.notes = notesOf(written, lang)
  return batch
}

/**
 * @param {{ unread?: string[] }} found
 * @param {'zh' | 'en'} lang
 */
function notesOf({ unread = [] }, lang) {
  return unread.length ? [inLanguage(lang, unreadWords(unread))] : []
}

/** A document or page is a catalogue, or a register, if so much of its text is in one. */
const MOST = 0.6
/** What a catalogue has at least: three columns that stand for fields, time limits among them. */
const FEWEST = 3

/**
 * What is found in a document or page that is a catalogue, a register of requests or a form of approval for the
 * most part, or an annual report; nothing where it is none.
 *
 * @param {Uint8Array} bytes
 * @param {import('./opened.js').Opened} opened
 * @param {string} source
 * @param {import('./whole.js').Reading} reading
 * @returns {Promise<import('./whole.js').Batch | undefined>}
 */
export async function inTablesOf(bytes, opened, source, { gongkai, lang, published }) {
  const tables = await unlessNone(() => gongkai.readTables(bytes))
  if (tables === undefined) return undefined
  const catalogue = await tablesIn(tables, gongkai, { kind: 'item', name: source, published })
  if (isMost(catalogue, isCatalogue, opened))
    return batchWith(catalogue, opened, AS_CATALOGUE[lang])
  const text = (opened.visible?.() ?? opened.shown).replace(/\s+/g, '')
  if (!SIGNS.some((sign) => sign.test(text))) return undefined
  const found = await tablesIn(tables, gongkai, { kind: 'auto', name: source })
  const kind = found?.results[0]?.kind
  if (found && kind === 'report') return batchWith(found, opened, AS_REPORT[lang])
  if (kind === 'approval' && isMost(found, () => true, opened))
    return batchWith(found, opened, AS_FORM[lang])
  if (isMost(found, isRegister, opened)) return batchWith(found, opened, AS_REGISTER[lang])
  return undefined
}

/** What no register of requests, no form of approval, no annual report lacks: without it they are not looked for. */
const SIGNS = [
  /申请.*答复|答复.*申请/s,
  /审批[表单]|审[查核][表单]|处理签|发文稿纸|发文单|签发单|送审[表单]/,
  /信息公开工作?年度报告/,
]

/**
 * @param {import('../api.js').Tables | string} tables
 * @param {import('../api.js').Gongkai} gongkai
 * @param {{ kind: 'item' | 'auto', name: string, published?: import('../api.js').TableInput }} options
 */
function tablesIn(tables, gongkai, options) {
  return unlessNone(() => gongkai.checkTable(tables, options))
}

/**
 * What is made of a file; nothing where there is no table in it, or none that can be read: then it is a text.
 *
 * @template T
 * @param {() => T | Promise<T>} make
 * @returns {Promise<T | undefined>}
 */
async function unlessNone(make) {
  try {
    return await make()
  } catch (error) {
    if (error instanceof GongkaiError) return undefined
    throw error
  }
}

/**
 * Whether most of what is shown stands in such tables.
 *
 * @param {Report | undefined} report
 * @param {(table: import('../../types/wire.js').Table) => boolean} isSuch
 * @param {import('./opened.js').Opened} opened
 * @returns {report is Report}
 */
function isMost(report, isSuch, { visible, shown }) {
  const tables = report?.tables ?? (report?.table ? [report.table] : [])
  const inside = tables.filter(isSuch).flatMap(({ rows }) => rows.flat())
  return inside.length > 0 && length(inside.join('')) >= length(visible?.() ?? shown) * MOST
}

/**
 * @param {Report} report
 * @param {import('./opened.js').Opened} opened
 * @param {string} note
 */
function batchWith(report, { notes }, note) {
  return { ...batchOf(report), notes: [...notes, note] }
}

/** @param {import('../../types/wire.js').Table} table */
function isCatalogue({ columns }) {
  const fields = columns.flatMap(({ field }) => field ?? [])
  return fields.length >= FEWEST && fields.includes('timeLimit')
}

/** @param {import('../../types/wire.js').Table} table */
function isRegister({ columns }) {
  const fields = columns.flatMap(({ field }) => field ?? [])
  const isDated = ['submittedOn', 'receivedOn', 'repliedOn'].some((field) => fields.includes(field))
  return fields.length >= FEWEST && isDated
}

/** @param {string} text */
function length(text) {
  return text.replace(/\s+/g, '').length
}

const AS_CATALOGUE = {
  zh: '主要内容是公开目录，按目录检查；要按文稿或者网页检查，请另选类型：文稿或者网页（命令行用 --kind text、--kind page）',
  en: 'it is a catalogue for the most part and checked as one; choose the kind text or page instead (on the command line --kind text, --kind page)',
}

const AS_REGISTER = {
  zh: '主要内容是依申请公开台账，按台账检查；要按文稿或者网页检查，请另选类型：文稿或者网页（命令行用 --kind text、--kind page）',
  en: 'it is a register of requests for the most part and checked as one; choose the kind text or page instead (on the command line --kind text, --kind page)',
}

const AS_REPORT = {
  zh: '是年度报告，按年度报告检查；要按文稿或者网页检查，请另选类型：文稿或者网页（命令行用 --kind text、--kind page）',
  en: 'it is an annual report and checked as one; choose the kind text or page instead (on the command line --kind text, --kind page)',
}

const AS_FORM = {
  zh: '看来是审批表，按审批表检查；要按文稿或者网页检查，请另选类型：文稿或者网页（命令行用 --kind text、--kind page）',
  en: 'it looks like a form of approval and is checked as one; choose the kind text or page instead (on the command line --kind text, --kind page)',
}

/** @param {string[]} names */
function unreadWords(names) {
  return {
    zh: `没有认出表头、没有检查的工作表：${names.join('、')}`,
    en: `sheets without a header that was recognised, not checked: ${names.join(', ')}`,
  }
}

/**
 * @param {string} kind
 * @returns {'auto' | import('../api.js').RecordKind}
 */
export function tableKind(kind) {
  if (kind === 'catalogue') return 'item'
  return /** @type {'auto' | import('../api.js').RecordKind} */ (kind)
}

/**
 * The batch that a report on a table is.
 *
 * @param {Report} report
 * @returns {import('./whole.js').Batch}
 */
export function batchOf({ results, summary, table, tables }) {
  refuse(results)
  const all = tables ?? (table ? [table] : [])
  return {
    results: results.filter(({ findings }) => findings.length > 0),
    tables: () => all,
    records: summary.records,
    fieldText: (_, finding) => cellOf(all, finding),
  }
}

/**
 * @param {import('../../types/wire.js').UnitResult[]} results of a table
 * @throws {GongkaiError} if it could not be read
 */
function refuse(results) {
  const error = results[0]?.error
  if (error) throw new GongkaiError(error.code, error.message)
}

/**
 * What stands in the cell of a finding.
 *
 * @param {import('../../types/wire.js').Table[]} tables
 * @param {import('../../types/wire.js').Finding} finding
 */
export function cellOf(tables, { at }) {
  const row = at?.row ?? 0
  const its = tables.find(
    ({ sheet, headerRow, rows }) =>
      sheet === at?.sheet && row > headerRow && row <= headerRow + rows.length,
  )
  return at?.cell && its ? its.rows[row - its.headerRow - 1]?.[columnOf(at.cell)] : undefined
}

/**
 * The column of a cell, counted from 0: `F8` is in column 5.
 *
 * @param {string} cell
 */
function columnOf(cell) {
  let column = 0
  for (const letter of cell.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
