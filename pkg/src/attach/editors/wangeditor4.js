/** wangEditor 4 (`wangeditor` in the registry). It watches its nodes and undoes what they have gone through. */

import { editableSurface } from '../surfaces/editable.js'
import { namedBy, nearest } from './pick.js'

/**
 * @typedef {object} WangEditor4
 * @property {{ elems: HTMLElement[] }} $textElem
 * @property {{ save: () => void }} change
 */

/** @type {import('../surfaces/editors.js').Adapter} */
export function wangeditor4(wanted) {
  const editor = /** @type {WangEditor4 | undefined} */ (wanted.instance)
  const root = editor?.$textElem?.elems[0] ?? nearest(namedBy(wanted), '.w-e-text')
  if (!root || root.hasAttribute('data-slate-editor')) return undefined
  const box = root.closest('.w-e-text-container')
  return editableSurface(root, box?.parentElement ?? box ?? root, {
    fillers: '\u200b\ufeff',
    step(change) {
      // What it has noticed so far, and what it is about to notice.
      editor?.change.save()
      change()
      setTimeout(() => {
        editor?.change.save()
        // Only after a click in the text it takes Ctrl+Z for its own.
        root.click()
      })
    },
  })
}
