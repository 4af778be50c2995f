/**
 * The thread that checks. It is loaded by URL: policies that forbid scripts out of strings, and WebAssembly in
 * the page, allow it.
 */

import { readSheets } from '../../files/page.js'
import { loadFrom } from '../../page.js'

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
const beside = (/** @type {string} */ name) => new URL(name, scope.location.href)
const files = {
  core: beside('core.wasm'),
  full: beside('full.wasm'),
  files: beside('files.mjs'),
  workbook: beside('workbook.wasm'),
  fallback: beside('fallback.js'),
}

scope.onmessage = async ({ data }) => {
  const { id, options, given } = /** @type {Asked} */ (data)
  try {
    const gongkai = await loadFrom(files, options)
    // Here and not by the package: old browsers import nothing in a worker.
    const { content, name } = given
    const isFile = content instanceof Uint8Array
    const sheets = isFile && (await readSheets(content, gongkai.lang, files.workbook))
    const report = gongkai.checkCatalogue(sheets ? { sheets } : content, { name })
    scope.postMessage({ id, report })
  } catch (error) {
    const { code, message } = /** @type {{ code?: string, message: string }} */ (error)
    scope.postMessage({ id, error: { code, message } })
  }
}
scope.postMessage('ready')
