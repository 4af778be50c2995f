/** The package's API in a page: the same answers as in Node, and clear errors where it cannot load. */

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { load } from '../../pkg/dist/node.mjs'
import { openSite } from './page.js'

const HEAD =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>test</title>'
const pages = {
  '/script': `${HEAD}<script src="/pkg/dist/gongkai.js"></script>`,
}
const WRONG = '德办发【2016】30号'
const OWN = { name: '本县', extends: 'national', issuerCodes: ['云岭[政办]+发'] }

const site = openSite({ pages })

/**
 * What `code` gives in a page where `gongkai` is loaded with `options`.
 *
 * @param {string} code
 * @param {object} [options]
 */
async function inPage(code, options = {}) {
  const page = await site.open('/script')
  const fetched = /** @type {string[]} */ ([])
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  const value = await page.evaluate(
    `gongkai.load(${JSON.stringify(options)}).then((gongkai) => (${code}))`,
  )
  return { value, fetched }
}

test('a page finds what Node finds', async () => {
  const options = { asOf: '2026-11-22' }
  const record = { documentNumber: WRONG, writtenOn: '2016-08-10', publishedOn: '2016-12-01' }
  const { value } = await inPage(`gongkai.check('document', ${JSON.stringify(record)})`, options)
  assert.deepEqual(value, (await load(options)).check('document', record))
})

test('only the small module is fetched, and the larger one where it is needed', async () => {
  const small = await inPage("gongkai.explain('document-number/bracket')")
  assert.deepEqual(small.fetched, ['/pkg/dist/core.wasm'])
  assert.equal(/** @type {any} */ (small.value).docs, undefined)
  const full = await inPage("gongkai.explain('document-number/bracket').docs", { full: true })
  assert.deepEqual(full.fetched, ['/pkg/dist/full.wasm'])
  assert.match(String(full.value), /六角括号/)
  const own = await inPage('gongkai.checkRecords([]).profile', { profile: OWN })
  assert.deepEqual(own.fetched, ['/pkg/dist/full.wasm'])
  assert.equal(own.value, '本县')
  const english = await inPage("gongkai.checkText('国办发[2024]5号')[0].message", { lang: 'en' })
  assert.deepEqual(english.fetched, ['/pkg/dist/full.wasm'])
  assert.match(String(english.value), /the year/)
})

test('loading twice fetches once', async () => {
  const { fetched } = await inPage("window.gongkai.load({ asOf: '2024-01-01' }).then(() => 0)")
  assert.deepEqual(fetched, ['/pkg/dist/core.wasm'])
})

test('bytes and GB18030 tables are read', async () => {
  const code = `fetch('/examples/listing-gb18030.csv')
    .then((response) => response.arrayBuffer())
    .then((bytes) => gongkai.checkTable(bytes).summary.records)`
  assert.equal((await inPage(code)).value, 5)
})

for (const name of ['notice.docx', 'catalogue.csv', 'approval.html', 'page.html', 'notice.txt']) {
  test(`a page checks ${name} as Node does`, async () => {
    const options = { asOf: '2026-11-22', full: true }
    const code = `fetch('/examples/${name}')
      .then((response) => response.blob())
      .then((file) => gongkai.checkFile(file, { name: '${name}' }))`
    const { value } = await inPage(code, options)
    const bytes = await readFile(new URL(`../../examples/${name}`, import.meta.url))
    const expected = await (await load(options)).checkFile(bytes, { name })
    // Where its HTML says a thing, no browser tells.
    const { results } = /** @type {import('../../pkg/src/api.js').FileReport} */ (value)
    assert.deepEqual(withoutLines(results), withoutLines(expected.results))
  })
}

test('what checks any file needs the larger module, and says so', async () => {
  const code = "gongkai.checkFile(new Blob(['通知'])).catch(({ code }) => code)"
  assert.equal((await inPage(code)).value, 'NEEDS_FULL')
})

/** @param {import('../../pkg/types/wire.js').UnitResult[]} results */
function withoutLines(results) {
  return JSON.parse(JSON.stringify(results), (key, value) => (key === 'line' ? undefined : value))
}

test('a page reads itself as Node reads its HTML', async () => {
  const html = '<table><tr><td>文号：</td><td>德办发【2016】30号</td></tr></table><h1>通知</h1>'
  const node = await load({ asOf: '2026-11-22' })
  const options = { asOf: '2026-11-22' }
  const read = await inPage(`gongkai.readPage(${JSON.stringify(html)})`, options)
  assert.deepEqual(read.value, node.readPage(html))
  const code = `(document.body.innerHTML = ${JSON.stringify(html)}, gongkai.check('page', document))`
  const { value } = await inPage(code, options)
  const rules = (/** @type {any} */ findings) => findings.map((/** @type {any} */ { rule }) => rule)
  assert.deepEqual(rules(value), rules(node.check('page', `<title>test</title>${html}`)))
})

describe('where it cannot load', () => {
  test('a missing file is told', async () => {
    const page = await site.open('/script')
    const code = await page.evaluate(
      "gongkai.load({ wasm: '/nowhere/core.wasm' }).catch((error) => error instanceof gongkai.GongkaiError && error.code)",
    )
    assert.equal(code, 'WASM_UNAVAILABLE')
    assert.equal(site.complaints().length, 1) // the browser's own word on the 404
    const again = await page.evaluate('gongkai.load().then(({ version }) => version)')
    assert.match(String(again), /^\d/, 'and can be loaded afterwards')
  })
})
