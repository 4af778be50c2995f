/** The report as a page, opened as a file. */

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { load } from '../../pkg/dist/node.mjs'
import { reportHtml } from '../../pkg/src/report/html.js'
import { launch } from './chromium.js'

const { source: AXE } = createRequire(import.meta.url)('axe-core')

const HEADER = ['事项名称', '公开内容', '公开时限', '公开主体', '联系方式']
const UNITS = ['办公室', '财政局', '民政局', '']

/** @type {import('playwright-core').Browser} */
let browser
const folder = mkdtempSync(join(tmpdir(), 'gongkai-report-'))

before(async () => {
  browser = await launch()
})

after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

/**
 * The page of a table of so many rows; each has at least one finding.
 *
 * @param {number} rows
 * @param {import('playwright-core').BrowserContextOptions} [settings]
 * @param {'zh' | 'en'} [lang]
 */
async function open(rows, settings, lang = 'zh') {
  const gongkai = await load({ lang, asOf: '2026-11-24' })
  const table = Array.from({ length: rows }, (_, at) => [
    `事项${at + 1}`,
    `内容${at + 1}`,
    at % 2 ? '20个工作内' : '及时公开',
    UNITS[at % UNITS.length],
    '13800138000',
  ])
  const report = gongkai.checkTable([HEADER, ...table])
  const path = join(folder, 'report.html')
  writeFileSync(path, reportHtml(report, { lang, rules: gongkai.rules() }))
  const context = await browser.newContext(settings)
  const page = await context.newPage()
  /** @type {string[]} */
  const complaints = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(request.url())
  })
  await page.goto(pathToFileURL(path).href)
  return { page, complaints }
}

/** @param {import('playwright-core').Page} page */
async function shown(page) {
  const status = await page.locator('[role="status"]').innerText()
  return status.match(/\d+/g)?.map(Number) ?? []
}

for (const width of [1280, 360]) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const lang of /** @type {const} */ (['zh', 'en'])) {
      describe(`${width} px wide, ${colorScheme}, ${lang}`, () => {
        test('it is accessible, in its width, and its own policy lets it run', async () => {
          const settings = { viewport: { width, height: 800 }, colorScheme }
          const { page, complaints } = await open(12, settings, lang)
          assert.ok(await page.locator('.tools').isVisible())
          const over = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement
            return scrollWidth - clientWidth
          })
          assert.equal(over, 0)
          await page.evaluate(AXE)
          const violations = await page.evaluate(async () => {
            // @ts-expect-error axe has put itself on the window
            const { violations: found } = await window.axe.run(document)
            return found.map((/** @type {any} */ { id, nodes }) => [id, nodes[0].html])
          })
          assert.deepEqual(violations, [])
          assert.deepEqual(complaints, [])
        })
      })
    }
  }
}

test('the findings are filtered by severity, by unit and by words, and all come back', async () => {
  const { page } = await open(12)
  const [all] = await shown(page)
  await page.locator('select[data-key="unit"]').selectOption('财政局')
  const [ofUnit] = await shown(page)
  assert.ok(ofUnit > 0 && ofUnit < all)
  assert.equal(await page.locator('tbody tr:visible:not([data-unit="财政局"])').count(), 0)
  await page.locator('.tools [type="search"]').fill('事项2 不会有的词')
  await page.waitForTimeout(300)
  assert.deepEqual(await shown(page), [0, all])
  await page.getByRole('button', { name: '清除筛选' }).click()
  assert.deepEqual(await shown(page), [all, all])
})

test('a bar filters, by the keyboard too, and lets go', async () => {
  const { page } = await open(12)
  const bar = page.locator('.bar[data-value="民政局"]')
  await bar.focus()
  await page.keyboard.press('Enter')
  assert.equal(await bar.getAttribute('aria-pressed'), 'true')
  assert.equal(await page.locator('tbody tr:visible:not([data-unit="民政局"])').count(), 0)
  await page.keyboard.press('Enter')
  const [fit, all] = await shown(page)
  assert.equal(fit, all)
})

test('sorted by severity, errors come first, and places stay in order', async () => {
  const { page } = await open(12)
  await page.locator('select[data-sort]').selectOption('severity')
  const order = await page
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => /** @type {HTMLElement} */ (row).dataset.severity))
  const ranks = order.map((severity = '') => ['error', 'warning', 'info'].indexOf(severity))
  assert.deepEqual(
    ranks,
    [...ranks].sort((one, other) => one - other),
  )
})

test('5,000 findings stay quick: 500 are shown, print has all', async () => {
  const { page } = await open(3000)
  const [fit, all] = await shown(page)
  assert.ok(all >= 5000)
  assert.equal(fit, all)
  assert.equal(await page.locator('tbody tr:visible').count(), 500)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('tbody tr:visible').count(), all)
  assert.equal(await page.locator('.tools').isVisible(), false)
  await page.emulateMedia({ media: 'screen' })
  await page.locator('.more').click()
  assert.equal(await page.locator('tbody tr:visible').count(), all)
})

test('without its script it still says all', async () => {
  const { page } = await open(3, { javaScriptEnabled: false })
  assert.equal(await page.locator('.tools').isVisible(), false)
  assert.ok((await page.locator('tbody tr').count()) >= 3)
})
