/**
 * A box of our own in somebody else's form. Its content lies in a shadow: no style sheet of the page reaches it,
 * what is typed in it is not sent with the form, and its events are not heard outside.
 */

import attach from 'gongkai-css/attach/style/attach.css'
import { dress, undress } from '../elements/style.js'

/** What the form's own scripts would take for theirs. */
const OURS = [
  'input',
  'change',
  'keydown',
  'keypress',
  'keyup',
  'paste',
  'focusin',
  'focusout',
  'compositionstart',
  'compositionend',
]

/**
 * @param {string} kind `notes`, `rest` or `held`
 */
export function createBox(kind) {
  const host = document.createElement('div')
  host.setAttribute('data-gongkai-box', kind)
  const root = host.attachShadow({ mode: 'open' })
  for (const name of OURS) host.addEventListener(name, (event) => event.stopPropagation())
  dress(root, attach)
  return {
    host,
    root,
    remove() {
      undress(root)
      host.remove()
    },
  }
}
