/** JSON: one record, a list of records, or a list of rows. */

import { GongkaiError, inLanguage } from '../error.js'
import { inPages, isPage } from './pages.js'
import { fieldOf, valueIn } from './record.js'
import { batchOf, tableKind } from './table.js'

/**
 * @param {string} json
 * @param {string} source
 * @param {import('./whole.js').Reading} reading
 * @returns {import('./whole.js').Batch}
 * @throws {GongkaiError} `BAD_JSON`, `BAD_RECORD`
 */
export function inJson(json, source, reading) {
  const { gongkai, kind, lang, published } = reading
  const given = parse(json, lang)
  if (isTable(given))
    return batchOf(gongkai.checkTable(given, { kind: tableKind(kind), name: source, published }))
  const list = [given].flat()
  if (kind === 'page' || (kind === 'auto' && list.length > 0 && list.every(isPage))) {
    const place = (/** @type {number} */ at) => (Array.isArray(given) ? { row: at + 1 } : {})
    return inPages(
      list.map((record, at) => ({ record, place: place(at) })),
      source,
      reading,
    )
  }
  const records = recordsOf(given, reading)
  const report = gongkai.checkRecords(records, { kind: recordKind(kind), name: source })
  const found = report.results.filter(({ findings }) => findings.length > 0)
  return {
    // One record by itself has no number.
    results: Array.isArray(given) ? found : found.map(({ row, ...result }) => result),
    records: report.summary.records,
    fieldText: ({ row = 1 }, { field }) => valueIn(records[row - 1], field, gongkai),
  }
}

/**
 * @param {string} json
 * @param {'zh' | 'en'} lang
 * @returns {unknown}
 */
function parse(json, lang) {
  try {
    return JSON.parse(json)
  } catch (error) {
    const reason = error instanceof Error ? error.message : error
    const words = { zh: `不是正确的 JSON：${reason}`, en: `this is no valid JSON: ${reason}` }
    throw new GongkaiError('BAD_JSON', inLanguage(lang, words), error)
  }
}

/**
 * @param {unknown} given
 * @returns {given is unknown[][]}
 */
function isTable(given) {
  return Array.isArray(given) && given.length > 0 && given.every(Array.isArray)
}

/**
 * The records that a JSON value holds; a bare string is a text.
 *
 * @param {unknown} given
 * @param {import('./whole.js').Reading} reading
 * @returns {Record<string, unknown>[]}
 */
function recordsOf(given, { gongkai, lang }) {
  const list = (Array.isArray(given) ? given : [given]).map((record) =>
    typeof record === 'string' ? { body: record } : record,
  )
  const odd = list.findIndex((record) => typeof record !== 'object' || record === null)
  if (odd >= 0) throw noRecord(odd, lang)
  const known = (/** @type {string} */ key) => fieldOf(key, gongkai)
  if (list.length === 0 || list.some((record) => Object.keys(record).some(known))) return list
  const words = {
    zh: '里面没有认识的字段，不是公文、公开事项或者申请、审批表、年报的记录；要检查的应当是 {"documentNumber": "…"} 这样的对象或它们的列表',
    en: 'no known field is in it, so this is no record; what can be checked is an object such as {"documentNumber": "…"}, or a list of them',
  }
  throw new GongkaiError('BAD_RECORD', inLanguage(lang, words))
}

/**
 * @param {number} at
 * @param {'zh' | 'en'} lang
 */
function noRecord(at, lang) {
  const words = { zh: `第 ${at + 1} 条不是记录`, en: `element ${at + 1} is no record` }
  return new GongkaiError('BAD_RECORD', inLanguage(lang, words))
}

/**
 * @param {string} kind
 * @returns {'auto' | 'text' | import('../api.js').RecordKind}
 */
export function recordKind(kind) {
  if (kind === 'catalogue') return 'item'
  return /** @type {'auto' | 'text' | import('../api.js').RecordKind} */ (kind)
}
