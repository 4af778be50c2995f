/**
 * The thread that checks. It is loaded by URL: policies that forbid scripts out of strings, and WebAssembly in
 * the page, allow it.
 */

import { annotateWorkbook } from '../../answers/workbook.js'
import { readSheets } from '../../files/page.js'
import { loadFrom } from '../../page.js'
import { reportHtml } from '../../report/html.js'

/**
 * What the page asks for, and the number of the question; the answer carries it.
 *
 * @typedef {import('./engine.js').Asked & { id: number }} Asked
 *
 * @typedef {{ id: number, report: import('../../api.js').Report }
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
}

scope.onmessage = async ({ data }) => {
  const { id, options, given, what, report: known } = /** @type {Asked} */ (data)
  try {
    const gongkai = await loadFrom(files, options)
    if (what && known) {
      scope.postMessage({ id, made: made(what, gongkai, given, known) })
      return
    }
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
    return reportHtml(report, { lang, mask, rules: gongkai.rules() })
  }
  const bytes = content instanceof Uint8Array ? content : undefined
  return annotateWorkbook(bytes, report, { gongkai, lang })
}

scope.postMessage('ready')
