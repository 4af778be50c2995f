/** The package is loaded in a page, as a module and as a script, whatever media type wasm is sent with. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { FILES, FOUND, OPENED, PAGES } from './loading.js'
import { openSite } from './page.js'

const TYPES = { right: 'application/wasm', unknown: 'application/octet-stream', wrong: 'text/html' }

for (const [what, type] of Object.entries(TYPES)) {
  describe(`a server that sends the ${what} media type for wasm`, () => {
    const site = openSite({ pages: PAGES, mediaTypes: { '.wasm': type } })

    for (const path of Object.keys(PAGES)) {
      test(`${path} finds what is wrong and fixes it`, async () => {
        const page = await site.open(path)
        assert.deepEqual(await page.evaluate('checked()'), FOUND)
      })

      test(`${path} opens workbooks`, async () => {
        const page = await site.open(path)
        for (const file of FILES) assert.deepEqual(await page.evaluate(`opened('${file}')`), OPENED)
      })
    }
  })
}
