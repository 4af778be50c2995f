/** Forms that libraries draw, of which nobody has said what their fields are: they are found by their labels. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { appPages, VUE_3 } from './bundled.js'
import { openSite } from './page.js'

const WRONG = '德办发【2024】30号'
const BRACKET = '[data-rule="document-number/bracket"]'

/** @param {string} path */
const ofHost = (path) =>
  readFileSync(new URL(`../hosts/node_modules/${path}`, import.meta.url), 'utf8')

/**
 * The names of the fields that are found.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
async function attached(page) {
  await page.addScriptTag({ url: '/pkg/dist/gongkai.js' })
  return page.evaluate(async () => {
    const { gongkai, document } = /** @type {any} */ (window)
    const one = gongkai.attach(document.querySelector('form'), { asOf: '2026-11-22' })
    await one.ready
    return one.fields.map((/** @type {{ name: string }} */ { name }) => name)
  })
}

const LIBRARIES = {
  'element-plus': ['documentNumber', 'attribute', 'marking', 'title'],
  'ant-design-vue': ['documentNumber', 'attribute', 'marking', 'title'],
}

for (const [name, fields] of Object.entries(LIBRARIES)) {
  describe(name, async () => {
    const site = openSite({ pages: await appPages(name, { alias: VUE_3 }) })

    test('its fields are found, and one is checked while it is filled in', async () => {
      const page = await site.open(`/${name}`)
      await page.locator('#wh').waitFor()
      assert.deepEqual(await attached(page), fields)
      await page.locator('#wh').fill(WRONG)
      await page.locator(BRACKET).locator('.is-fix').click()
      assert.equal(await page.evaluate('window.form.wh'), '德办发〔2024〕30号')
    })
  })
}

/** The libraries that show what is chosen in a list elsewhere than in its value, and how their options are found. */
const LISTS = {
  'element-plus-lists': '.el-select-dropdown__item',
  'ant-design-lists': '.ant-select-item-option',
}

for (const [name, option] of Object.entries(LISTS)) {
  describe(name, async () => {
    const site = openSite({ pages: await appPages(name, { alias: VUE_3 }) })

    /** @param {import('playwright-core').Page} page @param {string} list @param {string} text */
    async function choose(page, list, text) {
      await page.locator(`.${list}`).click()
      await page.locator(`${option}:visible`, { hasText: text }).click()
    }

    async function open() {
      const page = await site.open(`/${name}`)
      await page.locator('#bt').waitFor()
      return { page, names: await attached(page) }
    }

    test('its lists and its calendar are found; one that may offer something else is not', async () => {
      const { names } = await open()
      assert.deepEqual(names, ['title', 'documentNumber', 'attribute', 'category', 'writtenOn'])
    })

    test('what is chosen is what is checked, not what asks for a choice, nor what is looked up', async () => {
      const { page } = await open()
      const isWrong = page.locator('[data-rule="attribute/obsolete-term"]')
      const values = () =>
        page.evaluate(async () => {
          const { gongkai, document } = /** @type {any} */ (window)
          const form = gongkai.attach(document.querySelector('form'))
          await form.guard.check()
          return form.findings.map((/** @type {{ rule: string }} */ { rule }) => rule)
        })
      assert.ok((await values()).includes('attribute/missing'))
      await choose(page, 'gk', '免予公开')
      await isWrong.waitFor()
      await page.locator('.gk').click()
      await page.keyboard.type('主动')
      await page.waitForTimeout(600)
      assert.equal(await isWrong.count(), 1)
      await page.locator(`${option}:visible`, { hasText: '主动公开' }).click()
      await isWrong.waitFor({ state: 'detached' })
      assert.equal((await values()).includes('attribute/missing'), false)
    })

    test('a document number, two of whose pieces are chosen', async () => {
      const { page } = await open()
      await choose(page, 'dz', '德办发')
      await choose(page, 'nf', '2024')
      await page.locator('#xh').fill('030')
      await page.locator('[data-rule="document-number/serial"] .is-fix').click()
      assert.equal(await page.evaluate('window.form.xh'), '30')
    })

    test('lists that the mapping names', async () => {
      const page = await site.open(`/${name}`)
      await page.locator('#bt').waitFor()
      await page.addScriptTag({ url: '/pkg/dist/gongkai.js' })
      await page.evaluate(
        `window.one = gongkai.attach('form', { fields: { attribute: '.gk', category: '.lb' } })`,
      )
      await choose(page, 'lb', '财政')
      await page.locator(`${option}:visible`, { hasText: '审计' }).click()
      await page.keyboard.press('Escape')
      await choose(page, 'gk', '免予公开')
      await page.locator('[data-rule="attribute/obsolete-term"]').waitFor()
    })
  })
}

describe('layui', () => {
  const row = (/** @type {string} */ label, /** @type {string} */ control) => `
    <div class="layui-form-item"><label class="layui-form-label">${label}</label>
    <div class="layui-input-block">${control}</div></div>`
  const site = openSite({
    pages: {
      '/layui.js': ofHost('layui/dist/layui.js'),
      '/layui.css': ofHost('layui/dist/css/layui.css').replace(/@font-face\s*\{[^}]*\}/g, ''),
      '/layui': `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>layui</title>
        <link rel="icon" href="data:,"><link rel="stylesheet" href="/layui.css"><script src="/layui.js"></script>
        <form class="layui-form">
          ${row('标题', '<input id="bt" class="layui-input">')}
          ${row('发文字号', '<input id="wh" class="layui-input">')}
          ${row('公开方式', '<input type="radio" name="gk" value="1" title="主动公开"><input type="radio" name="gk" value="3" title="免予公开">')}
          ${row('栏目', '<select name="lm"><option value="">请选择</option><option value="1">规范性文件</option></select>')}
          ${row('显示', '<input type="checkbox" name="show" lay-skin="switch">')}
        </form><script>layui.use('form', () => {})</script></html>`,
    },
  })

  test('its fields are found, also those that it draws in place of others', async () => {
    const page = await site.open('/layui')
    await page.locator('.layui-form-radio').first().waitFor()
    assert.deepEqual(await attached(page), ['title', 'documentNumber', 'attribute', 'category'])
    await page.locator('#wh').fill(WRONG)
    await page.locator(BRACKET).waitFor()
    await page.locator('.layui-form-radio', { hasText: '免予公开' }).click()
    await page.locator('[data-rule^="attribute/"]').first().waitFor()
  })
})
