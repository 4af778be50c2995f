/** The outline of pages, as parse5 reads them. tests/browser/outline.test.js compares the browser's. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { outlineOfHtml } from '../../src/html/parsed.js'
import { SAMPLES, written } from './samples.js'

describe('a page is read line by line', () => {
  for (const { name, html, title = '', meta = [], lines } of SAMPLES) {
    test(name, () => {
      const outline = outlineOfHtml(html)
      assert.deepEqual(written(outline), lines)
      assert.equal(outline.title, title)
      assert.deepEqual(outline.meta, meta)
    })
  }
})

test('links are kept with the line that shows them', () => {
  const links = (/** @type {string} */ html) => outlineOfHtml(html).lines.map(({ links }) => links)
  assert.deepEqual(
    links('<p>附件：<a href="a.doc">1.表<b>格</b></a>、<a href="b.xls"> 2.清单 </a>'),
    [
      [
        { text: '1.表格', href: 'a.doc' },
        { text: '2.清单', href: 'b.xls' },
      ],
    ],
  )
  assert.deepEqual(links('<a href="c.html"><div>标题</div><div>日期</div></a><p>尾'), [
    [{ text: '标题', href: 'c.html' }],
    [{ text: '日期', href: 'c.html' }],
    undefined,
  ])
  assert.deepEqual(links('<table><tr><td><a href="d.pdf">甲</a><td>乙'), [
    [{ text: '甲', href: 'd.pdf' }],
  ])
  assert.deepEqual(links('<p><a name="top">锚</a><a href="e.doc"><img></a>文'), [undefined])
})

test('no page is too deep, and none takes quadratic time', () => {
  const deep = `${'<div>'.repeat(50_000)}深处`
  assert.deepEqual(written(outlineOfHtml(deep)), ['div* 深处'])
  const long = `<div id="zoom">${'<p>根据云政办发〔2020〕33号，<span>现予</span>公开。</p>'.repeat(20_000)}</div>`
  const started = performance.now()
  assert.equal(outlineOfHtml(long).lines.length, 20_000)
  assert.ok(performance.now() - started < 5_000)
})

test('a page that shows nothing has no lines', () => {
  for (const html of ['', '<html>', '<frameset><frame src="a.html"></frameset>', '<!-- 注释 -->'])
    assert.deepEqual(outlineOfHtml(html).lines, [])
})
