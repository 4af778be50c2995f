/** The elements for a page without modules. gongkai.js loads this where the page has one of them. */

import { define } from './define.js'

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)

define({
  worker: new URL('worker.js', src),
  main: async () =>
    /** @type {{ gongkai: typeof import('../browser.js') }} */ (/** @type {unknown} */ (window))
      .gongkai,
})
