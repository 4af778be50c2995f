/**
 * Starts a WebKitGTK: MiniBrowser on a screen of its own, driven over http as W3C WebDriver has it.
 *
 * Everything that is started is of one process group each and ends with it; folders and screen are fresh.
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram } from './programs.js'

const driver = findProgram(process.env.WEBKIT_DRIVER, ['WebKitWebDriver'])
const screen = findProgram(undefined, ['Xvfb'])

/** Why there is none, or false. */
export const missing =
  (driver === undefined || screen === undefined) &&
  'no WebKitWebDriver and Xvfb were found. Install them (Debian: apt install webkit2gtk-driver xvfb)'

/** How long the driver may take to answer for the first time, in milliseconds. */
const PATIENCE = 30_000

/** What ends when the browser is closed. @typedef {() => Promise<void>} End */

/** @returns {Promise<import('./everywhere.js').Browser>} */
export async function launchWebkit() {
  /** @type {End[]} */
  const ends = []
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end()
  }
  try {
    const home = freshHome()
    ends.push(async () => rmSync(home, { recursive: true, force: true, maxRetries: 10 }))
    const display = await openScreen(ends)
    const url = await startDriver(environment(home, display), ends)
    /** @type {Awaited<ReturnType<typeof openPage>> | undefined} */
    let last
    // The driver has one session at a time.
    const leave = async () => {
      const page = last
      last = undefined
      await page?.close()
    }
    ends.push(leave)
    return {
      async open(page) {
        await leave()
        last = await openPage(url, page)
        return last
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function freshHome() {
  const home = mkdtempSync(join(tmpdir(), 'gongkai-webkit-'))
  mkdirSync(join(home, 'run'), { mode: 0o700 })
  return home
}

/**
 * @param {string} home
 * @param {string} display
 */
function environment(home, display) {
  return {
    PATH: process.env.PATH,
    LANG: 'C.UTF-8',
    DISPLAY: display,
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_RUNTIME_DIR: join(home, 'run'),
    GDK_BACKEND: 'x11',
    // No graphics card, no desktop.
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    NO_AT_BRIDGE: '1',
    GIO_USE_VFS: 'local',
  }
}

/**
 * A screen whose number is one that is free: Xvfb finds it by itself.
 *
 * @param {End[]} ends
 */
async function openScreen(ends) {
  const options = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']
  const child = spawn(String(screen), options, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  })
  ends.push(() => endGroup(child))
  const said = /** @type {import('node:stream').Readable} */ (child.stdio[3])
  const [number] = await Promise.race([
    once(said, 'data'),
    once(child, 'exit').then(() => {
      throw new Error('Xvfb did not start')
    }),
  ])
  return `:${String(number).trim()}`
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {End[]} ends
 */
async function startDriver(env, ends) {
  const port = await freePort()
  const child = spawn(String(driver), [`--port=${port}`], { stdio: 'ignore', detached: true, env })
  ends.push(() => endGroup(child))
  const url = `http://127.0.0.1:${port}`
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error('WebKitWebDriver did not start')
    const answer = await fetch(`${url}/status`).catch(() => undefined)
    if (answer?.ok) return url
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('WebKitWebDriver does not answer')
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  server.close()
  await once(server, 'close')
  return port
}

/**
 * Ends a process and all that it has started.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
async function endGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const exit = once(child, 'exit')
  process.kill(-child.pid)
  await exit
}

/**
 * A page in a session of its own: after a dozen pages in one, the process that draws them may crash.
 *
 * @param {string} driver its address
 * @param {string} url
 */
async function openPage(driver, url) {
  const ask = async (
    /** @type {string} */ method,
    /** @type {string} */ path,
    /** @type {object} */ body = {},
  ) => {
    const answer = await fetch(driver + path, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body) }),
    })
    const { value } = /** @type {{ value: any }} */ (await answer.json())
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`)
    return value
  }
  const options = { args: ['--automation'] }
  const { sessionId } = await ask('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })
  const session = `/session/${sessionId}`
  await ask('POST', `${session}/timeouts`, { script: PATIENCE, pageLoad: PATIENCE })
  await ask('POST', `${session}/url`, { url })

  const evaluate = async (/** @type {string} */ expression) => {
    // Asynchronous, so that what is thrown at once is told too.
    const script = `const done = arguments[0]
      ;(async () => (${expression}))().then(
        (value) => done({ value }),
        (error) => done({ error: String(error) }))`
    const { value, error } = await ask('POST', `${session}/execute/async`, { script, args: [] })
    if (error) throw new Error(error)
    return value
  }
  return {
    evaluate,
    async type(/** @type {string} */ text) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ])
      const keyboard = { type: 'key', id: 'keyboard', actions }
      await ask('POST', `${session}/actions`, { actions: [keyboard] })
    },
    // MiniBrowser has no key for it; the history is that of the engine.
    undo: () => evaluate("document.execCommand('undo')"),
    close: () => ask('DELETE', session),
  }
}
