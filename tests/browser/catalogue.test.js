/** `<gongkai-catalogue>` on the demo page: cells with findings, gone through by mouse and by keyboard. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openSite } from './page.js'

const HEADER = [
  '目录类别',
  '目录名称',
  '公开内容',
  '政务五公开',
  '公开主体',
  '公开时限',
  '公开方式',
  '公开对象',
]
const LIMIT = '相关信息形成或变更之日起20个工作日内'
const ROWS = [
  HEADER,
  [
    '政策文件',
    '部门文件',
    '文件名称、文号、成文日期、正文',
    '政策公开',
    '办公室',
    LIMIT,
    '政府网站',
    '全社会',
  ],
  [
    '会议公开',
    '部门会议',
    '会议议题、参加人员、议定事项',
    '决策公开',
    '办公室',
    LIMIT,
    '政府网站',
    '全社会',
  ],
]

const site = openSite()

/** The page with the example checked. */
async function openPage() {
  const page = await site.open('/catalogue.html')
  await page.waitForSelector('html[data-ready]')
  await page.locator('.catalogue').waitFor()
  await page.locator('.progress, progress').waitFor({ state: 'hidden' })
  return page
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
async function paste(page, text) {
  await page.evaluate(() => {
    const element = document.querySelector('gongkai-catalogue')
    // @ts-expect-error what a test waits for
    window.told = new Promise((resolve) => {
      for (const name of ['gongkai:report', 'gongkai:error']) {
        element?.addEventListener(name, resolve, { once: true })
      }
    })
  })
  const field = page.locator('textarea#paste')
  if (!(await field.isVisible())) await page.locator('.paste summary').click()
  await field.fill(text)
  await page.locator('.paste .button').click()
  // @ts-expect-error
  await page.evaluate(() => window.told.then(() => undefined))
}

test('the example has cells that are marked, counted in the summary', async () => {
  const page = await openPage()
  assert.ok((await page.locator('td.has-finding').count()) > 3)
  assert.match(await page.locator('.summary').innerText(), /catalogue\.csv：\d+个事项，\d+处/)
  const marked = page.locator('td.has-finding').first()
  assert.equal(await marked.locator('.icon').count(), 1)
  assert.match(await marked.innerText(), /个问题/)
})

test('a pasted table is checked, and a cell explains its findings', async () => {
  const page = await openPage()
  await paste(page, ROWS.map((row) => row.join('\t')).join('\r\n'))
  const cell = page.locator('td.cell[data-row="2"][data-column="3"]')
  assert.equal(await cell.getAttribute('data-severity'), 'error')
  await cell.click()
  assert.equal(await page.locator('.place').innerText(), '第2行“政务五公开”')
  const card = page.locator('#here [data-rule="item/phase"]')
  assert.match(await card.innerText(), /政策公开/)
  assert.equal(await card.locator('details').getAttribute('open'), '')
})

test('the keyboard moves between cells, to the next finding, to its explanation and back', async () => {
  const page = await openPage()
  await paste(page, ROWS.map((row) => row.join('\t')).join('\n'))
  const place = () =>
    page.evaluate(() => {
      const focused = document.activeElement?.shadowRoot?.activeElement
      if (!(focused instanceof HTMLElement)) return ''
      const { dataset, className } = focused
      return dataset.row ? `${dataset.row}:${dataset.column}` : className
    })
  await page.locator('td.cell[data-row="3"][data-column="0"]').click()
  await page.keyboard.press('ArrowRight')
  assert.equal(await place(), '3:1')
  await page.keyboard.press('ArrowUp')
  assert.equal(await place(), '2:1')
  await page.keyboard.press('F8')
  assert.equal(await place(), '2:3')
  await page.keyboard.press('Enter')
  assert.equal(await place(), 'place')
  await page.keyboard.press('Escape')
  assert.equal(await place(), '2:3')
  await page.keyboard.press('Home')
  assert.equal(await place(), '2:0')
  await page.keyboard.press('Control+End')
  assert.equal(await place(), '3:7')
})

test('the table has one stop for the Tab key', async () => {
  const page = await openPage()
  assert.equal(await page.locator('.catalogue [tabindex="0"]').count(), 1)
})

test('a weight that is switched off leaves its cells unmarked, and rows can be left out', async () => {
  const page = await openPage()
  await paste(page, ROWS.map((row) => row.join('\t')).join('\n'))
  const rows = await page.locator('.catalogue tbody tr:not(.space)').count()
  await page.locator('#only-found').check()
  const kept = await page.locator('.catalogue tbody tr:not(.space)').count()
  assert.ok(kept > 0 && kept < rows)
  for (const severity of ['error', 'warning', 'info']) {
    await page.locator(`.filter[data-severity="${severity}"]`).click()
  }
  assert.equal(await page.locator('td.has-finding').count(), 0)
})

test('a CSV file in GB18030 is read', async () => {
  const page = await openPage()
  // 序号,公开事项… would need an encoder: these are the bytes of 公开事项,公开内容,公开时限 and a row.
  const header = [
    0xb9, 0xab, 0xbf, 0xaa, 0xca, 0xc2, 0xcf, 0xee, 0x2c, 0xb9, 0xab, 0xbf, 0xaa, 0xc4,
  ]
  const rest = [0xda, 0xc8, 0xdd, 0x2c, 0xb9, 0xab, 0xbf, 0xaa, 0xca, 0xb1, 0xcf, 0xde, 0x0a]
  const row = [
    0xb9, 0xab, 0xb8, 0xe6, 0x2c, 0xb9, 0xab, 0xb8, 0xe6, 0x2c, 0xbc, 0xb0, 0xca, 0xb1, 0x0a,
  ]
  await page.locator('input#file').setInputFiles({
    name: '目录.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([...header, ...rest, ...row]),
  })
  await page.locator('.summary', { hasText: /^目录\.csv/ }).waitFor()
  await page.locator('td.cell', { hasText: '公告' }).first().waitFor()
})

test('workbooks, documents and pages are opened', async () => {
  const page = await openPage()
  const open = async (/** @type {string} */ name) => {
    await page.locator('input#file').setInputFiles(`pkg/test/files/samples/${name}`)
    await page.locator('.summary', { hasText: `${name}：25个事项` }).waitFor()
    return page.locator('.summary').innerText()
  }
  const counted = (await open('yanzhou.xlsx')).replace('xlsx', '')
  assert.equal((await open('yanzhou.xls')).replace('xls', ''), counted)
  assert.equal((await open('yanzhou.ods')).replace('ods', ''), counted)
  const html = `<meta charset="utf-8"><table>${ROWS.map((row) => `<tr><td>${row.join('<td>')}`).join('')}</table>`
  const file = { name: '目录.html', mimeType: 'text/html', buffer: Buffer.from(html) }
  await page.locator('input#file').setInputFiles(file)
  await page.locator('.summary', { hasText: '目录.html：2个事项' }).waitFor()
})

test('a file that is no table is said to be none, and the page goes on', async () => {
  const page = await openPage()
  const workbook = { name: '目录.xlsx', mimeType: '', buffer: Buffer.from('PK\x03\x04rest') }
  await page.locator('input#file').setInputFiles(workbook)
  await page.locator('.working .state', { hasText: '读不了' }).waitFor()
  await paste(page, '一句话，不是表格')
  assert.match(await page.locator('.working .state').innerText(), /读不了/)
  await paste(page, ROWS.map((row) => row.join('\t')).join('\n'))
  await page.locator('td.has-finding').first().waitFor()
})

test('of a long catalogue only the rows that are seen are in the page', async () => {
  const page = await openPage()
  const many = [
    HEADER,
    ...Array.from({ length: 5000 }, (_, at) => [`第${at}类`, ...ROWS[2].slice(1)]),
  ]
  many[4000] = [...ROWS[1]]
  const csv = many.map((row) => row.join(',')).join('\n')
  const file = { name: '很长.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await page.locator('input#file').setInputFiles(file)
  await page.locator('.summary', { hasText: '很长.csv：5000个事项' }).waitFor()
  const drawn = () => page.locator('.catalogue tbody tr:not(.space)').count()
  assert.equal(await page.locator('.catalogue').getAttribute('aria-rowcount'), '5001')
  assert.ok((await drawn()) < 60)
  await page.locator('.filter[data-severity="warning"]').click()
  await page.locator('.filter[data-severity="info"]').click()
  await page.locator('.button.next').click()
  const cell = page.locator('td.cell[data-row="4001"][data-column="3"]')
  await cell.waitFor()
  assert.equal(await cell.getAttribute('aria-selected'), 'true')
  assert.ok((await drawn()) < 60)
  const longest = await page.evaluate(async () => {
    const box = document.querySelector('gongkai-catalogue')?.shadowRoot?.querySelector('.table-box')
    if (!box) return -1
    let longest = 0
    for (let at = 0; at < 60; at += 1) {
      const from = performance.now()
      box.scrollTop = at * 5000
      await new Promise((resolve) => requestAnimationFrame(resolve))
      longest = Math.max(longest, performance.now() - from)
    }
    return longest
  })
  console.log(`  scrolling 5,000 rows: the longest frame took ${longest.toFixed(0)} ms`)
  assert.ok((await drawn()) < 60)
})

test('checking is done in a thread of its own, and can be stopped', async () => {
  const page = await openPage()
  assert.equal(
    await page.evaluate(() => document.querySelector('gongkai-catalogue')?.engine),
    'worker',
  )
  const many = [HEADER, ...Array.from({ length: 60000 }, () => ROWS[2])]
  const csv = many.map((row) => row.join(',')).join('\n')
  const file = { name: '很长.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await page.locator('input#file').setInputFiles(file)
  await page.locator('.cancel').click()
  assert.match(await page.locator('.working .state').innerText(), /已停止/)
  assert.match(await page.locator('.summary').innerText(), /catalogue\.csv/)
  await paste(page, ROWS.map((row) => row.join('\t')).join('\n'))
  assert.match(await page.locator('.summary').innerText(), /粘贴的表格/)
})

test('rows are found by what stands in them, and findings by their rule', async () => {
  const page = await openPage()
  await paste(page, ROWS.map((row) => row.join('\t')).join('\n'))
  await page.locator('#search').fill('部门会议')
  assert.equal(await page.locator('.catalogue tbody tr:not(.space)').count(), 1)
  await page.locator('#search').fill('')
  await page.locator('#rule').selectOption('item/phase')
  assert.equal(await page.locator('.cell.has-finding').count(), 1)
})

test('a file that is dropped is checked', async () => {
  const page = await openPage()
  const csv = ROWS.map((row) => row.join(',')).join('\n')
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], '拖来的.csv', { type: 'text/csv' }))
    const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
    document
      .querySelector('gongkai-catalogue')
      ?.shadowRoot?.querySelector('.table-box')
      ?.dispatchEvent(event)
  }, csv)
  await page.locator('.summary', { hasText: '拖来的.csv：2个事项' }).waitFor()
})

for (const [what, ending, head] of /** @type {const} */ ([
  ['workbook', '.xlsx', 'PK'],
  ['report', '.html', '<!doctype html>'],
])) {
  test(`the ${what} is taken away by a button, by the keyboard too`, async () => {
    const page = await openPage()
    const waiting = page.waitForEvent('download')
    await page.locator(`[data-download="${what}"]`).focus()
    await page.keyboard.press('Enter')
    const download = await waiting
    assert.match(download.suggestedFilename(), /^catalogue（.+）/)
    assert.ok(download.suggestedFilename().endsWith(ending))
    const made = readFileSync(await download.path())
    assert.equal(made.subarray(0, head.length).toString(), head)
    if (what === 'report') assert.match(made.toString(), /time-limit\//)
    assert.equal(await page.locator(`[data-download="${what}"]`).isEnabled(), true)
  })
}
