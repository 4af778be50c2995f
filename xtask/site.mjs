/**
 * The site as a server shows it: www/ at the root, the built package and the examples beside it. Serves
 * this machine only.
 */

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** A path below one of these is looked up in the repository, every other one in www/. */
const BESIDE = ['/pkg/dist/', '/examples/', '/tests/browser/', '/tests/hosts/node_modules/']

/** @type {Record<string, string>} */
const MEDIA_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

/**
 * What a page may do: use what comes from here, and WebAssembly. Chromium before 97 does not know the word
 * for the latter alone.
 *
 * @param {string} [userAgent]
 */
function policy(userAgent = '') {
  const chromium = Number(userAgent.match(/Chrome\/(\d+)/)?.[1] ?? Infinity)
  const wasm = chromium < 97 ? "'unsafe-eval'" : "'wasm-unsafe-eval'"
  return `default-src 'self'; script-src 'self' ${wasm}; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

/**
 * Starts a server.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0: one that is free
 * @param {Record<string, string>} [options.mediaTypes] other types than the right ones, by ending
 * @param {Record<string, string>} [options.headers] sent with every answer
 * @param {Record<string, string>} [options.pages] pages and scripts that are no files: path → text
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} the url ends without a slash
 */
export async function serve({ port = 0, mediaTypes = {}, headers = {}, pages = {} } = {}) {
  const types = { ...MEDIA_TYPES, ...mediaTypes }
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (path in pages) {
      const type = types[extname(path)] ?? types['.html']
      response.writeHead(200, { 'Content-Type': type, ...headers })
      response.end(pages[path])
      return
    }
    const file = await find(path)
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end(`${path} is not here\n`)
      return
    }
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': policy(request.headers['user-agent']),
      'Cache-Control': 'no-cache',
      ...headers,
    })
    createReadStream(file).pipe(response)
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(undefined))
  })
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    url: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * The file that a path shows.
 *
 * @param {string} path
 */
async function find(path) {
  const clean = normalize(path)
  if (clean.includes('\0') || clean.startsWith('..')) return
  const beside = BESIDE.some((folder) => clean.startsWith(folder))
  let file = join(ROOT, beside ? '' : 'www', clean)
  if (clean.endsWith('/')) file = join(file, 'index.html')
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ? file : undefined
}
