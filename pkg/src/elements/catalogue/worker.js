/**
 * The thread that checks. It is loaded by URL: policies that forbid scripts out of strings, and WebAssembly in
 * the page, allow it.
 */

import { loadFrom } from '../../page.js'
import { checked } from './checked.js'

/**
 * What the page asks for: a table checked.
 *
 * @typedef {object} Asked
 * @property {number} id of the question; the answer carries it
 * @property {import('../../options.js').Options} options
 * @property {import('./engine.js').Given} given
 *
 * @typedef {{ id: number, report: import('../../api.js').Report }
 *   | { id: number, error: { code?: string, message: string } }} Answer
 */

const scope = /** @type {import('./engine.js').WorkerScope} */ (/** @type {unknown} */ (self))
const files = {
  core: new URL('core.wasm', scope.location.href),
  full: new URL('full.wasm', scope.location.href),
  workbook: new URL('workbook.wasm', scope.location.href),
}

scope.onmessage = async ({ data }) => {
  const { id, options, given } = /** @type {Asked} */ (data)
  try {
    const gongkai = await loadFrom(files, options)
    const report = await checked(gongkai, given)
    scope.postMessage({ id, report })
  } catch (error) {
    const { code, message } = /** @type {{ code?: string, message: string }} */ (error)
    scope.postMessage({ id, error: { code, message } })
  }
}
scope.postMessage('ready')
