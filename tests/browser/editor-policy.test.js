/**
 * Editors under the strictest policy, with a listener for what is refused: those that can live there do so with us
 * beside them, and nothing at all is refused. Of others what is refused is the editor's own. UEditor, NEditor and
 * CKEditor 4 do not start there.
 */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addressOf, strictAddressOf } from './editing.js'
import { BRACKET, becomes, get, openEditors, set } from './editor-page.js'

/** Those that break nothing by themselves. */
const LIVING = ['contenteditable', 'CKEditor 5', 'Quill 2']

/** Those that run, and are refused a style or a picture of their own: TinyMCE when it undoes, wangEditor when it draws. */
const REFUSED = [
  'TinyMCE 8',
  'TinyMCE 7',
  'TinyMCE 6',
  'TinyMCE 5',
  'KindEditor 4',
  'wangEditor 5',
  'wangEditor-next 5',
  'wangEditor 4',
  'Quill 1',
  'Tiptap 3',
]

const TWO =
  '<p>根据国办发[2024]5号文件，</p><p>和<strong>国办发[2023]</strong>6号文件，现通知如下。</p>'

/** In which an editor saves what it holds. */
const MOMENT = 400

const { site } = openEditors()

/**
 * Opens an editor, and does all there is to do in it.
 *
 * @param {string} title
 */
async function work(title) {
  const page = await site.open(addressOf('contenteditable'))
  /** What was refused, in frames too, and the script that wanted it. @type {string[][]} */
  const refused = []
  page.on('console', (message) => {
    const { url } = message.location()
    if (message.type() === 'error') refused.push([url.replace(/^.*\//, ''), message.text()])
  })
  await page.goto(site.url + strictAddressOf(title))
  await page.evaluate('host.create()')
  await set(page, TWO)
  await page.evaluate('attach()')
  await page.locator(BRACKET).nth(1).waitFor()
  const content = await get(page)
  await page.evaluate('attached.reveal(attached.findings[0])')
  await page.locator(`${BRACKET} .is-fix`).first().click()
  await becomes(page, content.replace('[2024]', '〔2024〕'))
  await page.waitForTimeout(MOMENT)
  await page.evaluate('host.undo()')
  await becomes(page, content)
  await page.locator(BRACKET).nth(1).waitFor()
  assert.equal(await page.evaluate('attached.fixSafe()'), 2)
  await page.evaluate("attached.ignore(attached.findings[0] ?? { basis: [] }, { reason: '无' })")
  await page.evaluate('attached.detach()')
  await page.waitForTimeout(MOMENT)
  return { refused, violations: await page.evaluate('violations') }
}

describe('nothing is refused', () => {
  for (const title of LIVING) {
    test(title, async () => {
      const { refused, violations } = await work(title)
      assert.deepEqual(refused, [])
      assert.deepEqual(violations, [])
    })
  }
})

describe('what is refused is the editor’s own', () => {
  for (const title of REFUSED) {
    test(title, async () => {
      const { refused } = await work(title)
      // The page complains of these, as it should.
      site.complaints()
      assert.notDeepEqual(refused, [], 'it can live there: move it up')
      const ours = refused.filter(([script]) => /^(gongkai|attach|worker|fallback)\./.test(script))
      assert.deepEqual(ours, [])
    })
  }
})
