/**
 * Makes pkg/dist/offline.html: the page that is one file, with the rules and the reader of workbooks inside. Its own
 * policy lets run what is in it and forbids every connection.
 */

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import { build } from 'esbuild'
import { SCRIPT_HASH, STYLE_HASH } from '../pkg/src/report/html.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const INSIDE = `${ROOT}target/xtask/inside`
/** As in xtask/src/bundle.rs. */
const PAGE = /** @type {const} */ ({ target: 'chrome80', charset: 'utf8', minify: true })

mkdirSync(INSIDE, { recursive: true })
for (const name of ['full', 'workbook']) {
  const wasm = readFileSync(`${ROOT}pkg/dist/${name}.wasm`)
  writeFileSync(`${INSIDE}/${name}.deflate`, deflateRawSync(wasm, { level: 9 }))
}

const parts = {
  thread: await bundled('thread.js'),
  script: await bundled('page.js'),
  style: await bundled('page.css'),
}
const own = {
  scripts: `'${hash(parts.script)}' '${hash(parts.thread)}'`,
  styles: `'${hash(parts.style)}'`,
}
// Chromium before 97 does not know the word for WebAssembly alone. The report is shown in a frame, whose script and
// style are named in it too.
const policy = [
  "default-src 'none'",
  `script-src ${own.scripts} '${SCRIPT_HASH}' 'wasm-unsafe-eval' 'unsafe-eval' blob:`,
  `style-src ${own.styles} '${STYLE_HASH}'`,
  'worker-src blob:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

if (/<(!--|\/?script)/i.test(parts.script))
  throw new Error('the script of the page would end too early')
/** @type {Record<string, string>} */
const words = { ...parts, thread: JSON.stringify(parts.thread).replace(/</g, '\\u003c'), policy }
const template = readFileSync(`${ROOT}pkg/src/offline/page.html`, 'utf8')
const page = template.replace(/\{\{(\w+)\}\}/g, (_, name) => words[name])
writeFileSync(`${ROOT}pkg/dist/offline.html`, page)

/** @param {string} file */
async function bundled(file) {
  const { outputFiles } = await build({
    ...PAGE,
    entryPoints: [`${ROOT}pkg/src/offline/${file}`],
    bundle: true,
    write: false,
    format: 'iife',
    legalComments: 'none',
    logLevel: 'warning',
    loader: { '.deflate': 'binary' },
    alias: { 'gongkai-inside': INSIDE },
  })
  return outputFiles[0].text.trim()
}

/** @param {string} text */
function hash(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
