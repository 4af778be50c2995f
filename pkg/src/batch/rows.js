/** A list as CSV that is too long to be held at once: whole rows of it, each chunk with its place. */

import { inLanguage } from '../error.js'
import { joined, LARGEST } from './chunks.js'

const [NEWLINE, RETURN, QUOTE] = [10, 13, 34]

/** No row is longer: a quotation mark that is not closed by then is a character like others. */
const LONGEST = 8 * 1024 * 1024

/**
 * Whole rows of a list.
 *
 * @typedef {object} Rows
 * @property {Uint8Array} chunk with a buffer of its own
 * @property {Uint8Array} head of the list, with its header
 * @property {number} firstRow the number of the first row in its file
 * @property {number} firstLine the number of its line
 * @property {boolean} quoted whether quotation marks hold cells together
 */

/**
 * The rows of a list of documents. Quotation marks may hold line ends within a row.
 *
 * @param {AsyncIterable<Uint8Array>} chunks in UTF-8 that end at the end of a line
 * @param {(first: Uint8Array) => import('../api.js').ListHead} headOf the first chunk
 * @returns {AsyncGenerator<Rows>}
 */
export async function* rowsOf(chunks, headOf) {
  /** @type {{ place: import('../api.js').ListHead, bytes: Uint8Array } | undefined} */
  let head
  let rest = new Uint8Array()
  let [row, line] = [1, 1]
  for await (const chunk of chunks) {
    if (!head) {
      const place = headOf(chunk)
      head = { place, bytes: chunk.slice(0, place.bytes) }
      row += place.rows
      line += place.lines
      rest = chunk.slice(place.bytes)
    } else rest = joined([rest, chunk])
    const read = scan(rest, head.place.delimiter)
    const quoted = read.end > 0 || rest.length <= LONGEST
    const { end, rows, lines } = quoted ? read : scan(rest, undefined)
    if (end === 0) continue
    yield { chunk: rest.slice(0, end), head: head.bytes, firstRow: row, firstLine: line, quoted }
    rest = rest.slice(end)
    row += rows
    line += lines
  }
  if (!head || rest.length === 0) return
  const quoted = !scan(rest, head.place.delimiter).isOpen
  yield { chunk: rest, head: head.bytes, firstRow: row, firstLine: line, quoted }
}

/**
 * How far whole rows go, how many they are, and how many lines.
 *
 * @param {Uint8Array} bytes that begin with a row
 * @param {string | undefined} delimiter between cells; nothing where quotation marks are characters like others
 */
function scan(bytes, delimiter) {
  const between = delimiter?.charCodeAt(0)
  const found = { end: 0, rows: 0, lines: 0, isOpen: false }
  let [rows, lines] = [0, 0]
  let isOpen = false
  let isStart = between !== undefined
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === QUOTE) {
      if (!isOpen) isOpen = isStart
      else if (bytes[at + 1] === QUOTE) at += 1
      else isOpen = false
      isStart = false
      continue
    }
    const isEnd = byte === NEWLINE || (byte === RETURN && bytes[at + 1] !== NEWLINE)
    if (isEnd) {
      lines += 1
      if (!isOpen) {
        rows += 1
        Object.assign(found, { end: at + 1, rows, lines })
      }
    }
    isStart = between !== undefined && (isEnd || byte === between)
  }
  return { ...found, isOpen }
}

/**
 * The parts of a file as far as it may be held at once, and whether that is all of it.
 *
 * @param {AsyncIterator<Uint8Array>} parts
 * @param {number} [most] bytes
 */
export async function firstParts(parts, most = LARGEST) {
  /** @type {Uint8Array[]} */
  const first = []
  let size = 0
  while (size <= most) {
    const { done, value } = await parts.next()
    if (done) return { first, isAll: true }
    first.push(value)
    size += value.length
  }
  return { first, isAll: false }
}

/**
 * What was read, and what comes after it.
 *
 * @param {Uint8Array[]} first is emptied
 * @param {AsyncIterator<Uint8Array>} rest
 */
export async function* goingOn(first, rest) {
  while (first.length > 0) yield* first.splice(0, 1)
  yield* { [Symbol.asyncIterator]: () => rest }
}

/** Says that rows are not compared. @param {'zh' | 'en'} lang */
export function notCompared(lang) {
  return inLanguage(lang, {
    zh: '文件超过 256 MB：各行逐条检查，没有互相比较（重号、一号两题、顺序号、整列的损坏等）；要比较，请拆成较小的文件',
    en: 'the file is over 256 MB: each row was checked by itself, none compared with others (numbers given twice, sequences, damage to whole columns); split the file to have them compared',
  })
}
