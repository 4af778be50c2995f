/** AutoCorrect, installed for the bench alone: no part of the package and its tests. */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NAME = '@huacnlee/autocorrect'
const VERSION = '2.16.2'

/** Gives what lints a text and says how many lines it would change; -1 where it has not read it. */
export async function autocorrect() {
  const folder = join(installed(), 'node_modules', NAME)
  // The package is made for bundlers: it would import its module as one of JavaScript.
  const bindings = await import(pathToFileURL(join(folder, 'autocorrect_bg.js')).href)
  const bytes = readFileSync(join(folder, 'autocorrect_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './autocorrect_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  const start = /** @type {(() => void) | undefined} */ (instance.exports.__wbindgen_start)
  start?.()
  return (/** @type {string} */ text) => {
    const { lines, error } = bindings.lintFor(text, 'text')
    // It gives up on long texts without a word: even in prose full of slips it finds none.
    return error || (lines.length === 0 && text.length > 100_000) ? -1 : lines.length
  }
}

/** The folder that it is installed in. */
function installed() {
  const folder = fileURLToPath(new URL('../../.cache/peers/', import.meta.url))
  const manifest = join(folder, 'node_modules', NAME, 'package.json')
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === VERSION) {
    return folder
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--save-exact']
  execFileSync('npm', ['install', ...options, `${NAME}@${VERSION}`], { cwd: folder })
  return folder
}
