/** A fix leaves the caret, or what is selected, where it was in the text; so does its undo, in plain fields and editors. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { FORMS, SCRIPTS } from './attaching.js'
import { EDITORS } from './editing.js'
import { ARTICLE, BRACKET, becomes, get, openEditors, set } from './editor-page.js'
import { openSite } from './page.js'

/** In which an editor takes note of where the caret is. */
const MOMENT = 250

/** Places in the text of {@link ARTICLE}: before the fix, in it, after it, a selection. @type {[number, number][]} */
const PLACES = [
  [2, 2],
  [6, 8],
  [21, 21],
  [18, 22],
]

/** Selected from the end to the beginning. @type {[number, number]} */
const BACKWARDS = [22, 18]

/** Those whose own undo knows the caret by a bookmark, which has no direction. */
const BOOKMARKS = /^(UEditor 1.4.3|NEditor 2.1|TinyMCE \d|CKEditor 4|KindEditor 4|wangEditor 4)$/

/** Its own undo puts the caret behind what it has changed. */
const BEHIND = 'Quill 1'

const { open } = openEditors()
const site = openSite({
  pages: {
    ...SCRIPTS,
    '/form.html': FORMS['/form.html'].replace(
      '<div id="zw" contenteditable="true"></div>',
      '<textarea id="zw"></textarea>',
    ),
  },
})

/** Characters that editors put in for the caret. */
const FILLERS = '[\\u200b\\ufeff\\u2060]'

/**
 * Selects, by places in the text.
 *
 * @param {HTMLElement} element
 * @param {{ places: number[], fillers: string }} wanted
 */
function selectIn(element, { places, fillers }) {
  const { ownerDocument: inner } = element
  const [anchor, focus] = places.map((place) => {
    const walker = inner.createTreeWalker(element, 4)
    let rest = place
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode)
      const { length } = node.data.replace(new RegExp(`${fillers}|\\n`, 'g'), '')
      if (length > 0 && rest <= length) return { node, offset: rest }
      rest -= length
    }
    throw new Error(`there is no place ${place}`)
  })
  const selection = /** @type {Selection} */ (inner.getSelection())
  selection.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset)
}

/**
 * What is selected, by places in the text.
 *
 * @param {HTMLElement} element
 * @param {string} fillers
 */
function selectedIn(element, fillers) {
  const { ownerDocument: inner } = element
  const selection = /** @type {Selection} */ (inner.getSelection())
  const place = (/** @type {Node | null} */ node, /** @type {number} */ offset) => {
    if (!node || !element.contains(node)) return -1
    const range = inner.createRange()
    range.setStart(element, 0)
    range.setEnd(node, offset)
    return String(range).replace(new RegExp(fillers, 'g'), '').length
  }
  return [
    place(selection.anchorNode, selection.anchorOffset),
    place(selection.focusNode, selection.focusOffset),
  ]
}

for (const title of Object.keys(EDITORS)) {
  test(`${title}: undo after a fix restores the text and the caret`, async () => {
    const { page, written } = await open(title)
    await page.evaluate('host.create()')
    await page.evaluate('attach()')
    await set(page, ARTICLE)
    for (const places of BOOKMARKS.test(title) ? PLACES : [...PLACES, BACKWARDS]) {
      await page.locator(`${BRACKET} .is-fix`).waitFor()
      await written.click()
      await page.waitForTimeout(MOMENT)
      await written.evaluate(selectIn, { places, fillers: FILLERS })
      await page.waitForTimeout(MOMENT)
      const content = await get(page)
      await page.locator(`${BRACKET} .is-fix`).click()
      await becomes(page, content.replace('[2024]', '〔2024〕'))
      await page.locator(BRACKET).waitFor({ state: 'detached' })
      await page.waitForTimeout(MOMENT)
      const [anchor, focus] = await written.evaluate(selectedIn, FILLERS)
      // What was selected within the fix is where it was or behind it.
      if (places[0] !== 6) assert.deepEqual([anchor, focus], places, 'after the fix')
      await page.keyboard.press('Control+z')
      await becomes(page, content)
      await page.waitForTimeout(MOMENT)
      const undone = await written.evaluate(selectedIn, FILLERS)
      if (title !== BEHIND) assert.deepEqual(undone, places, 'after undo')
    }
  })
}

