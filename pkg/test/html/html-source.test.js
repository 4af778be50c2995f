/** Where the lines of a page stand in its HTML. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlSource } from '../../src/html/html-source.js'

/**
 * The pieces of a page's lines, as what is shown and what is written.
 *
 * @param {string} html
 */
function piecesIn(html) {
  const page = new HtmlSource(html)
  const bodyLines = page.outline.lines.map((_, number) => number)
  const body = page.outline.lines.map(({ text }) => text).join('\n')
  const pieces = page.piecesOf({ document: { body }, sources: {}, bodyLines }, 'body')
  return pieces.map(({ at, length, from, to }) => [
    body.slice(at, at + length),
    html.slice(from, to),
  ])
}

test('a line is mapped around markup, references and white space', () => {
  assert.deepEqual(piecesIn('<p>甲&lt;<b>乙</b>\r\n  12&nbsp;\n<p>丙'), [
    ['甲', '甲'],
    ['<', '&lt;'],
    ['乙', '乙'],
    [' ', '\r\n  '],
    ['12', '12'],
    ['\u00A0', '&nbsp;'],
    ['丙', '丙'],
  ])
})

test('a field of a label and of a meta element is mapped', () => {
  const html = '<meta name="PubDate" content=" 2024-06-28&#32;10:15"><p>文号：<b>甲〔2024〕</b>1号'
  const page = new HtmlSource(html)
  const document = { documentNumber: '甲〔2024〕1号', publishedOn: '2024-06-28 10:15', title: '丙' }
  /** @type {import('../../src/html/outline.js').PageRead['sources']} */
  const sources = {
    documentNumber: { from: 'label', name: '文号', line: 0, start: 3, end: 12 },
    publishedOn: { from: 'meta', name: 'PubDate' },
    title: { from: 'text', line: 0, start: 0, end: 1 },
  }
  const written = (/** @type {string} */ field) =>
    page
      .piecesOf({ document, sources, bodyLines: [] }, field)
      .map(({ from, to }) => html.slice(from, to))
  assert.deepEqual(written('documentNumber'), ['甲〔2024〕', '1号'])
  assert.deepEqual(written('publishedOn'), ['2024-06-28', '&#32;', '10:15'])
  assert.deepEqual(written('title'), [], 'it does not say what the line says')
  assert.deepEqual(written('issuer'), [])
})

test('whatever is broken, a piece is what is written there', () => {
  const parts = [
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<br>',
    '&lt;',
    '&',
    '&nbsp;',
    '&#12308;',
    '&copy',
    '\r\n',
    '\n',
    ' ',
    '政府',
    '𠮷',
    '<pre>',
    '</pre>',
    '</foo>',
    '<a href=x>',
    '</a>',
    '<svg>',
    '\0',
    '<',
    '<title>',
    '</title>',
    '</body>',
    '信息',
  ]
  let state = 1
  const random = (/** @type {number} */ below) => {
    state = (state * 1103515245 + 12345) % 0x80000000
    return state % below
  }
  for (let round = 0; round < 3000; round += 1) {
    const html = Array.from({ length: random(40) }, () => parts[random(parts.length)]).join('')
    for (const [shown, written] of piecesIn(html)) {
      const isSame = shown === written || (shown.trim() === '' && written.trim() === '')
      assert.ok(isSame || /^&[^<]*$/.test(written), JSON.stringify({ html, shown, written }))
    }
  }
})
