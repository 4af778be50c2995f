/** A table: a catalogue, or a list of documents. */

import { GongkaiError, inLanguage } from '../../error.js'

/**
 * @typedef {import('../../../types/wire.js').Report} Report
 */

/**
 * @param {import('../../api.js').TableInput} table
 * @param {string} source
 * @param {import('./read.js').Reading} reading
 * @returns {import('./read.js').Batch}
 * @throws {GongkaiError} `NO_HEADER` if it is no table of records
 */
export function inTable(table, source, { gongkai, kind, lang }) {
  const report = gongkai.checkTable(table, { kind: tableKind(kind), name: source })
  const { unread = [] } = report
  const notes = unread.length ? [inLanguage(lang, unreadWords(unread))] : []
  return { ...batchOf(report), notes }
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
 * @returns {'auto' | 'document' | 'item'}
 */
export function tableKind(kind) {
  if (kind === 'catalogue') return 'item'
  return /** @type {'auto' | 'document' | 'item'} */ (kind)
}

/**
 * The batch that a report on a table is.
 *
 * @param {Report} report
 * @returns {import('./read.js').Batch}
 */
export function batchOf({ results, summary, table, tables }) {
  const [{ error } = {}] = results
  if (error) throw new GongkaiError(error.code, error.message)
  const all = tables ?? (table ? [table] : [])
  return {
    results: results.filter(({ findings }) => findings.length > 0),
    tables: table ? [table] : [],
    records: summary.records,
    fieldText(_, { at }) {
      const row = at?.row ?? 0
      const its = all.find(
        ({ sheet, headerRow, rows }) =>
          sheet === at?.sheet && row > headerRow && row <= headerRow + rows.length,
      )
      return at?.cell && its ? its.rows[row - its.headerRow - 1]?.[columnOf(at.cell)] : undefined
    },
  }
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
