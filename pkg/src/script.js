/** gongkai by one script tag: window.gongkai. */

import { Gongkai } from './api.js'
import { GongkaiError } from './error.js'
import { loadFrom } from './page.js'

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)

/**
 * Loads gongkai. The core lies beside the script.
 *
 * @param {import('./options.js').Options} [options]
 */
function load(options) {
  return loadFrom({ core: new URL('core.wasm', src), full: new URL('full.wasm', src) }, options)
}

Object.assign(window, { gongkai: { load, Gongkai, GongkaiError } })
