/** The check of the page itself, before what it needs is loaded: a part of gongkai.js. */

import { optionsOfTags } from '../tags.js'

/**
 * @typedef {import('./check.js').PageCheckOptions} PageCheckOptions
 * @typedef {import('./check.js').PageCheck} PageCheck
 */

/** The word in the address that opens the panel: `?gongkai`. */
const SWITCH = 'gongkai'

/** Whether the address of the page asks for the panel. */
export function isAskedFor() {
  return new URLSearchParams(document.location.search).has(SWITCH)
}

/**
 * `gongkai.checkPage`, which loads what it needs.
 *
 * @param {(name: string) => Promise<unknown>} loadBeside loads a script that lies beside it, once
 */
export function checkPageWith(loadBeside) {
  /**
   * Checks the page and shows what is found over it. Nothing of the page's content changes.
   *
   * @param {PageCheckOptions} [options]
   * @returns {Promise<PageCheck>}
   */
  return async function checkPage(options = {}) {
    await loadBeside('page-check.js')
    const { gongkai } = /** @type {any} */ (window)
    return gongkai.openPageCheck({ ...optionsOfTags(), ...options })
  }
}
