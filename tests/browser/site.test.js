/** The page as a whole: accessible, in its width, in two languages, and bound to its own origin. */

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { openSite } from './page.js'

const { source: AXE } = createRequire(import.meta.url)('axe-core')

const site = openSite()

/**
 * The page with all there is to see on it.
 *
 * @param {import('playwright-core').BrowserContextOptions} [settings]
 * @param {string} [path]
 */
async function openAll(settings, path = '/') {
  const page = await site.open(path, settings)
  await page.waitForSelector('html[data-ready]')
  await page.locator('.catalogue').waitFor()
  await page.locator('#form-examples button').nth(1).click()
  await page.locator('#document .finding').first().waitFor()
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  await page.locator('td.has-finding').first().click()
  return page
}

for (const width of [1280, 360]) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const path of ['/', '/?lang=en']) {
      describe(`${width} px wide, ${colorScheme}, ${path}`, () => {
        const settings = { viewport: { width, height: 800 }, colorScheme }

        test('axe finds no violation', async () => {
          const page = await openAll(settings, path)
          await page.evaluate(AXE)
          const violations = await page.evaluate(async () => {
            // @ts-expect-error axe has put itself on the window
            const { violations: found } = await window.axe.run(document, {
              resultTypes: ['violations'],
            })
            return found.map((/** @type {any} */ { id, nodes }) => [
              id,
              ...nodes.map((/** @type {any} */ node) => `${node.html} ${node.failureSummary}`),
            ])
          })
          assert.deepEqual(violations, [])
        })

        test('it is not wider than the window', async () => {
          const page = await openAll(settings, path)
          const over = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement
            return scrollWidth - clientWidth
          })
          assert.equal(over, 0)
        })
      })
    }
  }
}

test('at 200 % of the type size nothing is cut off sideways', async () => {
  const page = await openAll({ viewport: { width: 640, height: 800 }, deviceScaleFactor: 2 })
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  assert.equal(over, 0)
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
  const page = await openAll()
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

test('every word of the page that is Chinese has an English one', async () => {
  const page = await site.open('/?lang=en')
  await page.waitForSelector('html[data-ready="en"]')
  const left = await page.evaluate(() => {
    const texts = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement: parent, textContent: text } = walker.currentNode
      if (!parent || !/\p{Script=Han}/u.test(text ?? '')) continue
      if (parent.closest('[lang="zh-CN"], .catalogue, .finding-text, option, #catalogue-place'))
        continue
      texts.push(text?.trim())
    }
    return texts
  })
  // What stands as an example of Chinese writing.
  const allowed = [/国办发〔2024〕5号/, /《.*》/, /^休$|^班$/]
  assert.deepEqual(
    left.filter((text) => !allowed.some((pattern) => pattern.test(text ?? ''))),
    [],
  )
})
