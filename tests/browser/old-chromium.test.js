/** The package in Chromium 80. */

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { load } from '../../pkg/dist/node.mjs'
import { serve } from '../../xtask/site.mjs'
import { FILES, FOUND, OPENED, OTHER_PAGES, PAGES } from './loading.js'
import { fetchOldChromium, launchOldChromium } from './old-chromium.js'
import { checkInOneFile } from './one-file.js'

const fetched = fetchOldChromium()
const program = 'program' in fetched ? fetched.program : ''
const skip = 'missing' in fetched ? fetched.missing : false

/** The page of a report. */
async function report() {
  const gongkai = await load({ asOf: '2026-11-24' })
  const header = '目录名称,公开内容,公开时限,公开主体\n'
  const csv = `${header}机构设置,内设机构,常期公开,政工室\n部门预算,收支总表,20个工作内,财务科\n`
  return gongkai.reportHtml(gongkai.checkCatalogue(csv, { name: '目录.csv' }))
}

describe('Chromium 80', () => {
  /** @type {Awaited<ReturnType<typeof launchOldChromium>>} */
  let browser
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server

  before(async () => {
    if (skip) return
    const pages = { ...PAGES, ...OTHER_PAGES, '/report.html': await report() }
    ;[browser, server] = await Promise.all([launchOldChromium(program), serve({ pages })])
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

  test('the page that is one file checks what it is given', { skip }, async () => {
    await checkInOneFile(browser)
  })

  test('the page of a report shows its findings, and filters them', { skip }, async () => {
    const page = await browser.open(`${server.url}/report.html`)
    const shown = `[...document.querySelectorAll('tbody tr')].filter((row) => row.offsetParent).length`
    const all = await page.evaluate(shown)
    assert.ok(all > 2)
    await page.evaluate(`(() => {
      const unit = document.querySelector('select[data-key="unit"]')
      unit.value = '财务科'
      for (const kind of ['input', 'change']) unit.dispatchEvent(new Event(kind, { bubbles: true }))
    })()`)
    const some = await page.evaluate(shown)
    assert.ok(some > 0 && some < all)
    assert.deepEqual(page.complaints, [])
  })
})
