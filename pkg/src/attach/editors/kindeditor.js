/** KindEditor 4. Its undo keeps the whole text, with bookmarks for the caret. */

import { editableSurface } from '../surfaces/editable.js'
import { sourceSurface } from '../surfaces/source.js'
import { pick } from './pick.js'

/**
 * @typedef {object} KindEditor
 * @property {boolean} isCreated
 * @property {ArrayLike<HTMLElement>} srcElement
 * @property {ArrayLike<HTMLElement>} container
 * @property {{ doc: Document, designMode: boolean }} edit
 * @property {{ selection: () => unknown }} cmd
 * @property {() => string} html
 * @property {(checkSize: boolean) => unknown} addBookmark
 * @property {unknown[]} [_undoStack]
 * @property {{ afterChange?: () => void }} options
 */

/** @type {import('../surfaces/editors.js').Adapter} */
export function kindeditor(wanted, form) {
  const page = /** @type {{ KindEditor?: { instances?: KindEditor[] } }} */ (window)
  const editor =
    /** @type {KindEditor | undefined} */ (wanted.instance) ??
    pick(
      (page.KindEditor?.instances ?? []).filter(({ isCreated }) => isCreated),
      ({ srcElement, container }) => ({
        id: srcElement[0]?.id,
        places: [srcElement[0], container?.[0]],
      }),
      wanted,
      form,
    )
  if (!editor?.isCreated) return undefined
  const anchor = editor.container[0]
  const inSource = () => !editor.edit.designMode
  if (inSource()) return sourceSurface(() => editor.html(), anchor, inSource)
  const keep = () => {
    // It knows the caret as it was at the last key.
    editor.cmd.selection()
    const steps = editor._undoStack ?? []
    const { length } = steps
    editor.addBookmark(false)
    // The caret of a text that it knows already is an older one.
    if (steps.length === length && steps.pop()) editor.addBookmark(false)
  }
  return editableSurface(editor.edit.doc.body, anchor, {
    isCurrent: () => !inSource(),
    labelled: editor.srcElement[0],
    step(change) {
      keep()
      change()
      keep()
      editor.options.afterChange?.call(editor)
    },
  })
}
