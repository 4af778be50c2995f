/** `gongkai.checkPage()` and the `?gongkai` switch, on a page of a portal. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { openSite } from './page.js'
import { PAGES } from './portal.js'

const { source: AXE } = createRequire(import.meta.url)('axe-core')

const site = openSite({ pages: PAGES })

/**
 * The portal page with its panel.
 *
 * @param {string} [path]
 * @param {import('playwright-core').BrowserContextOptions} [settings]
 */
async function openPanel(path = '/portal-strict.html?gongkai', settings = {}) {
  const page = await site.open(path, settings)
  await page.locator('.panel .finding').first().waitFor()
  return page
}

/**
 * The text that the browser highlights under a name.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
function highlighted(page, name) {
  return page.evaluate((wanted) => {
    const { highlights } = /** @type {any} */ (CSS)
    return [...(highlights.get(wanted) ?? [])].map(String)
  }, name)
}

test('the word in the address opens the panel, and no policy is broken', async () => {
  const page = await openPanel()
  const panel = page.locator('.panel')
  assert.match(await panel.locator('.summary').innerText(), /处错误/)
  assert.match(await panel.innerText(), /年份用“\[\]”括入/)
  assert.deepEqual(await page.evaluate('window.violations'), [])
})

/** Where the page is, without its server. @param {import('playwright-core').Page} page */
const addressOf = (page) => page.evaluate(() => location.pathname + location.search + location.hash)

/**
 * Follows a link of the page.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} link
 */
async function follow(page, link) {
  await page.evaluate((html) => document.body.insertAdjacentHTML('afterbegin', html), link)
  await page.locator('body > a').first().click()
}

test('who walks the site has the panel on each page, also in a new tab, until it is closed', async () => {
  const page = await openPanel()
  await follow(page, '<a href="/portal-strict.html?id=7&name=%BD%F0#top">下一篇</a>')
  await page.waitForURL(/id=7/)
  await page.locator('.panel .finding').first().waitFor()
  assert.equal(await addressOf(page), '/portal-strict.html?id=7&name=%BD%F0&gongkai#top')
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    follow(page, '<a href="/portal-strict.html" target="_blank">再下一篇</a>'),
  ])
  await tab.locator('.panel .finding').first().waitFor()
  assert.equal(await addressOf(tab), '/portal-strict.html?gongkai')

  await tab.keyboard.press('Escape')
  await tab.locator('.panel').waitFor({ state: 'detached' })
  assert.equal(await addressOf(tab), '/portal-strict.html')
  await follow(tab, '<a href="/portal-strict.html?id=8">回来</a>')
  await tab.waitForURL(/id=8/)
  await tab.waitForFunction('window.gongkai')
  await tab.waitForTimeout(300)
  assert.equal(await tab.locator('[data-gongkai-panel]').count(), 0)
  // What was checked by a call says nothing in the address.
  await tab.evaluate('gongkai.checkPage()')
  assert.equal(await addressOf(tab), '/portal-strict.html?id=8')
})

test('the bookmark of the manual: on a page that has the script, and on one that has not', async () => {
  const manual = readFileSync(new URL('../../docs/page-check.md', import.meta.url), 'utf8')
  const bookmark = /^javascript:(.*)$/m.exec(manual)?.[1] ?? ''
  const press = bookmark.replace('https://www.example.gov.cn/gongkai/', '/pkg/dist/')
  for (const path of ['/portal-strict.html', '/portal-bare.html']) {
    const page = await site.open(path)
    await page.evaluate(press)
    await page.locator('.panel .finding').first().waitFor()
    await page.evaluate(press)
    await page.locator('.panel .finding').first().waitFor()
    assert.equal(await page.locator('[data-gongkai-panel]').count(), 1)
  }
})

