/** How an editor is found, and what is offered where nothing may be written in it. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EDITORS } from './editing.js'
import { ARTICLE, BRACKET, becomes, get, marked, openEditors, set } from './editor-page.js'

const { open, site } = openEditors()

/**
 * Opens an editor whose form is attached to in another way than the table says.
 *
 * @param {string} title
 * @param {string} body in the mapping, as JavaScript
 * @param {string} [article]
 * @param {string} [first] done before
 */
async function openMapped(title, body, article = ARTICLE, first = '') {
  const { page, written } = await open(title)
  await page.evaluate('host.create()')
  await page.evaluate(first)
  await page.evaluate(
    `void (window.attached = gongkai.attach('#edit', { asOf: '2026-11-22', fields: { body: ${body} } }))`,
  )
  await set(page, article)
  await page.locator(BRACKET).first().waitFor()
  return { page, written }
}

for (const title of [
  'UEditor 1.4.3',
  'TinyMCE 8',
  'CKEditor 5',
  'KindEditor 4',
  'Quill 2',
  'Tiptap 3',
]) {
  test(`${title} is written in by its own undo also where the mapping does not name it`, async () => {
    const { page } = await openMapped(title, '{ editor: "frame", field: "#around" }')
    const before = await get(page)
    await page.locator(`${BRACKET} .is-fix`).click()
    await becomes(page, before.replace('[2024]', '〔2024〕'))
    await page.evaluate('host.undo()')
    await becomes(page, before)
  })
}

/** The editor itself, as the page has it; those that are written in like a page have none. */
const INSTANCES = Object.entries(EDITORS)
  .filter(([, { name }]) => name !== 'contenteditable' && name !== 'frame')
  .map(([title, { name }]) => [title, `{ editor: '${name}', instance: editor }`])

for (const [title, mapping] of [
  ...INSTANCES,
  ['Tiptap 3', "{ editor: 'tiptap', instance: editor.view }"],
]) {
  test(`${title} is written in where only ${mapping} is given`, async () => {
    const { page } = await openMapped(title, mapping)
    const { lingers = 0 } = EDITORS[title]
    const before = await get(page)
    // The button moves while the editor above it is still being drawn.
    await page.waitForTimeout(lingers)
    await page.locator(`${BRACKET} .is-fix`).click()
    await becomes(page, before.replace('[2024]', '〔2024〕'))
    await page.waitForTimeout(lingers)
    await page.evaluate('host.undo()')
    await becomes(page, before)
  })
}

for (const title of Object.keys(EDITORS)) {
  test(`${title} is the body of a form that names no field`, async () => {
    const { page } = await open(title)
    await page.evaluate('host.create()')
    await page.evaluate("void (window.attached = gongkai.attach('#edit', { asOf: '2026-11-22' }))")
    await set(page, ARTICLE)
    await page.locator(BRACKET).first().waitFor()
    const names = await page.evaluate('attached.fields.map(({ name }) => name)')
    assert.deepEqual(names, ['documentNumber', 'body'])
    const before = await get(page)
    await page.waitForTimeout(EDITORS[title].lingers ?? 0)
    await page.locator(`${BRACKET} .is-fix`).click()
    await becomes(page, before.replace('[2024]', '〔2024〕'))
  })
}

for (const title of ['TinyMCE 8', 'CKEditor 4', 'CKEditor 5', 'KindEditor 4']) {
  test(`${title} comes in the place of a textarea, and is read where the mapping names only that`, async () => {
    const { page } = await open(title)
    await page.evaluate(
      "void (window.attached = gongkai.attach('#edit', { asOf: '2026-11-22', fields: { body: '#zhengwen' } }))",
    )
    await page.locator('#zhengwen').fill('根据国办发[2024]5号、国办发[2024]6号文件')
    await page.locator(BRACKET).nth(1).waitFor()
    await page.evaluate('host.create()')
    await set(page, ARTICLE)
    await page.locator(BRACKET).nth(1).waitFor({ state: 'detached' })
    const before = await get(page)
    await page.locator(`${BRACKET} .is-fix`).click()
    await becomes(page, before.replace('[2024]', '〔2024〕'))
  })
}

for (const title of ['wangEditor 5', 'wangEditor-next 5']) {
  const mapping = '{ editor: "wangeditor", id: "zhengwen" }'

  test(`${title} is known by its element where the page has the library`, async () => {
    const { page } = await openMapped(title, mapping)
    const before = await get(page)
    await page.locator(`${BRACKET} .is-fix`).click()
    await becomes(page, before.replace('[2024]', '〔2024〕'))
    await page.evaluate('host.undo()')
    await becomes(page, before)
  })

  test(`${title} in a bundle, without its instance, is read and marked, and no fix is offered`, async () => {
    const { page, written } = await openMapped(title, mapping, ARTICLE, 'delete window.wangEditor')
    assert.deepEqual(await written.evaluate(marked), ['[2024]'])
    assert.equal(await page.locator(`${BRACKET} .is-fix`).count(), 0)
  })
}

