/** Tiptap, and ProseMirror without it. */

import { editableSurface } from '../surfaces/editable.js'
import { namedBy, nearest } from './pick.js'

/**
 * @typedef {object} Transaction
 * @property {(text: string, from: number, to: number) => Transaction} insertText
 * @property {(key: string, value: unknown) => Transaction} setMeta
 *
 * @typedef {object} View
 * @property {HTMLElement} dom
 * @property {boolean} editable
 * @property {{ tr: Transaction }} state
 * @property {(transaction: Transaction) => void} dispatch
 * @property {(node: Node, offset: number) => number} posAtDOM
 */

/** What prosemirror-history calls the order that the next change be a step of its own. */
const STEP = 'closeHistory$'

/** @type {import('../surfaces/editors.js').Adapter} */
export function tiptap(wanted) {
  const given = /** @type {{ view?: View } & View | undefined} */ (wanted.instance)
  const root = given ? (given.view ?? given).dom : nearest(namedBy(wanted), '.ProseMirror')
  if (!root) return undefined
  const left = /** @type {{ editor?: { view: View } }} */ (/** @type {unknown} */ (root)).editor
  const view = given ? (given.view ?? given) : left?.view
  return editableSurface(root, root, {
    apart: '.ProseMirror-widget',
    canWrite: () => view?.editable ?? false,
    write(changes) {
      if (view) write(view, changes)
    },
  })
}

/**
 * @param {View} view
 * @param {import('../surfaces/changes.js').Change[]} changes
 */
function write(view, changes) {
  const placed = changes.map(({ node, from, to, text }) => ({
    from: view.posAtDOM(node, from),
    to: view.posAtDOM(node, to),
    text,
  }))
  const transaction = view.state.tr.setMeta(STEP, true)
  for (const { from, to, text } of placed.reverse()) transaction.insertText(text, from, to)
  view.dispatch(transaction)
  view.dispatch(view.state.tr.setMeta(STEP, true))
}
