/** The form of the page: what an editor sees while she fills it in, and what a fix does. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSite } from './page.js'

const WRONG = '德办发【2016】30号'
const RIGHT = '德办发〔2016〕30号'

/** Longer than the pause after which the page checks. */
const PAUSE = 600

const site = openSite()

/** The page with its rules loaded. */
async function openPage() {
  const page = await site.open('/')
  await page.waitForSelector('html[data-ready]')
  return page
}

/** What stands in the box for the text, line by line. @param {import('playwright-core').Page} page */
const bodyOf = (page) =>
  page
    .locator('#body')
    .evaluate(({ childNodes }) => [...childNodes].map(({ textContent }) => textContent).join('\n'))

/**
 * Pastes a text into the box for it.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
async function pasteBody(page, text) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((put) => navigator.clipboard.writeText(put), text)
  await page.locator('#body').focus()
  await page.keyboard.press('Control+V')
}

test('a wrong bracket is found while it is typed, and mended by one click', async () => {
  const page = await openPage()
  const field = page.locator('#documentNumber')
  await field.pressSequentially(WRONG)
  const finding = page.locator('#documentNumber-findings [data-rule="document-number/bracket"]')
  await finding.waitFor()
  assert.equal(await finding.locator('.badge').innerText(), '错误')
  assert.equal(await field.getAttribute('aria-invalid'), 'true')

  await finding.locator('.is-fix').click()
  assert.equal(await field.inputValue(), RIGHT)
  assert.equal(await page.locator('#documentNumber-findings .finding').count(), 0)
  assert.equal(await field.getAttribute('aria-invalid'), null)
  assert.match(await page.locator('#announcer').innerText(), /发文字号已改为“德办发〔2016〕30号”/)
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'documentNumber')
})

test('the keyboard alone is enough', async () => {
  const page = await openPage()
  const field = page.locator('#documentNumber')
  await field.pressSequentially(WRONG)
  await page.locator('#documentNumber-findings .is-fix').first().waitFor()
  await page.keyboard.press('Tab')
  const focused = () => document.activeElement?.shadowRoot?.activeElement?.className ?? ''
  assert.match(await page.evaluate(focused), /is-fix/)
  await page.keyboard.press('Enter')
  assert.equal(await field.inputValue(), RIGHT)
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'documentNumber')
})

test('a fix is one step for undo, and redo brings it back', async () => {
  const page = await openPage()
  const field = page.locator('#documentNumber')
  await field.pressSequentially(WRONG)
  await page.locator('#documentNumber-findings .is-fix').first().click()
  assert.equal(await field.inputValue(), RIGHT)
  await page.keyboard.press('Control+Z')
  assert.equal(await field.inputValue(), WRONG)
  await page.locator('#documentNumber-findings .finding').first().waitFor()
  await page.keyboard.press('Control+Shift+Z')
  assert.equal(await field.inputValue(), RIGHT)
})

test('the caret stays where it was in the text', async () => {
  const page = await openPage()
  const field = page.locator('#documentNumber')
  await field.pressSequentially(WRONG)
  const caret = () =>
    field.evaluate((/** @type {HTMLInputElement} */ { selectionStart, selectionEnd }) => [
      selectionStart,
      selectionEnd,
    ])
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.locator('#documentNumber-findings .is-fix').first().click()
  assert.deepEqual(await caret(), [1, 1])
})

test('nothing is checked while an input method composes', async () => {
  const page = await openPage()
  const field = page.locator('#documentNumber')
  await field.focus()
  const devtools = await page.context().newCDPSession(page)
  const text = WRONG
  await devtools.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  })
  assert.equal(await field.inputValue(), text)
  await page.waitForTimeout(PAUSE)
  assert.equal(await page.locator('#documentNumber-findings .finding').count(), 0)

  await devtools.send('Input.insertText', { text })
  await page.locator('#documentNumber-findings [data-rule="document-number/bracket"]').waitFor()
  assert.equal(await field.inputValue(), text)
})

test('a paste is checked at once', async () => {
  const page = await openPage()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((text) => navigator.clipboard.writeText(text), WRONG)
  await page.locator('#documentNumber').focus()
  await page.keyboard.press('Control+V')
  await page.locator('#documentNumber-findings .finding').first().waitFor({ timeout: PAUSE })
})

test('a finding is read out with its field, after the hint', async () => {
  const page = await openPage()
  const field = page.locator('#documentNumber')
  assert.equal(await field.getAttribute('aria-describedby'), 'documentNumber-hint')
  await field.pressSequentially(WRONG)
  await page.locator('#documentNumber-findings .finding').first().waitFor()
  const described = (await field.getAttribute('aria-describedby')) ?? ''
  const [hint, ...messages] = described.split(' ')
  assert.equal(hint, 'documentNumber-hint')
  assert.ok(messages.length > 0)
  for (const id of messages)
    assert.match(await page.locator(`#${id}`).innerText(), /错误|警告|提示/)
})

