/** From a finding on a page to the place where the page shows it. */

import { outlineOf, readTree } from '../html/read-tree.js'
import { treeWithFrames } from './frames.js'

/**
 * @typedef {import('../elements/finding-card.js').Finding} Finding
 * @typedef {import('../html/outline.js').PageRead} PageRead
 * @typedef {import('../html/lines.js').Line<Node>} Line
 * @typedef {{ line: Line, start: number, end: number }} Stretch of a line
 */

/** A shorter value is found anywhere by chance. */
const TELLING = 5

export class Places {
  #lines
  /** How many frames cannot be read. */
  closed
  /** What the page is, for the core. */
  outline
  /** @type {PageRead | undefined} what the core has read of it */
  read

  /** @param {Document} document */
  constructor(document) {
    const { tree, closed } = treeWithFrames()
    const page = readTree(tree, document, document.body ?? document.documentElement)
    this.closed = closed.size
    this.#lines = page.lines
    this.outline = outlineOf(page, document.location.href)
  }

  /**
   * The ranges of a finding; none where it is about the page as a whole, or about what the page does not show.
   *
   * @param {Finding} finding
   * @returns {Range[]}
   */
  rangesOf({ field, span }) {
    const value = field === undefined ? undefined : this.read?.document[field]
    if (field === undefined || typeof value !== 'string') return []
    const { start, end } = span && span.end > span.start ? span : { start: 0, end: value.length }
    return this.#stretches(field, value, start, end).flatMap(rangesWithin)
  }

  /**
   * @param {string} field
   * @param {string} value
   * @param {number} start
   * @param {number} end
   * @returns {Stretch[]}
   */
  #stretches(field, value, start, end) {
    const { sources = {}, bodyLines = [] } = this.read ?? {}
    if (field === 'body' && value === bodyLines.map((at) => this.#lines[at]?.text).join('\n')) {
      return this.#ofBody(bodyLines, start, end)
    }
    const { line = -1, start: from = 0 } = sources[field] ?? {}
    const shown = this.#lines[line]
    if (shown?.text.startsWith(value, from)) {
      return [{ line: shown, start: from + start, end: from + end }]
    }
    return this.#sought(value, start, end)
  }

  /**
   * @param {number[]} lines
   * @param {number} start
   * @param {number} end
   */
  #ofBody(lines, start, end) {
    /** @type {Stretch[]} */
    const found = []
    let at = 0
    for (const number of lines) {
      const line = this.#lines[number]
      const [first, last] = [Math.max(0, start - at), Math.min(line.text.length, end - at)]
      if (first < last) found.push({ line, start: first, end: last })
      at += line.text.length + 1
      if (at >= end) break
    }
    return found
  }

  /**
   * What stands in a meta element is often shown as well.
   *
   * @param {string} value
   * @param {number} start
   * @param {number} end
   * @returns {Stretch[]}
   */
  #sought(value, start, end) {
    if (value.length < TELLING) return []
    const holds = (/** @type {Line} */ { hidden, text }) => !hidden && text.includes(value)
    const line =
      this.#lines.find((one) => one.main && holds(one)) ?? this.#lines.find((one) => holds(one))
    if (!line) return []
    const at = line.text.indexOf(value)
    return [{ line, start: at + start, end: at + end }]
  }
}

/**
 * The ranges of the document that a stretch of a line is made of.
 *
 * @param {Stretch} stretch
 * @returns {Range[]}
 */
function rangesWithin({ line, start, end }) {
  return line.stretches.flatMap(({ at, length, node, from, to }) => {
    const [first, last] = [Math.max(start, at), Math.min(end, at + length)]
    if (first >= last || !node.isConnected) return []
    const exact = length === to - from
    // It may lie in a frame.
    const range = /** @type {Document} */ (node.ownerDocument).createRange()
    range.setStart(node, exact ? from + first - at : from)
    range.setEnd(node, exact ? from + last - at : to)
    return [range]
  })
}

/**
 * Whether the page shows any of it.
 *
 * @param {Range[]} ranges
 */
export function isShown(ranges) {
  return ranges.some((range) => [...range.getClientRects()].some(({ width }) => width > 0))
}
