/** The lines that a browser shows of a page. */

import { isDataRow } from '../origin/data-row.js'
import { indent, joined, Lines } from './lines.js'
import { isFoot } from './main-part.js'
import { BLOCKS, isHidden, names, SKIPPED, walk } from './tree.js'

/** @template Node @typedef {import('./tree.js').Tree<Node>} Tree */
/** @template Node @typedef {import('./lines.js').Line<Node>} Line */

/** A row, and which lines each of its cells has made. @typedef {{ from: number, cells: number[][], nested: boolean }} Row */

const KEEPS_SPACE = names('pre textarea listing xmp plaintext')
const HAN = /[\u3400-\u9FFF]/
/** Longer values of hidden inputs are the state of a program. */
const LONGEST_VALUE = 2000

/**
 * @template Node
 * @param {Tree<Node>} tree
 * @param {Node} root
 * @param {Node} main the part that holds the text
 * @returns {Line<Node>[]}
 */
export function linesOf(tree, root, main) {
  const walker = new LineWalk(tree, main)
  walk(
    tree,
    root,
    (node) => walker.enter(node),
    (node) => walker.leave(node),
  )
  walker.end()
  return walker.lines.done
}

/** @template Node */
class LineWalk {
  /** @type {Lines<Node>} */
  lines = new Lines()
  /** @type {Tree<Node>} */
  #tree
  /** @type {Node} */
  #main
  /** The blocks around. */
  #blocks = ['body']
  /** @type {Row[]} */
  #rows = []
  #inMain = 0
  /** How many feet of pages are around. */
  #inFoot = 0
  #keeping = 0
  /** The lines in progress around hidden elements. @type {Lines<Node>[]} */
  #around = []

  /**
   * @param {Tree<Node>} tree
   * @param {Node} main
   */
  constructor(tree, main) {
    this.#tree = tree
    this.#main = main
  }

  /** @param {Node} node */
  enter(node) {
    const name = this.#tree.name(node)
    if (name === '#text') this.#write(this.#tree.text(node), node)
    if (name.startsWith('#') || SKIPPED.has(name)) return false
    if (name === 'br') this.end()
    else if (name === 'input') this.#input(node)
    else this.#open(node, name)
    return name !== 'br' && name !== 'input'
  }

  /**
   * @param {string} text
   * @param {Node} node
   */
  #write(text, node) {
    if (this.#keeping === 0) return this.lines.flow(text, node)
    let from = 0
    for (const line of text.split('\n')) {
      if (from > 0) this.end()
      if (line) this.lines.keep(line, node, from)
      from += line.length + 1
    }
  }

  get #isMain() {
    return this.#inMain > 0 && this.#inFoot === 0
  }

  /** The value of an input that is not shown. @param {Node} node */
  #input(node) {
    const { lines } = this
    if (this.#tree.attribute(node, 'type')?.toLowerCase() !== 'hidden') return
    const value = (this.#tree.attribute(node, 'value') ?? '').replace(/\s+/g, ' ').trim()
    if (!HAN.test(value) || value.length > LONGEST_VALUE) return
    const main = this.#isMain
    lines.done.push({ text: value, tag: 'input', main, hidden: true, stretches: [] })
  }

  /**
   * @param {Node} node
   * @param {string} name
   */
  #open(node, name) {
    if (BLOCKS.has(name)) {
      this.end()
      this.#blocks.push(name)
    }
    if (isHidden(this.#tree, node)) this.#hide()
    if (node === this.#main) this.#inMain += 1
    else if (isFoot(this.#tree, node)) this.#inFoot += 1
    if (KEEPS_SPACE.has(name)) this.#keeping += 1
    const row = this.#rows[this.#rows.length - 1]
    if (name === 'table' && row) row.nested = true
    if (name === 'tr') this.#rows.push({ from: this.lines.done.length, cells: [], nested: false })
    if ((name === 'td' || name === 'th') && row) row.cells.push([this.lines.done.length])
    const href = name === 'a' && this.#tree.attribute(node, 'href')
    if (href) this.lines.openLink(href)
  }

  /** @param {Node} node */
  leave(node) {
    const name = this.#tree.name(node)
    if (name === 'a') this.lines.closeLink()
    if (BLOCKS.has(name)) {
      this.end()
      this.#blocks.pop()
    }
    const row = this.#rows[this.#rows.length - 1]
    if ((name === 'td' || name === 'th') && row) {
      row.cells[row.cells.length - 1]?.push(this.lines.done.length)
    }
    if (name === 'tr') this.#endRow(this.#rows.pop())
    if (KEEPS_SPACE.has(name)) this.#keeping -= 1
    if (node === this.#main) this.#inMain -= 1
    else if (isFoot(this.#tree, node)) this.#inFoot -= 1
    if (isHidden(this.#tree, node)) this.#show()
  }

  /** What is hidden makes lines of its own; the line around it goes on after it. */
  #hide() {
    this.#around.push(this.lines)
    const { done } = this.lines
    this.lines = new Lines()
    this.lines.done = done
  }

  #show() {
    this.end()
    this.lines = this.#around.pop() ?? this.lines
  }

  end() {
    const tag = this.#blocks[this.#blocks.length - 1]
    this.lines.end({ tag, main: this.#isMain, hidden: this.#around.length > 0 })
  }

  /**
   * A row whose cells are a line each is one line. Any other keeps the lines of its cells, a tab before each: they
   * are no paragraphs of the text.
   *
   * @param {Row | undefined} row
   */
  #endRow(row) {
    if (!row || row.nested || row.cells.length < 2) return
    const { done } = this.lines
    const isSeen = (/** @type {Line<Node>} */ line) => !line.hidden || this.#around.length > 0
    const cells = row.cells.map(([from, to]) => done.slice(from, to).filter(isSeen))
    if (cells.every((lines) => lines.length === 0)) return
    if (cells.some((lines) => lines.length > 1)) {
      if (isDataRow(cells)) for (const line of cells.flat()) indent(line)
      return
    }
    const unseen = done.slice(row.from).filter((line) => !isSeen(line))
    done.splice(row.from, done.length, joined(cells.map(([line]) => line)), ...unseen)
  }
}
