/** Kinds of records, and what checks them. */

/** @typedef {import('./api.js').RecordKind} RecordKind */

/** Those that have fields with labels. @type {readonly RecordKind[]} */
export const RECORDS = ['document', 'item', 'request', 'approval', 'report']

/** Those that only the full module checks. */
export const OFFICE = ['request', 'approval', 'report']

/**
 * What to load for records of a kind: in a page the full module, where only that checks them.
 *
 * @template {object} Options
 * @param {string} kind
 * @param {Options} options
 * @returns {Options}
 */
export function loadFor(kind, options) {
  return OFFICE.includes(kind) ? { ...options, full: true } : options
}
