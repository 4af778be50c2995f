/** What a person opens: a file, a table of the page, a table out of the clipboard. */

import { kindOf } from '../../files/kind.js'
import { tablesOfElement, tablesOfHtml } from '../../html/dom.js'
import { decodeHtml } from '../../html/encoding.js'
import { pastedRows } from './pasted.js'

/**
 * @typedef {import('./engine.js').Given} Given
 * @typedef {import('../../api.js').TableInput} TableInput
 */

/**
 * A table as the checker takes it.
 *
 * @param {File | TableInput | HTMLTableElement} table
 * @param {string} name
 * @returns {Promise<Given>}
 */
export async function opened(table, name) {
  if (table instanceof HTMLTableElement)
    return { content: { sheets: tablesOfElement(table) }, name }
  if (!(table instanceof File)) return { content: table, name }
  const bytes = new Uint8Array(await new Response(table).arrayBuffer())
  // Only a page can read HTML: a worker has no parser for it.
  if (kindOf(bytes) !== 'html') return { content: bytes, name }
  return { content: { sheets: tablesOfHtml(decodeHtml(bytes).html) }, name }
}

/**
 * Pasted text: cells apart by tabs, or CSV.
 *
 * @param {string} text
 * @returns {TableInput}
 */
export function pasted(text) {
  return pastedRows(text) ?? text
}

/**
 * The largest table of HTML; undefined where it has none.
 *
 * @param {string} html
 * @returns {HTMLTableElement | undefined}
 */
export function tableOf(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return [...body.querySelectorAll('table')].sort((a, b) => b.rows.length - a.rows.length)[0]
}
