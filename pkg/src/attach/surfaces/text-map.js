/** The text of an element as a person sees it, and the way back from a place in it to a node. */

/** What stands on lines of its own. */
const BLOCK =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CAPTION|CENTER|DD|DETAILS|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TFOOT|THEAD|TR|UL)$/
/** What holds no text that is shown. */
const SILENT = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|TEXTAREA|SELECT)$/

/**
 * A stretch of text that lies in a node as it is.
 *
 * @typedef {{ start: number, end: number, node: Text, from: number }} Piece
 */

export class TextMap {
  /** @type {Piece[]} */
  pieces = []
  text = ''
  #keeps

  /** @param {Element} root */
  constructor(root) {
    // Where white space is kept, as in most editors' own boxes, every character counts.
    this.#keeps = /pre|break-spaces/.test(getComputedStyle(root).whiteSpace)
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
    if (SILENT.test(tagName)) return
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
    const { data } = node
    if (this.#keeps) {
      this.#put(node, 0, data)
      return
    }
    // Of white space in the source a space is seen, and none where a line begins.
    for (const { 0: run, index = 0 } of data.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (!/^[ \t\r\n\f]/.test(run)) this.#put(node, index, run)
      else if (!/(^|[ \n\t])$/.test(this.text.slice(-1))) this.#put(node, index, ' ')
    }
  }

  /**
   * @param {Text} node
   * @param {number} from
   * @param {string} text
   */
  #put(node, from, text) {
    if (!text) return
    const start = this.text.length
    this.text += text
    this.pieces.push({ start, end: this.text.length, node, from })
  }

  /**
   * The range of a span; undefined where it lies in no node.
   *
   * @param {{ start: number, end: number }} span
   * @returns {Range | undefined}
   */
  range({ start, end }) {
    const first = this.pieces[this.#first((piece) => piece.end > start)]
    if (!first) return undefined
    const after = this.#first((piece) => piece.end >= end)
    const last = this.pieces[Math.min(after, this.pieces.length - 1)]
    const range = first.node.ownerDocument.createRange()
    range.setStart(first.node, first.from + Math.max(0, start - first.start))
    if (end > start && last && last.start < end) {
      range.setEnd(last.node, last.from + Math.min(end, last.end) - last.start)
    }
    return range
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
