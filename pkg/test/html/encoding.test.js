/** The encodings of pages told as a browser tells them. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeHtml } from '../../src/html/encoding.js'

const META = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
// 政府信息公开 in each.
const GBK = [0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa]
const BIG5 = [0xac, 0x46, 0xa9, 0xb2, 0xb8, 0xea, 0xb0, 0x54, 0xa4, 0xbd, 0xb6, 0x7d]
const UTF8 = [...Buffer.from('政府信息公开')]

/**
 * @param {string} head
 * @param {number[]} body
 */
function page(head, body) {
  return Uint8Array.from([...Buffer.from(head, 'latin1'), ...body])
}

/**
 * @param {string} head
 * @param {number[]} body
 */
function read(head, body) {
  const { html, encoding } = decodeHtml(page(head, body))
  return [html.slice(head.length), encoding]
}

test('the encoding that a page declares is the one that it is read in', () => {
  assert.deepEqual(read(META, GBK), ['政府信息公开', { used: 'gb18030' }])
  assert.deepEqual(read('<META charset=GBK>', GBK), ['政府信息公开', { used: 'gb18030' }])
  assert.deepEqual(read("<meta charset='big5'>", BIG5), ['政府資訊公開', { used: 'big5' }])
  assert.deepEqual(read('<meta charset="utf-8">', UTF8), ['政府信息公开', { used: 'utf-8' }])
  assert.deepEqual(read('<?xml version="1.0" encoding="GB2312"?>', GBK), [
    '政府信息公开',
    { used: 'gb18030' },
  ])
})

test('without a word it is UTF-8 where it can be, else GB18030', () => {
  assert.deepEqual(read('', UTF8), ['政府信息公开', { used: 'utf-8' }])
  assert.deepEqual(read('<!-- <meta charset="utf-8"> -->', GBK), [
    '政府信息公开',
    { used: 'gb18030' },
  ])
  const late = `${' '.repeat(1024)}<meta charset="big5">`
  assert.deepEqual(read(late, GBK), ['政府信息公开', { used: 'gb18030' }])
})

test('a declaration that is not so is not followed, and said', () => {
  const wrong = { used: 'gb18030', declared: 'utf-8' }
  assert.deepEqual(read('<meta charset="utf-8">', GBK), ['政府信息公开', wrong])
  assert.deepEqual(read(META, UTF8), ['政府信息公开', { used: 'utf-8', declared: 'gb18030' }])
  // No page in Chinese is: the bytes tell more.
  assert.deepEqual(read('<meta charset="iso-8859-1">', GBK), ['政府信息公开', { used: 'gb18030' }])
  assert.deepEqual(read('<meta charset="no-such-thing">', UTF8), [
    '政府信息公开',
    { used: 'utf-8' },
  ])
})

test('a byte order mark goes before all', () => {
  const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...page(META, UTF8)])
  assert.deepEqual(decodeHtml(marked), { html: `${META}政府信息公开`, encoding: { used: 'utf-8' } })
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x70, 0, 0x3e, 0])
  assert.deepEqual(decodeHtml(utf16), { html: '<p>', encoding: { used: 'utf-16le' } })
})

test('a damaged byte costs a character, not the page', () => {
  const damaged = [...GBK.slice(0, 4), 0xff, ...GBK.slice(4)]
  assert.deepEqual(read(META, damaged), ['政府\uFFFD信息公开', { used: 'gb18030', damaged: true }])
  const cut = [...UTF8, 0xe6]
  assert.deepEqual(read('<meta charset="utf-8">', cut), [
    '政府信息公开\uFFFD',
    { used: 'utf-8', damaged: true },
  ])
})
