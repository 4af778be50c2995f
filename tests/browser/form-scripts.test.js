/** Form libraries that pages load with script tags: layui, jQuery Validation. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { HELD } from './bundled.js'
import { openSite } from './page.js'

const WRONG = '德办发【2016】30号'
const RIGHT = '德办发〔2016〕30号'
const TITLE = '关于做好防汛工作的通知'
const BRACKET = /应当用“〔〕”/

/** A message quotes this; in a page that takes it for HTML the script runs. */
const HOSTILE = '<img src=x onerror=ran=1>'

const FIELDS = `{
  wh: 'documentNumber',
  gksx: { field: 'attribute', values: { 1: '主动公开', 3: '不予公开' } },
  fz: 'marking',
  bt: 'title',
  cwrq: 'writtenOn',
}`

/** @param {string} path */
const ofHost = (path) =>
  readFileSync(new URL(`../hosts/node_modules/${path}`, import.meta.url), 'utf8')

/**
 * A page, and the same page whose core is held back.
 *
 * @param {string} name
 * @param {string} head
 * @param {string} form
 * @param {string} script
 */
function pagesOf(name, head, form, script) {
  const page = (/** @type {string} */ first) => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
${first}${head}
<script src="/pkg/dist/gongkai.js"></script>
<script src="/pkg/dist/${name}-adapter.js"></script>
${form}
<script>
window.sent = []
window.told = []
const options = { asOf: '2026-11-22', onFindings: (findings) => told.push(...findings) }
${script}
</script>`
  return { [`/${name}`]: page(''), [`/${name}/held`]: page(HELD) }
}

/** @param {import('playwright-core').Page} page */
const sent = (page) => page.evaluate('window.sent')

describe('layui', () => {
  const site = openSite({
    pages: {
      '/layui.js': ofHost('layui/dist/layui.js'),
      '/layui.css': ofHost('layui/dist/css/layui.css').replace(/@font-face\s*\{[^}]*\}/g, ''),
      ...pagesOf(
        'layui',
        '<link rel="stylesheet" href="/layui.css"><script src="/layui.js"></script>',
        `<form class="layui-form" lay-filter="edit">
          <input name="wh" id="wh" lay-verify="gongkai">
          <input type="radio" name="gksx" value="1" title="主动公开">
          <input type="radio" name="gksx" value="3" title="不予公开">
          <input name="fz" id="fz" lay-verify="gongkai">
          <input name="bt" id="bt" lay-verify="required|gongkai" lay-reqtext="标题要填">
          <input name="cwrq" id="cwrq" lay-verify="gongkai">
          <button class="layui-btn" lay-submit lay-filter="save">保存</button>
        </form>`,
        `layui.use('form', () => {
          gongkai.layui.verify(layui, 'document', ${FIELDS}, options)
          layui.form.on('submit(save)', ({ field }) => { sent.push(field); return false })
        })`,
      ),
    },
  })

  /** @param {string} [path] */
  async function open(path = '/layui') {
    const page = await site.open(path)
    await page.locator('.layui-form-radio').first().waitFor()
    return page
  }

  /** @param {import('playwright-core').Page} page @param {string} label */
  const choose = (page, label) => page.locator('.layui-form-radio', { hasText: label }).click()

  test('a form with an error is not sent and the input is pointed at, one without is sent', async () => {
    const page = await open()
    await page.locator('#wh').fill(WRONG)
    await page.locator('#bt').fill(TITLE)
    await choose(page, '主动公开')
    await page.locator('button').click()
    await page.locator('.layui-layer-content', { hasText: BRACKET }).waitFor()
    await page.locator('#wh.layui-form-danger').waitFor()
    assert.deepEqual(await sent(page), [])
    await page.locator('#wh').fill(RIGHT)
    await page.locator('button').click()
    await page.waitForFunction('sent.length > 0')
    const [field] = /** @type {any[]} */ (await sent(page))
    assert.equal(field.wh, RIGHT)
  })

  test('what is wrong between two inputs is found', async () => {
    const page = await open()
    await choose(page, '不予公开')
    await page.locator('#fz').fill('（此件公开发布）')
    await page.locator('#bt').fill(TITLE)
    await page.locator('button').click()
    await page.locator('.layui-layer-content', { hasText: /不一致/ }).waitFor()
    await page.locator('#fz.layui-form-danger').waitFor()
  })

  test('a warning is told and does not hold the form', async () => {
    const page = await open()
    await page.locator('#wh').fill('德办发〔2016〕030号')
    await page.locator('#bt').fill(TITLE)
    await choose(page, '主动公开')
    await page.locator('button').click()
    await page.waitForFunction('sent.length > 0')
    const told = /** @type {any[]} */ (await page.evaluate('told'))
    assert.ok(told.some(({ rule }) => rule === 'document-number/serial'))
  })

  test('what was typed is no HTML in a message', async () => {
    const page = await open()
    await page.locator('#cwrq').fill(HOSTILE)
    await page.locator('#bt').fill(TITLE)
    await choose(page, '主动公开')
    await page.locator('button').click()
    await page.locator('.layui-layer-content', { hasText: HOSTILE }).waitFor()
    assert.equal(await page.evaluate('typeof ran'), 'undefined')
  })

  for (const [what, number, times] of /** @type {const} */ ([
    ['with an error is held', WRONG, 0],
    ['without is sent once', RIGHT, 1],
  ])) {
    test(`a form that is sent before the rules are there waits: one ${what}`, async () => {
      const page = await open('/layui/held')
      await page.locator('#wh').fill(number)
      await page.locator('#bt').fill(TITLE)
      await choose(page, '主动公开')
      await page.locator('button').click()
      await page.locator('button').click()
      await page.waitForTimeout(200)
      assert.deepEqual(await sent(page), [])
      await page.evaluate('release()')
      if (times === 0) await page.locator('.layui-layer-content', { hasText: BRACKET }).waitFor()
      else await page.waitForFunction('sent.length > 0')
      await page.waitForTimeout(200)
      assert.equal(/** @type {any[]} */ (await sent(page)).length, times)
    })
  }
})

describe('jQuery Validation', () => {
  const site = openSite({
    pages: {
      '/jquery.js': ofHost('jquery/dist/jquery.js'),
      '/jquery.validate.js': ofHost('jquery-validation/dist/jquery.validate.js'),
      ...pagesOf(
        'jquery-validation',
        '<script src="/jquery.js"></script><script src="/jquery.validate.js"></script>',
        `<form id="edit">
          <p><input name="wh" id="wh"></p>
          <p><label><input type="radio" name="gksx" value="1">主动公开</label>
          <label><input type="radio" name="gksx" value="3">不予公开</label></p>
          <p><input name="fz" id="fz"></p>
          <p><input name="bt" id="bt"></p>
          <p><input name="cwrq" id="cwrq"></p>
          <button name="act" value="save">保存</button>
        </form>`,
        `$('#edit').validate({
          rules: gongkai.jqueryValidation.rules(jQuery, 'document', ${FIELDS}, options),
          submitHandler: (form) => { sent.push($(form).serialize()) },
        })`,
      ),
    },
  })

  test('an error is shown at its input when it is left, and goes when it is mended', async () => {
    const page = await site.open('/jquery-validation')
    await page.locator('#wh').fill(WRONG)
    await page.locator('#bt').focus()
    await page.locator('#wh-error', { hasText: BRACKET }).waitFor()
    await page.locator('#wh').fill(RIGHT)
    await page.locator('#bt').focus()
    await page.locator('#wh-error').waitFor({ state: 'hidden' })
  })

  test('a form with an error is not sent, one without is', async () => {
    const page = await site.open('/jquery-validation')
    await page.locator('#wh').fill(WRONG)
    await page.locator('#bt').fill(TITLE)
    await page.getByLabel('主动公开').check()
    await page.locator('button').click()
    await page.locator('#wh-error', { hasText: BRACKET }).waitFor()
    assert.deepEqual(await sent(page), [])
    await page.locator('#wh').fill(RIGHT)
    await page.locator('button').click()
    await page.waitForFunction('sent.length > 0')
    const [query] = /** @type {string[]} */ (await sent(page))
    assert.match(decodeURIComponent(query), /act=save/)
    assert.match(decodeURIComponent(query), /wh=德办发〔2016〕30号/)
  })

  test('what is wrong between two inputs is shown when one of them is left', async () => {
    const page = await site.open('/jquery-validation')
    await page.getByLabel('不予公开').check()
    await page.locator('#fz').fill('（此件公开发布）')
    await page.locator('#bt').focus()
    await page.locator('#fz-error', { hasText: /不一致/ }).waitFor()
  })

  test('a warning is told and does not hold the form', async () => {
    const page = await site.open('/jquery-validation')
    await page.locator('#wh').fill('德办发〔2016〕030号')
    await page.locator('#bt').fill(TITLE)
    await page.getByLabel('主动公开').check()
    await page.locator('button').click()
    await page.waitForFunction('sent.length > 0')
    const told = /** @type {any[]} */ (await page.evaluate('told'))
    assert.ok(told.some(({ rule }) => rule === 'document-number/serial'))
  })

  test('what was typed is no HTML in a message', async () => {
    const page = await site.open('/jquery-validation')
    await page.locator('#cwrq').fill(HOSTILE)
    await page.locator('#bt').focus()
    await page.locator('#cwrq-error', { hasText: HOSTILE }).waitFor()
    assert.equal(await page.evaluate('typeof ran'), 'undefined')
  })

  for (const [what, number, times] of /** @type {const} */ ([
    ['with an error is held', WRONG, 0],
    ['without is sent once', RIGHT, 1],
  ])) {
    test(`a form that is sent before the rules are there waits: one ${what}`, async () => {
      const page = await site.open('/jquery-validation/held')
      await page.locator('#wh').fill(number)
      await page.locator('#bt').fill(TITLE)
      await page.getByLabel('主动公开').check()
      await page.locator('button').click()
      await page.waitForTimeout(200)
      assert.deepEqual(await sent(page), [])
      await page.evaluate('release()')
      if (times === 0) await page.locator('#wh-error', { hasText: BRACKET }).waitFor()
      else await page.waitForFunction('sent.length > 0')
      await page.waitForTimeout(200)
      const queries = /** @type {string[]} */ (await sent(page))
      assert.equal(queries.length, times)
      assert.ok(queries.every((query) => query.includes('act=save')))
      assert.equal(await page.locator('input[type=hidden]').count(), 0)
    })
  }

  test('an input that is left before the rules are there is checked when they are', async () => {
    const page = await site.open('/jquery-validation/held')
    await page.locator('#wh').fill(WRONG)
    await page.locator('#bt').focus()
    await page.evaluate('release()')
    await page.locator('#wh-error', { hasText: BRACKET }).waitFor()
    assert.deepEqual(await sent(page), [])
  })

  test('while a word is being composed what was said stays', async () => {
    const page = await site.open('/jquery-validation')
    await page.locator('#wh').fill(WRONG)
    await page.locator('#bt').focus()
    await page.locator('#wh-error', { hasText: BRACKET }).waitFor()
    await page.locator('#wh').fill('')
    await page.locator('#wh').focus()
    await page.keyboard.type(WRONG)
    const before = await page.evaluate('told.length')
    const session = await page.context().newCDPSession(page)
    for (const text of ['g', 'go', 'gon', 'gong']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: 4, selectionEnd: 4 })
      await page.evaluate("$('#edit').validate().element('#wh')")
    }
    assert.equal(await page.evaluate('told.length'), before)
    await page.locator('#wh-error', { hasText: BRACKET }).waitFor()
    await session.send('Input.insertText', { text: '公' })
    await page.locator('#bt').focus()
    await page.waitForFunction((said) => /** @type {any} */ (window).told.length > said, before)
  })
})
