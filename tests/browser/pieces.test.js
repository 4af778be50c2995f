/** A document number in three boxes: issuer code, year, serial. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSite } from './page.js'

const CODES =
  '<option value="">请选择</option><option value="7">德办发</option><option value="8">德政发</option>'
const ROW = `<tr><td>发文字号：</td><td><select id="code">${CODES}</select>〔<input id="year">〕<input id="serial">号</td></tr>`

/** @param {string} row @param {string} attributes of the form @param {string} [script] */
const form = (
  row,
  attributes,
  script = '',
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>拟稿</title>
<link rel="icon" href="data:,"><script src="/pkg/dist/gongkai.js" data-gongkai-as-of="2026-11-22" defer></script>
<form ${attributes}><table><tr><td>标题：</td><td><input id="title"></td></tr>${row}
<tr><td>成文日期：</td><td><input id="written"></td></tr></table><button>保存</button></form>${script}</html>`

/** Each way to say, or not to say, which boxes they are. @type {Record<string, string>} */
const PAGES = {
  labels: form(ROW, 'data-gongkai="document"'),
  attributes: form(
    ROW.replace(/id="(code|year|serial)"/g, '$& data-gongkai-field="documentNumber"'),
    'data-gongkai="document"',
  ),
  selectors: form(
    ROW,
    'id="edit"',
    `<script>window.gongkai = [(gongkai) => gongkai.attach('#edit', {
      asOf: '2026-11-22', fields: { documentNumber: ['#code', '#year', '#serial'], writtenOn: '#written' } })]</script>`,
  ),
  elements: form(
    ROW,
    'id="edit"',
    `<script>window.gongkai = [(gongkai) => { const { code, year, serial } = document.querySelector('#edit').elements
      gongkai.attach('#edit', { asOf: '2026-11-22', fields: { documentNumber: [code, year, serial] } }) }]</script>`,
  ),
}
const site = openSite({
  pages: Object.fromEntries(Object.entries(PAGES).map(([name, html]) => [`/${name}.html`, html])),
})

/** @param {import('playwright-core').Page} page @param {string[]} pieces */
async function fill(page, [code, year, serial]) {
  await page.locator('#code').selectOption({ label: code })
  await page.locator('#year').fill(year)
  await page.locator('#serial').fill(serial)
}

for (const name of Object.keys(PAGES)) {
  test(`by ${name}: what is wrong is said below the boxes, and mended in the one that it is about`, async () => {
    const page = await site.open(`/${name}.html`)
    await fill(page, ['德办发', '2024', '030'])
    const finding = page.locator('[data-rule="document-number/serial"]')
    await finding.locator('.is-fix').click()
    assert.equal(await page.locator('#serial').inputValue(), '30')
    assert.equal(await page.locator('#year').inputValue(), '2024')
    await finding.waitFor({ state: 'detached' })
    assert.equal(await page.evaluate('document.activeElement.id'), 'serial')
  })
}

test('the findings stand below all that stands in the row', async () => {
  const page = await site.open('/labels.html')
  await fill(page, ['德办发', '24', '30'])
  await page.locator('[data-rule="document-number/year"]').waitFor()
  const notes = page.locator('[data-gongkai-box]')
  const before = await notes.evaluate(({ previousSibling }) => previousSibling?.textContent)
  assert.equal(before, '号')
  for (const id of ['code', 'year', 'serial']) {
    const said = await page.locator(`#${id}`).getAttribute('aria-describedby')
    assert.match(said ?? '', /gongkai-notes/)
  }
})

test('brackets, 年 and 号 that a box has already are not put there twice', async () => {
  const page = await site.open('/labels.html')
  await fill(page, ['德办发', '【2024】', '30号'])
  await page.locator('[data-rule="document-number/bracket"] .is-fix').click()
  assert.equal(await page.locator('#year').inputValue(), '〔2024〕')
  await fill(page, ['德办发', '2024年', '30'])
  await page.locator('[data-rule]').first().waitFor({ state: 'detached' })
})

test('nothing is said before the last piece is there, nor of a box that holds more than its piece', async () => {
  const page = await site.open('/labels.html')
  await page.evaluate(
    `document.addEventListener('gongkai:findings', ({ detail }) => { window.found = detail.findings })`,
  )
  for (const pieces of [
    ['德办发', '24', ''],
    ['请选择', '24', '30'],
  ]) {
    await fill(page, pieces)
    await page.locator('#title').fill(`关于${pieces.join('')}的通知`)
    await page.waitForTimeout(600)
    assert.deepEqual(await page.evaluate('window.found'), [])
  }
})

test('a year that contradicts the date is told at the boxes', async () => {
  const page = await site.open('/labels.html')
  await page.locator('#written').fill('2023-05-06')
  await fill(page, ['德办发', '2024', '30'])
  await page.locator('[data-rule="document-number/year-date"]').waitFor()
})
