/** gongkai by one script tag: window.gongkai. */

import { load as loadFrom } from './page.js'

const script = /** @type {HTMLScriptElement} */ (document.currentScript)

/**
 * Loads gongkai. The core lies beside the script.
 *
 * @param {import('./page.js').Options} [options]
 */
function load(options) {
  return loadFrom({ wasm: new URL('core.wasm', script.src), ...options })
}

Object.assign(window, { gongkai: { load } })
