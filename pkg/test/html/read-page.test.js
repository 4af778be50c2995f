/** What the core is handed of a page, whatever the page is handed over as. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Gongkai } from '../../src/api.js'
import { outlineOfHtml } from '../../src/html/parsed.js'

/** A core that gives back what it is asked. */
const core = /** @type {import('../../src/core.js').Core} */ (
  /** @type {unknown} */ ({
    open: () => 0,
    version: () => '0.0.0',
    checkRecords: () => ({ profile: 'national', asOf: '2026-11-22' }),
    check: (/** @type {number} */ _, /** @type {string} */ kind, /** @type {object} */ record) => [
      kind,
      record,
    ],
    readPage: (/** @type {object} */ outline) => ({ outline }),
  })
)
const settings = { profile: 'national', asOf: '2026-11-22', lang: /** @type {const} */ ('zh') }
const gongkai = Gongkai.open(core, settings, {
  parseHtml: outlineOfHtml,
  engine: { kind: 'main', reason: '' },
  readSheets: async () => undefined,
  checkFile: async () => assert.fail('no file'),
  documentText: async () => '',
  annotateDocument: async () => new Uint8Array(),
  reportHtml: async () => '',
  annotateDifference: async () => new Uint8Array(),
  annotateWorkbook: async () => new Uint8Array(),
})

/** @param {Parameters<Gongkai['readPage']>} given */
function outline(...given) {
  return /** @type {any} */ (gongkai.readPage(...given)).outline
}

const HTML = '<title>通知</title><p>青政发〔2023〕5号'
const EXPECTED = {
  title: '通知',
  meta: [],
  lines: [{ text: '青政发〔2023〕5号', tag: 'p', main: true }],
}

test('HTML, its bytes, a buffer and a record are the same page', () => {
  const bytes = new TextEncoder().encode(HTML)
  for (const page of [HTML, bytes, bytes.buffer, { html: HTML }, { html: bytes }])
    assert.deepEqual(outline(page), EXPECTED)
  const url = 'https://www.example.gov.cn/1.html'
  assert.deepEqual(outline(HTML, { url }), { url, ...EXPECTED })
  assert.deepEqual(outline({ html: HTML, url }), { url, ...EXPECTED })
})

test('the encoding of bytes is told', () => {
  const gbk = Uint8Array.from([0x3c, 0x70, 0x3e, 0xb7, 0xa2])
  assert.deepEqual(gongkai.readPage(gbk).encoding, { used: 'gb18030' })
  assert.equal(gongkai.readPage(HTML).encoding, undefined)
})

test('a text without any tag is a page too', () => {
  const lines = [
    { text: '索引号：0001', tag: 'p', main: true },
    { text: '3 < 5', tag: 'p', main: true },
  ]
  assert.deepEqual(outline('索引号：0001\r\n\r\n  3 < 5\n'), { title: '', meta: [], lines })
})

test('a page is checked by its outline', () => {
  assert.deepEqual(gongkai.check('page', HTML), ['page', EXPECTED])
  assert.deepEqual(gongkai.check('page', { html: HTML }), ['page', EXPECTED])
})

test('what is no page is refused', () => {
  for (const given of [undefined, null, 7, {}, [], { html: 7 }, { html: { html: HTML } }]) {
    // @ts-expect-error no page
    assert.throws(() => gongkai.readPage(given), { code: 'BAD_RECORD' })
    // @ts-expect-error no page
    assert.throws(() => gongkai.check('page', given), { code: 'BAD_RECORD' })
  }
})
