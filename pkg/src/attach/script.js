/** Checks in forms for a page without modules. gongkai.js loads this where a form wants it. */

import {
  attach,
  attachForms,
  attachUnmarked,
  defineEditor,
  editableSurface,
  engineOfPage,
  optionsOf,
  prepare,
} from './index.js'

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)
const page = /** @type {{ gongkai: Record<string, any> }} */ (/** @type {unknown} */ (window))
  .gongkai

if (!page.attachReady) {
  const tag = document.querySelector(
    'script[data-gongkai-profile], script[data-gongkai-lang], script[data-gongkai-as-of], script[data-gongkai-forms]',
  )
  const kind = tag?.getAttribute('data-gongkai-forms') ?? undefined
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
    tag ? optionsOf(tag) : {},
  )
  // In place of those that waited for this.
  Object.assign(page, { attach, defineEditor, editableSurface, attachReady: true })
  Object.defineProperty(page, 'engine', { get: engineOfPage, configurable: true })
  const look = () => {
    attachForms()
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
