/** The check of the page itself, before what it needs is loaded: a part of gongkai.js. */

import { optionsOfTags } from '../tags.js'

/**
 * @typedef {import('./check.js').PageCheckOptions} PageCheckOptions
 * @typedef {import('./check.js').PageCheck} PageCheck
 */

/** The word in the address that opens the panel: `?gongkai`. */
export const SWITCH = /[?&]gongkai([=&#]|$)/

/**
 * Whether the address of the page asks for the panel, or that of the page of this site which led here: who walks a
 * site has the panel on each page.
 */
export function isAskedFor() {
  const { search, origin } = location
  const { referrer } = document
  const leads = window === top && referrer.startsWith(`${origin}/`)
  return SWITCH.test(search) || (leads && SWITCH.test(referrer))
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
