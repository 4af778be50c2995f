/** Quill 1 and 2. Its document is a list of texts and objects: places in it are numbers. */

import { editableSurface } from '../surfaces/editable.js'
import { namedBy, nearest } from './pick.js'

/**
 * @typedef {{ offset: (root: object) => number }} Blot a part of the document
 * @typedef {{ retain?: number, delete?: number, insert?: unknown, attributes?: object }} Operation
 *
 * @typedef {object} Quill
 * @property {HTMLElement} root
 * @property {HTMLElement} container
 * @property {{ find: (node: Node) => Blot | null }} constructor
 * @property {object} scroll
 * @property {{ cutoff: () => void }} [history] a module that a page may leave out
 * @property {(index: number, length: number) => { ops: Operation[] }} getContents
 * @property {(delta: { ops: Operation[] }, source: 'user') => unknown} updateContents
 */

/** @type {import('../surfaces/editors.js').Adapter} */
export function quill(wanted) {
  const editor = /** @type {Quill | undefined} */ (wanted.instance) ?? known(wanted)
  if (!editor?.root) return undefined
  return editableSurface(editor.root, editor.container, {
    fillers: '\ufeff',
    apart: '.ql-ui, .ql-clipboard, .ql-tooltip',
    write(changes) {
      const delta = { ops: operations(editor, changes) }
      editor.history?.cutoff()
      editor.updateContents(delta, 'user')
      editor.history?.cutoff()
    },
  })
}

/**
 * The editor as the library knows it by its box.
 *
 * @param {import('../surfaces/editors.js').Wanted} wanted
 */
function known(wanted) {
  const box = nearest(namedBy(wanted), '.ql-container')
  if (!box) return undefined
  const page = /** @type {{ Quill?: { find: (node: Node) => unknown } }} */ (window)
  const { __quill: left } = /** @type {{ __quill?: Quill }} */ (/** @type {unknown} */ (box))
  return left ?? /** @type {Quill | null | undefined} */ (page.Quill?.find(box)) ?? undefined
}

/**
 * @param {Quill} editor
 * @param {import('../surfaces/changes.js').Change[]} changes
 */
function operations(editor, changes) {
  /** @type {Operation[]} */
  const made = []
  let at = 0
  for (const { node, from, to, text } of changes) {
    const index = (editor.constructor.find(node)?.offset(editor.scroll) ?? 0) + from
    const length = to - from
    if (index > at) made.push({ retain: index - at })
    if (text) {
      // As bold as what it stands for, or as what it follows.
      const [like] = editor.getContents(Math.max(0, length > 0 ? index : index - 1), 1).ops
      const { attributes } = typeof like?.insert === 'string' ? like : {}
      made.push({ insert: text, ...(attributes && { attributes }) })
    }
    if (length > 0) made.push({ delete: length })
    at = index + length
  }
  return made
}
