/**
 * The thread that checks. It is loaded by URL: policies that forbid scripts out of strings, and WebAssembly in
 * the page, allow it.
 */

import { CORE } from '../../attach/thread.js'
import { loadWith, startEarly } from '../../loading.js'
import { dayInChina } from '../../today.js'
import { MORE } from './worker-more-name.js'

/** @typedef {import('../../api.js').Gongkai} Gongkai */

/** What a page may ask for by its name. @typedef {typeof METHODS[number]} Method */

const METHODS = /** @type {const} */ ([
  'check',
  'days',
  'deadline',
  'fieldOf',
  'mask',
  'readPage',
  'workingDaysBetween',
])

/**
 * What the page asks for: a table checked, or what a method of gongkai gives.
 *
 * @typedef {object} Call
 * @property {number} id of the question; the answer carries it
 * @property {'open' | Method} [call]
 * @property {any[]} [args]
 *
 * @typedef {Call & Pick<import('./engine.js').Asked, 'options'> & Partial<import('./engine.js').Asked>} Asked
 *
 * @typedef {{ id: number, report: import('../../api.js').Report }
 *   | { id: number, answer: unknown }
 *   | { id: number, made: Uint8Array | string }
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

/**
 * What a form does without, loaded by what needs it.
 *
 * @returns {typeof import('./worker-more.js').PARTS}
 */
function more() {
  if (!(MORE in scope)) scope.importScripts(String(beside('worker-more.js')))
  return /** @type {any} */ (scope)[MORE]
}

/** What is loaded, by its options: a form asks at every pause in typing. @type {Map<string, Promise<Gongkai>>} */
const loaded = new Map()

/** @param {import('../../options.js').Options} options */
function load(options) {
  const key = JSON.stringify([options, dayInChina()])
  const known = loaded.get(key) ?? loadWith(files, () => more().full, options)
  loaded.set(key, known)
  known.catch(() => loaded.delete(key))
  return known
}

/** @param {Asked} asked */
async function answer({ options, given, what, report, call, args = [] }) {
  const gongkai = await load(options)
  const method = METHODS.find((name) => name === call)
  if (method) {
    const does = /** @type {(...args: any[]) => unknown} */ (gongkai[method])
    return { answer: does.apply(gongkai, args) }
  }
  if (what && given && report) return { made: made(what, gongkai, given, report) }
  if (!given) return { answer: { asOf: gongkai.asOf, lang: gongkai.lang, engine: gongkai.engine } }
  // Here and not by the package: old browsers import nothing in a worker.
  const { content, name } = given
  const isFile = content instanceof Uint8Array
  const sheets = isFile && (await more().readSheets(content, gongkai.lang, files.workbook))
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

/**
 * @param {import('./engine.js').Making} what
 * @param {import('../../api.js').Gongkai} gongkai
 * @param {import('./engine.js').Given} given
 * @param {import('../../api.js').Report} report
 */
function made(what, gongkai, { content }, report) {
  const { lang } = gongkai
  if (what === 'report') {
    const mask = (/** @type {string} */ text) => gongkai.mask(text)
    return more().reportHtml(report, { lang, mask, rules: gongkai.rules() })
  }
  const bytes = content instanceof Uint8Array ? content : undefined
  return more().annotateWorkbook(bytes, report, { gongkai, lang })
}

if (scope.name === CORE) startEarly(files)
scope.postMessage('ready')
