/** CKEditor 4, in a frame or in the page. */

import { editableSurface } from '../surfaces/editable.js'
import { pick } from './pick.js'

/**
 * @typedef {{ $: HTMLElement }} Wrapped an element as CKEditor 4 has it
 *
 * @typedef {object} CkEditor4
 * @property {string} name
 * @property {string} status
 * @property {string} mode
 * @property {Wrapped | null} container
 * @property {Wrapped} element
 * @property {() => Wrapped | null} editable
 * @property {(name: string) => unknown} fire
 */

/** @type {import('../surfaces/editors.js').Adapter} */
export function ckeditor4(wanted, form) {
  const page = /** @type {{ CKEDITOR?: { instances?: Record<string, CkEditor4> } }} */ (window)
  const editor =
    /** @type {CkEditor4 | undefined} */ (wanted.instance) ??
    pick(
      Object.values(page.CKEDITOR?.instances ?? {}),
      ({ name, container, element }) => ({ id: name, places: [container?.$, element.$] }),
      wanted,
      form,
    )
  // While it shows the source there is nothing to read.
  const body = editor?.status === 'ready' && editor.mode === 'wysiwyg' && editor.editable()?.$
  if (!body) return undefined
  return editableSurface(body, editor.container?.$, {
    labelled: editor.element.$,
    fillers: '\u200b',
    apart: '[data-cke-temp], .cke_widget_drag_handler_container',
    step(change) {
      editor.fire('saveSnapshot')
      change()
      editor.fire('saveSnapshot')
    },
  })
}
