/** gongkai by one script tag: window.gongkai. */

import { Gongkai } from './api.js'
import { GongkaiError } from './error.js'
import { loadFrom } from './page.js'

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)

/**
 * Loads gongkai. The core lies beside the script.
 *
 * @param {import('./options.js').Options} [options]
 */
function load(options) {
  const beside = (/** @type {string} */ name) => new URL(name, src)
  const [core, full] = [beside('core.wasm'), beside('full.wasm')]
  return loadFrom(
    { core, full, files: beside('files.mjs'), workbook: beside('workbook.wasm') },
    options,
  )
}

/** The elements that a page may have; what they need is loaded only where it has one. */
const ELEMENTS = 'gongkai-catalogue, gongkai-deadline, gongkai-findings'

/** @type {Promise<void> | undefined} */
let elements

/**
 * Loads the elements. It happens by itself where the page has one when it is parsed; call it where a script puts
 * one in later.
 *
 * @returns {Promise<void>}
 */
function loadElements() {
  elements =
    elements ??
    new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.src = String(new URL('elements.js', src))
      script.onload = () => resolve()
      script.onerror = () => reject(new Error(`${script.src} did not load`))
      document.head.append(script)
    })
  return elements
}

function loadElementsOfPage() {
  if (document.querySelector(ELEMENTS)) loadElements()
}

Object.assign(window, { gongkai: { load, loadElements, Gongkai, GongkaiError } })
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', loadElementsOfPage)
} else loadElementsOfPage()