test('several fixes in one: the caret is where it was, after undo too', async () => {
  const { page, written } = await open('contenteditable')
  await page.evaluate('host.create()')
  await page.evaluate('attach()')
  const content = '<p>根据国办发[2024]5号和国办发[2023]6号文件，</p><p>现就有关事项通知如下。</p>'
  await set(page, content)
  await page.locator(BRACKET).nth(1).waitFor()
  await written.click()
  await written.evaluate(selectIn, { places: [33, 35], fillers: FILLERS })
  assert.equal(await page.evaluate('attached.fixSafe()'), 2)
  assert.deepEqual(await written.evaluate(selectedIn, FILLERS), [33, 35])
  await page.keyboard.press('Control+z')
  await becomes(page, content)
  assert.deepEqual(await written.evaluate(selectedIn, FILLERS), [33, 35])
  await page.keyboard.press('Control+Shift+z')
  await becomes(page, content.replace(/\[(\d+)\]/g, '〔$1〕'))
  assert.deepEqual(await written.evaluate(selectedIn, FILLERS), [33, 35])
})

test('in an empty paragraph the caret stays', async () => {
  const { page, written } = await open('contenteditable')
  await page.evaluate('host.create()')
  await page.evaluate('attach()')
  await set(page, '<p>根据国办发[2024]5号文件，</p><p><br></p>')
  await page.locator(`${BRACKET} .is-fix`).waitFor()
  await written.click()
  await page.keyboard.press('Control+End')
  await page.locator(`${BRACKET} .is-fix`).click()
  await page.locator(BRACKET).waitFor({ state: 'detached' })
  await page.keyboard.type('特此通知')
  await becomes(page, '<p>根据国办发〔2024〕5号文件，</p><p>特此通知</p>')
})

describe('plain fields', () => {
  for (const field of ['#wh', '#zw']) {
    test(`${field}: undo and redo after a fix restore the text and what was selected`, async () => {
      const page = await site.open('/form.html')
      await page.waitForSelector('html[data-ready]')
      const control = page.locator(field)
      const text = field === '#wh' ? '德办发【2016】30号' : '按照\n德办发【2016】30号\n执行'
      const card = `${field} ~ [data-gongkai-box] [data-rule="document-number/bracket"]`
      await control.focus()
      await page.keyboard.insertText(text)
      const selected = () =>
        control.evaluate((/** @type {HTMLInputElement} */ one) => [
          one.selectionStart,
          one.selectionEnd,
          one.selectionDirection,
        ])
      for (const wanted of [
        [1, 1, 'forward'],
        [0, 2, 'forward'],
        [0, 2, 'backward'],
        [text.length - 2, text.length, 'backward'],
      ]) {
        await page.locator(`${card} .is-fix`).waitFor()
        await control.evaluate(
          (/** @type {HTMLInputElement} */ one, places) =>
            one.setSelectionRange(.../** @type {[number, number, 'forward']} */ (places)),
          wanted,
        )
        await page.locator(`${card} .is-fix`).click()
        await page.locator(card).waitFor({ state: 'detached' })
        assert.match(await control.inputValue(), /〔2016〕/)
        assert.deepEqual(await selected(), wanted)
        await page.keyboard.press('Control+z')
        assert.equal(await control.inputValue(), text)
        assert.deepEqual(await selected(), wanted)
        await page.keyboard.press('Control+Shift+z')
        assert.match(await control.inputValue(), /〔2016〕/)
        assert.deepEqual(await selected(), wanted)
        await page.keyboard.press('Control+z')
      }
      // Another way to the same text: the caret is where the browser has put it.
      await page.keyboard.press('End')
      await page.keyboard.type('1')
      await page.keyboard.press('Control+z')
      assert.equal(await control.inputValue(), text)
      assert.deepEqual((await selected()).slice(0, 2), [text.length, text.length])
    })
  }
})
