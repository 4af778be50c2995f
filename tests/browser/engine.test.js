/** What runs the core: WebAssembly, or plain JavaScript where it does not run. */

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { serve } from '../../xtask/site.mjs'
import { launch } from './chromium.js'
import { FOUND, OTHER_PAGES } from './loading.js'
import { openSite } from './page.js'

const DIST = fileURLToPath(new URL('../../pkg/dist/', import.meta.url))
const ENGINE = 'gongkai.load({ asOf: "2026-11-22" }).then(({ engine }) => engine)'

describe('in a page', () => {
  const site = openSite({ pages: OTHER_PAGES })

  for (const [path, kind] of Object.entries({ '/single': 'main', '/without-wasm': 'fallback' })) {
    test(`${path} finds what is wrong and fixes it`, async () => {
      const page = await site.open(path)
      assert.deepEqual(await page.evaluate('checked()'), FOUND)
      assert.equal((await page.evaluate(ENGINE)).kind, kind)
    })
  }

  test('English and a profile of the page work without WebAssembly too', async () => {
    const page = await site.open('/without-wasm')
    const said = await page.evaluate(`gongkai
      .load({ lang: 'en', profile: 'yanzhou', asOf: '2026-11-22' })
      .then((loaded) => [loaded.engine.kind, loaded.profile, loaded.checkField('documentNumber', '德办发【2016】30号')[0].message])`)
    assert.deepEqual(said.slice(0, 2), ['fallback', 'yanzhou'])
    assert.match(said[2], /^[\x20-\x7e【】〔〕德办发号\d“”]+$/)
  })
})

describe('where the page may not do much', () => {
  /** @type {import('playwright-core').Browser} */
  let browser
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-file-'))

  before(async () => {
    const page = `<!doctype html><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'; style-src 'self'">
      <script src="/pkg/dist/gongkai.js"></script>`
    ;[browser, server] = await Promise.all([launch(), serve({ pages: { '/strict.html': page } })])
  })

  after(async () => {
    await browser?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a policy without WebAssembly leaves plain JavaScript, and the reason is said', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.url}/strict.html`)
    // What is evaluated from outside is no script of the page: the policy holds for the package alone.
    const { kind, reason } = await page.evaluate(ENGINE)
    assert.equal(kind, 'fallback')
    assert.match(reason, /WebAssembly 没有加载成功/)
  })

  for (const [script, kind] of [
    ['gongkai.single.js', 'main'],
    ['gongkai.js', 'fallback'],
  ]) {
    test(`${script} works in a page that is opened from a disk`, async () => {
      const file = join(folder, `${script}.html`)
      const from = pathToFileURL(join(DIST, script)).href
      writeFileSync(file, `<!doctype html><meta charset="utf-8"><script src="${from}"></script>`)
      const page = await browser.newPage()
      await page.goto(pathToFileURL(file).href)
      assert.equal((await page.evaluate(ENGINE)).kind, kind)
      const rules = await page.evaluate(
        `gongkai.load().then((loaded) => loaded.checkField('documentNumber', '德办发【2016】30号').map(({ rule }) => rule))`,
      )
      assert.ok(rules.includes('document-number/bracket'))
    })
  }
})
