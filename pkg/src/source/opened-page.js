/** A page of a file, with the way back from what is found to where its HTML says it. */

import { escaped } from '../html/escaped.js'
import { HtmlSource } from '../html/html-source.js'
import { sourceOffset } from '../origin/pieces.js'
import { refuseEmpty } from './empty.js'
import { encodingNotes, htmlOf, valueIn, visibleIn } from './html.js'
import { written } from './opened.js'

/** @typedef {import('./opened.js').Editable} Editable */

/**
 * @param {Uint8Array} bytes
 * @param {Pick<import('./whole.js').Reading, 'gongkai' | 'encoding' | 'lang'>} reading
 * @returns {Editable}
 */
export function openPage(bytes, reading) {
  const { html, encoding } = htmlOf(bytes, reading)
  refuseEmpty(html, reading.lang)
  const page = new HtmlSource(html)
  const { outline } = page
  const read = reading.gongkai.readPage(outline)
  const lines = new LineCount(html)
  /** @type {Editable['whereOf']} */
  const whereOf = ({ field = 'body' }) => ({
    text: valueIn(read.document, field) ?? '',
    pieces: page.piecesOf(read, field),
  })
  return {
    kind: 'page',
    source: html,
    shown: html,
    visible: () => visibleIn(outline),
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
