/** A press on a fix is not lost, also where the text is not at rest: it is made when it is, or it is said why not. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ARTICLE, BRACKET, becomes, get, openEditors, set } from './editor-page.js'

/** Longer than a text must rest. */
const MOMENT = 600

const { open } = openEditors()

/** @param {import('playwright-core').Page} page @returns {Promise<string>} */
const said = (page) =>
  page.evaluate("document.querySelector('[data-gongkai-live]')?.textContent ?? ''")

/**
 * An editor with an article, and the fix of it in sight.
 *
 * @param {string} title
 */
async function openArticle(title) {
  const { page, written } = await open(title)
  await page.evaluate('host.create()')
  await page.evaluate('attach()')
  await set(page, ARTICLE)
  await page.locator(`${BRACKET} .is-fix`).waitFor()
  return { page, written, fix: page.locator(`${BRACKET} .is-fix`) }
}

/** By what adds a character to the text, as a page or another writer does. @type {Record<string, string>} */
const ADD = {
  contenteditable: 'editor.firstChild.firstChild.data = "请" + editor.firstChild.firstChild.data',
  'TinyMCE 8':
    'const { firstChild: text } = editor.getBody().firstChild; text.data = "请" + text.data',
  'CKEditor 5':
    'editor.model.change((writer) => writer.insertText("请", editor.model.document.getRoot().getChild(0), 0))',
  'Quill 2': 'editor.insertText(0, "请")',
  'Tiptap 3': 'editor.commands.insertContentAt(1, "请")',
}

for (const title of Object.keys(ADD)) {
  describe(title, () => {
    test('pressed while an input method composes, a fix is made after it', async () => {
      const { page, written, fix } = await openArticle(title)
      const devtools = await page.context().newCDPSession(page)
      await written.click()
      await page.keyboard.press('Control+End')
      const text = '特此通知'
      const [selectionStart, selectionEnd] = [text.length, text.length]
      const before = await get(page)
      await devtools.send('Input.imeSetComposition', { text, selectionStart, selectionEnd })
      await fix.click()
      await page.waitForTimeout(MOMENT)
      assert.ok((await get(page)).includes('[2024]'))
      await devtools.send('Input.insertText', { text })
      await becomes(page, before.replace('[2024]', '〔2024〕').replace('如下。', `如下。${text}`))
      assert.equal(await page.evaluate('heardFixes.length'), 1)
      assert.match(await said(page), /^正文/)
    })

    test('pressed while the text goes on changing, it is made once', async () => {
      const { page, fix } = await openArticle(title)
      await page.evaluate(`window.timer = setInterval(() => { ${ADD[title]} }, 40)`)
      await page.waitForTimeout(100)
      await fix.click()
      await page.waitForTimeout(MOMENT)
      await page.evaluate('clearInterval(timer)')
      await page.locator(BRACKET).waitFor({ state: 'detached' })
      assert.match(await get(page), /^<p>请+根据国办发〔2024〕5号文件，<\/p>/)
      assert.equal(await page.evaluate('heardFixes.length'), 1)
    })

    test('where what it was offered for has gone, that is said', async () => {
      const { page, fix } = await openArticle(title)
      await page.evaluate(() => {
        const { host } = /** @type {any} */ (window)
        const boxes = [...document.querySelectorAll('[data-gongkai-box]')]
        const [button] = boxes.flatMap((box) => [
          .../** @type {ShadowRoot} */ (box.shadowRoot).querySelectorAll('.is-fix'),
        ])
        host.set('<p>根据国办发〔2023〕6号文件，现通知如下。</p>')
        button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
      })
      await fix.waitFor({ state: 'detached' })
      await page.waitForTimeout(MOMENT)
      assert.match(await get(page), /根据国办发〔2023〕6号文件，现通知如下。/)
      assert.equal(await page.evaluate('heardFixes.length'), 0)
      assert.match(await said(page), /^正文的内容已经变了，没有修正/)
    })
  })
}

test('where the text does not come to rest, that is said, and nothing is made later', async () => {
  const { page, written, fix } = await openArticle('contenteditable')
  const devtools = await page.context().newCDPSession(page)
  await written.click()
  await page.keyboard.press('Control+End')
  const text = '特此'
  const [selectionStart, selectionEnd] = [text.length, text.length]
  await devtools.send('Input.imeSetComposition', { text, selectionStart, selectionEnd })
  await fix.click()
  await page.getByText('正文一直在变，没有修正').waitFor({ state: 'attached' })
  await devtools.send('Input.insertText', { text })
  await page.waitForTimeout(2 * MOMENT)
  assert.match(await get(page), /国办发\[2024\]5号.*如下。特此/)
  assert.equal(await page.evaluate('heardFixes.length'), 0)
})
