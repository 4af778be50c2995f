/** UEditor 1.4.3 and what was made of it, such as NEditor. Its undo keeps scenes of the whole text. */

import { editableSurface } from '../surfaces/editable.js'
import { sourceSurface } from '../surfaces/source.js'
import { pick } from './pick.js'

/**
 * @typedef {object} UEditor
 * @property {number} [isReady]
 * @property {string} [key] the id of what it was made of
 * @property {HTMLElement} [body]
 * @property {HTMLElement} [container]
 * @property {HTMLTextAreaElement} [textarea]
 * @property {(name: string) => unknown} fireEvent
 * @property {(name: string) => number} queryCommandState
 * @property {() => string} getContent
 */

/** @type {import('../surfaces/editors.js').Adapter} */
export function ueditor(wanted, form) {
  const page = /** @type {{ UE?: { instants?: Record<string, UEditor> } }} */ (window)
  const editor =
    /** @type {UEditor | undefined} */ (wanted.instance) ??
    pick(
      Object.values(page.UE?.instants ?? {}),
      ({ key, container, body }) => ({ id: key, places: [container, body] }),
      wanted,
      form,
    )
  if (!editor?.isReady || !editor.body) return undefined
  const { body, container } = editor
  const inSource = () => editor.queryCommandState('source') === 1
  if (inSource()) return sourceSurface(() => editor.getContent(), container ?? body, inSource)
  return editableSurface(body, container, {
    isCurrent: () => !inSource(),
    fillers: '\u200b\ufeff',
    step(change) {
      editor.fireEvent('saveScene')
      change()
      editor.fireEvent('saveScene')
    },
  })
}
