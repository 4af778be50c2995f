/** The package is loaded in a page, as a module and as a script, whatever media type wasm is sent with. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openSite } from './page.js'

const HEAD =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>test</title>'
const pages = {
  '/module': HEAD,
  '/script': `${HEAD}<script src="/pkg/dist/gongkai.js"></script>`,
}

const TYPES = { right: 'application/wasm', unknown: 'application/octet-stream', wrong: 'text/html' }

for (const [what, type] of Object.entries(TYPES)) {
  describe(`a server that sends the ${what} media type for wasm`, () => {
    const site = openSite({ pages, mediaTypes: { '.wasm': type } })

    test('a module loads', async () => {
      const page = await site.open('/module')
      const version = await page.evaluate(async () => {
        const url = '/pkg/dist/browser.mjs'
        const { load } = await import(url)
        return (await load()).version
      })
      assert.match(version, /^\d+\.\d+\.\d+$/)
    })

    test('a script loads', async () => {
      const page = await site.open('/script')
      const version = await page.evaluate('gongkai.load().then((gongkai) => gongkai.version)')
      assert.match(String(version), /^\d+\.\d+\.\d+$/)
    })
  })
}
