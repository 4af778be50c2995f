/** How a page loads gongkai: whatever it is asked for, the script has the bindings of the core and of the larger module. */

import * as full from '../wasm/full.js'
import { loadWith } from './loading.js'

export { bring } from './loading.js'

/**
 * Loads gongkai from `files`.
 *
 * @param {import('./loading.js').Files} files
 * @param {import('./options.js').Options} [options]
 * @returns {Promise<import('./api.js').Gongkai>}
 */
export function loadFrom(files, options) {
  return loadWith(files, () => full, options)
}
