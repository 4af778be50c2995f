/** What was found, an entry a finding, as a list for those who mend it has it. */

import { addressOf } from './cell.js'

/**
 * @typedef {import('../../types/wire.js').Report} Report
 * @typedef {import('../../types/wire.js').Finding} Finding
 * @typedef {import('../../types/wire.js').Table} Table
 * @typedef {import('./cell.js').Address} Address
 * @typedef {import('./styles.js').Severity} Severity
 */

/**
 * @typedef {object} Entry
 * @property {Severity} severity
 * @property {boolean} review
 * @property {string} [sheet] its name; none where the file has no names of sheets
 * @property {Address} [address] the cell, or the first one of the row
 * @property {string} place in words, where there is no cell
 * @property {string} item what the record is called
 * @property {string} column
 * @property {string} message
 * @property {string} basis
 * @property {string} fix
 * @property {string} unit 责任单位
 * @property {string} rule
 */

/** @typedef {Table & { sheet?: string }} SheetTable */

/**
 * @param {Report} report
 * @param {'zh' | 'en'} lang
 * @returns {Entry[]}
 */
export function entriesOf(report, lang) {
  const units = new Units(tablesOf(report))
  return report.results.flatMap((result) =>
    result.findings.map((finding) => {
      const at = { row: result.row, line: result.line, sheet: result.sheet, ...finding.at }
      const row = addressOf(`A${at.row}`)
      const address = addressOf(at.cell) ?? (units.hasTable ? row : undefined)
      const { severity, review, message, rule } = finding
      return {
        severity,
        review,
        sheet: at.sheet,
        address,
        place: placeOf(at, result.source, lang),
        item: result.id ?? '',
        column: at.column ?? (units.hasTable ? '' : (finding.field ?? '')),
        message,
        basis: basisOf(finding, lang),
        fix: (finding.fixes ?? []).map(({ title }) => title).join(lang === 'en' ? '; ' : '；'),
        unit: units.at(at.sheet, at.row),
        rule,
      }
    }),
  )
}

/**
 * @param {Report} report
 * @returns {SheetTable[]}
 */
export function tablesOf(report) {
  const { tables } = /** @type {{ tables?: SheetTable[] }} */ (report)
  return tables ?? (report.table ? [report.table] : [])
}

/**
 * @param {{ row?: number, line?: number }} at
 * @param {string | undefined} source
 * @param {'zh' | 'en'} lang
 */
function placeOf({ row, line }, source, lang) {
  const file = source ? `${source} ` : ''
  if (row) return lang === 'en' ? `${file}row ${row}` : `${file}第 ${row} 行`
  if (line) return lang === 'en' ? `${file}line ${line}` : `${file}第 ${line} 行`
  return file.trim()
}

/**
 * @param {Finding} finding
 * @param {'zh' | 'en'} lang
 */
function basisOf({ basis }, lang) {
  const written = basis.map(({ title, code, article, tier }) => {
    // What everyone does is no document with a title.
    if (tier === 'practice') return title
    const number = code ? (lang === 'en' ? ` (${code})` : `（${code}）`) : ''
    const inner = title.replace(/《/g, '〈').replace(/》/g, '〉')
    return `《${inner}》${number}${article ?? ''}`
  })
  return written.join('\n')
}

/** Who is responsible for which row. */
class Units {
  /** @type {{ sheet?: string, first: number, units: string[] }[]} */
  #tables

  /** @param {SheetTable[]} tables */
  constructor(tables) {
    this.#tables = tables.map(({ sheet, headerRow, columns, rows }) => {
      const column = columns.findIndex(({ field }) => field === 'publisher')
      let last = ''
      // Merged cells and such as are left blank say what the one above them says.
      const units = rows.map((row) => {
        last = row[column]?.trim() || last
        return last
      })
      return { sheet, first: headerRow + 1, units }
    })
  }

  get hasTable() {
    return this.#tables.length > 0
  }

  /**
   * @param {string | undefined} sheet
   * @param {number | undefined} row
   */
  at(sheet, row = 0) {
    for (const table of this.#tables) {
      const isSheet = sheet === undefined || table.sheet === undefined || sheet === table.sheet
      const index = row - table.first
      if (isSheet && index >= 0 && index < table.units.length) return table.units[index]
    }
    return ''
  }
}
