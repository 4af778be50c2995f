/** The caret, as a place in a text. */

import { moved } from '../replacement.js'

/**
 * @typedef {import('../replacement.js').Edit} Edit
 * @typedef {import('./text-map.js').TextMap} TextMap
 */

/**
 * Where the caret is in the text.
 *
 * @param {HTMLElement} element
 * @param {TextMap} map
 */
export function caretIn(element, map) {
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
export function putCaret(caret, edits, map) {
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
