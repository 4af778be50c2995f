/**
 * What Node and pages share: the API on top of the WebAssembly core.
 *
 * @typedef {typeof import('../wasm/core.js')} Core
 */

/**
 * The API on top of a core that is ready.
 *
 * @param {Core} core
 */
export function create(core) {
  return { version: core.version() }
}
