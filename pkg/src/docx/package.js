/** The parts of a DOCX file, which is a ZIP archive. */

import { strToU8, unzipSync, zipSync } from 'fflate'
import { GongkaiError, inLanguage } from '../error.js'

/** The part that holds the text. */
const MAIN = 'word/document.xml'
/** The most that may be in an archive, so that a small file cannot fill the memory. */
const MOST_PARTS = 10_000
const MOST_BYTES = 64 * 1024 * 1024
/** No XML is packed tighter; below a megabyte it does not matter. */
const TIGHTEST = 500
const SMALL = 1024 * 1024
/** Word writes this one too. */
const MODIFIED = new Date(1980, 0, 1)

/**
 * The XML of the main part.
 *
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang
 * @returns {string} without a byte order mark
 * @throws {GongkaiError} `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`
 */
export function mainPartOf(bytes, lang) {
  const part = unpacked(bytes, lang, (name) => name === MAIN)[MAIN]
  if (!part) {
    const zh = '里面没有 word/document.xml，不是 Word 文稿（.docx）；表格请另存为 CSV'
    const en = 'it has no word/document.xml, so it is no Word document (.docx); save tables as CSV'
    throw new GongkaiError('UNSUPPORTED_FILE', inLanguage(lang, { zh, en }))
  }
  return decoded(part, lang)
}

/**
 * The file with another main part, every other part being as it was.
 *
 * @param {Uint8Array} bytes
 * @param {string} xml
 * @param {'zh' | 'en'} lang
 * @returns {Uint8Array}
 */
export function withMainPart(bytes, xml, lang) {
  const parts = unpacked(bytes, lang, () => true)
  const mark = parts[MAIN][0] === 0xef ? '\uFEFF' : ''
  // The order of the parts stays: readers look for the first of them.
  return zipSync({ ...parts, [MAIN]: strToU8(mark + xml) }, { mtime: MODIFIED })
}

/** What the file should be, in the words of a message. @typedef {{ zh: string, en: string }} FileKind */

/** @type {FileKind} */
const DOCX = { zh: 'Word 文稿（.docx）', en: 'Word document (.docx)' }

/**
 * The parts of an office file.
 *
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang
 * @param {(name: string) => boolean} wants
 * @param {FileKind} [kind]
 * @throws {GongkaiError} `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`
 */
export function unpacked(bytes, lang, wants, kind = DOCX) {
  let [parts, size] = [0, 0]
  try {
    return unzipSync(bytes, {
      filter({ name, size: packed, originalSize }) {
        parts += 1
        if (parts > MOST_PARTS) tooLarge(lang)
        if (!wants(name)) return false
        size += originalSize
        const isBomb = originalSize > SMALL && originalSize > packed * TIGHTEST
        if (size > MOST_BYTES || isBomb) tooLarge(lang)
        return true
      },
    })
  } catch (error) {
    if (error instanceof GongkaiError) throw error
    const reason = error instanceof Error ? error.message : error
    const zh = `文件损坏，或者不是 ${kind.zh}：${reason}`
    const en = `the file is damaged, or no ${kind.en}: ${reason}`
    throw new GongkaiError('UNSUPPORTED_FILE', inLanguage(lang, { zh, en }), error)
  }
}

/**
 * @param {'zh' | 'en'} lang
 * @returns {never}
 */
function tooLarge(lang) {
  const zh = '文件解开以后太大（超过 64 MB），没有检查'
  const en = 'the file is too large when unpacked (over 64 MB); it was not checked'
  throw new GongkaiError('FILE_TOO_LARGE', inLanguage(lang, { zh, en }))
}

/**
 * @param {Uint8Array} part
 * @param {'zh' | 'en'} lang
 */
function decoded(part, lang) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part)
  } catch (error) {
    const zh = '文稿的正文不是 UTF-8，请用 Word 或 WPS 另存一次'
    const en = 'the main part of the document is not in UTF-8; save it again'
    throw new GongkaiError('BAD_ENCODING', inLanguage(lang, { zh, en }), error)
  }
}
