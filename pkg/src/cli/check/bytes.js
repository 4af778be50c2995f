/** The bytes of a source: all of them, or chunks that end at the end of a line. */

import { GongkaiError, inLanguage } from '../../error.js'

/** The most that is read at once. */
const LARGEST = 256 * 1024 * 1024
/** How much of NDJSON is checked at once. */
const CHUNK = 1024 * 1024
const NEWLINE = 10

/**
 * All bytes of a source.
 *
 * @param {AsyncIterable<Uint8Array>} stream
 * @param {'zh' | 'en'} lang
 * @returns {Promise<Uint8Array>}
 * @throws {GongkaiError} `FILE_TOO_LARGE`
 */
export async function readAll(stream, lang) {
  const parts = []
  let size = 0
  for await (const part of stream) {
    parts.push(part)
    size += part.length
    if (size > LARGEST) throw tooLarge(lang)
  }
  return Buffer.concat(parts)
}

/**
 * Chunks of about a megabyte that end at the end of a line.
 *
 * @param {AsyncIterable<Uint8Array>} stream
 * @param {'zh' | 'en'} lang
 * @returns {AsyncGenerator<Uint8Array>}
 * @throws {GongkaiError} `FILE_TOO_LARGE` if a line is
 */
export async function* chunksOfLines(stream, lang) {
  /** @type {Uint8Array[]} */
  let parts = []
  let size = 0
  for await (const part of stream) {
    const end = size + part.length < CHUNK ? -1 : part.lastIndexOf(NEWLINE)
    if (end >= 0) {
      yield Buffer.concat([...parts, part.subarray(0, end + 1)])
      parts = [part.subarray(end + 1)]
      size = part.length - end - 1
    } else {
      parts.push(part)
      size += part.length
      if (size > LARGEST) throw tooLarge(lang)
    }
  }
  if (size > 0) yield Buffer.concat(parts)
}

/** @param {'zh' | 'en'} lang */
function tooLarge(lang) {
  const zh = '文件太大（超过 256 MB），请拆开，或改为每行一条记录的 .ndjson'
  const en =
    'the file is too large (over 256 MB): split it, or write it as .ndjson, a record a line'
  return new GongkaiError('FILE_TOO_LARGE', inLanguage(lang, { zh, en }))
}
