/** The sheet 变化清单: in what two versions of a catalogue differ, a row each. */

import { cellName } from './cell.js'
import { heightOf, link, MOST_LINKS, quoted, rangeOf, text, worksheet } from './list.js'

/**
 * @typedef {import('../../types/wire.js').CatalogueDifference} CatalogueDifference
 * @typedef {import('../../types/wire.js').ItemDifference} ItemDifference
 * @typedef {import('../../types/wire.js').FieldChange} FieldChange
 * @typedef {import('./styles.js').Severity} Severity
 * @typedef {import('./entries.js').SheetTable} SheetTable
 * @typedef {ItemDifference['fate'] | 'removedColumn' | 'addedColumn'} Change
 */

/** @type {Record<'zh' | 'en', { title: string, headings: string[], row: (row: number) => string, old: string, changes: Record<Change, string>, blank: string }>} */
export const CHANGES = {
  zh: {
    title: '变化清单',
    headings: ['序号', '变化', '事项', '栏目', '原来', '现在', '位置', '原位置'],
    row: (row) => `第 ${row} 行`,
    old: '原来：',
    changes: {
      added: '新增',
      removed: '删除',
      renamed: '改名',
      moved: '移动',
      changed: '修改',
      reordered: '次序',
      respaced: '只差空格或全半角',
      removedColumn: '旧版才有的列',
      addedColumn: '新版才有的列',
    },
    blank: '（空）',
  },
  en: {
    title: 'Changes',
    headings: ['No.', 'Change', 'Item', 'Column', 'Before', 'Now', 'Place', 'Place before'],
    row: (row) => `row ${row}`,
    old: 'Before: ',
    changes: {
      added: 'added',
      removed: 'removed',
      renamed: 'renamed',
      moved: 'moved',
      changed: 'changed',
      reordered: 'order',
      respaced: 'spaces or widths only',
      removedColumn: 'column of the old version only',
      addedColumn: 'column of the new version only',
    },
    blank: '(blank)',
  },
}

/** Of the columns, in characters. */
const WIDTHS = [6, 14, 30, 14, 44, 44, 16, 12]

/** How changes are coloured: as findings of that weight are. @type {Record<Change, Severity>} */
const COLOURS = {
  removed: 'error',
  removedColumn: 'error',
  added: 'info',
  addedColumn: 'info',
  renamed: 'warning',
  moved: 'warning',
  changed: 'warning',
  reordered: 'info',
  respaced: 'info',
}

/**
 * A row of the list, and what is said at its cell.
 *
 * @typedef {object} ChangeRow
 * @property {Change} change
 * @property {Severity} severity
 * @property {string} item
 * @property {string} column
 * @property {string} before
 * @property {string} now
 * @property {string} [sheet]
 * @property {import('./cell.js').Address} [address]
 * @property {string} oldPlace
 * @property {string} comment empty where there is no cell
 */

/**
 * @param {CatalogueDifference} difference
 * @param {{ tables: SheetTable[], sheet: string | undefined, lang: 'zh' | 'en' }} where
 * @returns {ChangeRow[]}
 */
export function changeRows({ items, removedColumns, addedColumns }, where) {
  const ofColumn = (/** @type {Change} */ change, /** @type {string} */ column) =>
    rowOf({ change, column }, where)
  return [
    ...removedColumns.map((column) => ofColumn('removedColumn', column)),
    ...addedColumns.map((column) => ofColumn('addedColumn', column)),
    ...items.flatMap((item) => rowsOfItem(item, where)),
  ]
}

/**
 * The rows of an item: one for each of its fields that is not as it was, else one.
 *
 * @param {ItemDifference} item
 * @param {{ tables: SheetTable[], sheet: string | undefined, lang: 'zh' | 'en' }} where
 */
function rowsOfItem(item, where) {
  const { fate, old, new: current, changes, reordered } = item
  const path = (current ?? old)?.path.join(' / ') ?? ''
  const given = { item: path, row: current?.row, oldRow: old?.row }
  const fields = changes.map((change) =>
    rowOf({ change: changeOf(fate, change), ...given, field: change }, where),
  )
  const alone = reordered || fields.length === 0
  return alone
    ? [...fields, rowOf({ change: reordered ? 'reordered' : fate, ...given }, where)]
    : fields
}

