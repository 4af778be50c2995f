/** What a source without a telling name is: by how it begins. */

import { decode } from '../decode.js'
import { fieldOf } from './record.js'

/**
 * @param {Uint8Array} head its first bytes
 * @param {Pick<import('./whole.js').Reading, 'gongkai' | 'kind' | 'encoding' | 'lang'>} reading
 * @returns {import('./formats.js').Format}
 */
export function sniff(head, { gongkai, kind, encoding, lang }) {
  if (isArchive(head)) return isWorkbook(head) ? 'workbook' : 'docx'
  if (isOle(head)) return 'workbook'
  // The last line may end in the middle of a character.
  const end = head.lastIndexOf(10) + 1 || head.length
  const text = lenient(head.subarray(0, end), encoding, lang).trim()
  if (text.startsWith('['))
    return isJson(firstLine(text)) && text.includes('\n') ? 'ndjson' : 'json'
  if (text.startsWith('{')) return isJson(firstLine(text)) ? 'ndjson' : 'json'
  if (isMarkup(head)) return 'page'
  if (['item', 'catalogue', 'request', 'approval', 'report'].includes(kind)) return 'table'
  return isHeader(firstLine(text), gongkai) ? 'table' : 'text'
}

/**
 * @param {Uint8Array} bytes
 * @param {import('../decode.js').Encoding} encoding
 * @param {'zh' | 'en'} lang
 */
function lenient(bytes, encoding, lang) {
  try {
    return decode(bytes, encoding, lang).text
  } catch {
    return ''
  }
}

/** How pages begin. */
const MARKUP = /^\s*<(?:!doctype|!--|\?xml|[a-z][a-z0-9]*[\s/>])/i

/**
 * Whether bytes begin as a page does, in any encoding that pages are in.
 *
 * @param {Uint8Array} bytes
 */
export function isMarkup(bytes) {
  return MARKUP.test(String.fromCharCode(...bytes.subarray(0, 1000)).replace(/^\xEF\xBB\xBF/, ''))
}

/**
 * Whether these are the first bytes of a ZIP archive with the parts of an office file.
 *
 * @param {Uint8Array} head
 */
export function isArchive(head) {
  const text = String.fromCharCode(...head.subarray(0, 1000))
  return (
    text.startsWith('PK\x03\x04') && /\[Content_Types\]|_rels\/|word\/|xl\/|opendocument/.test(text)
  )
}

/** @param {Uint8Array} head of an archive */
function isWorkbook(head) {
  const text = String.fromCharCode(...head.subarray(0, 4000))
  return /xl\/|opendocument\.spreadsheet/.test(text)
}

/** Whether these are the first bytes of a file of old Office programs. @param {Uint8Array} head */
function isOle(head) {
  return head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0
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
 * @param {import('../api.js').Gongkai} gongkai
 */
function isHeader(line, gongkai) {
  const cells = line.split(/[,\t;，]/, 200).map((cell) => cell.replace(/^"|"$/g, ''))
  const known = cells.filter((cell) => fieldOf(cell, gongkai))
  return known.length > 1
}
