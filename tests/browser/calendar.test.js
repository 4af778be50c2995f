/** The due date of the page: its sentence, and the calendar that numbers the working days. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSite } from './page.js'

const site = openSite()

/**
 * Waits until the sentence is that of what the form says now.
 *
 * @param {import('playwright-core').Page} page
 */
async function counted(page) {
  await page.locator('.gongkai[aria-busy="false"]').waitFor()
}

/**
 * The page, with a period filled in.
 *
 * @param {string} from
 * @param {string} limit
 * @param {string} [published]
 * @param {string} [path]
 */
async function reckon(from, limit, published = '', path = '/due.html') {
  const page = await site.open(path)
  await page.waitForSelector('html[data-ready]')
  await page.clock.setFixedTime('2026-11-22T04:00:00Z')
  await page.locator('#due-published').fill(published)
  await page.locator('#due-limit').fill(limit)
  await page.locator('#due-from').fill(from)
  await counted(page)
  return page
}

test('20 working days from 27 June 2024 end on 25 July, each of them numbered', async () => {
  const page = await reckon('2024-06-27', '20', '2024-08-01')
  const sentence = await page.locator('gongkai-deadline .due-sentence').innerText()
  assert.equal(
    sentence,
    '最迟应当在2024年7月25日（星期四）公开，实际2024年8月1日（星期四）才公开，晚了5个工作日。',
  )
  const numbers = await page
    .locator('.day[data-number]')
    .evaluateAll((days) => days.map(({ dataset }) => Number(dataset.number)))
  assert.deepEqual(
    numbers,
    Array.from({ length: 20 }, (_, at) => at + 1),
  )
  assert.equal(await page.locator('.day.is-due').getAttribute('data-date'), '2024-07-25')
  assert.equal(await page.locator('.day.is-start').getAttribute('data-number'), null)
})

test('holidays are left out and named, make-up days count, each with its notice', async () => {
  const page = await reckon('2024-09-20', '相关信息形成或变更之日起20个工作日内')
  const makeUp = page.locator('[data-date="2024-10-12"]')
  assert.match(await makeUp.innerText(), /班/)
  assert.ok(await makeUp.getAttribute('data-number'))
  assert.match((await makeUp.getAttribute('title')) ?? '', /2024年部分节假日安排的通知/)
  const holiday = page.locator('[data-date="2024-10-01"]')
  assert.match(await holiday.innerText(), /休/)
  assert.match(await holiday.innerText(), /国庆/)
  assert.equal(await holiday.getAttribute('data-number'), null)
  assert.match(
    await page.locator('gongkai-deadline .notices').innerText(),
    /2024年部分节假日安排的通知/,
  )
})

test('a due date after the last notice is provisional, and the missing notice is named', async () => {
  const page = await reckon('2026-12-10', '20')
  assert.match(
    await page.locator('gongkai-deadline .notices .provisional').innerText(),
    /《国务院办公厅关于2027年部分节假日安排的通知》尚未公布/,
  )
  assert.ok((await page.locator('.day.is-provisional').count()) > 0)
})

test('what is published in time is said to be', async () => {
  const page = await reckon('2024-06-27', '20', '2024-07-25')
  assert.match(
    await page.locator('gongkai-deadline .due-sentence').innerText(),
    /没有超期，用了20个工作日。$/,
  )
})

test('what is not published yet has days left, or is overdue', async () => {
  const page = await reckon('2026-11-16', '20')
  assert.match(
    await page.locator('gongkai-deadline .due-sentence').innerText(),
    /还有16个工作日。$/,
  )
  await page.locator('#due-from').fill('2026-09-01')
  await counted(page)
  assert.match(
    await page.locator('gongkai-deadline .due-sentence').innerText(),
    /已经超过\d+个工作日。$/,
  )
})

test('a time limit that cannot be counted is said to be so, and draws nothing', async () => {
  const page = await reckon('2024-06-27', '长期公开')
  assert.ok((await page.locator('gongkai-deadline .due-sentence').innerText()).length > 5)
  assert.equal(await page.locator('.month').count(), 0)
  await page.locator('#due-limit').fill('')
  await counted(page)
  assert.match(await page.locator('gongkai-deadline .due-sentence').innerText(), /请填写起算日/)
})

test('the sentence is English on the English page', async () => {
  const page = await reckon('2024-06-27', '20', '2024-08-01', '/due.html?lang=en')
  assert.match(
    await page.locator('gongkai-deadline .due-sentence').innerText(),
    /^To be published by Thursday 25 July 2024; published on .* 5 working days late\.$/,
  )
})
