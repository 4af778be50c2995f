/**
 * Editors as back offices have them, in the forms that gongkai checks: what is found in them, marked and mended, what
 * their own undo makes of it, and that nothing of ours is in the content that they give.
 */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { EDITORS } from './editing.js'
import { ARTICLE, BRACKET, becomes, get, marked, openEditors, set } from './editor-page.js'

const TWO =
  '<p>根据国办发[2024]5号文件，</p><p>和<strong>国办发[2023]</strong>6号文件，现通知如下。</p>'

/** Longer than the pause after which a form is checked. */
const PAUSE = 450

/** In which an editor takes what was typed for a step of its own. */
const MOMENT = 300

const { open } = openEditors()

/** What a document has besides paragraphs; some editors leave out what they do not know. */
const RICH =
  '<h2>一、总体要求</h2><ul><li>坚持公开</li><li>提高<em>质量</em></li></ul><p><img src="/icon.svg">如图</p>' +
  '<table><tbody><tr><td>甲</td><td>乙</td></tr></tbody></table><blockquote><p>引文</p></blockquote><hr>'

/** A long article: 400 paragraphs of 250 characters. */
const LONG =
  `<p>${'各县市人民政府应当按照本通知认真贯彻执行。'.repeat(12).slice(0, 250)}</p>`.repeat(400)

/** What is selected. */
const selected = (/** @type {Element} */ { ownerDocument }) =>
  ownerDocument.getSelection()?.toString()

/** What stands before the caret. */
const beforeCaret = (/** @type {Element} */ { ownerDocument }) => {
  const selection = ownerDocument.getSelection()
  return selection?.focusNode?.textContent?.slice(0, selection.focusOffset)
}

/** All that is drawn in a page and in the document of a text, and how many style sheets a script has put there. */
const drawn = (/** @type {Element} */ { ownerDocument: inner }) => {
  const outer = window.top?.document ?? document
  return [inner, outer].map(({ body, adoptedStyleSheets }) => {
    const copy = /** @type {HTMLElement} */ (body.cloneNode(true))
    // There is one in a page; it stays.
    for (const live of copy.querySelectorAll('[data-gongkai-live]')) live.remove()
    return [copy.outerHTML, adoptedStyleSheets.length]
  })
}

