/** What a source without a telling name is: by how it begins. */

import { decode } from '../../decode.js'
import { isMarkup, isOfficeFile } from '../../files/sniff.js'

export { isMarkup }

/**
 * @param {Uint8Array} head its first bytes
 * @param {import('./read.js').Reading} reading
 * @returns {import('./sources.js').Format}
 */
export function sniff(head, { gongkai, kind, encoding, lang }) {
  if (isOfficeFile(head)) return 'office'
  // The last line may end in the middle of a character.
  const end = head.lastIndexOf(10) + 1 || head.length
  const text = lenient(head.subarray(0, end), encoding, lang).trim()
  if (text.startsWith('['))
    return isJson(firstLine(text)) && text.includes('\n') ? 'ndjson' : 'json'
  if (text.startsWith('{')) return isJson(firstLine(text)) ? 'ndjson' : 'json'
  if (isMarkup(head)) return 'page'
  if (kind === 'item' || kind === 'catalogue') return 'table'
  return isHeader(firstLine(text), gongkai) ? 'table' : 'text'
}

/**
 * @param {Uint8Array} bytes
 * @param {import('../../decode.js').Encoding} encoding
 * @param {'zh' | 'en'} lang
 */
function lenient(bytes, encoding, lang) {
  try {
    return decode(bytes, encoding, lang).text
  } catch {
    return ''
  }
}

/**
 * Whether these are the bytes of a Word document.
 *
 * @param {Uint8Array} bytes
 */
export function isWordDocument(bytes) {
  return isOfficeFile(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('word/document.xml')
}

/** @param {string} text */
function firstLine(text) {
  return text.split(/\r\n?|\n/, 1)[0]
}

/** @param {string} line */
function isJson(line) {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}

/**
 * Whether a line has two headings that tables have.
 *
 * @param {string} line
 * @param {import('../../api.js').Gongkai} gongkai
 */
function isHeader(line, gongkai) {
  const cells = line.split(/[,\t;，]/, 200).map((cell) => cell.replace(/^"|"$/g, ''))
  const known = cells.filter(
    (cell) => gongkai.fieldOf('item', cell) ?? gongkai.fieldOf('document', cell),
  )
  return known.length > 1
}
