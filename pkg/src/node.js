/** gongkai in Node. */

import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import * as core from '../wasm/node.js'
import * as workbook from '../wasm/workbook.js'
import { Gongkai } from './api.js'
import { Batch } from './batch/batch.js'
import { isThread, serve } from './batch/pool.js'
import { GongkaiError, inLanguage } from './error.js'
import { toolsWith } from './files/tools.js'
import { settle } from './options.js'
import { reportHtml as pageOf } from './report/html.js'

export { Gongkai, GongkaiError }

/** @typedef {import('./options.js').Options} Options */

/** @type {Promise<unknown> | undefined} */
let ready
let hasWorkbook = false

/** @type {import('./api.js').Tools} */
const TOOLS = {
  ...toolsWith(readWorkbook),
  engine: { kind: 'main', reason: '' },
  checkBatch: (gongkai, settings, source, options) => new Batch(gongkai, settings, source, options),
}

/**
 * The sheets of a workbook; its reader starts with the first one.
 *
 * @param {Uint8Array} bytes
 */
function readWorkbook(bytes) {
  if (!hasWorkbook) {
    workbook.initSync({ module: readFileSync(new URL('workbook.wasm', import.meta.url)) })
  }
  hasWorkbook = true
  return workbook.readWorkbook(bytes)
}

/**
 * Loads gongkai. Loading it again, with other options or the same, costs nothing.
 *
 * @param {Options} [options]
 * @returns {Promise<Gongkai>}
 * @throws {GongkaiError} `BAD_DATE`, `BAD_PROFILE`, `UNKNOWN_RULE` (in a profile), `WASM_UNAVAILABLE`
 */
export async function load(options = {}) {
  const settings = settle({ ...options, profile: await readProfile(options) })
  ready ??= start()
  try {
    await ready
  } catch (error) {
    ready = undefined
    const words = { zh: `WebAssembly 不能用：${error}`, en: `WebAssembly cannot be used: ${error}` }
    throw new GongkaiError('WASM_UNAVAILABLE', inLanguage(settings.lang, words), error)
  }
  return Gongkai.open(core, settings, TOOLS)
}

/**
 * A report as one page that needs nothing else. `gongkai.reportHtml` gives it its language and the names of
 * rules.
 *
 * @param {import('./api.js').Report} report
 * @param {import('./report/html.js').HtmlOptions} [options]
 * @returns {Promise<string>} HTML
 */
export async function reportHtml(report, options) {
  return pageOf(report, options)
}

async function start() {
  core.initSync({ module: await readFile(new URL('node.wasm', import.meta.url)) })
}

/**
 * The profile; where it is the path of a file, what the file says.
 *
 * @param {Options} options
 */
async function readProfile({ profile, lang = 'zh' }) {
  const path = profile instanceof URL ? fileURLToPath(profile) : profile
  if (typeof path !== 'string' || !/^[^{].*\.json$/is.test(path)) return profile
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const words = { zh: `规则集 ${path} 读不了：${error}`, en: `the profile ${path}: ${error}` }
    throw new GongkaiError('BAD_PROFILE', inLanguage(lang, words), error)
  }
}

if (isThread()) serve(load)
