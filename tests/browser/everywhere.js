/** What holds in every browser: pages that load, check and fix, under each policy, over http and from a disk. */

import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { serve } from '../../xtask/site.mjs'
import { FORMS, SCRIPTS, STRICT } from './attaching.js'
import { CHECKED, FOUND } from './loading.js'
import { checkInOneFile, until } from './one-file.js'

/**
 * A browser as these tests drive it.
 *
 * @typedef {object} Browser
 * @property {(url: string) => Promise<Page>} open
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Page
 * @property {(expression: string) => Promise<any>} evaluate the value of an expression, or of the promise that it gives
 * @property {(text: string) => Promise<void>} type into what has the focus, key by key
 * @property {() => Promise<void>} undo takes the last change back, as Ctrl+Z does
 */

const WRONG = '德办发【2016】30号'
const RIGHT = '德办发〔2016〕30号'
const DIST = fileURLToPath(new URL('../../pkg/dist/', import.meta.url))

const HEAD =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>test</title>'

/** Pages without a script in them, so that any policy allows them. Each has `checked()`. */
const PAGES = {
  '/script.html': `${HEAD}<script src="/pkg/dist/gongkai.js"></script><script src="/checked.js"></script>`,
  '/module.html': `${HEAD}<script src="/checked-module.js"></script>`,
  '/checked.js': `${CHECKED}
    const checked = () => checkedWith(gongkai.load)`,
  '/checked-module.js': `${CHECKED}
    const checked = () => checkedWith(async (options) => (await import('/pkg/dist/browser.mjs')).load(options))`,
  '/form.html': FORMS['/form.html'],
  '/attach.js': SCRIPTS['/attach.js'],
}

/** What runs the core, by policy. The policy is that of every file: a worker has it too. */
const POLICIES = [
  { policy: '', api: 'main', form: 'worker' },
  { policy: STRICT, api: 'fallback', form: 'fallback' },
  {
    policy: STRICT.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
    api: 'main',
    form: 'worker',
  },
]

const ENGINE = 'gongkai.load({ asOf: "2026-11-22" }).then(({ engine }) => engine.kind)'

/** A button in the box beneath the number's field. */
const FIX = `[...document.querySelectorAll('#wh ~ [data-gongkai-box]')]
  .map(({ shadowRoot }) => shadowRoot.querySelector('[data-rule="document-number/bracket"] .is-fix'))[0]`

const SELECTED = `(({ selectionStart, selectionEnd }) => [selectionStart, selectionEnd])(
  document.getElementById('wh'),
)`

/**
 * Types a wrong number, and has it mended.
 *
 * @param {Page} page
 * @param {string} kind of engine
 */
async function fillIn(page, kind) {
  await until(page, '!!document.documentElement.dataset.ready')
  assert.equal(await page.evaluate('document.documentElement.dataset.ready'), kind)
  await page.evaluate('document.getElementById("wh").focus()')
  await page.type(WRONG)
  await until(page, `!!${FIX}`)
  await page.evaluate('document.getElementById("wh").setSelectionRange(1, 3)')
  await page.evaluate(`${FIX}.click()`)
  await until(page, `document.getElementById('wh').value === '${RIGHT}'`)
  await until(page, `!${FIX}`)
  await page.undo()
  await until(page, `document.getElementById('wh').value === '${WRONG}'`)
  assert.deepEqual(await page.evaluate(SELECTED), [1, 3])
  assert.deepEqual(await page.evaluate('reports'), [], 'the page breaks the policy')
}

/**
 * Runs the tests in a browser.
 *
 * @param {string} name
 * @param {string | false} skip why it is not there
 * @param {() => Promise<Browser>} launch
 */
export function testEverywhere(name, skip, launch) {
  describe(name, { skip }, () => {
    /** @type {Browser} */
    let browser
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-file-'))

    before(async () => {
      browser = await launch()
    })

    after(async () => {
      await browser?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    for (const { policy, api, form } of POLICIES) {
      describe(policy || 'no policy', () => {
        const site = openServer({ 'Content-Security-Policy': policy })

        for (const path of ['/script.html', '/module.html']) {
          test(`${path} finds what is wrong and fixes it`, async () => {
            const page = await browser.open(site.url + path)
            assert.deepEqual(await page.evaluate('checked()'), FOUND)
          })
        }

        test('the core runs in what the policy allows', async () => {
          const page = await browser.open(`${site.url}/script.html`)
          assert.equal(await page.evaluate(ENGINE), api)
        })

        test('a form is checked, mended, and the mending undone', async () => {
          await fillIn(await browser.open(`${site.url}/form.html`), form)
        })

        test('a form that nobody has marked is found by the tag of its page, and mended', async () => {
          const page = await browser.open(`${site.url}/office.html`)
          await until(page, `!!${FIX}`)
          await page.evaluate(`${FIX}.click()`)
          await until(page, "document.getElementById('wh').value === '云岭政办发〔2024〕12号'")
        })
      })
    }

    describe('a server that sends the wrong media type for wasm', () => {
      const site = openServer({ 'Content-Security-Policy': '' }, { '.wasm': 'text/html' })

      for (const path of ['/script.html', '/module.html']) {
        test(`${path} finds what is wrong and fixes it`, async () => {
          const page = await browser.open(site.url + path)
          assert.deepEqual(await page.evaluate('checked()'), FOUND)
        })
      }

      test('the core runs all the same', async () => {
        const page = await browser.open(`${site.url}/script.html`)
        assert.equal(await page.evaluate(ENGINE), 'main')
      })
    })

    describe('from a disk', () => {
      const single = '<script src="gongkai.single.js"></script>'

      // Alone: there is no worker beside it.
      before(() => copyFileSync(join(DIST, 'gongkai.single.js'), join(folder, 'gongkai.single.js')))

      /**
       * @param {string} file
       * @param {string} html
       */
      async function openFile(file, html) {
        const path = join(folder, file)
        writeFileSync(path, html)
        return browser.open(pathToFileURL(path).href)
      }

      test('the single file finds what is wrong and fixes it', async () => {
        const script = `<script>${PAGES['/checked.js']}</script>`
        const page = await openFile('checked.html', `${HEAD}${single}${script}`)
        assert.deepEqual(await page.evaluate('checked()'), FOUND)
        assert.equal(await page.evaluate(ENGINE), 'main')
      })

      test('the page that is one file checks what it is given', async () => {
        await checkInOneFile(browser)
      })

      test('a form is checked, mended, and the mending undone', async () => {
        const html = PAGES['/form.html']
          .replace('<script src="/pkg/dist/gongkai.js"></script>', single)
          .replace('<script src="/attach.js"></script>', `<script>${PAGES['/attach.js']}</script>`)
        await fillIn(await openFile('form.html', html), 'main')
      })
    })
  })
}

/**
 * A server for the tests of a group.
 *
 * @param {Record<string, string>} headers
 * @param {Record<string, string>} [mediaTypes]
 */
function openServer(headers, mediaTypes) {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server
  before(async () => {
    server = await serve({ pages: PAGES, headers, mediaTypes })
  })
  after(() => server?.close())
  return {
    get url() {
      return server.url
    },
  }
}
