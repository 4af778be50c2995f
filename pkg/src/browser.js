/** gongkai as a module in a page: the core is a file beside this one. */

import { load as loadFrom } from './page.js'

/**
 * Loads gongkai.
 *
 * @param {import('./page.js').Options} [options]
 */
export function load(options) {
  return loadFrom({ wasm: new URL('core.wasm', import.meta.url), ...options })
}
