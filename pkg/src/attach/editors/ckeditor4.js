/** CKEditor 4, in a frame or in the page. */

import { editableSurface } from '../surfaces/editable.js'
import { sourceSurface } from '../surfaces/source.js'
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
 * @property {() => string} getData
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
  if (editor?.status !== 'ready') return undefined
  const anchor = editor.container?.$ ?? editor.element.$
  const inSource = () => editor.mode === 'source'
  if (inSource()) return sourceSurface(() => editor.getData(), anchor, inSource)
  const body = editor.mode === 'wysiwyg' && editor.editable()?.$
  if (!body) return undefined
  return editableSurface(body, anchor, {
    isCurrent: () => !inSource(),
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
