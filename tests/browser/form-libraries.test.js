/** Forms of the libraries that back offices are made with: each shows and holds in its own way what gongkai finds. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { appPages, VUE_3 } from './bundled.js'
import { openSite } from './page.js'

const WRONG = '德办发【2016】30号'
const RIGHT = '德办发〔2016〕30号'
const TITLE = '关于做好防汛工作的通知'
const PUBLISHED = '（此件公开发布）'

/**
 * The libraries: the page of each, what shows the error of an input, and how the attribute is chosen.
 *
 * @type {Record<string, { alias?: Record<string, string>, error: (name: string) => string,
 *   choose: (page: import('playwright-core').Page, label: string) => Promise<unknown> }>}
 */
const LIBRARIES = {
  'element-plus': {
    alias: VUE_3,
    error: (name) => `.el-form-item:has(#${name}) .el-form-item__error`,
    async choose(page, label) {
      await page.locator('.el-select').click()
      await page.locator('.el-select-dropdown__item', { hasText: label }).click()
    },
  },
  'ant-design-vue': {
    alias: VUE_3,
    error: (name) => `.ant-form-item:has(#${name}) .ant-form-item-explain-error`,
    choose: (page, label) => page.getByLabel(label).check(),
  },
  'vee-validate': {
    alias: VUE_3,
    error: (name) => `p:has(#${name}) .error`,
    choose: (page, label) => page.getByLabel(label).check(),
  },
  'react-hook-form': {
    error: (name) => `p:has(#${name}) .error`,
    choose: (page, label) => page.getByLabel(label).check(),
  },
}

/** @param {import('playwright-core').Page} page @returns {Promise<Record<string, string>[]>} */
const sent = (page) => page.evaluate('window.sent')

/**
 * Waits until an input has an error that says something, or has none.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 * @param {RegExp} [words]
 */
async function waitForError(page, selector, words) {
  const error = page.locator(selector, words && { hasText: words })
  if (words) return error.first().waitFor()
  await page.waitForFunction(
    (place) => ![...document.querySelectorAll(place)].some(({ textContent }) => textContent),
    selector,
  )
}

for (const [name, { alias, error, choose }] of Object.entries(LIBRARIES)) {
  describe(name, async () => {
    const site = openSite({ pages: await appPages(name, { alias }) })

    test('an error is shown at its input when it is left, and goes when it is mended', async () => {
      const page = await site.open(`/${name}`)
      await page.locator('#wh').fill(WRONG)
      await page.locator('#bt').focus()
      await waitForError(page, error('wh'), /应当用“〔〕”/)
      await page.locator('#wh').fill(RIGHT)
      await page.locator('#bt').focus()
      await waitForError(page, error('wh'))
    })

    test('a form with an error is not sent, a form without is', async () => {
      const page = await site.open(`/${name}`)
      await page.locator('#wh').fill(WRONG)
      await choose(page, '主动公开')
      await page.locator('button').click()
      await waitForError(page, error('wh'), /应当用“〔〕”/)
      assert.deepEqual(await sent(page), [])
      await page.locator('#wh').fill(RIGHT)
      await page.locator('#bt').fill(TITLE)
      await page.locator('button').click()
      await page.waitForFunction('window.sent.length > 0')
      assert.deepEqual(await sent(page), [{ wh: RIGHT, gksx: '1', fz: '', bt: TITLE }])
    })

    test('what is wrong between two inputs is shown when one of them is left', async () => {
      const page = await site.open(`/${name}`)
      await choose(page, '不予公开')
      await page.locator('#fz').fill(PUBLISHED)
      await page.locator('#bt').focus()
      await waitForError(page, error('fz'), /不一致/)
    })

    test('a warning is told and does not hold the form', async () => {
      const page = await site.open(`/${name}`)
      await page.locator('#wh').fill('德办发〔2016〕030号')
      await page.locator('#bt').fill(TITLE)
      await choose(page, '主动公开')
      await page.locator('button').click()
      await page.waitForFunction('window.sent.length > 0')
      const told = /** @type {any[]} */ (await page.evaluate('window.told'))
      assert.ok(told.some(({ rule }) => rule === 'document-number/serial'))
    })

    test('a form that is sent before the rules are there waits for them', async () => {
      const page = await site.open(`/${name}/held`)
      await page.locator('#wh').fill(WRONG)
      await page.locator('#bt').fill(TITLE)
      await choose(page, '主动公开')
      await page.locator('button').click()
      await page.waitForFunction('window.release')
      await page.waitForTimeout(200)
      assert.deepEqual(await sent(page), [])
      await page.evaluate('release()')
      await waitForError(page, error('wh'), /应当用“〔〕”/)
      assert.deepEqual(await sent(page), [])
    })

    test('nothing is said while a word is being composed', async () => {
      const page = await site.open(`/${name}`)
      await page.locator('#wh').fill(WRONG)
      // From then on some check at every key.
      await page.locator('button').click()
      await waitForError(page, error('wh'), /应当用“〔〕”/)
      await page.locator('#wh').focus()
      await page.keyboard.press('End')
      // The input that was left for this one is checked too.
      await page.waitForTimeout(400)
      const before = await page.evaluate('window.told.length')
      const session = await page.context().newCDPSession(page)
      for (const text of ['g', 'go', 'gon', 'gong']) {
        await session.send('Input.imeSetComposition', { text, selectionStart: 4, selectionEnd: 4 })
        await page.waitForTimeout(50)
      }
      await page.waitForTimeout(400)
      assert.equal(await page.evaluate('window.told.length'), before)
      await session.send('Input.insertText', { text: '公' })
      assert.equal(await page.locator('#wh').inputValue(), `${WRONG}公`)
    })
  })
}
