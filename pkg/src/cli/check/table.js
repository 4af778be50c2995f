/** A table: a catalogue, or a list of documents. */

import { GongkaiError } from '../../error.js'

/**
 * @typedef {import('../../../types/wire.js').Report} Report
 */

/**
 * @param {string} csv
 * @param {string} source
 * @param {import('./read.js').Reading} reading
 * @returns {import('./read.js').Batch}
 * @throws {GongkaiError} `NO_HEADER` if it is no table of records
 */
export function inTable(csv, source, { gongkai, kind }) {
  return batchOf(gongkai.checkTable(csv, { kind: tableKind(kind), name: source }))
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
export function batchOf({ results, summary, tables }) {
  const [{ error } = {}] = results
  if (error) throw new GongkaiError(error.code, error.message)
  /** @param {import('../../../types/wire.js').At} at */
  function cellText({ sheet, row = 0, cell }) {
    const tablesHere = tables.filter((table) => table.sheet === sheet && table.headerRow < row)
    const table = tablesHere[tablesHere.length - 1]
    return cell && table?.rows[row - table.headerRow - 1]?.[columnOf(cell)]
  }
  return {
    results: results.filter(({ findings }) => findings.length > 0),
    records: summary.records,
    fieldText: (_, { at = {} }) => cellText(at),
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
