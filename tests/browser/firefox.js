/** Starts a Firefox without a window. It is spoken to by WebDriver BiDi. */

import { createRequire } from 'node:module'
import { findProgram } from './programs.js'

const hosts = createRequire(new URL('../hosts/package.json', import.meta.url))

const program = findProgram(process.env.FIREFOX, ['firefox-esr', 'firefox'])

/** Why there is none, or false. */
export const missing =
  program === undefined &&
  'no Firefox was found. Install it (Debian: apt install firefox-esr) or name it in the environment: FIREFOX=/path/to/firefox'

/** @returns {Promise<import('./everywhere.js').Browser>} */
export async function launchFirefox() {
  const { default: puppeteer } = await import(hosts.resolve('puppeteer-core'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless: true,
  })
  return {
    async open(url) {
      const page = await browser.newPage()
      await page.goto(url)
      return {
        evaluate: (expression) => page.evaluate(expression),
        type: (text) => page.keyboard.type(text),
        async undo() {
          await page.keyboard.down('Control')
          await page.keyboard.press('z')
          await page.keyboard.up('Control')
        },
      }
    },
    close: () => browser.close(),
  }
}
