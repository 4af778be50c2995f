/**
 * Finds and starts a Chromium of today. `node tests/browser/chromium.js` prints where it is.
 */

import { readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { isProgram } from './programs.js'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** In a container as root, without a graphics card, on a network that answers nothing. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const MISSING =
  'no Chromium was found. Install it (Debian: apt install chromium fonts-wqy-microhei) ' +
  'or name it in the environment: CHROMIUM=/path/to/chrome'

/**
 * The program, from the environment, the path, or what playwright has downloaded.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const { CHROMIUM, PATH = '' } = process.env
  if (CHROMIUM) return CHROMIUM
  const folders = [...PATH.split(':'), '/usr/bin', '/snap/bin']
  const installed = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return [...installed, mac, ...playwrightCache()].find(isProgram)
}

/** Starts Chromium without a window. */
export async function launch() {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(MISSING)
  return chromium.launch({ executablePath, args: ARGUMENTS })
}

/** What `npx playwright install chromium` has put aside, newest first. */
function playwrightCache() {
  const { PLAYWRIGHT_BROWSERS_PATH } = process.env
  const folders = PLAYWRIGHT_BROWSERS_PATH
    ? [PLAYWRIGHT_BROWSERS_PATH]
    : [join(homedir(), '.cache/ms-playwright'), join(homedir(), 'Library/Caches/ms-playwright')]
  return folders.flatMap((folder) =>
    list(folder)
      .filter((name) => name.startsWith('chromium-'))
      .sort()
      .reverse()
      .flatMap((name) => [
        join(folder, name, 'chrome-linux/chrome'),
        join(folder, name, 'chrome-linux64/chrome'),
      ]),
  )
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(findChromium() ?? MISSING)
  process.exitCode = findChromium() ? 0 : 1
}
