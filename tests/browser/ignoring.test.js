/** What a person ignores in a form: how widely, how long, and what is kept of it. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FORMS, SCRIPTS } from './attaching.js'
import { openSite } from './page.js'

const BRACKET = '[data-rule="document-number/bracket"]'

const site = openSite({ pages: { ...FORMS, ...SCRIPTS } })

async function openForm() {
  const page = await site.open('/strict.html')
  await page.waitForSelector('html[data-ready]')
  return page
}

/**
 * Ignores the first finding about the body as a person does.
 *
 * @param {import('playwright-core').Page} page
 * @param {'finding' | 'value' | 'rule'} scope
 * @param {string} reason
 */
async function ignore(page, scope, reason) {
  const card = page.locator(`#zw ~ [data-gongkai-box] ${BRACKET}`).first()
  await card.locator('button', { hasText: '忽略' }).click()
  const ask = card.locator('.ask')
  await ask.locator(`input[value=${scope}]`).check()
  await ask.locator('button', { hasText: '忽略' }).click()
  assert.match(await ask.locator('.wrong').innerText(), /请写明理由/)
  await ask.locator('textarea').fill(reason)
  await ask.locator('button', { hasText: '忽略' }).click()
  await page.locator('[data-gongkai-box=rest] .ignored').waitFor()
}

/** @param {import('playwright-core').Page} page @returns {Promise<any[]>} */
const kept = (page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('gongkai:ignored:/strict.html#edit') ?? '[]'))

/** @param {import('playwright-core').Page} page */
const brackets = (page) => page.locator(`#zw ~ [data-gongkai-box] ${BRACKET}`)

test('a finding that is ignored stays so while the text elsewhere changes, and when the page is opened again', async () => {
  const page = await openForm()
  await page.locator('#zw').fill('根据国办发[2024]5号文件。依照国办发[2024]6号文件。')
  await brackets(page).nth(1).waitFor()
  await ignore(page, 'finding', '原件如此，联系人13812345678')
  assert.equal(await brackets(page).count(), 1)
  await page
    .locator('#zw')
    .fill('各单位：根据有关规定。根据国办发[2024]5号文件。依照国办发[2024]6号文件。')
  await page.waitForTimeout(1500)
  assert.equal(await brackets(page).count(), 1)

  const [entry] = await kept(page)
  assert.equal(entry.scope, 'finding')
  assert.equal(entry.rule, 'document-number/bracket')
  assert.equal(entry.on, '2026-11-22')
  assert.equal(entry.until, '2027-02-20')
  // No personal number, no text of the form.
  assert.doesNotMatch(JSON.stringify(entry), /13812345678|国办发/)

  // The same page, opened again.
  await page.reload()
  await page.waitForSelector('html[data-ready]')
  await page.locator('#zw').fill('根据国办发[2024]5号文件。')
  await page.locator('[data-gongkai-box=rest] .ignored').waitFor()
  assert.equal(await brackets(page).count(), 0)
})

test('a rule that is ignored is silent on this form, and comes back when it is wanted', async () => {
  const page = await openForm()
  await page.locator('#zw').fill('根据国办发[2024]5号文件。依照国办发[2024]6号文件。')
  await brackets(page).nth(1).waitFor()
  await ignore(page, 'rule', '本栏目照录原文')
  assert.equal(await brackets(page).count(), 0)
  const ignored = page.locator('[data-gongkai-box=rest] .ignored')
  await ignored.locator('summary').click()
  assert.match(await ignored.locator('li').first().innerText(), /本栏目照录原文.*至2027-02-20/s)
  await ignored.locator('button').first().click()
  await brackets(page).nth(1).waitFor()
  assert.deepEqual(await kept(page), [])
})

test('what is ignored counts no longer when its day has passed, or its basis is another version', async () => {
  for (const change of [{ until: '2026-11-21' }, { basis: '0000000000000000' }]) {
    const page = await openForm()
    await page.locator('#zw').fill('根据国办发[2024]5号文件。')
    await brackets(page).first().waitFor()
    await ignore(page, 'value', '原件如此')
    assert.equal(await brackets(page).count(), 0)
    await page.evaluate((changed) => {
      const key = 'gongkai:ignored:/strict.html#edit'
      const [entry] = JSON.parse(localStorage.getItem(key) ?? '[]')
      localStorage.setItem(key, JSON.stringify([{ ...entry, ...changed }]))
    }, change)
    await page.reload()
    await page.waitForSelector('html[data-ready]')
    await page.locator('#zw').fill('根据国办发[2024]5号文件。')
    await brackets(page).first().waitFor()
  }
})

test('Esc leaves the question, and the page hears nothing of what is typed in it', async () => {
  const page = await openForm()
  await page.evaluate(() => {
    const { heard } = /** @type {any} */ (window)
    for (const name of ['input', 'keydown', 'change']) {
      document.addEventListener(name, ({ target }) => {
        if (/** @type {Element} */ (target).closest('[data-gongkai-box]'))
          heard.push({ name: 'leak' })
      })
    }
  })
  await page.locator('#zw').fill('根据国办发[2024]5号文件。')
  const opener = brackets(page).first().locator('button', { hasText: '忽略' })
  await opener.click()
  await page.locator('.ask textarea').pressSequentially('理由')
  await page.keyboard.press('Escape')
  assert.equal(await page.locator('.ask').count(), 0)
  assert.equal(await opener.evaluate((button) => button.matches(':focus')), true)
  const leaks = await page.evaluate('heard.filter(({ name }) => name === "leak").length')
  assert.equal(leaks, 0)
})
