/** CKEditor 5. Its document is a model; what is seen is drawn from it. */

import { editableSurface } from '../surfaces/editable.js'
import { sourceSurface } from '../surfaces/source.js'
import { rangeOf } from '../surfaces/text-map.js'
import { namedBy, nearest } from './pick.js'

/**
 * @typedef {{ textNode: Node5 | null, nodeAfter: Node5 | null, nodeBefore: Node5 | null }} Position
 * @typedef {{ getAttributes: () => Iterable<[string, unknown]> }} Node5
 * @typedef {{ start: Position, end: Position, isCollapsed: boolean }} ModelRange
 *
 * @typedef {object} Writer
 * @property {(range: ModelRange) => void} remove
 * @property {(text: string, attributes: Iterable<[string, unknown]>, place: Position) => void} insertText
 *
 * @typedef {object} CkEditor5
 * @property {boolean} isReadOnly
 * @property {HTMLElement | null} [sourceElement]
 * @property {{ change: (change: (writer: Writer) => void) => void }} model
 * @property {object} editing
 * @property {{ toModelRange: (range: object) => ModelRange }} editing.mapper
 * @property {object} editing.view
 * @property {() => HTMLElement | undefined} editing.view.getDomRoot
 * @property {{ domRangeToView: (range: Range) => object | null }} editing.view.domConverter
 * @property {{ view: { element?: HTMLElement | null } }} ui
 * @property {{ has: (name: string) => boolean, get: (name: string) => { isSourceEditingMode: boolean } }} plugins
 */

/** A plugin that a page may leave out. */
const SOURCE = 'SourceEditing'

/** @type {import('../surfaces/editors.js').Adapter} */
export function ckeditor5(wanted) {
  const root = nearest(namedBy(wanted), '.ck-editor__editable')
  const left = /** @type {{ ckeditorInstance?: CkEditor5 } | undefined} */ (
    /** @type {unknown} */ (root)
  )
  const editor = /** @type {CkEditor5 | undefined} */ (wanted.instance) ?? left?.ckeditorInstance
  const element = editor?.editing.view.getDomRoot()
  if (!editor || !element) return undefined
  const anchor = editor.ui.view.element ?? element
  const inSource = () =>
    editor.plugins.has(SOURCE) && editor.plugins.get(SOURCE).isSourceEditingMode
  // Its own data is that of before, until the text is shown again.
  if (inSource()) return sourceSurface(() => sourceIn(anchor), anchor, inSource)
  return editableSurface(element, anchor, {
    isCurrent: () => !inSource(),
    labelled: editor.sourceElement ?? undefined,
    fillers: '\u2060',
    apart: '.ck-reset_all, .ck-widget__type-around, .ck-fake-selection-container',
    canWrite: () => !editor.isReadOnly,
    write: (changes) => write(editor, changes),
  })
}

/** @param {Element} anchor */
function sourceIn(anchor) {
  const areas = anchor.querySelectorAll('.ck-source-editing-area textarea')
  return [...areas].map((area) => /** @type {HTMLTextAreaElement} */ (area).value).join('')
}

/**
 * @param {CkEditor5} editor
 * @param {import('../surfaces/changes.js').Change[]} changes
 */
function write({ model, editing }, changes) {
  const placed = changes.flatMap((change) => {
    const range = rangeOf([change])
    const seen = range && editing.view.domConverter.domRangeToView(range)
    return seen ? [{ range: editing.mapper.toModelRange(seen), text: change.text }] : []
  })
  model.change((writer) => {
    for (const { range, text } of placed.reverse()) {
      const { start, isCollapsed } = range
      const { textNode, nodeAfter, nodeBefore } = start
      const like = textNode ?? (isCollapsed ? nodeBefore : nodeAfter)
      const attributes = like ? [...like.getAttributes()] : []
      writer.remove(range)
      writer.insertText(text, attributes, start)
    }
  })
}
