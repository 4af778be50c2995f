/**
 * The thread that checks. It is loaded by URL: policies that forbid scripts out of strings, and WebAssembly in
 * the page, allow it.
 */

import { readSheets } from '../../files/page.js'
import { loadFrom } from '../../page.js'
import { dayInChina } from '../../today.js'

/** @typedef {import('../../api.js').Gongkai} Gongkai */

/**
 * What the page asks for: a table checked, or what a method of gongkai gives.
 *
 * @typedef {object} Asked
 * @property {number} id of the question; the answer carries it
 * @property {import('../../options.js').Options} options
 * @property {import('./engine.js').Given} [given]
 * @property {'open' | 'check' | 'mask'} [call]
 * @property {any[]} [args]
 *
 * @typedef {{ id: number, report: import('../../api.js').Report }
 *   | { id: number, answer: unknown }
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

/** What is loaded, by its options: a form asks at every pause in typing. @type {Map<string, Promise<Gongkai>>} */
const loaded = new Map()

/** @param {import('../../options.js').Options} options */
function load(options) {
  const key = JSON.stringify([options, dayInChina()])
  const known = loaded.get(key) ?? loadFrom(files, options)
  loaded.set(key, known)
  known.catch(() => loaded.delete(key))
  return known
}

/** @param {Asked} asked */
async function answer({ options, given, call, args = [] }) {
  const gongkai = await load(options)
  if (call === 'check') return { answer: gongkai.check(args[0], args[1]) }
  if (call === 'mask') return { answer: gongkai.mask(args[0]) }
  if (!given) return { answer: { asOf: gongkai.asOf, lang: gongkai.lang, engine: gongkai.engine } }
  // Here and not by the package: old browsers import nothing in a worker.
  const { content, name } = given
  const isFile = content instanceof Uint8Array
  const sheets = isFile && (await readSheets(content, gongkai.lang, files.workbook))
  return { report: gongkai.checkCatalogue(sheets ? { sheets } : content, { name }) }
}

scope.onmessage = async ({ data }) => {
  const { id } = /** @type {Asked} */ (data)
  try {
    scope.postMessage({ id, ...(await answer(data)) })
  } catch (error) {
    const { code, message } = /** @type {{ code?: string, message: string }} */ (error)
    scope.postMessage({ id, error: { code, message } })
  }
}
scope.postMessage('ready')
