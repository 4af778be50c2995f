/** NDJSON, chunk by chunk: memory does not grow with the input. */

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
  const { gongkai } = reading
  const kind = recordKind(reading.kind)
  let firstLine = 1
  for await (const bytes of chunks) {
    if (firstLine === 1) refuseUtf16(bytes, reading.lang)
    const chunk = inUtf8(bytes, reading)
    if (reading.kind === 'page') {
      const lines = new TextDecoder().decode(chunk).split('\n')
      yield inPages(pagesOfLines(lines, firstLine), source, reading)
      firstLine += countLines(chunk)
      continue
    }
    const checked = gongkai.checkNdjson(chunk, { kind, name: source, firstLine })
    const start = firstLine
    /** @type {string[] | undefined} */
    let lines
    yield {
      results: resultsIn(checked.ndjson),
      records: checked.summary.records,
      fieldText({ line = start }, { field }) {
        lines ??= new TextDecoder().decode(chunk).split('\n')
        return valueIn(recordIn(lines[line - start]), field, gongkai)
      },
    }
    firstLine += countLines(chunk)
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

/** @param {Uint8Array} bytes */
function isUtf8(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
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
function resultsIn(ndjson) {
  const lines = new TextDecoder().decode(ndjson).split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line))
}

/** @param {Uint8Array} bytes */
function countLines(bytes) {
  let lines = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1
  return lines
}

/** @param {string} [line] */
function recordIn(line = '') {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
