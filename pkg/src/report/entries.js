/** What a report says, one thing after the other, each with where it is and whose it is. */

/**
 * @typedef {import('../../types/wire.js').Report} Report
 * @typedef {import('../../types/wire.js').UnitResult} UnitResult
 * @typedef {import('../../types/wire.js').Finding} Finding
 * @typedef {import('../../types/wire.js').Table} Table
 */

/**
 * @typedef {object} Entry
 * @property {UnitResult} result
 * @property {Finding} [finding] none where the record could not be read
 * @property {string} severity or `unreadable`
 * @property {string} rule or the code of the failure
 * @property {string} message
 * @property {string} text what it is found in; empty where that is not known
 * @property {string} unit who answers for it; empty where that is not known
 */

/**
 * @typedef {object} Lookups
 * @property {(result: UnitResult, finding: Finding) => string | undefined} [textOf] what a finding is in
 * @property {(result: UnitResult, finding: Finding) => string | undefined} [unitOf] who answers for it
 */

/**
 * @param {Report} report
 * @param {Lookups} lookups
 * @returns {Entry[]}
 */
export function entriesOf(report, { textOf, unitOf }) {
  const tables = tablesOf(report)
  const inTables = {
    textOf: textOf ?? ((_, finding) => cellText(tables, finding)),
    unitOf: unitOf ?? ((_, finding) => unitIn(tables, finding)),
  }
  return report.results.flatMap((result) => [
    ...failed(result),
    ...result.findings.map((finding) => found(result, finding, inTables)),
  ])
}

/**
 * @param {UnitResult} result
 * @returns {Entry[]}
 */
function failed(result) {
  const { error } = result
  if (!error) return []
  const { code, message } = error
  return [{ result, severity: 'unreadable', rule: code, message, text: '', unit: '' }]
}

/**
 * @param {UnitResult} result
 * @param {Finding} finding
 * @param {Required<Lookups>} lookups
 * @returns {Entry}
 */
function found(result, finding, { textOf, unitOf }) {
  const { severity, rule, message } = finding
  const text = textOf(result, finding) ?? ''
  return { result, finding, severity, rule, message, text, unit: unitOf(result, finding) ?? '' }
}

/**
 * The tables of a report; a file may hold several.
 *
 * @param {Report & { tables?: Table[] }} report
 */
function tablesOf({ table, tables }) {
  return tables ?? (table ? [table] : [])
}

/**
 * The text of the cell that a finding is in.
 *
 * @param {Table[]} tables
 * @param {Finding} finding
 */
function cellText(tables, { at }) {
  return at?.cell ? rowOf(tables, at)?.cells[columnOf(at.cell)] : undefined
}

/** The fields that name who answers for a row, the best first. */
const UNITS = ['publisher', 'responsibleUnit', 'issuer']

/**
 * Who answers for the row that a finding is in.
 *
 * @param {Table[]} tables
 * @param {Finding} finding
 */
export function unitIn(tables, { at }) {
  const its = at && rowOf(tables, at)
  if (!its) return undefined
  const columns = UNITS.map((unit) => its.table.columns.findIndex(({ field }) => field === unit))
  const column = columns.find((index) => index >= 0 && its.cells[index]?.trim())
  return column === undefined ? undefined : its.cells[column].replace(/\s+/g, ' ').trim()
}

/**
 * @param {Table[]} tables
 * @param {import('../../types/wire.js').At} at
 */
function rowOf(tables, { sheet, row = 0 }) {
  const table = tables.find(
    (one) =>
      /** @type {{ sheet?: string }} */ (one).sheet === sheet &&
      row > one.headerRow &&
      row <= one.headerRow + one.rows.length,
  )
  return table && { table, cells: table.rows[row - table.headerRow - 1] }
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