test('CKEditor 5 that shows its source: that is read, and nothing is marked or mended until the text is back', async () => {
  const { page, written } = await openMapped(
    'CKEditor 5',
    '{ editor: "ckeditor5", id: "zhengwen" }',
  )
  assert.deepEqual(await written.evaluate(marked), ['[2024]'])
  await page.evaluate('host.source()')
  await page.locator(`${BRACKET} .is-fix`).waitFor({ state: 'detached' })
  await page.locator('.ck-source-editing-area textarea').fill('<p>和国办发[2023]6号文件</p>')
  await page.locator(BRACKET, { hasText: '[2023]' }).waitFor()
  assert.deepEqual(await page.locator('body').evaluate(marked), [])
  assert.equal(await page.evaluate('attached.fixSafe()'), 0)
  await page.evaluate('host.source()')
  await page.locator(`${BRACKET} .is-fix`).waitFor()
  assert.deepEqual(await written.evaluate(marked), ['[2023]'])
  await page.locator(`${BRACKET} .is-fix`).click()
  await becomes(page, '<p>和国办发〔2023〕6号文件</p>')
})

for (const title of ['contenteditable', 'TinyMCE 8', 'CKEditor 4']) {
  test(`${title}: what a person cannot write in is marked, and no fix is offered`, async () => {
    const closed = '<p>根据<span contenteditable="false">国办发[2024]5号</span>文件，</p>'
    const { page } = await openMapped(
      title,
      `{ editor: "${EDITORS[title].name}", id: "zhengwen" }`,
      closed,
    )
    assert.equal(await page.locator(`${BRACKET} .is-fix`).count(), 0)
    await set(page, closed + ARTICLE)
    await page.locator(BRACKET).nth(1).waitFor()
    const before = await get(page)
    assert.equal(await page.evaluate('attached.fixSafe()'), 1)
    await becomes(page, before.replace(/\[(2024)\](?=5号文件)/, '〔$1〕'))
  })
}

test('contenteditable: what cannot be put in anew is mended place by place, and so undone', async () => {
  const article =
    '<h2>国办发[2024]5号</h2><p style="text-indent: 2em">和<b>国办发[2023]</b>6号文件</p><ul><li>国办发[2022]7号</li></ul>'
  for (const html of [article, article.replace(/ style=".*?"/, '')]) {
    const { page } = await openMapped('contenteditable', '"#zhengwen"', html)
    await page.locator(BRACKET).nth(2).waitFor()
    assert.equal(await page.evaluate('attached.fixSafe()'), 3)
    await becomes(page, html.replace(/\[(\d+)\]/g, '〔$1〕'))
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Z')
    await becomes(page, html)
  }
})

test('contenteditable: hundreds of fixes at once are no step of undo, and harm none of the steps', async () => {
  const { page, written } = await open('contenteditable')
  await page.evaluate('attach()')
  await page.evaluate('host.create()')
  await written.click()
  const line = '<p>根据国办发[2024]5号文件，请贯彻执行。</p>'
  await page.evaluate(`document.execCommand('insertHTML', false, '${line}'.repeat(300))`)
  await page.keyboard.press('Control+End')
  await page.keyboard.type('甲乙丙')
  await page.locator(BRACKET).nth(1).waitFor()
  assert.equal(await page.evaluate('attached.fixSafe()'), 300)
  const mended = line
    .replace('[2024]', '〔2024〕')
    .repeat(300)
    .replace(/<\/p>$/, '甲乙丙</p>')
  await becomes(page, mended)
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Control+Z')
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Control+Shift+Z')
  await becomes(page, mended)
})

test('an attribute is enough where the editor leaves its box a form in the page', async () => {
  const { page } = await open('UEditor 1.4.3')
  await page.evaluate(() => {
    const around = /** @type {HTMLElement} */ (document.getElementById('around'))
    Object.assign(around.dataset, { gongkaiField: 'body', gongkaiEditor: 'ueditor' })
    Object.assign(/** @type {HTMLElement} */ (around.closest('form')).dataset, {
      gongkai: 'document',
      gongkaiAsOf: '2026-11-22',
    })
    return /** @type {any} */ (window).host.create()
  })
  await page.evaluate('void gongkai.attach("#edit")')
  await set(page, ARTICLE)
  await page.locator(`${BRACKET} .is-fix`).click()
  await becomes(page, ARTICLE.replace('[2024]', '〔2024〕'))
})

test('a form that lies in a frame itself, as many a back office has it', async () => {
  const page = await site.open('/framed.html')
  const inner = page.frameLocator('iframe')
  await inner.locator('#zhengwen').waitFor()
  const frame = page.frames()[1]
  await frame.evaluate('attach()')
  await frame.evaluate('host.create()')
  await frame.evaluate(`host.set(${JSON.stringify(ARTICLE)})`)
  await inner.locator(BRACKET).waitFor()
  const text = inner.locator('#zhengwen')
  assert.match((await text.getAttribute('aria-describedby')) ?? '', /^gongkai/)
  assert.equal(await page.locator('iframe').getAttribute('aria-describedby'), null)
  await inner.locator(`${BRACKET} .is-fix`).click()
  assert.equal(await frame.evaluate('host.get()'), ARTICLE.replace('[2024]', '〔2024〕'))
})