/**
 * What a field's change is called: of an item with another name only the name is.
 *
 * @param {ItemDifference['fate']} fate
 * @param {FieldChange} change
 * @returns {Change}
 */
function changeOf(fate, { field, respaced }) {
  if (respaced) return 'respaced'
  if (fate === 'renamed' && field === 'name') return 'renamed'
  return (fate === 'moved' || fate === 'renamed') && field === 'category' ? 'moved' : 'changed'
}

/**
 * @param {{ change: Change, item?: string, row?: number, oldRow?: number, column?: string, field?: FieldChange }} given
 * @param {{ tables: SheetTable[], sheet: string | undefined, lang: 'zh' | 'en' }} where
 * @returns {ChangeRow}
 */
function rowOf({ change, item = '', row, oldRow, column, field }, { tables, sheet, lang }) {
  const { old, row: place, changes, blank } = CHANGES[lang]
  const address = row === undefined ? undefined : { row, column: columnOf(tables, row, field) }
  const said = field ? `\n${old}${field.old || blank}` : ''
  return {
    change,
    severity: COLOURS[change],
    item,
    column: column ?? field?.column ?? '',
    before: field?.old ?? '',
    now: field?.new ?? '',
    sheet,
    address,
    oldPlace: oldRow === undefined ? '' : place(oldRow),
    comment: address ? `【${changes[change]}】${said}` : '',
  }
}

/**
 * The column of a field, counted from 1; that of the name, or the first, where it is about the item.
 *
 * @param {SheetTable[]} tables
 * @param {number} row
 * @param {FieldChange} [change]
 */
function columnOf(tables, row, change) {
  const table = [...tables].reverse().find(({ headerRow }) => headerRow < row) ?? tables[0]
  const columns = table?.columns ?? []
  const found = change
    ? columns.findIndex(({ header }) => header === change.column)
    : columns.findIndex(({ field }) => field === 'name')
  return Math.max(found, 0) + 1
}

/** The range of a list that long. @param {number} rows */
export function changesRange(rows) {
  return rangeOf(WIDTHS.length, rows)
}

/**
 * @param {ChangeRow[]} changes
 * @param {Pick<import('./workbook.js').Listing, 'names' | 'styles' | 'sheetOf'> & { lang: 'zh' | 'en' }} options
 */
export function changesSheet(changes, { names, styles, sheetOf, lang }) {
  const words = CHANGES[lang]
  const head = words.headings.map((heading, index) => text(1, index + 1, heading, styles.head))
  const rows = [`<row r="1" ht="20" customHeight="1">${head.join('')}</row>`]
  const links = /** @type {string[]} */ ([])
  for (const [index, change] of changes.entries()) {
    const row = index + 2
    const sheet = change.address && sheetOf(change)
    const cell = sheet && change.address ? cellName(change.address) : ''
    if (cell && links.length < MOST_LINKS) {
      links.push(link(`G${row}`, `${quoted(sheet ?? '')}!${cell}`))
    }
    const place = cell ? `${sheet}!${cell}` : ''
    const values = [change.item, change.column, change.before, change.now]
    const word = words.changes[change.change]
    const height = heightOf([`${index + 1}`, word, ...values, place, change.oldPlace], WIDTHS)
    const cells = [
      `<c r="A${row}" s="${styles.text}"><v>${index + 1}</v></c>`,
      text(row, 2, word, styles[change.severity]),
      ...values.map((value, column) => text(row, column + 3, value, styles.text)),
      text(row, 7, place, cell ? styles.link : styles.text),
      text(row, 8, change.oldPlace, styles.text),
    ]
    rows.push(`<row r="${row}" ht="${height}" customHeight="1">${cells.join('')}</row>`)
  }
  return worksheet({ names, rows, links, widths: WIDTHS })
}