test('without the word nothing is loaded but the script', async () => {
  const page = await site.open('/portal-strict.html')
  assert.equal(await page.locator('[data-gongkai-panel]').count(), 0)
  const files = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name.replace(/^.*\//, '')),
  )
  assert.ok(!files.includes('page-check.js') && !files.includes('worker.js'), files.join())
})

test('the content of the page is the same before, while the panel is open, and after', async () => {
  const page = await site.open('/portal-strict.html')
  const content = () =>
    page.evaluate(() => [document.head.innerHTML, document.body.outerHTML, document.title])
  const [head, body, title] = await content()
  await page.evaluate('gongkai.checkPage().then((check) => { window.check = check })')
  await page.locator('.panel .finding').first().waitFor()
  await page.keyboard.press('F8')
  const [, bodyNow, titleNow] = await content()
  assert.deepEqual([bodyNow, titleNow], [body, title])
  await page.evaluate('check.close()')
  assert.equal(await page.locator('[data-gongkai-panel]').count(), 0)
  assert.equal(await page.evaluate('document.adoptedStyleSheets.length'), 0)
  assert.equal(await page.evaluate('CSS.highlights.size'), 0)
  const [headAfter, bodyAfter, titleAfter] = await content()
  assert.deepEqual([bodyAfter, titleAfter], [body, title])
  // What was loaded on need stays loaded.
  assert.equal(headAfter.replace(/<script src="[^"]*page-check\.js"><\/script>/, ''), head)
})

test('places are highlighted by their severity, and the one that is gone to is pointed at', async () => {
  const page = await openPanel()
  assert.ok((await highlighted(page, 'gongkai-error')).includes('[2024]'))
  const finding = page.locator('.panel .finding', { hasText: '年份用' }).first()
  await finding.getByRole('button', { name: '查看位置' }).click()
  assert.deepEqual(await highlighted(page, 'gongkai-here'), ['[2024]'])
  assert.equal(await page.locator('.box.is-here').count(), 1)
})

test('a place is scrolled to in a long page', async () => {
  const page = await site.open('/portal-strict.html')
  await page.evaluate(() => {
    const space = document.createElement('div')
    space.style.height = '4000px'
    document.body.prepend(space)
  })
  await page.evaluate('gongkai.checkPage()')
  await page.locator('.panel .finding').first().waitFor()
  const finding = page.locator('.panel .finding', { hasText: '年份用' }).first()
  await finding.getByRole('button', { name: '查看位置' }).click()
  assert.ok((await page.evaluate('window.scrollY')) > 3000)
  // Boxes are drawn anew after the page has scrolled; those before are gone.
  await page.waitForFunction(() => {
    const panel = document.querySelector('[data-gongkai-panel]')?.shadowRoot
    const box = panel?.querySelector('.box.is-here')?.getBoundingClientRect()
    return box && box.height > 0 && box.top > 0 && box.bottom < window.innerHeight
  })
})

test('boxes stand where the browser is told to use none of its highlights', async () => {
  const page = await site.open('/portal-strict.html')
  await page.evaluate('gongkai.checkPage({ highlights: false })')
  await page.locator('.panel .finding').first().waitFor()
  assert.ok((await page.locator('.box').count()) > 0)
  assert.equal(await page.evaluate('CSS.highlights.size'), 0)
})

test('the keyboard goes through the findings, and Escape closes the panel and goes back', async () => {
  const page = await site.open('/portal-strict.html')
  await page.locator('a').first().focus()
  await page.evaluate('gongkai.checkPage()')
  await page.locator('.panel .finding').first().waitFor()
  await page.keyboard.press('F8')
  assert.match(await page.locator('.position').innerText(), /^第1处/)
  await page.keyboard.press('F8')
  assert.match(await page.locator('.position').innerText(), /^第2处/)
  await page.keyboard.press('Escape')
  assert.equal(await page.locator('[data-gongkai-panel]').count(), 0)
  assert.equal(await page.evaluate('document.activeElement?.textContent'), '首页')
})

test('what was read out of the page is shown with where it was read', async () => {
  const page = await openPanel()
  await page.locator('.read-fields summary').click()
  const read = await page.locator('.read-fields dl').innerText()
  assert.match(read, /索引号\s+01527918X-2020-153077 （页面标注/)
})

test('the findings go to the clipboard as text', async () => {
  const page = await openPanel('/portal-strict.html?gongkai', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await page.locator('.copy').click()
  await page.getByText('已复制').waitFor()
  const text = await page.evaluate('navigator.clipboard.readText()')
  assert.match(
    String(text),
    /云岭县人民政府\n.*portal-strict\.html.*\n[\s\S]*\n错误\t发文字号：年份用/,
  )
})

test('called twice there is one panel, in the language that is asked for', async () => {
  const page = await openPanel()
  await page.evaluate("gongkai.checkPage({ lang: 'en' })")
  await page.getByText('Disclosure check: this page').waitFor()
  assert.equal(await page.locator('[data-gongkai-panel]').count(), 1)
})

test('a page with odd root type sizes and rules of its own has a panel of the same size', async () => {
  const page = await site.open('/portal-strict.html')
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '62.5%'
  })
  await page.evaluate('gongkai.checkPage()')
  await page.locator('.panel .finding').first().waitFor()
  const box = await page.locator('.panel').boundingBox()
  assert.equal(box?.width, 400)
})

