/** Forms in Chromium 80: what an editor of an old machine sees. */

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { serve } from '../../xtask/site.mjs'
import { FORMS, SCRIPTS } from './attaching.js'
import { fetchOldChromium, launchOldChromium } from './old-chromium.js'

const WRONG = '德办发【2016】30号'
const RIGHT = '德办发〔2016〕30号'

const fetched = fetchOldChromium()
const program = 'program' in fetched ? fetched.program : ''
const skip = 'missing' in fetched ? fetched.missing : false

/** A card or button in the box beneath a field. */
const within = (/** @type {string} */ field, /** @type {string} */ selector) =>
  `document.querySelector('#${field} ~ [data-gongkai-box]')?.shadowRoot.querySelector('${selector}')`

describe('a form in Chromium 80', { skip }, () => {
  /** @type {Awaited<ReturnType<typeof launchOldChromium>>} */
  let browser
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server

  before(async () => {
    ;[browser, server] = await Promise.all([
      launchOldChromium(program),
      serve({ pages: { ...FORMS, ...SCRIPTS } }),
    ])
  })

  after(async () => {
    await browser?.close()
    await server?.close()
  })

  /** @param {string} path */
  async function open(path) {
    const page = await browser.open(server.url + path)
    const until = async (/** @type {string} */ expression) => {
      for (let tries = 0; tries < 300; tries += 1) {
        if (await page.evaluate(expression)) return
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      assert.fail(`it never came true: ${expression}\n${page.complaints.join('\n')}`)
    }
    await until('document.documentElement.dataset.ready')
    return { ...page, until }
  }

  /**
   * @param {string} field
   * @param {string} text
   */
  const type = (field, text) =>
    `${field}.focus(); document.execCommand('insertText', false, '${text}')`

  test('under a policy against scripts from elsewhere it is checked in a worker; nothing is reported', async () => {
    const page = await open('/strict.html')
    assert.equal(await page.evaluate('attached.engine.kind'), 'worker')
    await page.evaluate(type('wh', WRONG))
    await page.until(within('wh', '.is-fix'))
    await page.evaluate(`${within('wh', '.is-fix')}.click()`)
    assert.equal(await page.evaluate('wh.value'), RIGHT)
    await page.evaluate("document.execCommand('undo')")
    assert.equal(await page.evaluate('wh.value'), WRONG)
    await page.evaluate("document.execCommand('undo')")
    assert.equal(await page.evaluate('wh.value'), '')
    assert.deepEqual(await page.evaluate('reports'), [])
    assert.deepEqual(page.complaints, [])
  })

  test('in a contenteditable a fix is one step for undo', async () => {
    const page = await open('/strict.html')
    await page.evaluate(type('zw', '根据国办发[2024]5号文件'))
    await page.until(within('zw', '.is-fix'))
    await page.evaluate(`${within('zw', '.is-fix')}.click()`)
    assert.equal(await page.evaluate('zw.textContent'), '根据国办发〔2024〕5号文件')
    await page.evaluate("document.execCommand('undo')")
    assert.equal(await page.evaluate('zw.textContent'), '根据国办发[2024]5号文件')
  })

  test('nothing happens while an input method composes', async () => {
    const page = await open('/strict.html')
    // Its protocol has no way to compose: the events are told, and the text is put in.
    const say = (/** @type {string} */ what) =>
      page.evaluate(
        `wh.dispatchEvent(new CompositionEvent('composition${what}', { bubbles: true }))`,
      )
    await page.evaluate('wh.focus()')
    await say('start')
    const before = await page.evaluate('heard.length')
    await page.evaluate(type('wh', WRONG))
    await new Promise((resolve) => setTimeout(resolve, 700))
    assert.equal(await page.evaluate('heard.length'), before)
    await say('end')
    await page.until(within('wh', '.is-fix'))
    assert.equal(await page.evaluate('wh.value'), WRONG)
  })

  test('a form with errors is held, and the button that was pressed is known', async () => {
    const page = await open('/guarded.html')
    await page.evaluate(type('wh', WRONG))
    await page.evaluate("document.querySelector('[type=submit]').click()")
    await page.until(
      "document.querySelector('[data-gongkai-box=held]')?.shadowRoot.querySelector('h3')",
    )
    assert.deepEqual(await page.evaluate('sent'), [])
    await page.evaluate('attached.detach()')
    await page.evaluate("document.querySelector('[type=submit]').click()")
    assert.equal(await page.evaluate('sent.length'), 1)
  })
})