test('a card tells the basis, its tier, and what the fix makes of the text', async () => {
  const page = await openPage()
  await page.locator('#documentNumber').pressSequentially(WRONG)
  const card = page.locator('#documentNumber-findings [data-rule="document-number/bracket"]')
  await card.locator('summary').click()
  const details = await card.locator('dl').innerText()
  assert.match(details, /GB\/T 9704-2012《党政机关公文格式》/)
  assert.match(details, /国家标准/)
  assert.match(details, /自2012年7月1日起施行/)
  assert.equal(await card.locator('mark').innerText(), '【2016】')
  assert.equal(await card.locator('ins').innerText(), '〔2016〕')
})

test('the marks lie on what is wrong, and the text is what was typed', async () => {
  const page = await openPage()
  const field = page.locator('#documentNumber')
  await field.pressSequentially(WRONG)
  const mark = page.locator('[data-field="documentNumber"] .mark')
  // On a slow machine what is typed so far is marked before.
  await mark.getByText('【2016】', { exact: true }).waitFor()
  assert.equal(await mark.innerText(), '【2016】')
  assert.equal(await field.inputValue(), WRONG)
  // What is typed before a mark moves it at once, before the next check.
  await page.keyboard.press('Home')
  await page.keyboard.insertText('中共')
  assert.equal(await mark.innerText(), '【2016】')
})

test('all typography is fixed by one click, each field undone by itself', async () => {
  const page = await openPage()
  await page.locator('#documentNumber').pressSequentially(WRONG)
  await page.locator('#body').pressSequentially('各单位：\n请认真贯彻执行。\n(此件公开发布)')
  await page.locator('#body-findings .finding').first().waitFor()
  await page.locator('#fix-all').click()
  assert.equal(await page.locator('#documentNumber').inputValue(), RIGHT)
  assert.match(await bodyOf(page), /（此件公开发布）$/)
  assert.equal(await page.locator('#fix-all').isDisabled(), true)
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('Control+Z')
  assert.equal(await page.locator('#documentNumber').inputValue(), WRONG)
  assert.match(await bodyOf(page), /\(此件公开发布\)$/)
})

test('all fixes are taken back by one click, those that were changed since excepted', async () => {
  const page = await openPage()
  await page.locator('#documentNumber').pressSequentially(WRONG)
  await page.locator('#body').fill('请贯彻执行。\n(此件公开发布)')
  await page.locator('#body-findings .finding').first().waitFor()
  await page.locator('#fix-all').click()
  assert.equal(await page.locator('#documentNumber').inputValue(), RIGHT)
  await page.locator('#body').press('Control+End')
  await page.locator('#body').pressSequentially('附后')
  await page.locator('#take-back').click()
  assert.equal(await page.locator('#documentNumber').inputValue(), WRONG)
  assert.match(await bodyOf(page), /（此件公开发布）附后$/)
  assert.ok((await page.locator('#documentNumber-findings .finding').count()) > 0)
})