for (const title of Object.keys(EDITORS)) {
  const { redo = 'Control+Y', source, lingers = 0 } = EDITORS[title]

  describe(title, () => {
    test('what is found is marked; the page and the content stay as they were; long texts too', async () => {
      const { page, written } = await open(title)
      await page.evaluate('host.create()')
      await set(page, ARTICLE)
      // Some go on drawing for a moment.
      await page.waitForTimeout(MOMENT)
      const [content, before] = [await get(page), await written.evaluate(drawn)]
      await page.evaluate('attach()')
      await page.locator(BRACKET).waitFor()
      assert.deepEqual(await written.evaluate(marked), ['[2024]'])
      assert.equal(await get(page), content)
      assert.doesNotMatch(await written.evaluate(({ innerHTML }) => innerHTML), /gongkai/)
      await page.evaluate('attached.detach()')
      assert.deepEqual(await written.evaluate(marked), [])
      assert.equal(await get(page), content)
      assert.deepEqual(await written.evaluate(drawn), before)

      await set(page, RICH + LONG + ARTICLE)
      await page.evaluate('attach()')
      await page.locator(BRACKET).waitFor()
      const long = await get(page)
      await page.locator(`${BRACKET} .is-fix`).click()
      await becomes(page, long.replace('[2024]', '〔2024〕'))

      // What some do a moment after a change they do not do well when they have ended.
      await page.waitForTimeout(lingers)
      await page.evaluate('host.anew()')
      await page.locator(BRACKET).waitFor({ state: 'detached' })
      await set(page, ARTICLE)
      await page.locator(BRACKET).waitFor()
      await page.evaluate('host.source()')
      if (source) await page.locator(`${BRACKET} .is-fix`).waitFor({ state: 'detached' })
      assert.equal(await page.locator(BRACKET).count(), 1)
      await page.evaluate('host.source()')
      await page.locator(`${BRACKET} .is-fix`).waitFor()
      assert.equal(await get(page), content)
    })

    test('who types on at the end of a line is not told that the half of it is wrong', async () => {
      const { page, written } = await open(title)
      await page.evaluate('host.create()')
      await set(page, ARTICLE)
      await page.evaluate('attach()')
      await page.locator(BRACKET).waitFor()
      await written.click()
      await page.keyboard.press('Control+End')
      const half = page.locator('[data-gongkai-box] [data-rule="text/unpaired"]')
      for (const letter of '（见') {
        await page.keyboard.type(letter)
        await page.waitForTimeout(PAUSE)
        assert.equal(await half.count(), 0, letter)
      }
      await half.waitFor()
    })

    test('a fix is one step of its undo; a composition is left alone; a paste is checked', async () => {
      const { page, written } = await open(title)
      // It is made after the form was attached to.
      await page.evaluate('attach()')
      await page.evaluate('host.create()')
      await set(page, ARTICLE)
      await page.locator(BRACKET).waitFor()
      await written.click()
      await page.evaluate('attached.reveal(attached.findings[0])')
      assert.equal(await written.evaluate(selected), '[2024]')
      await page.keyboard.press('Control+End')
      const opened = await get(page)
      await page.keyboard.type('1')
      await page.waitForTimeout(MOMENT)
      const typed = await get(page)
      assert.equal(typed, opened.replace('如下。', '如下。1'))
      const fixed = typed.replace('[2024]', '〔2024〕')
      await page.locator(`${BRACKET} .is-fix`).click()
      await becomes(page, fixed)
      assert.match((await written.evaluate(beforeCaret)) ?? '', /1$/)
      await page.locator(BRACKET).waitFor({ state: 'detached' })
      assert.equal(await page.evaluate('heardFixes.length'), 1)

      for (const [keys, wanted] of [
        ['Control+Z', typed],
        ['Control+Z', opened],
        [redo, typed],
        [redo, fixed],
      ]) {
        await page.keyboard.press(keys)
        await becomes(page, wanted)
      }

      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      const devtools = await page.context().newCDPSession(page)
      await page.locator(BRACKET).waitFor({ state: 'detached' })
      await page.keyboard.press('Control+End')
      const text = '和国办发[2023]6号文件'
      const [selectionStart, selectionEnd] = [text.length, text.length]
      await page.waitForTimeout(PAUSE)
      const before = await page.evaluate('heard.length')
      await devtools.send('Input.imeSetComposition', { text, selectionStart, selectionEnd })
      await page.waitForTimeout(PAUSE)
      assert.equal(await page.evaluate('heard.length'), before)
      await devtools.send('Input.insertText', { text })
      await page.locator(BRACKET).waitFor()
      assert.equal(await get(page), fixed.replace('如下。1', `如下。1${text}`))
      await page.evaluate(() => navigator.clipboard.writeText('、国办发[2023]7号文件'))
      await page.keyboard.press('Control+V')
      await page.locator(BRACKET).nth(1).waitFor()
      const pasted = await written.evaluate(({ textContent }) => textContent)
      assert.match(pasted ?? '', /。1和国办发\[2023\]6号文件、国办发\[2023\]7号文件/)

      await set(page, TWO)
      await page.waitForTimeout(MOMENT)
      await page.locator(BRACKET).nth(1).waitFor()
      const two = await get(page)
      assert.equal(await page.evaluate('attached.fixSafe()'), 2)
      await becomes(page, two.replace(/\[(\d+)\]/g, '〔$1〕'))
      await page.keyboard.press('Control+Z')
      await becomes(page, two)

      await canWriteAnywhere(page, two)
    })
  })
}

/**
 * Insertions and deletions, at the ends of lines too, by a page that makes the field hold another text.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} two the content made of {@link TWO}
 */
async function canWriteAnywhere(page, two) {
  let text = '根据国办发[2024]5号文件，\n和国办发[2023]6号文件，现通知如下。'
  let content = two
  for (const [from, to] of [
    ['5号文件，', '5号文件，请'],
    ['根据', '据'],
    ['据国', '依据国'],
    ['如下。', '如下'],
    ['现通知', '通知'],
    ['6号文', '6号的文'],
  ]) {
    text = text.replace(from, to)
    content = content.replace(from, to)
    await page.evaluate(`attached.replace('body', ${JSON.stringify(text)})`)
    await becomes(page, content)
  }
}
