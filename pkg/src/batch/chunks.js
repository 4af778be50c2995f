/** Chunks of bytes that end at the end of a line. */

import { GongkaiError, inLanguage } from '../error.js'

/** The most that is read at once. */
export const LARGEST = 256 * 1024 * 1024
/** How much of NDJSON is checked at once. */
const CHUNK = 1024 * 1024
const NEWLINE = 10

/**
 * Chunks of about a megabyte that end at the end of a line, each with a buffer of its own.
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
  for await (const part of inParts(stream)) {
    const end = size + part.length < CHUNK ? -1 : part.lastIndexOf(NEWLINE)
    if (end >= 0) {
      yield joined([...parts, part.subarray(0, end + 1)])
      parts = [part.slice(end + 1)]
      size = part.length - end - 1
    } else {
      parts.push(part)
      size += part.length
      if (size > LARGEST) throw tooLarge(lang)
    }
  }
  if (size > 0) yield joined(parts)
}

/**
 * The parts of a stream, none larger than a chunk: a file that is held whole comes as one.
 *
 * @param {AsyncIterable<Uint8Array>} stream
 */
async function* inParts(stream) {
  for await (const part of stream) {
    for (let at = 0; at < part.length; at += CHUNK) yield part.subarray(at, at + CHUNK)
  }
}

/**
 * One chunk of several parts.
 *
 * @param {Uint8Array[]} parts
 */
export function joined(parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * How many lines end in a chunk.
 *
 * @param {Uint8Array} bytes
 */
export function countLines(bytes) {
  let lines = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1
  return lines
}

/** @param {'zh' | 'en'} lang */
export function tooLarge(lang) {
  const zh = '文件太大（超过 256 MB），请拆开，或改为每行一条记录的 .ndjson'
  const en =
    'the file is too large (over 256 MB): split it, or write it as .ndjson, a record a line'
  return new GongkaiError('FILE_TOO_LARGE', inLanguage(lang, { zh, en }))
}
