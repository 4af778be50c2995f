/** TinyMCE 5 to 8, in a frame or in the page. */

import { editableSurface } from '../surfaces/editable.js'
import { pick } from './pick.js'

/**
 * @typedef {object} TinyMce an editor of it
 * @property {string} id
 * @property {boolean} initialized
 * @property {boolean} removed
 * @property {() => HTMLElement} getBody
 * @property {() => HTMLElement | null} getContainer
 * @property {() => HTMLElement} getElement
 * @property {{ add: () => unknown, transact: (change: () => void) => unknown }} undoManager
 */

/** @type {import('../surfaces/editors.js').Adapter} */
export function tinymce(wanted, form) {
  const page = /** @type {{ tinymce?: { get: () => TinyMce[] } }} */ (
    /** @type {unknown} */ (window)
  )
  const editor =
    /** @type {TinyMce | undefined} */ (wanted.instance) ??
    pick(
      page.tinymce?.get() ?? [],
      (one) => ({ id: one.id, places: [one.getContainer(), one.getElement()] }),
      wanted,
      form,
    )
  if (!editor?.initialized || editor.removed) return undefined
  const body = editor.getBody()
  const element = editor.getElement()
  return editableSurface(body, body === element ? body : (editor.getContainer() ?? body), {
    labelled: element,
    fillers: '\ufeff',
    apart: '[data-mce-bogus=all]',
    step(change) {
      // What was typed is a step of its own.
      editor.undoManager.add()
      editor.undoManager.transact(change)
    },
  })
}
