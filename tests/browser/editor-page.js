/** The pages of editing.js in a Chromium of today, and what the tests of editors ask them. */

import assert from 'node:assert/strict'
import { addressOf, EDITORS, PAGES } from './editing.js'
import { openSite } from './page.js'

/** An article with one thing to mend. */
export const ARTICLE =
  '<p>根据国办发[2024]5号文件，</p><p>现就<strong>有关</strong>事项通知如下。</p>'

/** The card that says so. */
export const BRACKET = '[data-gongkai-box] [data-rule="document-number/bracket"]'

/** One browser and one server for a test file. */
export function openEditors() {
  const site = openSite({ pages: PAGES })
  return {
    site,
    /** @param {string} title */
    async open(title) {
      const page = await site.open(addressOf(title))
      const { root, frame } = EDITORS[title]
      const written = frame ? page.frameLocator(root).locator('body') : page.locator(root)
      return { page, written }
    },
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} html
 */
export const set = (page, html) => page.evaluate(`host.set(${JSON.stringify(html)})`)

/** @param {import('playwright-core').Page} page @returns {Promise<string>} */
export const get = (page) => page.evaluate('host.get()')

/**
 * Waits until the content is what is wanted.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} wanted
 */
export async function becomes(page, wanted) {
  for (let tries = 0; tries < 400 && (await get(page)) !== wanted; tries += 1) {
    await page.waitForTimeout(25)
  }
  const now = await get(page)
  let at = 0
  while (at < now.length && now[at] === wanted[at]) at += 1
  // A whole long text says nothing.
  const around = (/** @type {string} */ text) =>
    `${at}: ${text.slice(Math.max(0, at - 40), at + 60)}`
  if (now !== wanted) assert.equal(around(now), around(wanted))
}

/** What is marked, as the browser paints it in the document of a text. */
export const marked = (/** @type {Element} */ { ownerDocument }) => {
  const { highlights } = /** @type {any} */ (ownerDocument.defaultView).CSS
  return [...highlights].flatMap(([name, ranges]) =>
    name.startsWith('gongkai-') ? [...ranges].map(String) : [],
  )
}
