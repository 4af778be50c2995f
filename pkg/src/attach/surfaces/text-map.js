/** The text of an element as a person sees it, and the way back from a place in it to a node. */

/** What stands on lines of its own. */
export const BLOCK =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CAPTION|CENTER|DD|DETAILS|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TFOOT|THEAD|TR|UL)$/
/** What holds no text that is shown. */
const SILENT = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|TEXTAREA|SELECT)$/

/**
 * A stretch of text that lies in a node as it is.
 *
 * @typedef {{ start: number, end: number, node: Text, from: number }} Piece
 * @typedef {{ node: Text, from: number, to: number }} Stretch of a node
 *
 * @typedef {object} Reading how the text of an editor is read
 * @property {string} [fillers] characters that the editor puts in for the caret; they are no text
 * @property {string} [apart] selects what the editor draws among the text, such as handles
 */

export class TextMap {
  /** @type {Piece[]} */
  pieces = []
  text = ''
  #keeps
  #runs
  #apart

  /**
   * @param {Element} root
   * @param {Reading} [reading]
   */
  constructor(root, { fillers = '', apart } = {}) {
    // Where white space is kept, as in most editors' own boxes, every character counts.
    this.#keeps = /pre|break-spaces/.test(getComputedStyle(root).whiteSpace)
    this.#runs = new RegExp(
      this.#keeps ? `[^${fillers}]+` : `[ \\t\\r\\n\\f]+|[^ \\t\\r\\n\\f${fillers}]+`,
      'g',
    )
    this.#apart = apart
    this.#read(root)
    // The last line break of a block is there for the caret.
    if (this.text.endsWith('\n')) this.text = this.text.slice(0, -1)
  }

  /** @param {Node} parent */
  #read(parent) {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) this.#add(/** @type {Text} */ (node))
      else if (node.nodeType === 1) this.#enter(/** @type {Element} */ (node))
    }
  }

  /** @param {Element} element */
  #enter(element) {
    const { tagName } = element
    if (SILENT.test(tagName) || (this.#apart && element.matches(this.#apart))) return
    if (tagName === 'BR') this.text += '\n'
    else if (BLOCK.test(tagName)) {
      this.#break()
      const before = this.text.length
      this.#read(element)
      if (this.text.length > before) this.#break()
    } else {
      if (/^T[DH]$/.test(tagName) && element.previousElementSibling) this.text += '\t'
      this.#read(element)
    }
  }

  #break() {
    if (this.text !== '' && !this.text.endsWith('\n')) this.text += '\n'
  }

  /** @param {Text} node */
  #add(node) {
    for (const { 0: run, index = 0 } of node.data.matchAll(this.#runs)) {
      // Of white space in the source a space is seen, and none where a line begins.
      if (this.#keeps || !/^[ \t\r\n\f]/.test(run)) this.#put(node, index, run)
      else if (!/(^|[ \n\t])$/.test(this.text.slice(-1))) this.#put(node, index, ' ')
    }
  }

  /**
   * @param {Text} node
   * @param {number} from
   * @param {string} text
   */
  #put(node, from, text) {
    const start = this.text.length
    this.text += text
    this.pieces.push({ start, end: this.text.length, node, from })
  }

  /**
   * What a span covers, one stretch of each node. An empty span is a place after the character before it, on the
   * same line.
   *
   * @param {{ start: number, end: number }} span
   * @returns {Stretch[]}
   */
  stretches({ start, end }) {
    if (start === end) {
      const piece = this.pieces[this.#first((one) => one.end >= start)]
      if (!piece || piece.start > start) return []
      const at = piece.from + start - piece.start
      return [{ node: piece.node, from: at, to: at }]
    }
    /** @type {Stretch[]} */
    const found = []
    for (let at = this.#first((one) => one.end > start); at < this.pieces.length; at += 1) {
      const piece = this.pieces[at]
      if (piece.start >= end) break
      const from = piece.from + Math.max(0, start - piece.start)
      const to = piece.from + Math.min(end, piece.end) - piece.start
      const last = found[found.length - 1]
      if (last?.node === piece.node) last.to = to
      else found.push({ node: piece.node, from, to })
    }
    return found
  }

  /**
   * The range of a span; undefined where it lies in no node.
   *
   * @param {{ start: number, end: number }} span
   * @returns {Range | undefined}
   */
  range(span) {
    return rangeOf(this.stretches(span))
  }

  /**
   * The place in the text of a place in a node; undefined where the node is not in it.
   *
   * @param {Node | null} node
   * @param {number} offset
   */
  place(node, offset) {
    const piece = [...this.pieces]
      .reverse()
      .find((candidate) => candidate.node === node && candidate.from <= offset)
    return piece && Math.min(piece.start + offset - piece.from, piece.end)
  }

  /**
   * The first piece for which it holds, and for all after it.
   *
   * @param {(piece: Piece) => boolean} holds
   */
  #first(holds) {
    let low = 0
    let high = this.pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(this.pieces[middle])) high = middle
      else low = middle + 1
    }
    return low
  }
}

/**
 * From the first of some stretches to the last.
 *
 * @param {Stretch[]} stretches
 * @returns {Range | undefined}
 */
export function rangeOf(stretches) {
  if (stretches.length === 0) return undefined
  const [first, last] = [stretches[0], stretches[stretches.length - 1]]
  const range = first.node.ownerDocument.createRange()
  range.setStart(first.node, first.from)
  range.setEnd(last.node, last.to)
  return range
}
