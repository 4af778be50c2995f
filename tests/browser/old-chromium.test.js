/** The package in Chromium 80. */

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { serve } from '../../xtask/site.mjs'
import { fetchOldChromium, launchOldChromium } from './old-chromium.js'

const fetched = fetchOldChromium()
const program = 'program' in fetched ? fetched.program : ''
const skip = 'missing' in fetched ? fetched.missing : false

const HEAD = '<!doctype html><meta charset="utf-8"><title>test</title>'
const pages = {
  '/module': HEAD,
  '/script': `${HEAD}<script src="/pkg/dist/gongkai.js"></script>`,
}

describe('Chromium 80', { skip }, () => {
  /** @type {Awaited<ReturnType<typeof launchOldChromium>>} */
  let browser
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server

  before(async () => {
    ;[browser, server] = await Promise.all([launchOldChromium(program), serve({ pages })])
  })

  after(async () => {
    await browser?.close()
    await server?.close()
  })

  test('it is that old', async () => {
    assert.match(await browser.version(), /Chrome\/80\./)
  })

  test('a module loads', async () => {
    const page = await browser.open(`${server.url}/module`)
    const version = await page.evaluate(
      "import('/pkg/dist/browser.mjs').then(({ load }) => load()).then(({ version }) => version)",
    )
    assert.match(version, /^\d+\.\d+\.\d+$/)
    assert.deepEqual(page.complaints, [])
  })

  test('a script loads', async () => {
    const page = await browser.open(`${server.url}/script`)
    const version = await page.evaluate('gongkai.load().then(({ version }) => version)')
    assert.match(version, /^\d+\.\d+\.\d+$/)
    assert.deepEqual(page.complaints, [])
  })
})
