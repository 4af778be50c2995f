/** The outline of a page: what the core reads of it, whatever it was parsed by. */

/**
 * A page as its reader sees it, line by line.
 *
 * @typedef {object} PageOutline
 * @property {string} [url] where it was
 * @property {string} title what `<title>` says
 * @property {[string, string][]} meta the name, property or http-equiv of each `<meta>`, and its content, in order
 * @property {PageLine[]} lines
 */

/**
 * A line: what a browser shows of one block, white space collapsed; the cells of a table row with tabs
 * between.
 *
 * @typedef {object} PageLine
 * @property {string} text without line ends
 * @property {string} tag the block that holds it, in lower case: `h1` `p` `li` `dt` `dd` `td` `div` …, `tr` for a
 *   row of cells
 * @property {boolean} main whether it lies in the part of the page that holds the text
 * @property {true} [hidden] it is in the source and not shown: `hidden`, `display:none`, `type=hidden`
 * @property {PageLink[]} [links]
 */

/**
 * A link of a line.
 *
 * @typedef {object} PageLink
 * @property {string} text
 * @property {string} href as written
 */

/**
 * The record read out of a page.
 *
 * @typedef {object} PageRead
 * @property {Record<string, string | string[]>} document its fields
 * @property {Record<string, FieldSource>} sources where each was read
 * @property {number[]} bodyLines the lines that the body is made of
 * @property {PageEncoding} [encoding] of the bytes, where bytes were given
 */

/**
 * Where a field was read.
 *
 * @typedef {object} FieldSource
 * @property {'meta' | 'label' | 'shape' | 'text'} from
 * @property {string} [name] the label, or the name of the meta element
 * @property {number} [line] counted from 0
 * @property {number} [start] the UTF-16 code unit of the line where the value begins
 * @property {number} [end] the one after the value
 */

/**
 * How the bytes of a page were decoded.
 *
 * @typedef {object} PageEncoding
 * @property {string} used
 * @property {string} [declared] what the page says, where it is not so
 * @property {true} [damaged] some bytes are text in no encoding; U+FFFD stands for them
 */

/**
 * A page: its HTML, its bytes, the document or an element of it, its outline, or the HTML with where it
 * was. Without any tag, a string is the text of a page.
 *
 * @typedef {string | Uint8Array | ArrayBuffer | PageNode | PageOutline | { html: string | Uint8Array | ArrayBuffer, url?: string }} PageInput
 */

/**
 * A Document or an Element of the DOM.
 *
 * @typedef {{ readonly nodeType: number, readonly nodeName: string }} PageNode
 */

/**
 * The outline of a text without any tag: its lines.
 *
 * @param {string} text
 * @returns {PageOutline}
 */
export function outlineOfText(text) {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => ({ text: line.trim(), tag: 'p', main: true }))
    .filter((line) => line.text)
  return { title: '', meta: [], lines }
}
