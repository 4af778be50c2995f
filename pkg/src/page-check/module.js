/** The check of the page itself, as a module. The rest of the package lies beside it. */

import { checkThisPage } from './check.js'

/**
 * Checks the page and shows what is found over it. Nothing of the page's content changes.
 *
 * @param {import('./check.js').PageCheckOptions} [options]
 */
export function checkPage(options = {}) {
  const parts = {
    worker: new URL('worker.js', import.meta.url),
    main: () => import(/* @vite-ignore */ new URL('browser.mjs', import.meta.url).href),
  }
  return checkThisPage(parts, options)
}
