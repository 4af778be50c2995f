/** The page in Chromium 80: it starts, finds, fixes, counts and draws. */

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { serve } from '../../xtask/site.mjs'
import { fetchOldChromium, launchOldChromium } from './old-chromium.js'

const fetched = fetchOldChromium()
const program = 'program' in fetched ? fetched.program : ''
const skip = 'missing' in fetched ? fetched.missing : false

/** The other pages, and what comes true on them. */
const PAGES = {
  'due.html':
    "(deadline.shadowRoot.querySelector('.is-due') || { dataset: {} }).dataset.date === '2024-07-25'",
  'catalogue.html': "checked.shadowRoot.querySelectorAll('td.has-finding').length > 3",
  'page.html': "found.findings.length > 3 && document.querySelectorAll('#read dt').length > 5",
  'rules.html#title/missing': "rule.querySelectorAll('.is-bad').length > 0",
  'play.html': "marks.querySelectorAll('.mark').length > 3",
}

describe('the site in Chromium 80', { skip }, () => {
  /** @type {Awaited<ReturnType<typeof launchOldChromium>>} */
  let browser
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server
  /** @type {Awaited<ReturnType<typeof browser.open>>} */
  let page

  before(async () => {
    ;[browser, server] = await Promise.all([launchOldChromium(program), serve()])
    page = await browser.open(`${server.url}/`)
    await until("document.documentElement.dataset.ready === 'zh'")
  })

  after(async () => {
    await browser?.close()
    await server?.close()
  })

  /**
   * Waits until an expression holds.
   *
   * @param {string} expression
   */
  async function until(expression) {
    for (let tries = 0; tries < 100; tries += 1) {
      if (await page.evaluate(expression)) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    assert.fail(`it never came true: ${expression}\n${page.complaints.join('\n')}`)
  }

  test('a wrong bracket is found and mended, and undo brings it back', async () => {
    await page.evaluate(
      "documentNumber.focus(); document.execCommand('insertText', false, '德办发【2016】30号')",
    )
    const fix =
      "document.querySelector('#documentNumber-findings > div')?.shadowRoot.querySelector('.is-fix')"
    await until(fix)
    await page.evaluate(`${fix}.click()`)
    assert.equal(await page.evaluate('documentNumber.value'), '德办发〔2016〕30号')
    await page.evaluate("document.execCommand('undo')")
    assert.equal(await page.evaluate('documentNumber.value'), '德办发【2016】30号')
    assert.deepEqual(page.complaints, [])
  })

  for (const [path, expression] of Object.entries(PAGES)) {
    test(`${path} works`, async () => {
      page = await browser.open(`${server.url}/${path}`)
      await until("document.documentElement.dataset.ready === 'zh'")
      await until(expression)
      assert.deepEqual(page.complaints, [])
    })
  }

  test('office.html: the one tag finds the form and its fields', async () => {
    page = await browser.open(`${server.url}/office.html`)
    const fix =
      "document.querySelector('#wh ~ [data-gongkai-box]')?.shadowRoot.querySelector('.is-fix')"
    await until(fix)
    await page.evaluate(`${fix}.click()`)
    assert.equal(await page.evaluate('wh.value'), '云岭政办发〔2024〕12号')
    await until("document.querySelector('#zw ~ [data-gongkai-box]')")
    assert.deepEqual(page.complaints, [])
  })
})
