/** What every page loads: the core is fetched as a file and compiled beside the page's own work. */

import * as core from '../wasm/core.js'
import * as full from '../wasm/full.js'
import * as workbook from '../wasm/workbook.js'
import { Gongkai } from './api.js'
import { GongkaiError, inLanguage } from './error.js'
import { outlineOfHtml, sheetsOf } from './html/dom.js'
import { settle } from './options.js'

/**
 * The files of the package.
 *
 * @typedef {{ core: URL, full: URL, workbook: URL }} Files
 */

/**
 * Loads gongkai from `files`. A profile of one's own, or English, needs the larger
 * module.
 *
 * @param {Files} files
 * @param {import('./options.js').Options} [options]
 * @returns {Promise<Gongkai>}
 */
export async function loadFrom(files, { full: wanted, workbook: opens, wasm, ...options } = {}) {
  const settings = settle(options)
  const { lang } = settings
  const from = locate(files, wasm)
  const enough = !wanted && lang === 'zh' && settings.profile === 'national'
  const readers = readersOf(from.workbook, lang)
  const [checks] = await Promise.all([
    enough ? start(core, from.core, lang) : start(full, from.full, lang),
    opens && readers.loadWorkbook(),
  ])
  return Gongkai.open(checks, settings, outlineOfHtml, readers)
}

let opensWorkbooks = false

/**
 * What reads files in a page: office files once the module for them has been loaded.
 *
 * @param {URL} from
 * @param {'zh' | 'en'} lang
 * @returns {import('./files/tables.js').Readers}
 */
function readersOf(from, lang) {
  return {
    sheetsOfHtml: sheetsOf,
    workbook: () => (opensWorkbooks ? workbook : undefined),
    async loadWorkbook() {
      await start(workbook, from, lang)
      opensWorkbooks = true
      return workbook
    },
  }
}

/**
 * @param {Files} files
 * @param {string | URL | BufferSource | undefined} wasm
 */
function locate(files, wasm) {
  if (wasm === undefined) return files
  if (typeof wasm !== 'string' && !(wasm instanceof URL)) {
    return { ...files, core: wasm, full: wasm }
  }
  const there = new URL(String(wasm), document.baseURI)
  const beside = (/** @type {string} */ name) => new URL(name, there)
  return { core: there, full: beside('full.wasm'), workbook: beside('workbook.wasm') }
}

/**
 * The modules that have started, or are starting.
 *
 * @type {Map<object, Promise<unknown>>}
 */
const started = new Map()

/**
 * Starts a module; one that has started is left as it is.
 *
 * @template {typeof core | typeof full | typeof workbook} Module
 * @param {Module} module
 * @param {URL | BufferSource} wasm
 * @param {'zh' | 'en'} lang
 */
async function start(module, wasm, lang) {
  try {
    // Not initSync: on a page's main thread a module of this size must be compiled asynchronously.
    const starting = started.get(module) ?? module.default({ module_or_path: bytes(wasm) })
    started.set(module, starting)
    await starting
    return module
  } catch (error) {
    started.delete(module)
    const words = {
      zh: `WebAssembly 没有加载成功（文件没有部署在脚本旁边，或内容安全策略不允许）：${error}`,
      en: `WebAssembly did not load (the file is not beside the script, or a content security policy forbids it): ${error}`,
    }
    throw new GongkaiError('WASM_UNAVAILABLE', inLanguage(lang, words), error)
  }
}

/**
 * The bytes of a module. They are fetched whole and not streamed, so that no server has to know their
 * media type.
 *
 * @param {URL | BufferSource} wasm
 */
async function bytes(wasm) {
  if (!(wasm instanceof URL)) return wasm
  const response = await fetch(String(wasm))
  if (!response.ok) throw new Error(`${wasm}: ${response.status}`)
  return response.arrayBuffer()
}
