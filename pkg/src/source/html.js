/** What the HTML of a file is, and what there is to say of its encoding. */

import { decode } from '../decode.js'
import { decodeHtml } from '../html/encoding.js'

/**
 * @param {Uint8Array} bytes
 * @param {Pick<import('./whole.js').Reading, 'encoding' | 'lang'>} reading
 */
export function htmlOf(bytes, { encoding, lang }) {
  if (encoding === 'auto') return decodeHtml(bytes)
  const { text, encoding: used } = decode(bytes, encoding, lang)
  return { html: text, encoding: { used } }
}

/**
 * @param {import('../html/outline.js').PageRead['document']} document
 * @param {string | undefined} field
 */
export function valueIn(document, field) {
  const value = field === undefined ? undefined : document[field]
  return Array.isArray(value) ? value.join('、') : value
}

/**
 * What a reader of the page sees of it.
 *
 * @param {import('../html/outline.js').PageOutline} outline
 */
export function visibleIn({ lines }) {
  return lines.flatMap(({ hidden, text }) => (hidden ? [] : text)).join('\n')
}

/**
 * @param {import('../html/outline.js').PageEncoding} encoding
 * @param {'zh' | 'en'} lang
 */
export function encodingNotes({ used, declared, damaged }, lang) {
  const notes = []
  if (declared) notes.push(DECLARED[lang](declared, used))
  if (damaged) notes.push(DAMAGED[lang](used))
  return notes
}

const DECLARED = {
  /** @type {(declared: string, used: string) => string} */
  zh: (declared, used) => `网页声明的编码是 ${declared}，实际是 ${used}，按 ${used} 读`,
  /** @type {(declared: string, used: string) => string} */
  en: (declared, used) => `the page declares ${declared} and is in ${used}; read as ${used}`,
}
const DAMAGED = {
  /** @param {string} used */
  zh: (used) => `有些字节不是 ${used} 编码的文字，显示为 \uFFFD`,
  /** @param {string} used */
  en: (used) => `some bytes are no text in ${used}; U+FFFD stands for them`,
}
