/** A page with the way back: from a field of its record to where the HTML says it. */

import { piecesWithin } from '../origin/pieces.js'
import { align } from './align.js'
import { findMeta, readHtml } from './parsed.js'
import { outlineOf } from './read-tree.js'

/**
 * @typedef {import('../origin/pieces.js').Piece} Piece
 * @typedef {import('./outline.js').PageRead} PageRead
 * @typedef {import('./parsed.js').Parsed} Parsed
 */

export class HtmlSource {
  /** @type {string} */
  html
  /** @type {import('./outline.js').PageOutline} */
  outline
  #page
  /** The pieces of the nodes that were looked at. @type {Map<Parsed, Piece[]>} */
  #nodes = new Map()
  /** The pieces of the fields that were looked at. @type {Map<string, Piece[]>} */
  #fields = new Map()

  /** @param {string} html */
  constructor(html) {
    this.html = html
    this.#page = readHtml(html)
    this.outline = outlineOf(this.#page)
  }

  /**
   * The pieces that the value of a field is written in; none where it is not written as it is.
   *
   * @param {PageRead} read
   * @param {string} field
   * @returns {Piece[]}
   */
  piecesOf(read, field) {
    const known = this.#fields.get(field)
    if (known) return known
    const pieces = this.#ofField(read, field)
    this.#fields.set(field, pieces)
    return pieces
  }

  /**
   * @param {PageRead} read
   * @param {string} field
   * @returns {Piece[]}
   */
  #ofField({ document, sources, bodyLines }, field) {
    const value = document[field]
    if (typeof value !== 'string') return []
    const lines = this.outline.lines
    if (field === 'body' && value === bodyLines.map((line) => lines[line]?.text).join('\n')) {
      return this.#ofLines(bodyLines)
    }
    const { from, name = '', line = -1, start = 0, end = start } = sources[field] ?? {}
    if (from === 'meta') return this.#ofMeta(name, value)
    if (lines[line]?.text.slice(start, end) !== value) return []
    return piecesWithin(this.#ofLine(line), start, end)
  }

  /** @param {number[]} lines */
  #ofLines(lines) {
    /** @type {Piece[]} */
    const pieces = []
    let at = 0
    for (const line of lines) {
      const { length } = this.outline.lines[line].text
      pieces.push(...piecesWithin(this.#ofLine(line), 0, length, at))
      at += length + 1
    }
    return pieces
  }

  /** @param {number} number */
  #ofLine(number) {
    return this.#page.lines[number].stretches.flatMap(({ at, length, node, from, to }) => {
      const pieces = piecesWithin(this.#ofNode(node), from, to, at)
      if (length === to - from || pieces.length === 0) return pieces
      // White space that collapsed: all of it or nothing, and no markup between.
      const first = pieces[0].from
      const last = pieces[pieces.length - 1].to
      const isGapless = pieces.every(
        (piece, number) => piece.from === (pieces[number - 1]?.to ?? first),
      )
      const isAll = isGapless && pieces.reduce((sum, piece) => sum + piece.length, 0) === to - from
      return isAll ? [{ at, length, from: first, to: last }] : []
    })
  }

  /** @param {Parsed} node */
  #ofNode(node) {
    const known = this.#nodes.get(node)
    if (known) return known
    const where = node.sourceCodeLocation
    const text = 'value' in node ? node.value : ''
    const pieces = where ? align(text, this.html, where.startOffset, where.endOffset) : []
    this.#nodes.set(node, pieces)
    return pieces
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  #ofMeta(name, value) {
    const where = findMeta(this.#page.document, name, value)
    if (!where) return []
    const written = this.html.slice(where.startOffset, where.endOffset)
    const [{ length }] = written.match(/^[^=]*=\s*["']?\s*/) ?? ['']
    return align(value, this.html, where.startOffset + length, where.endOffset)
  }
}
