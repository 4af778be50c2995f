/** gongkai as a module in a page: the core is a file beside this one. */

import { Gongkai } from './api.js'
import { GongkaiError } from './error.js'
import { loadFrom } from './page.js'

export { Gongkai, GongkaiError }

/** @typedef {import('./options.js').Options} Options */

/**
 * Loads gongkai. Loading it again, with other options or the same, fetches nothing again.
 *
 * @param {Options} [options]
 * @returns {Promise<Gongkai>}
 * @throws {GongkaiError} `BAD_DATE`, `BAD_PROFILE`, `UNKNOWN_RULE` (in a profile), `WASM_UNAVAILABLE`
 */
export function load(options) {
  // Written out, so that bundlers see which files belong to the package.
  const core = new URL('core.wasm', import.meta.url)
  const full = new URL('full.wasm', import.meta.url)
  const files = new URL('files.mjs', import.meta.url)
  const workbook = new URL('workbook.wasm', import.meta.url)
  const fallback = new URL('fallback.js', import.meta.url)
  return loadFrom({ core, full, files, workbook, fallback }, options)
}
