/** gongkai by one script tag: window.gongkai. */

import { Gongkai } from './api.js'
import { GongkaiError } from './error.js'
import { loadFrom } from './page.js'
import { checkPageOf, isAskedFor } from './page-check/waiting.js'

const script = /** @type {HTMLScriptElement} */ (document.currentScript)
const { src } = script

/**
 * Loads gongkai. The core lies beside the script.
 *
 * @param {import('./options.js').Options} [options]
 */
function load(options) {
  const beside = (/** @type {string} */ name) => new URL(name, src)
  const [core, full] = [beside('core.wasm'), beside('full.wasm')]
  return loadFrom(
    {
      core,
      full,
      files: beside('files.mjs'),
      workbook: beside('workbook.wasm'),
      fallback: beside('fallback.js'),
    },
    options,
  )
}

/** The elements that a page may have; what they need is loaded only where it has one. */
const ELEMENTS = 'gongkai-catalogue, gongkai-deadline, gongkai-findings'

/** The scripts that are loaded, or are loading. @type {Map<string, Promise<void>>} */
const scripts = new Map()

/**
 * Loads a script that lies beside this one, once.
 *
 * @param {string} name
 * @returns {Promise<void>}
 */
function loadBeside(name) {
  const known = scripts.get(name)
  if (known) return known
  /** @type {Promise<void>} */
  const loading = new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = String(new URL(name, src))
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`${script.src} did not load`))
    document.head.append(script)
  })
  scripts.set(name, loading)
  return loading
}

/**
 * Loads the elements. It happens by itself where the page has one when it is parsed; call it where a script puts
 * one in later.
 *
 * @returns {Promise<void>}
 */
function loadElements() {
  return loadBeside('elements.js')
}

const checkPage = checkPageOf(script, loadBeside)

function loadWhatThePageHas() {
  if (document.querySelector(ELEMENTS)) loadElements()
  if (isAskedFor()) checkPage()
}

Object.assign(window, { gongkai: { load, loadElements, checkPage, Gongkai, GongkaiError } })
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', loadWhatThePageHas)
} else loadWhatThePageHas()
