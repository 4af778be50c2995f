/** From bytes to text: the byte order mark decides, then strict UTF-8, then GB18030. */

import { GongkaiError, inLanguage } from './error.js'

/** What a file of these first bytes is, which no text file begins with. */
const BINARY = [
  { start: 'PK\x03\x04', what: 'xlsx/docx/ods/zip' },
  { start: '\xD0\xCF\x11\xE0', what: 'xls/doc/wps/et' },
  { start: '%PDF-', what: 'PDF' },
  { start: '\x89PNG', what: 'PNG' },
  { start: '\xFF\xD8\xFF', what: 'JPEG' },
]

/** @typedef {'auto' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'} Encoding */

/**
 * The text that bytes hold.
 *
 * @param {Uint8Array} bytes
 * @param {Encoding} [encoding] `auto` tells by the bytes
 * @param {'zh' | 'en'} [lang] of errors
 * @returns {{ text: string, encoding: Exclude<Encoding, 'auto'> }} the text without a byte order mark
 * @throws {GongkaiError} `UNSUPPORTED_FILE` if it is no text but a workbook or the like;
 *   `BAD_ENCODING` if it is text in none of these encodings
 */
export function decode(bytes, encoding = 'auto', lang = 'zh') {
  refuseBinary(bytes, lang)
  const candidates = encoding === 'auto' ? encodingsOf(bytes) : [encoding]
  for (const candidate of candidates) {
    const text = decodeStrictly(bytes, candidate)
    if (text !== undefined) return { text, encoding: candidate }
  }
  throw new GongkaiError(
    'BAD_ENCODING',
    inLanguage(lang, {
      zh: `内容不是 ${candidates.join('、')} 编码的文字，请另存为 UTF-8 再试`,
      en: `this is no text in ${candidates.join(' or ')}; save it as UTF-8`,
    }),
  )
}

/**
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang
 * @throws {GongkaiError} `UNSUPPORTED_FILE`
 */
export function refuseBinary(bytes, lang) {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const found = BINARY.find(({ start }) => head.startsWith(start))
  if (!found) return
  throw new GongkaiError(
    'UNSUPPORTED_FILE',
    inLanguage(lang, {
      zh: `这是 ${found.what} 一类的文件，不是文字；表格请另存为 CSV，文稿请另存为 .docx 或纯文本`,
      en: `this is a file such as ${found.what}, not text; save tables as CSV, documents as .docx or plain text`,
    }),
  )
}

/**
 * The encodings that a file may be in, the likeliest first.
 *
 * @param {Uint8Array} bytes
 * @returns {Exclude<Encoding, 'auto'>[]}
 */
function encodingsOf([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['utf-8']
  if (first === 0xff && second === 0xfe) return ['utf-16le']
  if (first === 0xfe && second === 0xff) return ['utf-16be']
  return ['utf-8', 'gb18030']
}

/**
 * @param {Uint8Array} bytes
 * @param {string} encoding
 */
function decodeStrictly(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
