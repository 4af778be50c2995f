/** The package in Chromium 80. */

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { serve } from '../../xtask/site.mjs'
import { FILES, FOUND, OPENED, OTHER_PAGES, PAGES } from './loading.js'
import { fetchOldChromium, launchOldChromium } from './old-chromium.js'

const fetched = fetchOldChromium()
const program = 'program' in fetched ? fetched.program : ''
const skip = 'missing' in fetched ? fetched.missing : false

describe('Chromium 80', () => {
  /** @type {Awaited<ReturnType<typeof launchOldChromium>>} */
  let browser
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server

  before(async () => {
    if (skip) return
    ;[browser, server] = await Promise.all([
      launchOldChromium(program),
      serve({ pages: { ...PAGES, ...OTHER_PAGES } }),
    ])
  })

  after(async () => {
    await browser?.close()
    await server?.close()
  })

  test('it is that old', { skip }, async () => {
    assert.match(await browser.version(), /Chrome\/80\./)
  })

  for (const path of Object.keys({ ...PAGES, ...OTHER_PAGES })) {
    test(`${path} finds what is wrong and fixes it`, { skip }, async () => {
      const page = await browser.open(server.url + path)
      assert.deepEqual(await page.evaluate('checked()'), FOUND)
      assert.deepEqual(page.complaints, [])
    })
  }

  for (const path of Object.keys(PAGES)) {
    test(`${path} opens workbooks`, { skip }, async () => {
      const page = await browser.open(server.url + path)
      for (const file of FILES) assert.deepEqual(await page.evaluate(`opened('${file}')`), OPENED)
      assert.deepEqual(page.complaints, [])
    })
  }
})
