/** Records and rows as the core takes them: texts, and lists of texts. */

import { dayInChina } from './today.js'

/** @typedef {string | string[]} FieldValue */

/** The headings of the levels of a category. */
const LEVELS = ['一级事项', '二级事项', '三级事项', '四级事项', '五级目录', '六级目录']

/**
 * A record without what no field can hold, so that nothing deep or endless reaches the core.
 *
 * @param {object} record
 * @returns {Record<string, FieldValue>}
 */
function plainFields(record) {
  /** @type {[string, FieldValue][]} */
  const fields = []
  for (const [name, value] of Object.entries(record)) {
    if (Array.isArray(value)) fields.push([name, value.map(cellText)])
    else if (isText(value)) fields.push([name, cellText(value)])
  }
  return Object.fromEntries(fields)
}

/**
 * As `plainFields`, with what only an annual report has: its cells, and the report before it.
 *
 * @param {object} record
 * @returns {Record<string, FieldValue | object>}
 */
export function plainRecord(record) {
  const { cells, previous } = /** @type {Record<string, unknown>} */ (record)
  /** @type {Record<string, FieldValue | object>} */
  const plain = plainFields(record)
  if (isObject(cells)) plain.cells = plainFields(cells)
  if (isObject(previous)) {
    const before = plainFields(previous)
    plain.previous = isObject(previous.cells)
      ? { ...before, cells: plainFields(previous.cells) }
      : before
  }
  return plain
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  const isPlain = typeof value === 'object' && value !== null
  return isPlain && !Array.isArray(value) && !(value instanceof Date)
}

/**
 * The JSON of a record that is an object of texts: so it crosses into the core in one piece.
 *
 * @param {unknown} record
 * @returns {string | undefined} nothing where it is something else
 */
export function flatJson(record) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return undefined
  if ('toJSON' in record || !Object.values(record).every(isString)) return undefined
  return JSON.stringify(record)
}

/** @param {unknown} value */
function isString(value) {
  return typeof value === 'string'
}

/**
 * Rows of cells, the header first, of a list of objects whose keys are headings.
 *
 * @param {object[]} records
 * @returns {string[][]}
 */
export function rowsOf(records) {
  const plain = records.map((record) => spreadCategory(plainFields(record)))
  const header = [...new Set(plain.flatMap(Object.keys))]
  const rows = plain.map((record) => header.map((name) => [record[name] ?? ''].flat().join('、')))
  return [header, ...rows]
}

/**
 * A category that is a list of levels takes a column a level.
 *
 * @param {Record<string, FieldValue>} record
 */
function spreadCategory(record) {
  const { category, ...rest } = record
  if (!Array.isArray(category)) return record
  const levels = category.slice(0, LEVELS.length).map((level, at) => [LEVELS[at], level])
  return { ...Object.fromEntries(levels), ...rest }
}

/**
 * A value as an editor would have written it. A Date is a day in China.
 *
 * @param {unknown} value
 */
export function cellText(value) {
  if (value instanceof Date) return Number.isNaN(Number(value)) ? '' : dayInChina(value)
  return isText(value) ? String(value) : ''
}

/** @param {unknown} value */
function isText(value) {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value) || value instanceof Date
}
