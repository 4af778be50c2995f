/** gongkai check and scan on pages and Word documents. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { docx, paragraph } from '../docx/archive.js'
import { openFolder } from './files.js'
import { run } from './run.js'

const { file } = openFolder()
const AS_OF = ['--as-of', '2026-11-22', '--only', 'document-number/bracket']
const HTML = `<!DOCTYPE html>
<title>通知</title>
<table><tr><td>文号：</td>
<td>德办发【2016】30号</td></tr></table>
<h1>关于印发办法的通知</h1>`

/**
 * @param {string[]} written
 * @param {Parameters<typeof run>[1]} [options]
 */
async function results(written, options) {
  const { stdout, stderr } = await run(['check', ...written, ...AS_OF], options)
  return { results: JSON.parse(stdout).results, stderr }
}

describe('a page', () => {
  test('is checked field by field, and the line is that of its source', async () => {
    const path = file('a.html', HTML)
    const { results: found } = await results([path])
    const [{ kind, source, findings }] = found
    assert.deepEqual([kind, source], ['page', path])
    assert.equal(findings[0].field, 'documentNumber')
    assert.deepEqual(findings[0].at, { source: path, line: 4 })
    const { stdout } = await run(['check', path, ...AS_OF, '--format', 'pretty'])
    assert.match(stdout, /第 4 行 · 发文字号/)
    assert.match(stdout, /德办发【2016】30号/)
  })

  test('has no line for what is missing from it', async () => {
    const { stdout } = await run(['check', 'examples/page.html', '--only', 'page/meta'])
    const [{ findings }] = JSON.parse(stdout).results
    assert.deepEqual(
      findings.map((/** @type {any} */ { field, at }) => [field, at.line]),
      [
        [undefined, undefined],
        ['publishedOn', 23],
      ],
    )
  })

  test('is told by its ending, its kind or how it begins', async () => {
    const paths = ['b.htm', 'c.xhtml', 'd.shtml'].map((name) => file(name, HTML))
    const { results: found } = await results([...paths, '-'], { input: `\uFEFF\n${HTML}` })
    assert.equal(found.length, 4)
    const { results: named } = await results(['--kind', 'page', file('e.txt', HTML)])
    assert.equal(named[0].kind, 'page')
    const { results: text } = await results([
      '--kind',
      'page',
      file('f.txt', '文号：德办发【2016】30号\n通知'),
    ])
    assert.equal(text[0].findings[0].field, 'documentNumber')
  })

  test('has no headings in the cells of its tables', async () => {
    const cells = (/** @type {string[]} */ ...texts) =>
      `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`
    const table = [
      cells('1', '食品经营许可', '<p>1.受理责任</p><p>2.审查责任</p>', ''),
      cells('2', '特种设备登记', '<p>1.受理责任</p><p>4.送达责任</p>', '二、三类设备'),
      cells('3', '计量器具检定', '<p>一、受理。</p><p>二、检定。</p>', ''),
      cells('7.其他', '', '', ''),
    ]
    const html = `<h1>责任清单</h1><p>一、总体情况</p><p>现将清单公布如下。</p><table>${table.join('')}</table><p>二、监督方式</p>`
    const only = ['--as-of', '2026-11-22', '--only', 'text/heading-sequence']
    const check = async (/** @type {string} */ name, /** @type {string} */ text) => {
      const { stdout } = await run(['check', file(name, text), '--kind', 'page', ...only])
      return JSON.parse(stdout).summary
    }
    assert.equal((await check('table.html', html)).errors, 0)
    const gap = html.replace(/二、(?!监督)/g, '').replace('二、监督', '三、监督')
    assert.equal((await check('gap.html', gap)).errors, 1)
  })

  test('that is not in the encoding it declares is said so', async () => {
    const gbk = Buffer.concat([Buffer.from('<meta charset="utf-8"><p>'), Buffer.from([0xb7, 0xa2])])
    const { stderr } = await results([file('gbk.html', gbk)])
    assert.match(stderr, /声明的编码是 utf-8，实际是 gb18030/)
  })

  test('may be a record of NDJSON or JSON', async () => {
    const lines = [
      { html: HTML, url: 'https://www.example.gov.cn/1.html' },
      { title: '甲' },
      { html: '<p>好' },
    ]
    const path = file('pages.ndjson', lines.map((line) => `${JSON.stringify(line)}\n`).join('\n'))
    const { results: found } = await results(['--kind', 'page', path])
    assert.deepEqual(
      found.map((/** @type {any} */ { line, error }) => [line, error?.code]),
      [
        [1, undefined],
        [3, 'BAD_JSON'],
      ],
    )
    const { results: json } = await results([
      file('page.json', JSON.stringify([lines[2], lines[0]])),
    ])
    assert.deepEqual([json[0].kind, json[0].row], ['page', 2])
  })
})

describe('a Word document', () => {
  test('is checked as a text', async () => {
    const path = file(
      'a.docx',
      docx(paragraph('通知') + paragraph('根据德办发', '【2016】', '30号')),
    )
    const [{ kind, findings }] = (await results([path])).results
    assert.equal(kind, 'text')
    assert.equal(findings[0].at.line, 2)
  })

  test('is told by how it begins, and says what was left out', async () => {
    const list =
      '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>根据德办发[2016]30号</w:t></w:r></w:p>'
    const { results: found, stderr } = await results(['-'], { input: docx(list) })
    assert.equal(found.length, 1)
    assert.match(stderr, /1 个段落用了自动编号/)
  })

  test('of the old kind is refused with a word on what to do', async () => {
    const old = file('old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    const { stderr, status } = await run(['check', old])
    assert.equal(status, 2)
    assert.match(stderr, /另存为 \.docx/)
  })
})

test('scan reads pages and Word documents as text', async () => {
  const page = await run(['scan', file('s.html', HTML)])
  assert.match(page.stdout, /^1:5 .*发文字号.*德办发【2016】30号/m)
  const word = await run([
    'scan',
    file('s.docx', docx(paragraph('甲') + paragraph('德办发', '[2016]30号'))),
  ])
  assert.match(word.stdout, /^2:1 .*发文字号/m)
  const piped = await run(['scan', '-'], { input: HTML })
  assert.equal(piped.stdout, page.stdout)
})
