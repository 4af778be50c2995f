/**
 * A file that is checked by itself.
 *
 * @typedef {object} Opened
 * @property {'text' | 'page'} kind
 * @property {string} shown what a person reads of it, line by line
 * @property {() => string} [visible] what a reader of the page sees of it, where that is not all that is shown
 * @property {() => import('../api.js').Finding[]} check
 * @property {(finding: import('../api.js').Finding) => string | undefined} textOf what it is found in
 * @property {(finding: import('../api.js').Finding) => number | undefined} lineOf as a text editor shows it
 * @property {string[]} notes what was left out or is odd, in words
 */

/**
 * One that can be written back, with the way back from what is found to what is written.
 *
 * @typedef {object} Way
 * @property {string} source what is edited: the text, the HTML, the XML of a Word document
 * @property {(finding: import('../api.js').Finding) => Where} whereOf
 * @property {(text: string) => string} spell a text as the source writes it
 * @property {(edits: SourceEdit[]) => Uint8Array} edited the file with edits of the source
 *
 * @typedef {Opened & Way} Editable
 */

/**
 * The text that a finding is in, and where that is in the source.
 *
 * @typedef {{ text: string, pieces: import('../origin/pieces.js').Piece[] }} Where
 */

/** @typedef {import('../origin/pieces.js').SourceEdit} SourceEdit */

import { decode } from '../decode.js'
import { mainPartOf, withMainPart } from '../docx/package.js'
import { docxText } from '../docx/text.js'
import { GongkaiError, inLanguage } from '../error.js'
import { escaped } from '../html/escaped.js'
import { editedBytes, editedText } from '../origin/bytes.js'
import { Characters } from '../origin/characters.js'
import { refuseEmpty } from './empty.js'

/**
 * @param {Uint8Array} bytes
 * @param {'text' | 'docx'} format
 * @param {Omit<import('./whole.js').Reading, 'openPage'>} reading
 * @returns {Editable}
 * @throws {GongkaiError} `UNSUPPORTED_FILE`, `BAD_ENCODING`, `FILE_TOO_LARGE`, `EMPTY_FILE`
 */
export function open(bytes, format, reading) {
  return format === 'docx' ? openDocx(bytes, reading) : openText(bytes, reading)
}

/**
 * @param {Uint8Array} bytes
 * @param {Omit<import('./whole.js').Reading, 'openPage'>} reading
 * @returns {Editable}
 */
function openText(bytes, reading) {
  const { text, encoding } = decode(bytes, reading.encoding, reading.lang)
  refuseEmpty(text, reading.lang)
  const all = [{ at: 0, length: text.length, from: 0, to: text.length }]
  return {
    ...ofText(text, all, reading),
    source: text,
    spell: (written) => written,
    edited: (edits) => written(bytes, encoding, text, edits, reading.lang),
    notes: [],
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {Omit<import('./whole.js').Reading, 'openPage'>} reading
 * @returns {Editable}
 */
function openDocx(bytes, reading) {
  const xml = mainPartOf(bytes, reading.lang)
  const { text, pieces, numbered } = docxText(xml)
  refuseEmpty(text, reading.lang)
  return {
    ...ofText(text, pieces, reading),
    source: xml,
    spell: escaped,
    edited: (edits) => withMainPart(bytes, editedText(xml, edits), reading.lang),
    notes: numbered ? [NUMBERED[reading.lang](numbered)] : [],
  }
}

/**
 * @param {string} text
 * @param {import('../origin/pieces.js').Piece[]} pieces
 * @param {Omit<import('./whole.js').Reading, 'openPage'>} reading
 */
function ofText(text, pieces, { gongkai }) {
  return {
    kind: /** @type {const} */ ('text'),
    shown: text,
    check: () => gongkai.checkText(text),
    textOf: () => text,
    lineOf: (/** @type {import('../api.js').Finding} */ { at }) => at?.line,
    whereOf: () => ({ text, pieces }),
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {string} encoding
 * @param {string} text
 * @param {SourceEdit[]} edits
 * @param {'zh' | 'en'} lang
 * @param {boolean} [isHtml] a character that the encoding lacks can be written by its number
 */
export function written(bytes, encoding, text, edits, lang, isHtml = false) {
  const all = editedBytes(bytes, encoding, text, edits)
  if (all) return all
  const spelled = edits.map((edit) => ({ ...edit, text: byNumbers(edit.text, encoding) }))
  const byNumber = isHtml && editedBytes(bytes, encoding, text, spelled)
  if (byNumber) return byNumber
  const zh = `不能在 ${encoding} 编码里原样改写，请另存为 UTF-8 再试`
  const en = `this cannot be written in ${encoding} with the rest left as it is; save it as UTF-8`
  throw new GongkaiError('BAD_ENCODING', inLanguage(lang, { zh, en }))
}

/**
 * A text with the characters that an encoding lacks written by their numbers.
 *
 * @param {string} text
 * @param {string} encoding
 */
function byNumbers(text, encoding) {
  const characters = Characters.of(encoding)
  return text.replace(/[^\0-\x7F]/gu, (character) =>
    characters.encode(character) ? character : `&#${character.codePointAt(0)};`,
  )
}

const NUMBERED = {
  /** @param {number} number */
  zh: (number) => `${number} 个段落用了自动编号，编号不在文字里，没有检查`,
  /** @param {number} number */
  en: (number) =>
    `${number} paragraphs are numbered by Word; the numbers are not in the text and not checked`,
}
