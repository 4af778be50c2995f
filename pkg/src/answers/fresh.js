/** A workbook with the tables of a report, where the file that was checked is none. */

import { strToU8 } from 'fflate'
import { cellName } from './cell.js'
import { tablesOf } from './entries.js'
import { textCell } from './list.js'
import { emptyStyles } from './styles.js'
import { escaped } from './xml.js'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** What the names of sheets may not hold. */
const NO_NAME = /[\\/?*[\]:]/g
const LONGEST_NAME = 31

/** @typedef {import('./entries.js').SheetTable} SheetTable */

/**
 * The parts of the workbook, and how its sheets are called.
 *
 * @param {import('../../types/wire.js').Report} report
 * @param {'zh' | 'en'} lang
 * @returns {{ parts: Record<string, Uint8Array>, renamed: Map<string | undefined, string> }} `renamed`: the
 *   name of each sheet of the file
 */
export function freshParts(report, lang) {
  const sheets = new Map(/** @type {[string | undefined, SheetTable[]][]} */ ([]))
  for (const table of tablesOf(report)) {
    sheets.set(table.sheet, [...(sheets.get(table.sheet) ?? []), table])
  }
  /** @type {Map<string | undefined, string>} */
  const renamed = new Map()
  /** @type {Record<string, string>} */
  const texts = {}
  for (const [sheet, tables] of sheets) {
    const number = renamed.size + 1
    const written =
      sheet
        ?.replace(NO_NAME, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() ?? ''
    const name = written || (lang === 'en' ? `Table ${number}` : `表格 ${number}`)
    renamed.set(sheet, free(name, [...renamed.values()]))
    texts[`xl/worksheets/sheet${number}.xml`] = sheetXml(tables)
  }
  Object.assign(texts, frame([...renamed.values()]))
  const parts = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    parts: Object.fromEntries(parts.map(([path, xml]) => [path, strToU8(HEAD + xml)])),
    renamed,
  }
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * A name that no sheet has.
 *
 * @param {string} name
 * @param {readonly string[]} taken
 */
export function free(name, taken) {
  const lower = taken.map((other) => other.toLowerCase())
  let [made, number] = [name.slice(0, LONGEST_NAME), 1]
  while (lower.includes(made.toLowerCase())) {
    number += 1
    const end = ` (${number})`
    made = name.slice(0, LONGEST_NAME - end.length) + end
  }
  return made
}

/** @param {SheetTable[]} tables */
function sheetXml(tables) {
  const rows = tables
    .flatMap(({ headerRow, columns, rows }) => [
      rowXml(
        headerRow,
        columns.map(({ header }) => header),
      ),
      ...rows.map((row, index) => rowXml(headerRow + 1 + index, row)),
    ])
    .join('')
  const columns = widthsOf(tables).map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const cols = columns.length ? `<cols>${columns.join('')}</cols>` : ''
  return `<worksheet xmlns="${MAIN}">${cols}<sheetData>${rows}</sheetData></worksheet>`
}

/**
 * @param {number} row
 * @param {string[]} values
 */
function rowXml(row, values) {
  const cells = values.map((value, index) => textCell(cellName({ row, column: index + 1 }), value))
  return `<row r="${row}">${cells.join('')}</row>`
}

/**
 * Widths that show most of a column.
 *
 * @param {SheetTable[]} tables
 */
function widthsOf(tables) {
  /** @type {number[]} */
  const widths = []
  for (const { columns, rows } of tables) {
    for (const row of [columns.map(({ header }) => header), ...rows.slice(0, 200)]) {
      for (const [column, value] of row.entries()) {
        widths[column] = Math.max(widths[column] ?? 8, Math.min(value.length * 2 + 2, 40))
      }
    }
  }
  return Array.from(widths, (width) => width ?? 8)
}

/**
 * The parts around the sheets.
 *
 * @param {string[]} names
 * @returns {Record<string, string>}
 */
function frame(names) {
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const relations = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const overrides = names.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  )
  const styles = `<Relationship Id="rId${names.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/>`
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}${styles}</Relationships>`,
    'xl/styles.xml': emptyStyles(MAIN),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets></workbook>`,
  }
}
