/** Checks in forms for a page without modules. gongkai.js loads this where a form wants it. */

import { optionsOfTags, saidByTags } from '../tags.js'
import {
  attach,
  attachForms,
  attachUnmarked,
  defineEditor,
  editableSurface,
  engineOfPage,
  prepare,
} from './index.js'

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)
const page = /** @type {{ gongkai: Record<string, any> }} */ (/** @type {unknown} */ (window))
  .gongkai

if (!page.attachReady) {
  prepare(
    {
      worker: new URL('worker.js', src),
      early() {
        const { early } = page
        // Another engine has a thread of its own.
        delete page.early
        return early
      },
      main: async () =>
        /** @type {typeof import('../browser.js')} */ (/** @type {unknown} */ (page)),
    },
    optionsOfTags,
  )
  // In place of those that waited for this.
  Object.assign(page, { attach, defineEditor, editableSurface, attachReady: true })
  Object.defineProperty(page, 'engine', { get: engineOfPage, configurable: true })
  const look = () => {
    attachForms()
    // One of its tags may have come later.
    const kind = saidByTags('forms')
    if (kind !== undefined) attachUnmarked(/** @type {'document'} */ (kind || 'document'))
  }
  const begin = () => {
    look()
    new MutationObserver(look).observe(document.documentElement, {
      childList: true,
      subtree: true,
    })
  }
  // A form that is still being read has not all of its fields.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin)
  else begin()
}
