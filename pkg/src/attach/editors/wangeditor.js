/** wangEditor 5, and wangEditor-next. Its document is a tree of texts (Slate); every change of it is an operation. */

import { editableSurface } from '../surfaces/editable.js'
import { namedBy, nearest } from './pick.js'

/**
 * @typedef {{ text: string } | { children: SlateNode[] }} SlateNode
 * @typedef {{ type: 'insert_text' | 'remove_text', path: number[], offset: number, text: string }} Operation
 *
 * @typedef {object} WangEditor
 * @property {SlateNode[]} children
 * @property {(operation: Operation) => void} apply
 * @property {{ undos: Step[] }} history
 * @property {() => HTMLElement} [getEditableContainer] not of all versions
 * @property {() => boolean} isDisabled
 *
 * @typedef {{ type: string }[] | { operations: { type: string }[] }} Step of its undo; it has the list in later versions
 * @typedef {{ path: number[], whole: string }} Leaf
 * @typedef {{ leaf: Leaf, start: number, end: number, text: string }} Placed a text in place of a stretch of a leaf
 */

const TEXT = '[data-slate-node="text"]'

/** @type {import('../surfaces/editors.js').Adapter} */
export function wangeditor(wanted, form) {
  const given = /** @type {WangEditor | undefined} */ (wanted.instance)
  const box = given?.getEditableContainer?.() ?? namedBy(wanted) ?? form
  const root = nearest(box, '[data-slate-editor]')
  if (!root) return undefined
  const editor = given ?? known(root)
  return editableSurface(root, root.closest('[data-w-e-textarea]') ?? root, {
    fillers: '\ufeff',
    // Without the editor itself there is no way to change its document.
    canWrite: () => editor !== undefined && !editor.isDisabled(),
    async write(changes) {
      if (editor) write(editor, root, changes)
      // It draws what has changed when all else is done.
      await new Promise((resolve) => setTimeout(resolve))
    },
  })
}

/**
 * The editor as the library knows it by the element that it writes in: the outermost of its nodes.
 *
 * @param {HTMLElement} root
 */
function known(root) {
  const page = /** @type {{ wangEditor?: { DomEditor?: { toSlateNode: Function } } }} */ (
    /** @type {unknown} */ (window)
  )
  try {
    return /** @type {WangEditor | undefined} */ (
      page.wangEditor?.DomEditor?.toSlateNode(null, root)
    )
  } catch {
    // It is of another copy of the library.
    return undefined
  }
}

/**
 * @param {WangEditor} editor
 * @param {HTMLElement} root
 * @param {import('../surfaces/changes.js').Change[]} changes
 */
function write(editor, root, changes) {
  const elements = [...root.querySelectorAll(TEXT)]
  const leaves = leavesOf(editor.children)
  if (elements.length !== leaves.length) return
  const leafOf = new Map(elements.map((element, at) => [element, leaves[at]]))
  const placed = changes.flatMap(({ node, from, to, text }) => {
    const element = node.parentElement?.closest(TEXT)
    const leaf = element && leafOf.get(element)
    if (!leaf) return []
    const start = offsetIn(element, node) + from
    return [{ leaf, start, end: start + to - from, text }]
  })
  const [step = []] = editor.history.undos.slice(-1)
  const [made] = ('operations' in step ? step.operations : step).slice(-1)
  const last = made?.type
  const operations = placed.reverse().flatMap((one, at) => operationsOf(one, at === 0 ? last : ''))
  for (const operation of operations) editor.apply(operation)
}

/**
 * The texts of a tree, in order.
 *
 * @param {SlateNode[]} nodes
 * @param {number[]} [path]
 * @returns {Leaf[]}
 */
function leavesOf(nodes, path = []) {
  return nodes.flatMap((node, at) =>
    'children' in node
      ? leavesOf(node.children, [...path, at])
      : [{ path: [...path, at], whole: node.text }],
  )
}

/**
 * Where a node begins in the text that is drawn in several.
 *
 * @param {Element} element
 * @param {Node} node
 */
function offsetIn(element, node) {
  let offset = 0
  for (const part of element.querySelectorAll('[data-slate-string]')) {
    if (part.contains(node)) break
    offset += part.textContent?.length ?? 0
  }
  return offset
}

/**
 * What takes one text out and puts another in. Its undo takes two operations of one kind that meet for one step: the
 * first one is of another kind than the last that was made.
 *
 * @param {Placed} placed
 * @param {string} [last]
 * @returns {Operation[]}
 */
function operationsOf({ leaf: { path, whole }, start, end, text }, last) {
  const only = start === end ? 'insert_text' : text === '' ? 'remove_text' : ''
  if (only && only === last) {
    // A character more on the left, or on the right, makes it both.
    const [left, right] = [Math.max(0, start - 1), start > 0 ? end : end + 1]
    text = whole.slice(left, start) + text + whole.slice(end, right)
    start = left
    end = right
  }
  const before = whole.slice(start, end)
  /** @type {Operation[]} */
  const operations = [
    { type: 'insert_text', path, offset: end, text },
    { type: 'remove_text', path, offset: start, text: before },
  ]
  if (last === 'insert_text') {
    operations.reverse()
    operations[1].offset = start
  }
  return operations.filter((operation) => operation.text !== '')
}
