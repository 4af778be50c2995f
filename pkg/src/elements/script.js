/** The elements for a page without modules. gongkai.js loads this where the page has one of them. */

import { GongkaiCatalogue } from './index.js'

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)

GongkaiCatalogue.parts = {
  worker: new URL('worker.js', src),
  main: async () =>
    /** @type {{ gongkai: typeof import('../browser.js') }} */ (/** @type {unknown} */ (window))
      .gongkai,
}
if (!customElements.get('gongkai-catalogue')) {
  customElements.define('gongkai-catalogue', GongkaiCatalogue)
}
