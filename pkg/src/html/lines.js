/** Lines as they grow, text by text. */

/**
 * A stretch of a line and the stretch of a node's text that it is. Of equal length, they are the same
 * character by character; else the one stands for the other as a whole.
 *
 * @template Node
 * @typedef {{ at: number, length: number, node: Node, from: number, to: number }} Stretch
 */

/**
 * @template Node
 * @typedef {import('./outline.js').PageLine & { stretches: Stretch<Node>[] }} Line
 */

/** @typedef {{ tag: string, main: boolean, hidden: boolean }} Place */

const TOKENS = /[ \t\n\f\r]+|[^ \t\n\f\r]+/g
/** Han and the marks that go with it: a line of the source that ends between two goes on without a gap. */
const WIDE = /[\u3001-\u303F\u3400-\u9FFF\uFF01-\uFF60]/

/** @template Node */
export class Lines {
  /** @type {Line<Node>[]} */
  done = []
  #text = ''
  /** @type {Stretch<Node>[]} */
  #stretches = []
  /** @type {import('./outline.js').PageLink[]} */
  #links = []
  /** White space that shows if something follows. @type {Omit<Stretch<Node>, 'at' | 'length'> & { soft: boolean } | undefined} */
  #gap
  /** The link that is open, and where in the line its text begins. @type {{ href: string, start: number } | undefined} */
  #link

  /**
   * Text whose white space collapses.
   *
   * @param {string} value
   * @param {Node} node
   */
  flow(value, node) {
    for (const { 0: token, index: from } of value.matchAll(TOKENS)) {
      const to = from + token.length
      if (/[^ \t\n\f\r]/.test(token[0])) {
        this.#fill(token, node)
        this.#put(token, node, from, to)
      } else {
        this.#gap ??= { node, from, to, soft: /[\n\r]/.test(token) }
      }
    }
  }

  /**
   * Text as it is, without line ends.
   *
   * @param {string} value
   * @param {Node} node
   * @param {number} from where in the node
   */
  keep(value, node, from) {
    this.#put(value.replace(/[\t\f\r]/g, ' '), node, from, from + value.length)
  }

  /**
   * The gap before a word, unless a line of the source only ended there.
   *
   * @param {string} word
   * @param {Node} node
   */
  #fill(word, node) {
    const gap = this.#gap
    this.#gap = undefined
    if (!gap || !this.#text) return
    const joins = gap.soft && gap.node === node && gap.from > 0
    if (joins && WIDE.test(word[0]) && WIDE.test(this.#text[this.#text.length - 1])) return
    this.#put(' ', gap.node, gap.from, gap.to)
  }

  /**
   * @param {string} text
   * @param {Node} node
   * @param {number} from
   * @param {number} to
   */
  #put(text, node, from, to) {
    this.#stretches.push({ at: this.#text.length, length: text.length, node, from, to })
    this.#text += text
  }

  /** @param {string} href */
  openLink(href) {
    this.#link = { href, start: this.#text.length }
  }

  closeLink() {
    this.#endLink()
    this.#link = undefined
  }

  /** What is shown of the open link in this line. */
  #endLink() {
    const text = this.#link && this.#text.slice(this.#link.start).trim()
    if (this.#link && text) this.#links.push({ text, href: this.#link.href })
  }

  /**
   * Ends the line.
   *
   * @param {Place} place
   */
  end({ tag, main, hidden }) {
    this.#endLink()
    if (this.#link) this.#link.start = 0
    if (/\S/.test(this.#text)) {
      /** @type {Line<Node>} */
      const line = { text: this.#text, tag, main, stretches: this.#stretches }
      if (hidden) line.hidden = true
      if (this.#links.length) line.links = this.#links
      this.done.push(line)
    }
    this.#text = ''
    this.#stretches = []
    this.#links = []
    this.#gap = undefined
  }
}

/**
 * The cells of a row as one line.
 *
 * @template Node
 * @param {(Line<Node> | undefined)[]} cells
 * @returns {Line<Node>}
 */
export function joined(cells) {
  /** @type {Line<Node>} */
  const row = { text: '', tag: 'tr', main: false, stretches: [] }
  cells.forEach((cell, number) => {
    if (number > 0) row.text += '\t'
    if (!cell) return
    const at = row.text.length
    for (const stretch of cell.stretches) row.stretches.push({ ...stretch, at: at + stretch.at })
    row.text += cell.text
    row.main ||= cell.main
    if (cell.hidden) row.hidden = true
    if (cell.links) row.links = [...(row.links ?? []), ...cell.links]
  })
  return row
}

/**
 * Puts a tab before a line.
 *
 * @template Node
 * @param {Line<Node>} line
 */
export function indent(line) {
  line.text = `\t${line.text}`
  line.stretches = line.stretches.map((stretch) => ({ ...stretch, at: stretch.at + 1 }))
}
