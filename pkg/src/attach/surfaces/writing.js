/** How edits of a text are made in an element that a person writes in, so that undo takes them back. */

import { moved } from '../replacement.js'
import { changesOf, keepsLines, writeInNodes } from './changes.js'
import { rangeOf } from './text-map.js'

/**
 * @typedef {import('../replacement.js').Edit} Edit
 * @typedef {import('./changes.js').Change} Change
 * @typedef {import('./text-map.js').TextMap} TextMap
 *
 * @typedef {object} Manner of an editor that has an undo of its own: one of the two
 * @property {(change: () => void) => void} [step] makes a change of the nodes one step for its undo
 * @property {(changes: Change[]) => void | Promise<unknown>} [write] makes changes in its own document
 */

/**
 * By what the editor itself offers.
 *
 * @param {HTMLElement} element
 * @param {Edit[]} edits
 * @param {() => TextMap} fresh
 * @param {Manner} manner
 */
export function writeInOwnManner(element, edits, fresh, { step, write }) {
  // A document that is a model moves its caret by itself.
  if (write) return write(changesOf(fresh(), edits))
  const caret = caretIn(element, fresh())
  step?.(() => {
    writeInNodes(changesOf(fresh(), edits))
    putCaret(caret, edits, fresh())
  })
  return undefined
}

/**
 * By the browser's own commands. What lies in one node is one step for undo; in several, as many.
 *
 * @param {HTMLElement} element
 * @param {Edit[]} edits
 * @param {() => TextMap} fresh
 */
export function writeNatively(element, edits, fresh) {
  const map = fresh()
  const caret = caretIn(element, map)
  for (const { range, text } of nativeChanges(element, map, edits).reverse()) {
    if (!range) continue
    select(range)
    // An empty text is refused by the first command.
    if (text) element.ownerDocument.execCommand('insertText', false, text)
    else if (!range.collapsed) element.ownerDocument.execCommand('delete')
  }
  putCaret(caret, edits, fresh())
}

/**
 * @param {HTMLElement} element
 * @param {TextMap} map
 * @param {Edit[]} edits
 */
function nativeChanges(element, map, edits) {
  if (!edits.every((edit) => keepsLines(map.text, edit))) {
    return edits.map((edit) => ({ range: between(element, map, edit), text: edit.text }))
  }
  return changesOf(map, byNode(map, edits)).map((change) => ({
    range: rangeOf([change]),
    text: change.text,
  }))
}

/**
 * Those of one node as one edit.
 *
 * @param {TextMap} map
 * @param {Edit[]} edits
 */
function byNode(map, edits) {
  /** @type {Edit[]} */
  const made = []
  for (const edit of edits) {
    const last = made[made.length - 1]
    const both = last && joined(map.text, last, edit)
    if (both && map.stretches(both).length === 1) made[made.length - 1] = both
    else made.push(edit)
  }
  return made
}

/**
 * The one edit that makes both.
 *
 * @param {string} whole
 * @param {Edit} one
 * @param {Edit} next
 * @returns {Edit}
 */
function joined(whole, one, next) {
  const between = whole.slice(one.end, next.start)
  return { start: one.start, end: next.end, text: one.text + between + next.text }
}

/**
 * From a place on one line to a place on another; all of what is empty.
 *
 * @param {HTMLElement} element
 * @param {TextMap} map
 * @param {Edit} edit
 */
function between(element, map, { start, end }) {
  const range = map.range({ start, end: start })
  const last = map.range({ start: end, end })
  if (range && last) range.setEnd(last.endContainer, last.endOffset)
  if (range || map.text !== '') return range
  const all = element.ownerDocument.createRange()
  all.selectNodeContents(element)
  return all
}

/**
 * Where the caret is in the text.
 *
 * @param {HTMLElement} element
 * @param {TextMap} map
 */
function caretIn(element, map) {
  const selection = element.ownerDocument.getSelection()
  return selection ? map.place(selection.focusNode, selection.focusOffset) : undefined
}

/**
 * Puts the caret where it was in the text before some edits.
 *
 * @param {number | undefined} caret
 * @param {Edit[]} edits
 * @param {TextMap} map
 */
function putCaret(caret, edits, map) {
  if (caret === undefined) return
  const there = edits.reduceRight(moved, caret)
  const range = map.range({ start: there, end: there })
  if (range) select(range)
}

/** @param {Range} range */
export function select(range) {
  const selection = range.startContainer.ownerDocument?.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}
