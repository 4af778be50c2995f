/** Lines in UTF-8, whatever they are in. */

import { isUtf8 } from 'node:buffer'
import { decode } from '../decode.js'

const NEWLINE = 10

/**
 * The chunk in UTF-8: as it is, or line by line where it is not.
 *
 * @param {Uint8Array} bytes
 * @param {import('../decode.js').Encoding} encoding
 * @param {'zh' | 'en'} lang of errors
 */
export function inUtf8(bytes, encoding, lang) {
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
 * @param {import('../decode.js').Encoding} encoding
 * @param {'zh' | 'en'} lang
 */
function textOf(line, encoding, lang) {
  try {
    return decode(line, encoding, lang).text
  } catch {
    return line[line.length - 1] === NEWLINE ? '\uFFFD\n' : '\uFFFD'
  }
}
