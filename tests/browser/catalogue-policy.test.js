/** `<gongkai-catalogue>` by the one script tag, under policies that a portal may have. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSite } from './page.js'

/**
 * A page of a portal with a table, which the element points at.
 *
 * @param {string} policy
 */
function page(policy) {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>主动公开基本目录</title>
<link rel="icon" href="/icon.svg">
<script src="/pkg/dist/gongkai.js" defer></script>
<table id="catalogue">
  <caption>主动公开基本目录</caption>
  <tr><th>目录名称</th><th>公开内容</th><th>公开时限</th><th>公开主体</th></tr>
  <tr><td>机构设置</td><td>内设机构及其职责</td><td>信息形成之日起21个工作日内</td><td>政工室</td></tr>
</table>
<gongkai-catalogue for="catalogue"></gongkai-catalogue>
</html>`
}

const STRICT = "default-src 'self'; script-src 'self'; style-src 'self'"

const site = openSite({
  pages: {
    '/strict.html': page(STRICT),
    '/no-worker.html': page(
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'",
    ),
  },
})

/**
 * @param {string} path
 */
async function opened(path) {
  const page = await site.open(path)
  await page.locator('td.has-finding').first().waitFor()
  return page.evaluate(() => {
    const element = document.querySelector('gongkai-catalogue')
    return { engine: element?.engine, errors: element?.report?.summary.errors ?? 0 }
  })
}

test('a page that may not compile WebAssembly itself has it checked in a worker, and nothing is reported', async () => {
  const { engine, errors } = await opened('/strict.html')
  assert.equal(engine, 'worker')
  assert.ok(errors > 0)
})

test('a page that may not start a worker checks itself', async () => {
  const { engine, errors } = await opened('/no-worker.html')
  assert.equal(engine, 'main')
  assert.ok(errors > 0)
  // The browser says once that the worker was refused.
  assert.ok(site.complaints().every((complaint) => complaint.includes('worker')))
})

test('the table of the page stays as it is', async () => {
  const page = await site.open('/strict.html')
  const before = await page.locator('#catalogue').evaluate((table) => table.outerHTML)
  await page.locator('td.has-finding').first().click()
  assert.equal(await page.locator('#catalogue').evaluate((table) => table.outerHTML), before)
})
