/** The pages of the site that are of a rule and of a text: found, shown, linked to. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSite } from './page.js'

const site = openSite()

/** @param {string} path */
async function open(path) {
  const page = await site.open(path)
  await page.waitForSelector('html[data-ready]')
  return page
}

test('rules are found by their words, their ids and what they stand on', async () => {
  const page = await open('/rules.html')
  const all = await page.locator('.rule-link').count()
  assert.ok(all > 100)
  await page.locator('#search').fill('年份括号')
  assert.equal(await page.locator('.rule-link[href="#document-number/bracket"]').count(), 1)
  await page.locator('#search').fill('个人信息保护法')
  const few = await page.locator('.rule-link').count()
  assert.ok(few > 0 && few < all)
  await page.locator('#search').fill('')
  await page.locator('#severity').selectOption('info')
  assert.ok((await page.locator('.rule-link').count()) < all)
})

test('a link opens a rule with its basis and its examples', async () => {
  const page = await open('/rules.html#document-number/bracket')
  const rule = await page.locator('#rule').innerText()
  assert.match(rule, /年份括号/)
  assert.match(rule, /GB\/T 9704-2012 党政机关公文格式/)
  assert.match(await page.locator('#rule .is-bad').first().innerText(), /国办发\[2024\]5号/)
  assert.doesNotMatch(rule, /```|\[object/)
  await page.locator('.rule-link[href="#title/missing"]').click()
  await page.locator('#rule code', { hasText: 'title/missing' }).waitFor()
})

test('no rule has a page that is not drawn as one', async () => {
  const page = await open('/rules.html')
  const ids = await page
    .locator('.rule-link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  for (const id of ids) {
    const text = await page.evaluate(async (hash) => {
      window.location.hash = hash ?? ''
      await new Promise((resolve) => setTimeout(resolve, 5))
      return document.querySelector('#rule')?.textContent ?? ''
    }, id)
    assert.doesNotMatch(text, /```|^#|undefined|\[object/, id ?? '')
    assert.ok(text.includes(String(id).slice(1)), id ?? '')
  }
})

test('a text is checked while it is written, and the address carries it after the #', async () => {
  const page = await open('/play.html')
  await page.locator('#kind').selectOption('documentNumber')
  await page.locator('#text').fill('德办发【2016】30号')
  await page.locator('.finding', { hasText: '年份用' }).waitFor()
  assert.equal(await page.locator('#marks .mark').innerText(), '【2016】')
  const address = new URL(page.url())
  assert.equal(address.search, '')
  const again = await open(`/play.html${address.hash}`)
  assert.equal(await again.locator('#text').inputValue(), '德办发【2016】30号')
  assert.equal(await again.locator('#kind').inputValue(), 'documentNumber')
  await again.locator('#fix').click()
  assert.equal(await again.locator('#text').inputValue(), '德办发〔2016〕30号')
  assert.equal(await again.locator('.finding', { hasText: '年份用' }).count(), 0)
  await again.keyboard.press('Control+z')
  assert.equal(await again.locator('#text').inputValue(), '德办发【2016】30号')
})

test('a link names a profile as well, and a wrong one does no harm', async () => {
  const page = await open('/play.html#text=%E9%80%9A%E7%9F%A5&profile=yunnan')
  assert.equal(await page.locator('#profile').inputValue(), 'yunnan')
  const other = await open('/play.html#text=%E9%80%9A%E7%9F%A5&profile=none&kind=none')
  assert.equal(await other.locator('#profile').inputValue(), 'national')
  assert.equal(await other.locator('#text').inputValue(), '通知')
})

test('a place is shown in the text', async () => {
  const page = await open(
    '/play.html#kind=documentNumber&text=%E5%BE%B7%E5%8A%9E%E5%8F%91%E3%80%902016%E3%80%9130%E5%8F%B7',
  )
  await page.getByRole('button', { name: '查看位置' }).first().click()
  const selected = await page.evaluate(() => {
    const text = /** @type {HTMLTextAreaElement} */ (document.querySelector('#text'))
    return text.value.slice(text.selectionStart, text.selectionEnd)
  })
  assert.equal(selected, '【2016】')
})

test('the source of a portal page is read and checked', async () => {
  const page = await open('/page.html')
  assert.match(await page.locator('#read').innerText(), /云岭政办发\[2024\]21号/)
  await page.locator('.finding', { hasText: '年份用' }).waitFor()
  await page.locator('#source').fill('<p>索引号：640121-103/2017-48967</p>')
  await page.locator('#read', { hasText: '640121-103/2017-48967' }).waitFor()
})
