/** The value of a field of a record, whatever the field is called there. */

import { RECORDS } from '../kinds.js'
import { cellText } from '../record.js'

/**
 * The field that a label stands for in any of them.
 *
 * @param {string} label
 * @param {import('../api.js').Gongkai} gongkai
 */
export function fieldOf(label, gongkai) {
  return RECORDS.map((kind) => gongkai.fieldOf(kind, label)).find(Boolean)
}

/**
 * @param {Record<string, unknown> | undefined} record
 * @param {string | undefined} field
 * @param {import('../api.js').Gongkai} gongkai
 * @returns {string | undefined}
 */
export function valueIn(record, field, gongkai) {
  if (!record || !field) return undefined
  const isField = (/** @type {string} */ key) =>
    RECORDS.some((kind) => gongkai.fieldOf(kind, key) === field)
  const key = field in record ? field : Object.keys(record).find(isField)
  if (key === undefined) return undefined
  const value = record[key]
  return Array.isArray(value) ? value.map(cellText).join('、') : cellText(value)
}

/**
 * The record in a line of NDJSON; nothing where there is none.
 *
 * @param {string} [line]
 */
export function recordIn(line = '') {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
