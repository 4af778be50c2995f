/**
 * A file that is checked by itself, with the way back from what is found to what is written.
 *
 * @typedef {object} Opened
 * @property {'text' | 'page'} kind
 * @property {string} source what is edited: the text, the HTML, the XML of a Word document
 * @property {string} shown what a person reads of it, line by line
 * @property {() => string} [visible] what a reader of the page sees of it, where that is not all that is shown
 * @property {() => import('../../api.js').Finding[]} check
 * @property {(finding: import('../../api.js').Finding) => string | undefined} textOf what it is found in
 * @property {(finding: import('../../api.js').Finding) => number | undefined} lineOf as a text editor shows it
 * @property {(finding: import('../../api.js').Finding) => Where} whereOf
 * @property {(text: string) => string} spell a text as the source writes it
 * @property {(edits: SourceEdit[]) => Uint8Array} edited the file with edits of the source
 * @property {string[]} notes what was left out or is odd, in words
 */

/**
 * The text that a finding is in, and where that is in the source.
 *
 * @typedef {{ text: string, pieces: import('../../origin/pieces.js').Piece[] }} Where
 */

/** @typedef {import('../../origin/pieces.js').SourceEdit} SourceEdit */

import { decode } from '../../decode.js'
import { mainPartOf, withMainPart } from '../../docx/package.js'
import { docxText } from '../../docx/text.js'
import { GongkaiError, inLanguage } from '../../error.js'
import { decodeHtml } from '../../html/encoding.js'
import { escaped, HtmlSource } from '../../html/html-source.js'
import { editedBytes, editedText } from '../../origin/bytes.js'
import { Characters } from '../../origin/characters.js'
import { sourceOffset } from '../../origin/pieces.js'
import { refuseEmpty } from './empty.js'

/**
 * @param {Uint8Array} bytes
 * @param {'text' | 'page' | 'docx'} format
 * @param {import('./read.js').Reading} reading
 * @returns {Opened}
 * @throws {GongkaiError} `UNSUPPORTED_FILE`, `BAD_ENCODING`, `FILE_TOO_LARGE`, `EMPTY_FILE`
 */
export function open(bytes, format, reading) {
  return OPENERS[format](bytes, reading)
}

const OPENERS = { text: openText, page: openPage, docx: openDocx }

/**
 * @param {Uint8Array} bytes
 * @param {import('./read.js').Reading} reading
 * @returns {Opened}
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
 * @param {import('./read.js').Reading} reading
 * @returns {Opened}
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
 * @param {import('../../origin/pieces.js').Piece[]} pieces
 * @param {import('./read.js').Reading} reading
 */
function ofText(text, pieces, { gongkai }) {
  return {
    kind: /** @type {const} */ ('text'),
    shown: text,
    check: () => gongkai.checkText(text),
    textOf: () => text,
    lineOf: (/** @type {import('../../api.js').Finding} */ { at }) => at?.line,
    whereOf: () => ({ text, pieces }),
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {import('./read.js').Reading} reading
 * @returns {Opened}
 */
function openPage(bytes, reading) {
  const { html, encoding } = htmlOf(bytes, reading)
  refuseEmpty(html, reading.lang)
  const page = new HtmlSource(html)
  const { outline } = page
  const read = reading.gongkai.readPage(outline)
  const lines = new LineCount(html)
  /** @type {Opened['whereOf']} */
  const whereOf = ({ field = 'body' }) => ({
    text: valueIn(read.document, field) ?? '',
    pieces: page.piecesOf(read, field),
  })
  return {
    kind: 'page',
    source: html,
    shown: html,
    visible: () => outline.lines.flatMap(({ hidden, text }) => (hidden ? [] : text)).join('\n'),
    check: () => reading.gongkai.check('page', outline),
    textOf: ({ field }) => valueIn(read.document, field),
    lineOf(finding) {
      // What is missing from the page stands nowhere.
      if (!finding.field) return undefined
      const offset = sourceOffset(whereOf(finding).pieces, finding.span?.start ?? 0)
      return offset === undefined ? undefined : lines.at(offset)
    },
    whereOf,
    spell: escaped,
    edited: (edits) => written(bytes, encoding.used, html, edits, reading.lang, true),
    notes: encodingNotes(encoding, reading.lang),
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {import('./read.js').Reading} reading
 */
function htmlOf(bytes, { encoding, lang }) {
  if (encoding === 'auto') return decodeHtml(bytes)
  const { text, encoding: used } = decode(bytes, encoding, lang)
  return { html: text, encoding: { used } }
}

/**
 * @param {import('../../html/outline.js').PageRead['document']} document
 * @param {string | undefined} field
 */
function valueIn(document, field) {
  const value = field === undefined ? undefined : document[field]
  return Array.isArray(value) ? value.join('、') : value
}

/** The lines of a text, counted once. */
class LineCount {
  /** Where each line begins. */
  #starts = [0]

  /** @param {string} text */
  constructor(text) {
    for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g))
      this.#starts.push(index + end.length)
  }

  /** @param {number} offset */
  at(offset) {
    let [low, high] = [0, this.#starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#starts[middle] <= offset) low = middle + 1
      else high = middle
    }
    return low
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
function written(bytes, encoding, text, edits, lang, isHtml = false) {
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

/**
 * @param {import('../../html/outline.js').PageEncoding} encoding
 * @param {'zh' | 'en'} lang
 */
function encodingNotes({ used, declared, damaged }, lang) {
  const notes = []
  if (declared) notes.push(DECLARED[lang](declared, used))
  if (damaged) notes.push(DAMAGED[lang](used))
  return notes
}

const NUMBERED = {
  /** @param {number} number */
  zh: (number) => `${number} 个段落用了自动编号，编号不在文字里，没有检查`,
  /** @param {number} number */
  en: (number) =>
    `${number} paragraphs are numbered by Word; the numbers are not in the text and not checked`,
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
