/**
 * The text of a Word document: a line a paragraph, tabs between the cells of a row, as the document stands
 * with its tracked changes accepted.
 */

import { decodeXML } from 'entities/decode'
import { Parser } from 'htmlparser2'
import { isDataRow } from '../origin/data-row.js'

/** @typedef {import('../origin/pieces.js').Piece} Piece */
/** A line as it grows. @typedef {{ text: string, pieces: Piece[] }} Line */
/** A row, and the lines that each of its cells has made. @typedef {{ from: number, cells: Line[][], nested: boolean }} Row */

/**
 * @typedef {object} DocxText
 * @property {string} text
 * @property {Piece[]} pieces where it stands in the XML
 * @property {number} numbered how many paragraphs have a number that Word counts and the text has not
 */

export const WORD =
  /xmlns:([\w.-]+)\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/
/** What is not in the document, or not yet, or not text: deleted, moved away, codes of fields, the other drawing of a text box. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'pPrChange',
  'rPrChange',
  'rt',
  'mc:Fallback',
])
const OFF = ['0', 'false', 'off']

/**
 * @param {string} xml of word/document.xml
 * @returns {DocxText}
 */
export function docxText(xml) {
  const reader = new Reader(xml)
  const [, prefix = 'w'] = xml.slice(0, 20_000).match(WORD) ?? []
  const local = (/** @type {string} */ name) =>
    name.startsWith(`${prefix}:`)
      ? name.slice(prefix.length + 1)
      : name.includes(':')
        ? name
        : `:${name}`
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(local(name), attributes[`${prefix}:val`]),
      onclosetag: (name) => reader.close(local(name)),
      ontext: (text) => reader.write(text, parser.startIndex, parser.endIndex + 1),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return reader.end()
}

class Reader {
  /** @type {string} */
  #xml
  /** @type {Line[]} */
  #lines = []
  /** The paragraphs that are open: a text box is a paragraph within one. @type {Line[]} */
  #open = []
  /** @type {Row[]} */
  #rows = []
  #path = ['']
  #skipped = 0
  #isHidden = false
  #numbered = 0

  /** @param {string} xml */
  constructor(xml) {
    this.#xml = xml
  }

  /**
   * @param {string} name
   * @param {string} [value] its w:val
   */
  open(name, value) {
    const parent = this.#path[this.#path.length - 1]
    this.#path.push(name)
    if (SKIPPED.has(name)) this.#skipped += 1
    if (this.#skipped > 0) return
    const row = this.#rows[this.#rows.length - 1]
    if (name === 'p') this.#open.push({ text: '', pieces: [] })
    else if (name === 'r') this.#isHidden = false
    else if (name === 'vanish' && parent === 'rPr') this.#isHidden ||= !OFF.includes(value ?? '')
    else if (name === 'numId' && parent === 'numPr' && value !== '0') this.#numbered += 1
    else if (name === 'tbl' && row) row.nested = true
    else if (name === 'tr') this.#rows.push({ from: this.#lines.length, cells: [], nested: false })
    else if (name === 'tc') row?.cells.push([])
    else if (parent === 'r') this.#mark(name)
  }

  /** What is written as an element. @param {string} name */
  #mark(name) {
    const line = this.#open[this.#open.length - 1]
    if (!line || this.#isHidden) return
    if (name === 'tab') line.text += '\t'
    if (name === 'noBreakHyphen') line.text += '-'
    if (name === 'br' || name === 'cr') this.#next(line)
  }

  /** Ends a line within a paragraph. @param {Line} line */
  #next(line) {
    this.#keep({ text: line.text, pieces: line.pieces })
    line.text = ''
    line.pieces = []
  }

  /**
   * @param {string} text
   * @param {number} from where it is in the XML
   * @param {number} to
   */
  write(text, from, to) {
    const line = this.#open[this.#open.length - 1]
    const isText = this.#path[this.#path.length - 1] === 't'
    if (!line || !isText || this.#skipped > 0 || this.#isHidden) return
    const written = this.#xml.slice(from, to)
    if (written === text || decodeXML(written) === text) {
      line.pieces.push({ at: line.text.length, length: text.length, from, to })
    }
    line.text += text.replace(/[\t\r\n]/g, ' ')
  }

  /** @param {string} name */
  close(name) {
    this.#path.pop()
    if (SKIPPED.has(name)) this.#skipped -= 1
    else if (this.#skipped > 0) return
    else if (name === 'p') this.#keep(this.#open.pop())
    else if (name === 'r') this.#isHidden = false
    else if (name === 'tr') this.#endRow(this.#rows.pop())
  }

  /** @param {Line | undefined} line */
  #keep(line) {
    if (!line) return
    this.#lines.push(line)
    const cells = this.#rows[this.#rows.length - 1]?.cells
    if (line.text.trim()) cells?.[cells.length - 1]?.push(line)
  }

  /**
   * A row whose cells are a line each is one line. Any other keeps the lines of its cells, a tab before each: they
   * are no paragraphs of the text.
   *
   * @param {Row | undefined} row
   */
  #endRow(row) {
    if (!row || row.nested || row.cells.length < 2) return
    if (row.cells.some((lines) => lines.length > 1)) {
      if (isDataRow(row.cells)) for (const line of row.cells.flat()) indent(line)
      return
    }
    /** @type {Line} */
    const joined = { text: '', pieces: [] }
    if (row.cells.every((lines) => lines.length === 0)) row.cells = []
    row.cells.forEach(([line], number) => {
      if (number > 0) joined.text += '\t'
      append(joined, line)
    })
    this.#lines.splice(row.from, this.#lines.length, joined)
  }

  /** @returns {DocxText} */
  end() {
    /** @type {Line} */
    const all = { text: '', pieces: [] }
    this.#lines.forEach((line, number) => {
      if (number > 0) all.text += '\n'
      append(all, line)
    })
    return { ...all, numbered: this.#numbered }
  }
}

/**
 * @param {Line} line
 * @param {Line | undefined} more
 */
function append(line, more) {
  if (!more) return
  const at = line.text.length
  for (const piece of more.pieces) line.pieces.push({ ...piece, at: at + piece.at })
  line.text += more.text
}

/**
 * Puts a tab before a line.
 *
 * @param {Line} line
 */
function indent(line) {
  line.text = `\t${line.text}`
  line.pieces = line.pieces.map((piece) => ({ ...piece, at: piece.at + 1 }))
}
