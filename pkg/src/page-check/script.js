/** The check of the page itself, for gongkai.js, which loads this when it is asked for. */

import { checkThisPage } from './check.js'

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)
const page = /** @type {{ gongkai: Record<string, any> }} */ (/** @type {unknown} */ (window))

const parts = {
  worker: new URL('worker.js', src),
  main: async () => /** @type {typeof import('../browser.js')} */ (page.gongkai),
}

/** @param {import('./check.js').PageCheckOptions} options */
page.gongkai.openPageCheck = (options) => checkThisPage(parts, options)
