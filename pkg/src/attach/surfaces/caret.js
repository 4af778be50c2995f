/** The caret, or what is selected, as places in a text. */

import { moved } from '../replacement.js'
import { BLOCK } from './text-map.js'

/**
 * @typedef {import('../replacement.js').Edit} Edit
 * @typedef {import('./text-map.js').TextMap} TextMap
 *
 * @typedef {object} Place in the text; where it is in no text, in a node
 * @property {number | undefined} at
 * @property {Node} node
 * @property {number} offset
 *
 * @typedef {{ anchor: Place, focus: Place }} Caret
 */

/**
 * Where the caret is in the text.
 *
 * @param {HTMLElement} element
 * @param {TextMap} map
 * @returns {Caret | undefined}
 */
export function caretIn(element, map) {
  const selection = element.ownerDocument.getSelection()
  const { anchorNode, focusNode } = selection ?? {}
  if (!selection || !anchorNode || !element.contains(focusNode ?? null)) return undefined
  const place = (/** @type {Node} */ node, /** @type {number} */ offset) => ({
    at: map.place(node, offset),
    node,
    offset,
  })
  return {
    anchor: place(anchorNode, selection.anchorOffset),
    focus: place(/** @type {Node} */ (focusNode), selection.focusOffset),
  }
}

/**
 * Puts the caret where it was in the text before some edits.
 *
 * @param {Caret | undefined} caret
 * @param {Edit[]} edits
 * @param {TextMap} map
 */
export function putCaret(caret, edits, map) {
  if (!caret) return
  const anchor = after(caret.anchor, edits, map)
  const focus = after(caret.focus, edits, map)
  if (!anchor.node.isConnected || !focus.node.isConnected) return
  const selection = focus.node.ownerDocument?.getSelection()
  selection?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset)
}

/**
 * @param {Place} place
 * @param {Edit[]} edits
 * @param {TextMap} map
 */
function after({ at, node, offset }, edits, map) {
  const there = at === undefined ? -1 : edits.reduceRight(moved, at)
  const range = there < 0 ? undefined : map.range({ start: there, end: there })
  if (range) return { node: range.startContainer, offset: range.startOffset }
  // Those of a frame are of other classes.
  const { length } = node.nodeType === 3 ? /** @type {Text} */ (node) : node.childNodes
  return { node, offset: Math.min(offset, length) }
}

/** @param {Range} range */
export function select(range) {
  const selection = range.startContainer.ownerDocument?.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

/** Neither white space nor what editors put in for the caret. */
const SHOWN = /[^\s\u200b\u2060]/

/**
 * Whether nothing follows the caret on its line.
 *
 * @param {HTMLElement} element
 */
export function endsAtCaret(element) {
  const selection = element.ownerDocument.getSelection()
  const caret = selection?.isCollapsed ? selection.anchorNode : undefined
  if (!selection || !caret || !element.contains(caret)) return false
  const { anchorOffset: at } = selection
  const { data } = /** @type {Text} */ (caret)
  if (SHOWN.test(data?.slice(at) ?? '')) return false
  let after = data === undefined ? caret.childNodes[at] : caret.nextSibling
  for (let node = caret; ; node = /** @type {Node} */ (node.parentNode)) {
    for (; after; after = after.nextSibling) {
      if (after.nodeName === 'BR' || BLOCK.test(after.nodeName)) return true
      if (SHOWN.test(after.textContent ?? '')) return false
    }
    if (node === element || BLOCK.test(node.nodeName)) return true
    after = node.nextSibling
  }
}