test('a thousand findings are marked, listed in part, and fixed at once', async () => {
  const page = await openPage()
  await pasteBody(page, '根据国办发[2024]5号文件要求，通知如下。\n'.repeat(1000))
  await page.locator('#body-findings .finding').first().waitFor()
  assert.equal(await page.locator('#body-findings .finding').count(), 50)
  assert.match(await page.locator('#body-findings .more-findings').innerText(), /另有950处/)
  const start = Date.now()
  await page.locator('#fix-all').click()
  await page.locator('#body-findings .finding').first().waitFor({ state: 'detached' })
  assert.ok(Date.now() - start < 10_000, `it took ${Date.now() - start} ms`)
  assert.doesNotMatch(await bodyOf(page), /\[/)
})

test('nothing is said of a field before anybody has been there', async () => {
  const page = await openPage()
  assert.equal(await page.locator('#document .finding').count(), 0)
  await page.locator('#title').pressSequentially('关于做好防汛抗旱工作的通知')
  await page.waitForTimeout(PAUSE)
  assert.equal(await page.locator('#documentNumber-findings .finding').count(), 0)
})

test('a field that was left empty is said to be missing', async () => {
  const page = await openPage()
  await page.locator('#attribute').focus()
  await page.keyboard.press('Tab')
  await page.locator('#attribute-findings [data-rule="attribute/missing"]').waitFor()
})

test('a reason is asked for where one is needed', async () => {
  const page = await openPage()
  assert.equal(await page.locator('#reason').isVisible(), false)
  await page.locator('#attribute').selectOption('不予公开')
  await page.locator('#reason').waitFor()
  await page.locator('#attribute').selectOption('主动公开')
  await page.locator('#reason').waitFor({ state: 'hidden' })
})

test('the examples are wrong in what they are named for, and the last one is right', async () => {
  const page = await openPage()
  const examples = page.locator('#form-examples button')
  const last = (await examples.count()) - 1
  for (let at = 0; at <= last; at += 1) {
    await examples.nth(at).click()
    const name = await examples.nth(at).innerText()
    const findings = await page.locator('#document .finding').count()
    assert.equal(findings > 0, at < last, `${name}: ${findings} findings`)
  }
})

test('a long text can be pasted and typed in', async () => {
  const page = await openPage()
  const text = '根据国办发〔2024〕5号文件要求，现将有关事项通知如下。\n'.repeat(2000)
  await pasteBody(page, text)
  assert.equal(await bodyOf(page), text)
  await page.waitForTimeout(PAUSE)
  await page.locator('#body').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('请')
  assert.equal(await bodyOf(page), `${text}请`)
})

test('the text can be bold, and a fix leaves it so; the buttons undo and redo', async () => {
  const page = await openPage()
  const body = page.locator('#body')
  await pasteBody(page, '各单位：\n根据国办发[2024]5号文件，现通知如下。')
  await page.keyboard.press('Control+A')
  await page.locator('[data-command=bold]').click()
  assert.equal(await page.getAttribute('[data-command=bold]', 'aria-pressed'), 'true')
  const bold = '<p><b>各单位：</b></p><p><b>根据国办发[2024]5号文件，现通知如下。</b></p>'
  assert.equal(await body.innerHTML(), bold)
  await page.locator('#body-findings [data-rule="document-number/bracket"] .is-fix').click()
  assert.equal(await body.innerHTML(), bold.replace('[2024]', '〔2024〕'))
  await page.locator('[data-command=undo]').click()
  assert.equal(await body.innerHTML(), bold)
  await page.locator('[data-command=redo]').click()
  assert.equal(await body.innerHTML(), bold.replace('[2024]', '〔2024〕'))
})

test('what is typed line by line is read line by line', async () => {
  const page = await openPage()
  await page.locator('#body').pressSequentially('各单位：\n\n根据国办发[2024]5号文件')
  await page.locator('#body-findings [data-rule="document-number/bracket"] .is-fix').click()
  assert.equal(await bodyOf(page), '各单位：\n\n根据国办发〔2024〕5号文件')
  await page.locator('#clear-form').click()
  assert.equal(await bodyOf(page), '')
})

test('in a hurry, by the keyboard alone: errors hold it, warnings want a reason, and it is published', async () => {
  const page = await openPage()
  const focused = () =>
    page.evaluate(() => {
      let { activeElement: active } = document
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
      return active?.id || active?.textContent || ''
    })
  const field = page.locator('#documentNumber')
  await page.locator('#title').focus()
  await page.keyboard.insertText('云岭县人民政府办公室关于做好防汛抗旱工作')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText(WRONG)
  await page.keyboard.press('Enter')
  const held = page.locator('[data-gongkai-box=held]')
  await held.getByText(/处错误，改正后才能提交/).waitFor()
  // Esc goes back to where one was.
  await page.keyboard.press('Escape')
  assert.equal(await held.isVisible(), false)
  assert.equal(await focused(), 'documentNumber')
  await page.keyboard.press('Tab')
  assert.match(await focused(), /改为“〔2016〕”/)
  await page.keyboard.press('Enter')
  assert.equal(await field.inputValue(), RIGHT)
  await page.keyboard.press('Control+z')
  assert.equal(await field.inputValue(), WRONG)
  await page.keyboard.press('Control+Shift+z')
  assert.equal(await field.inputValue(), RIGHT)
  await page.keyboard.press('Tab')
  assert.equal(await focused(), 'attribute')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('2016年8月10日')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('2016年8月12日')
  await page.keyboard.press('Enter')
  await held.getByText(/处警告，改正或者写明理由后提交/).waitFor()
  await held.locator('textarea').focus()
  await page.keyboard.insertText('标题原文如此')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('#published', { hasText: '可以发布了' }).waitFor()
  assert.equal(await focused(), 'publishedOn')
  assert.equal(await held.isVisible(), false)
  await page.keyboard.press('Backspace')
  await page.locator('#published', { hasText: '可以发布了' }).waitFor({ state: 'hidden' })
})
