/** The cards beneath a field while the text around their places changes. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FORMS, SCRIPTS } from './attaching.js'
import { openSite } from './page.js'

const CARDS = '#zw ~ [data-gongkai-box] [data-rule="document-number/bracket"]'
const SLIP = '根据国办发[2024]5号文件，'

const site = openSite({ pages: { ...FORMS, ...SCRIPTS } })

async function openForm() {
  const page = await site.open('/form.html')
  await page.waitForSelector('html[data-ready]')
  return page
}

/** @param {import('playwright-core').Page} page @param {number} count */
async function waitForCards(page, count) {
  await page
    .locator(CARDS)
    .nth(count - 1)
    .waitFor()
  assert.equal(await page.locator(CARDS).count(), count)
}

test('a card stays, with its details open, when something is typed before its place', async () => {
  const page = await openForm()
  // Longer than what a card shows around its place.
  await page.locator('#zw').pressSequentially(`${'为了做好防汛抗旱工作，'.repeat(6)}${SLIP}`)
  await waitForCards(page, 1)
  await page.locator(`${CARDS} summary`).click()
  await page.locator(CARDS).evaluate((card) => {
    Object.assign(window, { card })
  })
  await page.locator('#zw').press('Control+Home')
  await page.keyboard.type('各单位注意。')
  await page.waitForTimeout(700)
  const same = await page
    .locator(CARDS)
    .evaluate((card) => card === /** @type {any} */ (window).card)
  assert.ok(same, 'it was drawn anew')
  await page.locator(`${CARDS} .is-fix`).click()
  await page.locator(CARDS).waitFor({ state: 'detached' })
  const text = await page.locator('#zw').innerText()
  assert.equal(text, `各单位注意。${'为了做好防汛抗旱工作，'.repeat(6)}根据国办发〔2024〕5号文件，`)
})

test('the same slip in the same words twice has two cards', async () => {
  const page = await openForm()
  const between = '请认真做好防汛抗旱工作，'.repeat(6)
  await page.locator('#zw').pressSequentially(`${between}${SLIP}${between}${SLIP}${between}`)
  await waitForCards(page, 2)
  await page.locator(`${CARDS} .is-fix`).nth(1).click()
  await page.waitForFunction(() => /〔2024〕/.test(document.getElementById('zw')?.innerText ?? ''))
  const text = await page.locator('#zw').innerText()
  assert.ok(text.indexOf('[2024]') < text.indexOf('〔2024〕'), 'the first one was mended')
})
