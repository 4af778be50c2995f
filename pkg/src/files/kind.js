/** What a file is, by its bytes: names lie. */

/** @typedef {'workbook' | 'docx' | 'html' | 'other' | 'text'} FileKind */

/** The end of a ZIP archive, where the names of its parts stand. */
const DIRECTORY = 256 * 1024
const MARKUP = /^\s*<(?:!doctype|!--|\?xml|[a-z][a-z0-9]*[\s/>])/i

/**
 * @param {Uint8Array} bytes
 * @returns {FileKind} `other` is no text and nothing that is read
 */
export function kindOf(bytes) {
  const head = latin(bytes.subarray(0, 1000))
  if (head.startsWith('\xD0\xCF\x11\xE0')) return 'workbook'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return kindOfArchive(bytes)
  if (/^%PDF-|^\x89PNG|^\xFF\xD8\xFF/.test(head)) return 'other'
  return MARKUP.test(head.replace(/^\xEF\xBB\xBF/, '')) ? 'html' : 'text'
}

/** @param {Uint8Array} bytes */
function kindOfArchive(bytes) {
  const names = latin(bytes.subarray(Math.max(0, bytes.length - DIRECTORY)))
  const head = latin(bytes.subarray(0, 1000))
  if (names.includes('word/document.xml')) return 'docx'
  if (/xl\/workbook|content\.xml/.test(names)) return 'workbook'
  return /word\//.test(head) ? 'docx' : 'other'
}

/** @param {Uint8Array} bytes */
function latin(bytes) {
  return new TextDecoder('latin1').decode(bytes)
}
