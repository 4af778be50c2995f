/** Loads the core in plain JavaScript, where WebAssembly does not run. */

import { FALLBACK } from './name.js'

/** @typedef {typeof import('../../wasm/full.js')} Core */

/** @type {Map<string, Promise<Core>>} */
const loading = new Map()

/**
 * The core out of the script at `url`. By a script tag, which is possible from a file and under any policy
 * that allows the package itself.
 *
 * @param {URL} url
 * @returns {Promise<Core>}
 */
export function loadFallback(url) {
  const known = loading.get(url.href)
  if (known) return known
  const core = run(url.href).then(() => /** @type {any} */ (globalThis)[FALLBACK])
  loading.set(url.href, core)
  core.catch(() => loading.delete(url.href))
  return core
}

/** @param {string} url */
async function run(url) {
  if (FALLBACK in globalThis) return
  if (typeof document === 'undefined') {
    const { importScripts } = /** @type {any} */ (globalThis)
    importScripts(url)
    return
  }
  await new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = url
    script.onload = resolve
    script.onerror = () => reject(new Error(`${url} did not load`))
    document.head.append(script)
  })
}
