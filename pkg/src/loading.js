/** How the core is loaded in a page: it is fetched as a file and compiled beside the page's own work. */

import * as core from '../wasm/core.js'
import { Gongkai } from './api.js'
import { GongkaiError, inLanguage } from './error.js'
import { loadFallback } from './fallback/load.js'
import { outlineOfHtml, tablesOfElement } from './html/dom.js'
import { settle } from './options.js'

/**
 * The files of the package.
 *
 * @typedef {{ core: URL, full: URL, files: URL, workbook: URL, fallback: URL }} Files
 *
 * @typedef {typeof import('../wasm/full.js')} Full
 */

/** Gives the core, where it is inside the script. @type {(() => BufferSource) | undefined} */
let inside

/**
 * Gives the core, so that nothing is fetched.
 *
 * @param {() => BufferSource} core asked only where the page checks something
 */
export function bring(core) {
  inside = core
}

/**
 * Loads gongkai from `files`. A profile of one's own, or English, needs the larger
 * module. Where WebAssembly does not run, the same core runs as plain JavaScript, slower.
 *
 * @param {Files} files
 * @param {() => Full} full what the larger module is bound with
 * @param {import('./options.js').Options} [options]
 * @returns {Promise<Gongkai>}
 */
export async function loadWith(files, full, { full: wanted = false, wasm, ...options } = {}) {
  const settings = settle(options)
  const from = locate(files, wasm)
  // A page that says where the core is means that one.
  const fallback = wasm === undefined ? files.fallback : undefined
  const enough = !wanted && settings.lang === 'zh' && settings.profile === 'national'
  const { module, engine } = await (enough
    ? start(() => core, from.core, fallback, settings.lang)
    : start(full, from.full, fallback, settings.lang))
  return Gongkai.open(module, settings, { ...toolsOf(files), engine })
}

/**
 * Starts the core before anybody asks for it. Whether it starts, `loadWith` finds out.
 *
 * @param {Files} files
 */
export function startEarly(files) {
  starting(core, files.core).catch(() => {})
}

/**
 * @param {Files} files
 * @returns {Omit<import('./api.js').Tools, 'engine'>}
 */
function toolsOf({ files, workbook }) {
  return {
    parseHtml: outlineOfHtml,
    tablesOfElement,
    async readSheets(bytes, lang) {
      const { readSheets } = await import(/* @vite-ignore */ files.href)
      return readSheets(bytes, lang, workbook)
    },
    async checkFile(bytes, name, reading) {
      const { checkFile } = await import(/* @vite-ignore */ files.href)
      return checkFile(bytes, name, reading)
    },
    async documentText(bytes, lang) {
      const { documentText } = await import(/* @vite-ignore */ files.href)
      return documentText(bytes, lang)
    },
    async annotateDocument(bytes, findings, options) {
      const { annotateDocument } = await import(/* @vite-ignore */ files.href)
      return annotateDocument(bytes, findings, options)
    },
    async reportHtml(report, options) {
      const { reportHtml } = await import(/* @vite-ignore */ files.href)
      return reportHtml(report, options)
    },
    async annotateDifference(bytes, difference, options) {
      const { annotateDifference } = await import(/* @vite-ignore */ files.href)
      return annotateDifference(bytes, difference, options)
    },
    async annotateWorkbook(bytes, report, options) {
      const { annotateWorkbook } = await import(/* @vite-ignore */ files.href)
      return annotateWorkbook(bytes, report, options)
    },
  }
}

/**
 * @param {Files} files
 * @param {string | URL | BufferSource | undefined} wasm
 */
function locate(files, wasm) {
  if (wasm === undefined) return { core: inside ?? files.core, full: files.full }
  if (typeof wasm !== 'string' && !(wasm instanceof URL)) return { core: wasm, full: wasm }
  const there = new URL(String(wasm), document.baseURI)
  return { core: there, full: new URL('full.wasm', there) }
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
 * @param {typeof core | Full} module
 * @param {URL | BufferSource | (() => BufferSource)} wasm
 */
function starting(module, wasm) {
  // Not initSync: on a page's main thread a module of this size must be compiled asynchronously.
  const known = started.get(module) ?? module.default({ module_or_path: bytes(wasm) })
  started.set(module, known)
  return known
}

/**
 * A module that has started, or the same core in plain JavaScript.
 *
 * @template {typeof core | Full} Module
 * @param {() => Module} bindings
 * @param {URL | BufferSource | (() => BufferSource)} wasm
 * @param {URL | undefined} fallback
 * @param {'zh' | 'en'} lang
 * @returns {Promise<{ module: Module | Full, engine: import('./api.js').Engine }>}
 */
async function start(bindings, wasm, fallback, lang) {
  let module
  let why
  try {
    module = bindings()
    await starting(module, wasm)
    return { module, engine: { kind: 'main', reason: '' } }
  } catch (error) {
    if (module) started.delete(module)
    why = error
  }
  const reason = inLanguage(lang, {
    zh: `WebAssembly 没有加载成功（文件没有部署在脚本旁边，或内容安全策略不允许）：${why}`,
    en: `WebAssembly did not load (the file is not beside the script, or a content security policy forbids it): ${why}`,
  })
  if (!fallback) throw new GongkaiError('WASM_UNAVAILABLE', reason, why)
  try {
    return { module: await loadFallback(fallback), engine: { kind: 'fallback', reason } }
  } catch (error) {
    const words = {
      zh: `${reason}；纯 JavaScript 的备用文件也没有：${error}`,
      en: `${reason}; nor did the fallback in plain JavaScript: ${error}`,
    }
    throw new GongkaiError('WASM_UNAVAILABLE', inLanguage(lang, words), why)
  }
}

/**
 * The bytes of a module. They are fetched whole and not streamed, so that no server has to know their
 * media type.
 *
 * @param {URL | BufferSource | (() => BufferSource)} wasm
 */
async function bytes(wasm) {
  if (typeof wasm === 'function') return wasm()
  if (!(wasm instanceof URL)) return wasm
  const response = await fetch(String(wasm))
  if (!response.ok) throw new Error(`${wasm}: ${response.status}`)
  return response.arrayBuffer()
}
