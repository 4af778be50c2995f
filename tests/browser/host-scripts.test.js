/** A page whose own scripts have changed what every object can do, as Prototype 1.6 and MooTools 1.2 did. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FORMS, SCRIPTS } from './attaching.js'
import { openSite } from './page.js'

/** What they put in the place of what browsers have, or beside it, as they wrote it: all can be enumerated. */
const CHANGED = `
Array.from = (list) => list && (list.toArray ? list.toArray() : Array.prototype.slice.call(list))
Array.prototype.toArray = function () { return this.slice() }
Array.prototype.entries = Array.prototype.toArray
Array.prototype.each = function (act) { for (let at = 0; at < this.length; at++) act(this[at], at) }
Array.prototype.toJSON = function () { return '[' + this.map((one) => JSON.stringify(one)).join(', ') + ']' }
Array.prototype.include = Array.prototype.contains = function (one) { return this.indexOf(one) >= 0 }
Array.prototype.clone = Array.prototype.toArray
String.prototype.toJSON = function () { return JSON.stringify(String(this)) }
String.prototype.startsWith = function (part) { return this.lastIndexOf(part, 0) === 0 }
String.prototype.strip = function () { return this.replace(/^\\s+/, '').replace(/\\s+$/, '') }
Object.keys = (object) => { const keys = []; for (const key in object) keys.push(key); return keys }
Function.prototype.bind = function (self, ...first) { return (...rest) => this.apply(self, [...first, ...rest]) }
Element.prototype.remove = function () { this.parentNode.removeChild(this); return this }
window.$ = (id) => document.getElementById(id)
window.Event.observe = () => {}`

const site = openSite({
  pages: {
    '/changed.js': CHANGED,
    '/form.html': FORMS['/form.html'].replace('<form', '<script src="/changed.js"></script><form'),
    ...SCRIPTS,
  },
})

const BRACKET = '[data-rule="document-number/bracket"]'

test('what is found, mended, ignored and kept there is as elsewhere', async () => {
  const page = await site.open('/form.html')
  await page.waitForSelector('html[data-ready]')
  assert.match(await page.evaluate('JSON.stringify(["a"])'), /^"/, 'lists are texts in its JSON')
  await page.locator('#wh').fill('德办发【2016】30号')
  await page.locator(`#wh ~ [data-gongkai-box] ${BRACKET} button`).first().click()
  await page.waitForFunction(() => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('#wh'))
    return field.value === '德办发〔2016〕30号'
  })

  const brackets = page.locator(`#zw ~ [data-gongkai-box] ${BRACKET}`)
  await page.locator('#zw').fill('根据国办发[2024]5号文件。')
  await brackets.first().locator('button', { hasText: '忽略' }).click()
  await brackets.first().locator('.ask textarea').fill('原件如此')
  await brackets.first().locator('.ask button', { hasText: '忽略' }).click()
  await page.locator('[data-gongkai-box=rest] .ignored').waitFor()
  await page.reload()
  await page.waitForSelector('html[data-ready]')
  await page.locator('#zw').fill('根据国办发[2024]5号文件。')
  await page.locator('[data-gongkai-box=rest] .ignored').waitFor()
  assert.equal(await brackets.count(), 0)
})

test('a profile that is an object is read there', async () => {
  const page = await site.open('/form.html')
  const rules = await page.evaluate(`gongkai.load({ full: true, profile: {
    name: '本单位', extends: 'national', issuerCodes: ['德办发'],
  } }).then((own) => own.check('document', { documentNumber: '云办发〔2024〕5号' }).map(({ rule }) => rule))`)
  assert.deepEqual([...rules], ['document-number/issuer-code'])
})
