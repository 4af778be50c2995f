/** What bytes are, by how they begin. */

const START = {
  archive: 'PK\x03\x04',
  compound: '\xD0\xCF\x11\xE0',
}

/** How pages begin. */
const MARKUP = /^\s*<(?:!doctype|!--|\?xml|[a-z][a-z0-9]*[\s/>])/i

/**
 * Whether bytes are those of an office file: an archive, or what Office wrote before 2007.
 *
 * @param {Uint8Array} bytes
 */
export function isOfficeFile(bytes) {
  const head = String.fromCharCode(...bytes.subarray(0, 4))
  return head === START.archive || head === START.compound
}

/**
 * Whether bytes begin as a page does, in any encoding that pages are in.
 *
 * @param {Uint8Array} bytes
 */
export function isMarkup(bytes) {
  return isMarkupText(
    String.fromCharCode(...bytes.subarray(0, 1000)).replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').replace(/\0/g, ''),
  )
}

/**
 * Whether a text begins as a page does, or as what the clipboard has of one.
 *
 * @param {string} text
 */
export function isMarkupText(text) {
  // Windows puts lines such as `Version:0.9` before what is copied.
  return MARKUP.test(text.slice(0, 4000).replace(/^\uFEFF?(?:[A-Z][A-Za-z]+:[^\r\n]*\r?\n)+/, ''))
}
