/** NDJSON, chunk by chunk: memory does not grow with the input. */

import { isUtf8 } from 'node:buffer'
import { countLines } from '../../batch/chunks.js'
import { inOrder } from '../../batch/in-order.js'
import { decode } from '../../decode.js'
import { GongkaiError, inLanguage } from '../../error.js'
import { recordKind } from './json.js'
import { inPages, pagesOfLines } from './pages.js'
import { valueIn } from './record.js'

const NEWLINE = 10

/**
 * @param {AsyncIterable<Uint8Array>} chunks that end at the end of a line
 * @param {string} source
 * @param {import('./read.js').Reading} reading
 * @returns {AsyncGenerator<import('./read.js').Batch>}
 */
export async function* inNdjson(chunks, source, reading) {
  const { gongkai, pool } = reading
  if (reading.kind === 'page') {
    yield* pagesIn(chunks, source, reading)
    return
  }
  const kind = recordKind(reading.kind)
  yield* inOrder(placed(chunks, reading), pool?.most ?? 1, async ({ chunk, firstLine }) => {
    const options = { kind, name: source, firstLine }
    const checked = pool
      ? await pool.check({ chunk, options })
      : { ...gongkai.checkNdjson(chunk, options), chunk }
    return batchOf(checked, firstLine, reading)
  })
}

/**
 * @param {import('../../batch/pool.js').Checked} checked
 * @param {number} firstLine
 * @param {import('./read.js').Reading} reading
 * @returns {import('./read.js').Batch}
 */
function batchOf({ ndjson, summary, unreadable, chunk }, firstLine, { gongkai }) {
  /** @type {import('../../../types/wire.js').UnitResult[] | undefined} */
  let results
  /** @type {string[] | undefined} */
  let lines
  return {
    get results() {
      results ??= resultsIn(ndjson)
      return results
    },
    records: summary.records,
    written: { ndjson, summary, unreadable },
    fieldText({ line = firstLine }, { field }) {
      lines ??= new TextDecoder().decode(chunk).split('\n')
      return valueIn(recordIn(lines[line - firstLine]), field, gongkai)
    },
  }
}

/**
 * The chunks in UTF-8, each with the number of its first line.
 *
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {import('./read.js').Reading} reading
 */
async function* placed(chunks, reading) {
  let firstLine = 1
  for await (const bytes of chunks) {
    if (firstLine === 1) refuseUtf16(bytes, reading.lang)
    const lines = countLines(bytes)
    yield { chunk: inUtf8(bytes, reading), firstLine }
    firstLine += lines
  }
}

/**
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {string} source
 * @param {import('./read.js').Reading} reading
 */
async function* pagesIn(chunks, source, reading) {
  for await (const { chunk, firstLine } of placed(chunks, reading)) {
    const lines = new TextDecoder().decode(chunk).split('\n')
    yield inPages(pagesOfLines(lines, firstLine), source, reading)
  }
}

/**
 * Lines cannot be told apart in UTF-16 without reading all of it.
 *
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang
 */
function refuseUtf16([first, second], lang) {
  if (first + second !== 0xff + 0xfe || first < 0xfe) return
  const words = {
    zh: 'NDJSON 不能用 UTF-16，请另存为 UTF-8',
    en: 'NDJSON in UTF-16: save it as UTF-8',
  }
  throw new GongkaiError('BAD_ENCODING', inLanguage(lang, words))
}

/**
 * The chunk in UTF-8: as it is, or line by line where it is not.
 *
 * @param {Uint8Array} bytes
 * @param {import('./read.js').Reading} reading
 */
function inUtf8(bytes, { encoding, lang }) {
  if (encoding === 'utf-8' || (encoding === 'auto' && isUtf8(bytes))) return bytes
  const lines = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start) + 1 || bytes.length
    lines.push(textOf(bytes.subarray(start, end), encoding, lang))
    start = end
  }
  return new TextEncoder().encode(lines.join(''))
}

/**
 * A line; one in no known encoding is left to be reported as no JSON.
 *
 * @param {Uint8Array} line
 * @param {import('../../decode.js').Encoding} encoding
 * @param {'zh' | 'en'} lang
 */
function textOf(line, encoding, lang) {
  try {
    return decode(line, encoding, lang).text
  } catch {
    return line[line.length - 1] === NEWLINE ? '\uFFFD\n' : '\uFFFD'
  }
}

/**
 * @param {Uint8Array} ndjson
 * @returns {import('../../../types/wire.js').UnitResult[]}
 */
export function resultsIn(ndjson) {
  const lines = new TextDecoder().decode(ndjson).split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line))
}

/** @param {string} [line] */
function recordIn(line = '') {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
