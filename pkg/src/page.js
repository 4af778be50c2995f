/** What every page loads: the core is fetched as a file and compiled beside the page's own work. */

import * as core from '../wasm/core.js'
import { create } from './index.js'

/**
 * @typedef {{ wasm?: string | URL | BufferSource }} Options
 */

/**
 * Loads gongkai from `wasm`: where the core lies, or its bytes.
 *
 * @param {{ wasm: string | URL | BufferSource }} options
 */
export async function load({ wasm }) {
  // Not initSync: on a page's main thread a module of this size must be compiled asynchronously.
  await core.default({ module_or_path: await bytes(wasm) })
  return create(core)
}

/**
 * The bytes of the core. They are fetched whole and not streamed, so that no server has to know their
 * media type.
 *
 * @param {string | URL | BufferSource} wasm
 */
async function bytes(wasm) {
  if (typeof wasm !== 'string' && !(wasm instanceof URL)) return wasm
  const response = await fetch(String(wasm))
  if (!response.ok) throw new Error(`${wasm}: ${response.status}`)
  return response.arrayBuffer()
}
