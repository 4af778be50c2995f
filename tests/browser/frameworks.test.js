/** Forms of frameworks that draw them anew: Vue 2, Vue 3, React in its strict mode. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { appPages, drawnByServer, VUE_3 } from './bundled.js'
import { openSite } from './page.js'

const WRONG = '德办发【2016】30号'
const RIGHT = '德办发〔2016〕30号'
const BRACKET = '[data-rule="document-number/bracket"]'

/** Longer than the pause after which a form is checked. */
const PAUSE = 700

for (const [name, alias] of Object.entries({
  'vue-2': undefined,
  'vue-3': VUE_3,
  react: undefined,
})) {
  describe(name, async () => {
    const site = openSite({ pages: await appPages(name, { alias }) })

    async function openForm() {
      const page = await site.open(`/${name}`)
      await page.waitForFunction('window.attached && window.attached.engine')
      return page
    }

    /** @param {import('playwright-core').Page} page @returns {Promise<Record<string, string>>} */
    const values = (page) => page.evaluate('host.values()')

    /**
     * Changes what the form is drawn from.
     *
     * @param {import('playwright-core').Page} page
     * @param {object} changes
     */
    const change = (page, changes) => page.evaluate(`host.change(${JSON.stringify(changes)})`)

    test('a fix reaches the model, and can be undone', async () => {
      const page = await openForm()
      await page.locator('#wh').pressSequentially(WRONG)
      await page.locator(`${BRACKET} .is-fix`).click()
      assert.equal(await page.locator('#wh').inputValue(), RIGHT)
      assert.equal((await values(page)).wh, RIGHT)
      await page.locator(BRACKET).waitFor({ state: 'detached' })
      await page.locator('#wh').press('Control+z')
      assert.equal(await page.locator('#wh').inputValue(), WRONG)
      assert.equal((await values(page)).wh, WRONG)
    })

    test('so do all safe fixes at once', async () => {
      const page = await openForm()
      await page.locator('#wh').fill(WRONG)
      await page.locator(BRACKET).waitFor()
      assert.equal(await page.evaluate('attached.fixSafe()'), 1)
      assert.equal((await values(page)).wh, RIGHT)
    })

    test('a field that is drawn anew keeps its findings, its text, and is checked on', async () => {
      const page = await openForm()
      await page.locator('#wh').pressSequentially(WRONG)
      await page.locator(BRACKET).waitFor()
      for (const turn of [1, 2, 3]) {
        await change(page, { turn })
        await page.locator(`p:has(#wh) ${BRACKET}`).waitFor()
      }
      assert.equal(await page.locator('#wh').inputValue(), WRONG)
      await page.locator(`${BRACKET} .is-fix`).click()
      assert.equal((await values(page)).wh, RIGHT)
      await page.locator(BRACKET).waitFor({ state: 'detached' })
      assert.equal(await page.locator('[data-gongkai-box=notes]').count(), 1)
    })

    test('a field that goes takes its findings along, and is checked when it comes back', async () => {
      const page = await openForm()
      await page.locator('#bt').fill('关于关于做好工作的通知')
      const card = page.locator(
        'p:has(#bt) [data-gongkai-box] [data-rule^="title/"], p:has(#bt) [data-gongkai-box] [data-rule^="text/"]',
      )
      await card.first().waitFor()
      await change(page, { shown: false })
      await page.locator('#bt').waitFor({ state: 'detached' })
      await page.waitForTimeout(PAUSE)
      assert.equal(await page.locator('[data-rule^="title/"], [data-rule^="text/"]').count(), 0)
      const found = /** @type {any[]} */ (await page.evaluate('attached.check()'))
      assert.ok(found.every(({ field }) => field !== 'title'))
      await change(page, { shown: true })
      await card.first().waitFor()
      assert.equal(await page.locator('#bt').inputValue(), '关于关于做好工作的通知')
    })

    test('rows that change places keep their findings beneath them', async () => {
      const page = await openForm()
      await page.locator('#cwrq').fill('2024-02-30')
      const card = '[data-gongkai-box] [data-rule="date/impossible"]'
      await page.locator(`p:has(#cwrq) ${card}`).waitFor()
      await change(page, { rows: ['yfrq', 'cwrq'] })
      await page.waitForTimeout(PAUSE)
      assert.equal(await page.locator(`p:has(#cwrq) ${card}`).count(), 1)
      assert.equal(await page.locator(card).count(), 1)
      assert.equal(await page.locator('p:has(#yfrq) [data-gongkai-box]').count(), 0)
    })

    test('nothing that is typed is lost while the form is drawn anew at every moment', async () => {
      const page = await openForm()
      await page.evaluate(`(() => {
        let drawn = 0
        window.timer = setInterval(() => host.change({ drawn: (drawn += 1) }), 5)
      })()`)
      const text = '德办发【2016】30号，2016年8月10日，关于做好防汛抗旱工作的通知'
      await page.locator('#wh').pressSequentially(text, { delay: 15 })
      await page.locator(BRACKET).waitFor()
      await page.evaluate('clearInterval(timer)')
      assert.equal(await page.locator('#wh').inputValue(), text)
      assert.equal((await values(page)).wh, text)
      assert.ok(await page.evaluate('document.activeElement.id === "wh"'))
    })

    test('nothing happens to a word that is being composed while the form is drawn anew', async () => {
      const page = await openForm()
      await page.locator('#wh').pressSequentially(WRONG)
      await page.locator(BRACKET).waitFor()
      const session = await page.context().newCDPSession(page)
      for (const [at, text] of ['g', 'go', 'gon', 'gong'].entries()) {
        await session.send('Input.imeSetComposition', { text, selectionStart: 4, selectionEnd: 4 })
        await change(page, { drawn: at })
        await page.waitForTimeout(200)
      }
      assert.equal(await page.locator('#wh').inputValue(), `${WRONG}gong`)
      await session.send('Input.insertText', { text: '公开' })
      assert.equal(await page.locator('#wh').inputValue(), `${WRONG}公开`)
      assert.equal((await values(page)).wh, `${WRONG}公开`)
    })

    test('the form goes, and nothing of the checks is left', async () => {
      const page = await openForm()
      await page.locator('#wh').pressSequentially(WRONG)
      await page.locator(BRACKET).waitFor()
      await page.evaluate('window.form = document.querySelector("form")')
      await page.evaluate('host.unmount()')
      await page.waitForTimeout(PAUSE)
      assert.equal(await page.locator('[data-gongkai-box], [id^=gongkai-notes]').count(), 0)
      assert.equal(
        await page.evaluate(
          'form.querySelectorAll("[data-gongkai-box], [aria-invalid], [aria-describedby]").length',
        ),
        0,
      )
    })
  })
}

for (const [name, alias] of Object.entries({ 'vue-3': VUE_3, react: undefined })) {
  describe(`${name} takes over what a server has drawn`, async () => {
    const html = await drawnByServer(`${name}-server`)
    const site = openSite({
      pages: await appPages(`${name}-taken-over`, {
        alias,
        body: `<div id="app">${html}</div>
<script src="/pkg/dist/gongkai.js" data-gongkai-as-of="2026-11-22"></script>`,
      }),
    })

    test('it finds its form as it was, though it is checked already, and complains of nothing', async () => {
      const page = await site.open(`/${name}-taken-over`)
      /** @type {string[]} */
      const said = []
      page.on('console', (message) => said.push(message.text()))
      await page.waitForFunction('window.gongkai.engine')
      await page.evaluate('takeOver()')
      await page.waitForTimeout(PAUSE)
      assert.deepEqual(
        said.filter((words) => /hydrat|mismatch/i.test(words)),
        [],
      )
      await page.locator('#wh').pressSequentially(WRONG)
      await page.locator(`${BRACKET} .is-fix`).click()
      assert.equal(await page.locator('#wh').inputValue(), RIGHT)
      assert.equal(await page.locator('output').innerText(), RIGHT)
    })
  })
}
