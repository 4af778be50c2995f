/** The sheet 问题清单: what was found, a row each, with a link to the cell. */

import { cellName, columnName } from './cell.js'
import { escaped, stringXml } from './xml.js'

/**
 * @typedef {import('./entries.js').Entry} Entry
 * @typedef {import('./styles.js').Severity} Severity
 */

/**
 * @typedef {object} ListWords
 * @property {string} title
 * @property {string[]} headings
 * @property {Record<Severity, string>} severity
 * @property {string} review
 */

/** @type {Record<'zh' | 'en', ListWords>} */
export const WORDS = {
  zh: {
    title: '问题清单',
    headings: [
      '序号',
      '严重程度',
      '位置',
      '栏目',
      '事项',
      '问题',
      '依据',
      '改法',
      '责任单位',
      '整改期限',
      '规则',
    ],
    severity: { error: '错误', warning: '警告', info: '提示' },
    review: '（待人工核对）',
  },
  en: {
    title: 'Findings',
    headings: [
      'No.',
      'Severity',
      'Place',
      'Column',
      'Item',
      'Finding',
      'Basis',
      'Fix',
      'Unit',
      'Due',
      'Rule',
    ],
    severity: { error: 'error', warning: 'warning', info: 'info' },
    review: ' (for review)',
  },
}

/** Of the columns, in characters. */
const WIDTHS = [6, 12, 16, 12, 22, 48, 40, 28, 18, 12, 26]
/** Of a line, in points; no row is higher than Excel lets it be. */
const LINE = 13.5
const HIGHEST = 409
/** The most links that Excel follows in a sheet. */
export const MOST_LINKS = 65_000

/**
 * @param {Entry[]} entries
 * @param {object} options
 * @param {import('./names.js').Names} options.names
 * @param {'zh' | 'en'} options.lang
 * @param {ReturnType<import('./styles.js').Styles['forList']>} options.styles
 * @param {(severity: Severity) => number | undefined} options.dueOn the day as the workbook counts days
 * @param {(entry: Entry) => string | undefined} options.sheetOf the name of its sheet
 */
export function listSheet(entries, { names, lang, styles, dueOn, sheetOf }) {
  const words = WORDS[lang]
  const head = words.headings.map((heading, index) => text(1, index + 1, heading, styles.head))
  const rows = [`<row r="1" ht="20" customHeight="1">${head.join('')}</row>`]
  const links = /** @type {string[]} */ ([])
  for (const [index, entry] of entries.entries()) {
    const row = index + 2
    const sheet = entry.address && sheetOf(entry)
    const cell = sheet && entry.address ? cellName(entry.address) : undefined
    if (cell && links.length < MOST_LINKS)
      links.push(link(`C${row}`, `${quoted(sheet ?? '')}!${cell}`))
    const where = cell ? `${sheet}!${cell}` : entry.place
    const due = dueOn(entry.severity)
    const severity = words.severity[entry.severity] + (entry.review ? words.review : '')
    const values = [entry.column, entry.item, entry.message, entry.basis, entry.fix, entry.unit]
    const height = heightOf([`${index + 1}`, severity, where, ...values, '', entry.rule])
    const cells = [
      `<c r="A${row}" s="${styles.text}"><v>${index + 1}</v></c>`,
      text(row, 2, severity, styles[entry.severity]),
      text(row, 3, where, cell ? styles.link : styles.text),
      ...values.map((value, column) => text(row, column + 4, value, styles.text)),
      due === undefined
        ? text(row, 10, '', styles.text)
        : `<c r="J${row}" s="${styles.date}"><v>${due}</v></c>`,
      text(row, 11, entry.rule, styles.text),
    ]
    rows.push(`<row r="${row}" ht="${height}" customHeight="1">${cells.join('')}</row>`)
  }
  return worksheet({ names, rows, links, widths: WIDTHS })
}

/**
 * How high a row is that shows its texts: not every program works it out.
 *
 * @param {string[]} values
 * @param {readonly number[]} [widths] of the columns, in characters
 */
export function heightOf(values, widths = WIDTHS) {
  const lines = values.map((value, column) =>
    value.split('\n').reduce((sum, line) => sum + linesOf(line, widths[column]), 0),
  )
  return Math.min(Math.max(...lines) * LINE + 3, HIGHEST)
}

/**
 * How many lines a text takes in a column; Chinese characters are twice as wide as letters.
 *
 * @param {string} text
 * @param {number} width in letters
 */
function linesOf(text, width) {
  let letters = 0
  for (let at = 0; at < text.length; at += 1) letters += text.charCodeAt(at) < 0x2000 ? 1 : 2
  return Math.max(1, Math.ceil(letters / (width - 2)))
}

/**
 * The range of a list that long.
 *
 * @param {number} entries
 */
export function listRange(entries) {
  return rangeOf(WIDTHS.length, entries)
}

/**
 * @param {number} columns
 * @param {number} rows below the head
 */
export function rangeOf(columns, rows) {
  return `$A$1:$${columnName(columns)}$${rows + 1}`
}

/** @param {{ names: import('./names.js').Names, rows: string[], links: string[], widths: readonly number[] }} parts */
export function worksheet({ names, rows, links, widths }) {
  const range = rangeOf(widths.length, rows.length - 1).replace(/\$/g, '')
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return [
    `<worksheet xmlns="${names.main}">`,
    '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${range}"/>`,
    '<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    `<autoFilter ref="${range}"/>`,
    links.length ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('')
}

/**
 * @param {string} cell that is the link
 * @param {string} place such as `'Sheet 1'!F8`
 */
export function link(cell, place) {
  return `<hyperlink ref="${cell}" location="${escaped(place)}" display="${escaped(place)}"/>`
}

/**
 * The name of a sheet as formulas have it.
 *
 * @param {string} sheet
 */
export function quoted(sheet) {
  return `'${sheet.replace(/'/g, "''")}'`
}

/**
 * @param {number} row
 * @param {number} column
 * @param {string} value
 * @param {number} style
 */
export function text(row, column, value, style) {
  return textCell(cellName({ row, column }), value, ` s="${style}"`)
}

/**
 * A cell that holds a text, whatever the text begins with.
 *
 * @param {string} name
 * @param {string} value
 * @param {string} [attributes]
 */
export function textCell(name, value, attributes = '') {
  if (!value) return `<c r="${name}"${attributes}/>`
  return `<c r="${name}"${attributes} t="inlineStr"><is><t xml:space="preserve">${stringXml(value)}</t></is></c>`
}
