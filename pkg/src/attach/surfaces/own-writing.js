/** How edits of a text are made in an editor that has an undo of its own. */

import { caretIn, putCaret } from './caret.js'
import { changesOf, writeInNodes } from './changes.js'

/**
 * @typedef {import('../replacement.js').Edit} Edit
 * @typedef {import('./changes.js').Change} Change
 * @typedef {import('./text-map.js').TextMap} TextMap
 *
 * @typedef {object} Writing by one of the two
 * @property {(change: () => void) => void} [step] makes a change of the nodes one step for its undo
 * @property {(changes: Change[]) => void | Promise<unknown>} [write] makes changes in its own document
 */

/**
 * By what the editor itself offers.
 *
 * @param {HTMLElement} element
 * @param {Edit[]} edits
 * @param {() => TextMap} fresh
 * @param {Writing} manner
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
