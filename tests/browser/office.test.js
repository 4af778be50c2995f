/** Requests, forms of approval and annual reports in a page: only the full module checks them. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STRICT } from './attaching.js'
import { openSite } from './page.js'

const HEAD = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>上网审批</title>
<link rel="icon" href="/icon.svg">`

/** The form of an office system on which a publication is approved. */
const FIELDS = `
  <p><label>稿件题目 <input name="tm" data-gongkai-field="title" value="关于调整办公时间的通告"></label></p>
  <p><label>撰稿人 <input name="zgr" data-gongkai-field="author" value="张三"></label></p>
  <p><label>单位负责人 <input name="dwfzr" data-gongkai-field="unitSignedBy"></label></p>
  <p><label>局领导意见 <textarea name="jldyj" data-gongkai-field="leaderOpinion"></textarea></label></p>
  <p><label>局领导签字日期 <input name="jldrq" data-gongkai-field="leaderSignedOn" value="2024-05-08"></label></p>
  <p><label>发布日期 <input name="fbrq" data-gongkai-field="publishedOn"></label></p>
  <button>保存</button>`

const PAGES = {
  '/small.html': `${HEAD}<script src="/pkg/dist/gongkai.js"></script>`,
  '/single.html': `${HEAD}<script src="/pkg/dist/gongkai.single.js"></script>`,
  '/fallback.html': `${HEAD}
<meta http-equiv="Content-Security-Policy" content="${STRICT}">
<script src="/pkg/dist/gongkai.js"></script>`,
  '/approval.html': `${HEAD}
<meta http-equiv="Content-Security-Policy" content="${STRICT}">
<script src="/pkg/dist/gongkai.js" data-gongkai-as-of="2026-11-22" defer></script>
<form id="edit" data-gongkai="approval">${FIELDS}</form>`,
  '/single-form.html': `${HEAD}
<script src="/pkg/dist/gongkai.single.js" data-gongkai-as-of="2026-11-22" defer></script>
<form id="edit" data-gongkai="approval">${FIELDS}</form>`,
  '/attached.html': `${HEAD}
<script src="/pkg/dist/gongkai.js"></script>
<form id="edit">${FIELDS.replace(/ data-gongkai-field="\w+"/g, '')}</form>
<script src="/attached.js"></script>`,
  '/attached.js': `
gongkai.attach('#edit', {
  kind: 'approval',
  asOf: '2026-11-22',
  fields: { author: '[name=zgr]', unitSignedBy: '[name=dwfzr]', leaderSignedOn: '[name=jldrq]', publishedOn: '[name=fbrq]' },
})`,
}

const site = openSite({ pages: PAGES })

const EARLY = '[data-rule="approval/published-before-approval"]'
const SAME = '[data-rule="approval/same-person"]'

/** A record of each kind, and a rule that it breaks. */
const RECORDS = [
  {
    kind: 'request',
    record: { receivedOn: '2024-06-27', repliedOn: '2024-09-27', outcome: '予以公开' },
    rule: 'request/late',
  },
  {
    kind: 'approval',
    record: { leaderSignedOn: '2024-05-08', publishedOn: '2024-05-07' },
    rule: 'approval/published-before-approval',
  },
  {
    kind: 'report',
    record: { year: '2024', publisherKind: 'department', publishedOn: '2025-02-20', cells: {} },
    rule: 'report/late',
  },
]

/**
 * What a page finds in records: the rules, or the code and the words of what is thrown.
 *
 * @param {import('playwright-core').Page} page
 * @param {object} options of `load`
 */
const checked = (page, options) =>
  page.evaluate(
    async ({ options, records }) => {
      const gongkai = await /** @type {any} */ (window).gongkai.load(options)
      const check = (/** @type {string} */ kind, /** @type {object} */ record) => {
        try {
          return gongkai.check(kind, record).map((/** @type {any} */ { rule }) => rule)
        } catch (error) {
          const { code, message } = /** @type {any} */ (error)
          return { code, message }
        }
      }
      const found = records.map(({ kind, record }) => check(kind, record))
      return { found, unknown: check('leaflet', {}), engine: gongkai.engine.kind }
    },
    { options: { asOf: '2026-11-22', ...options }, records: RECORDS },
  )

for (const path of ['/small.html', '/single.html']) {
  test(`${path} with the small core says how to load the full one, and with that checks`, async () => {
    const page = await site.open(path)
    const { found, unknown } = await checked(page, {})
    for (const { code, message } of found) {
      assert.equal(code, 'NEEDS_FULL')
      assert.match(message, /load\(\{ full: true \}\)/)
    }
    assert.equal(unknown.code, 'UNKNOWN_KIND')
    const full = await checked(page, { full: true })
    RECORDS.forEach(({ rule }, at) => {
      assert.ok(full.found[at].includes(rule), `${rule}: ${JSON.stringify(full.found[at])}`)
    })
    assert.equal(full.engine, 'main')
  })
}

test('the fallback in plain JavaScript holds the full module', async () => {
  const page = await site.open('/fallback.html')
  const { found, engine } = await checked(page, {})
  RECORDS.forEach(({ rule }, at) => {
    assert.ok(found[at].includes(rule), `${rule}: ${JSON.stringify(found[at])}`)
  })
  assert.equal(engine, 'fallback')
  // That the policy stopped WebAssembly is why.
  assert.ok(site.complaints().every((complaint) => /WebAssembly/i.test(complaint)))
})

for (const path of ['/approval.html', '/attached.html', '/single-form.html']) {
  test(`${path} checks an approval form while it is filled in`, async () => {
    const page = await site.open(path)
    await page.locator('[name=dwfzr]').pressSequentially('张三')
    await page.locator(SAME).waitFor()
    await page.locator('[name=fbrq]').pressSequentially('2024-05-07')
    await page.locator(EARLY).waitFor()
    assert.match(await page.locator(EARLY).innerText(), /先审批、后发布/)
    await page.locator('[name=fbrq]').fill('2024-05-09')
    await page.locator(EARLY).waitFor({ state: 'detached' })
    await page.locator('[name=dwfzr]').fill('李四')
    await page.locator(SAME).waitFor({ state: 'detached' })
  })
}
