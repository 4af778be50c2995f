/** The page as a whole: accessible, in its width, in two languages, and bound to its own origin. */

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { openSite } from './page.js'

const { source: AXE } = createRequire(import.meta.url)('axe-core')

const site = openSite()

/** The pages, and what is done on each until all there is to see is seen. @type {Record<string, (page: import('playwright-core').Page) => Promise<unknown>>} */
const PAGES = {
  'index.html': async (page) => {
    await page.locator('#form-examples button').nth(1).click()
    await page.locator('#document .finding').first().waitFor()
  },
  'page.html': (page) => page.locator('.finding').first().waitFor(),
  'catalogue.html': (page) => page.locator('td.has-finding').first().click(),
  'due.html': (page) => page.locator('.day.is-due').click(),
  'rules.html': async (page) => {
    await page.locator('.rule-link').nth(3).click()
    await page.locator('#rule .code').first().waitFor()
  },
  'play.html': (page) => page.locator('.mark').first().waitFor(),
}

/**
 * A page with all there is to see on it.
 *
 * @param {string} path
 * @param {import('playwright-core').BrowserContextOptions} [settings]
 */
async function openAll(path, settings) {
  const page = await site.open(`/${path}`, settings)
  await page.waitForSelector('html[data-ready]')
  await PAGES[path.replace(/\?.*/, '')](page)
  await page.evaluate(() => {
    const open = (/** @type {Document | ShadowRoot} */ root) => {
      for (const details of root.querySelectorAll('details')) details.open = true
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) open(shadowRoot)
    }
    open(document)
  })
  return page
}

/** @param {import('playwright-core').Page} page */
async function violationsOf(page) {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    // @ts-expect-error axe has put itself on the window
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
    return violations.map((/** @type {any} */ { id, nodes }) => [
      id,
      ...nodes.map((/** @type {any} */ node) => `${node.html} ${node.failureSummary}`),
    ])
  })
}

/** @param {import('playwright-core').Page} page */
function overOf(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}

for (const path of Object.keys(PAGES)) {
  describe(path, () => {
    for (const [width, colorScheme, query] of /** @type {const} */ ([
      [1280, 'light', ''],
      [1280, 'dark', '?lang=en'],
      [768, 'light', '?lang=en'],
      [360, 'light', ''],
      [360, 'dark', ''],
    ])) {
      test(`${width} px wide, ${colorScheme} ${query}: axe finds no violation, and it is not wider than the window`, async () => {
        const settings = { viewport: { width, height: 800 }, colorScheme }
        const page = await openAll(path + query, settings)
        assert.deepEqual(await violationsOf(page), [])
        assert.equal(await overOf(page), 0)
      })
    }

    test('at 200 % of the type size nothing is cut off sideways', async () => {
      const settings = { viewport: { width: 640, height: 800 }, deviceScaleFactor: 2 }
      const page = await openAll(path, settings)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      assert.equal(await overOf(page), 0)
    })

    test('every word that is Chinese has an English one', async () => {
      const page = await site.open(`/${path}?lang=en`)
      await page.waitForSelector('html[data-ready="en"]')
      const left = await page.evaluate(() => {
        const texts = []
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
          const { parentElement: parent, textContent: text } = walker.currentNode
          if (!parent || !/\p{Script=Han}/u.test(text ?? '')) continue
          if (parent.closest('[lang="zh-CN"], .finding-text, .text-marks, option, textarea'))
            continue
          texts.push(text?.trim())
        }
        return texts
      })
      // What stands as an example of Chinese writing.
      const allowed = [/国办发〔2024〕5号/, /《.*》/]
      assert.deepEqual(
        left.filter((text) => !allowed.some((pattern) => pattern.test(text ?? ''))),
        [],
      )
    })

    test('it has the same navigation as the others, which says where one is', async () => {
      const page = await site.open(`/${path}`)
      const files = await page
        .locator('.nav a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      assert.equal(files.length, Object.keys(PAGES).length)
      const current = page.locator('.nav a[aria-current="page"]')
      assert.equal((await current.getAttribute('href'))?.replace(/.*\//, ''), path)
    })
  })
}

for (const width of [1280, 360]) {
  test(`the example of a portal, ${width} px wide, with its panel: axe finds no violation`, async () => {
    const page = await site.open('/portal.html?gongkai', { viewport: { width, height: 800 } })
    await page.locator('.panel .finding').first().waitFor()
    for (const summary of await page.locator('.panel summary').all()) await summary.click()
    assert.deepEqual(await violationsOf(page), [])
    assert.equal(await overOf(page), 0)
  })
}

for (const width of [1280, 768, 360]) {
  test(`the example of a back office, ${width} px wide, checked by its one tag: axe finds no violation`, async () => {
    const page = await site.open('/office.html', { viewport: { width, height: 800 } })
    await page.locator('.finding[data-rule="deadline/late"]').waitFor()
    await page.locator('.finding[data-rule="document-number/bracket"] .is-fix').click()
    assert.equal(await page.locator('#wh').inputValue(), '云岭政办发〔2024〕12号')
    for (const summary of await page.locator('summary').all()) await summary.click()
    assert.deepEqual(await violationsOf(page), [])
    assert.equal(await overOf(page), 0)
  })
}

test('the language goes along to the other pages', async () => {
  const page = await site.open('/due.html?lang=en')
  await page.waitForSelector('html[data-ready="en"]')
  await page.locator('.nav a', { hasText: 'Rules' }).click()
  await page.waitForSelector('html[data-ready="en"]')
  assert.match(await page.locator('#counted').innerText(), /^\d+ rules$/)
})

test('the policy allows nothing but its own origin, and the page breaks it nowhere', async () => {
  const page = await site.open('/')
  const response = await page.request.get(`${site.url}/`)
  const policy = response.headers()['content-security-policy']
  assert.match(policy, /default-src 'self'; script-src 'self' 'wasm-unsafe-eval'/)
  assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|https?:|data:|blob:/)
  // A breach is an error in the console, which fails any test here.
  await page.waitForSelector('html[data-ready]')
  await page.evaluate(() => {
    const breach = document.createElement('script')
    breach.textContent = 'window.breached = true'
    document.body.append(breach)
  })
  assert.equal(await page.evaluate('window.breached'), undefined)
  assert.match(site.complaints().join(), /Content Security Policy/)
})

test('the language changes in place, and findings with it', async () => {
  const page = await openAll('index.html')
  await page.locator('[data-lang="en"]').click()
  await page.waitForSelector('html[data-ready="en"]')
  assert.equal(await page.getAttribute('html', 'lang'), 'en')
  assert.equal(await page.locator('#write-title').innerText(), 'Write a document')
  assert.equal(await page.locator('#document .finding .badge').first().innerText(), 'Error')
  const message = await page.locator('#document .finding-text').first().innerText()
  assert.match(message, /[a-z]{3}/)
  await page.locator('[data-lang="zh"]').click()
  await page.waitForSelector('html[data-ready="zh"]')
  assert.equal(await page.locator('#write-title').innerText(), '填写稿件')
  assert.doesNotMatch(await page.locator('body').innerText(), /undefined|\[object/)
})