for (const width of [1280, 360]) {
  test(`at ${width} px axe finds nothing in the panel, and it stays in the window`, async () => {
    const page = await openPanel(undefined, { viewport: { width, height: 700 } })
    for (const summary of await page.locator('.panel summary').all()) await summary.click()
    await page.evaluate(AXE)
    const violations = await page.evaluate(async () => {
      // @ts-expect-error axe has put itself on the window
      const { violations: found } = await window.axe.run('[data-gongkai-panel]')
      return found.map((/** @type {any} */ { id, nodes }) => [id, nodes[0].html])
    })
    assert.deepEqual(violations, [])
    const box = await page.locator('.panel').boundingBox()
    assert.ok(box && box.x >= 0 && box.x + box.width <= width)
  })
}

test('what frames of the same site show is part of the page; others are counted, and that is said', async () => {
  const page = await site.open('/framed.html')
  await page.evaluate('gongkai.checkPage().then((check) => { window.check = check })')
  const finding = page.locator('.panel .finding', { hasText: '[2023]' })
  await finding.waitFor()
  assert.equal(await finding.count(), 1)
  assert.equal(await page.evaluate('check.closedFrames'), 1)
  assert.match(await page.locator('.panel .frames').innerText(), /有1个框架打不开/)
  assert.deepEqual(await page.evaluate('window.violations'), [])
  // It lies below what its frame shows.
  const boxes = () => page.locator('.layer .box.is-here')
  await finding.getByRole('button', { name: '查看位置' }).click()
  await boxes().waitFor()
  const inner = page.frameLocator('iframe').first().frameLocator('iframe')
  const place = await inner.locator('li').last().boundingBox()
  await page.waitForTimeout(300)
  const box = await boxes().boundingBox()
  assert.ok(place && box && box.x > place.x && box.width < place.width, 'beside it')
  assert.ok(Math.abs(box.y + box.height / 2 - place.y - place.height / 2) < 4, 'above or below it')
  // It goes where its text goes, and is not seen where that is not.
  await inner.locator('li').first().scrollIntoViewIfNeeded()
  await boxes().waitFor({ state: 'detached' })
  const frame = inner.locator('html')
  const content = await frame.evaluate((html) => html.outerHTML)
  await page.evaluate('check.close()')
  assert.equal(await frame.evaluate((html) => html.outerHTML), content)
})

test('a page without frames says nothing of them', async () => {
  const page = await openPanel()
  assert.equal(await page.locator('.panel .frames').isVisible(), false)
})
