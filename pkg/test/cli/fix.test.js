/** gongkai check --fix: what is written, and that nothing else is. */

import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { Characters } from '../../src/origin/characters.js'
import { documentXml, docx, paragraph, partsOf } from '../docx/archive.js'
import { openFolder } from './files.js'
import { run } from './run.js'

const { file } = openFolder()
const ONLY = ['--as-of', '2026-11-22', '--only', 'document-number']

/**
 * @param {string} path
 * @param {string[]} more
 */
function fix(path, ...more) {
  return run(['check', path, '--fix', ...ONLY, ...more])
}

/**
 * The fixed copy of a file of that content.
 *
 * @param {string} name
 * @param {string | Uint8Array} content
 */
async function fixed(name, content) {
  const path = file(name, content)
  const { stderr } = await fix(path)
  const copy = path.replace(/\.(\w+)$/, '.fixed.$1')
  assert.ok(existsSync(copy), stderr)
  assert.deepEqual(readFileSync(path), Buffer.from(content), 'the file itself is left')
  return { path, copy, bytes: readFileSync(copy) }
}

/** @param {string} text */
function gbk(text) {
  return Characters.of('gb18030').encode(text) ?? new Uint8Array()
}

describe('a copy differs in what was fixed and in nothing else', () => {
  test('of a text in UTF-8 with a byte order mark and two kinds of line ends', async () => {
    const text = (/** @type {string} */ number) =>
      `\uFEFF根据${number}文件，\r\n\t 现予公开。  \n\n末行𠮷`
    const { bytes } = await fixed('bom.txt', text('德办发【2016】30 号'))
    assert.equal(bytes.toString(), text('德办发〔2016〕30号'))
  })

  test('of a text in GB18030, and of Markdown', async () => {
    const { bytes } = await fixed('gbk.txt', gbk('根据德办发[2016]30号文件，\r\n现予公开。€ḿ'))
    assert.deepEqual(new Uint8Array(bytes), gbk('根据德办发〔2016〕30号文件，\r\n现予公开。€ḿ'))
    const { bytes: markdown } = await fixed('a.md', '# 通知\n\n根据**德办发[2016]30号**文件')
    assert.equal(markdown.toString(), '# 通知\n\n根据**德办发〔2016〕30号**文件')
  })

  test('of a page in GBK: markup, references and white space stay', async () => {
    const page = (
      /** @type {string[]} */ [open, close, other],
    ) => `<HTML><meta charset=gb2312><TITLE>通知</TITLE>\r
<body bgcolor=white><h1>关于印发办法的通知</h1><div id=zoom><p>各乡镇&nbsp;人民政府&amp;部门：<P>　　根据德办发${open}<b>20&#49;6</b>${close}30号、\r
  国办发${other}5号文件，现将办法印发给你们&copy;，请遵照执行<br>\r
联系人：王某<!-- 德办发[2016]31号 --></div>`
    const { bytes } = await fixed('page.html', gbk(page(['【', '】', '[2024]'])))
    assert.equal(new TextDecoder('gb18030').decode(bytes), page(['〔', '〕', '〔2024〕']))
    assert.deepEqual(new Uint8Array(bytes), gbk(page(['〔', '〕', '〔2024〕'])))
  })

  test('of a page in Big5: a mirror in traditional characters keeps its 號', async () => {
    const page = (/** @type {string} */ number) =>
      `<meta charset="big5"><p>各單位：<p>根據府公字${number}文件，請遵照執行。`
    const written = Characters.of('big5').encode(page('【2016】30號')) ?? new Uint8Array()
    const { bytes } = await fixed('big5.html', written)
    assert.equal(new TextDecoder('big5').decode(bytes), page('〔2016〕30號'))
  })

  test('of a Word document: every other part, and all of the XML around the edit', async () => {
    const body = (/** @type {string[]} */ runs) =>
      `<w:p w:rsidR="00A1">${'<w:pPr><w:jc w:val="center"/></w:pPr>'}<w:r><w:t xml:space="preserve">根据</w:t></w:r></w:p>${paragraph(...runs)}\r\n${paragraph('甲&amp;乙&#x3002;')}`
    const before = docx(body(['根据德办发', '【', '2016】30', '号文件']))
    const { bytes } = await fixed('a.docx', before)
    const expected = new Map(partsOf(before).map(([name, part]) => [name, part]))
    const parts = partsOf(bytes)
    assert.deepEqual(
      parts.map(([name]) => name),
      [...expected.keys()],
    )
    for (const [name, part] of parts) {
      if (name !== 'word/document.xml') assert.equal(part, expected.get(name), name)
    }
    const [, xml] = parts.find(([name]) => name === 'word/document.xml') ?? []
    const wanted = documentXml(body(['根据德办发', '〔', '2016〕30', '号文件']))
    assert.equal(xml, Buffer.from(wanted).toString('latin1'))
  })
})

test('fixing what is fixed does nothing', async () => {
  const { copy } = await fixed('again.txt', '根据德办发[2016]30号文件')
  const { status, stderr, stdout } = await fix(copy)
  assert.deepEqual([status, stderr], [0, ''])
  assert.deepEqual(JSON.parse(stdout).results, [])
  assert.ok(!existsSync(copy.replace('.fixed.', '.fixed.fixed.')))
})

test('no file is written over but the one that was asked for', async () => {
  const { path, copy } = await fixed('mine.txt', '根据德办发[2016]30号文件')
  await fix(path)
  assert.ok(!existsSync(copy.replace('.fixed.', '.fixed-2.')), 'the same copy is not written twice')
  writeFileSync(copy, '我自己的')
  await fix(path)
  assert.equal(readFileSync(copy, 'utf8'), '我自己的')
  assert.equal(
    readFileSync(copy.replace('.fixed.', '.fixed-2.'), 'utf8'),
    '根据德办发〔2016〕30号文件',
  )
  await fix(path, '--in-place')
  assert.equal(readFileSync(path, 'utf8'), '根据德办发〔2016〕30号文件')
})

test('a dry run shows what it would do, with personal numbers masked', async () => {
  const path = file('dry.txt', '身份证号11010519491231002X，根据德办发[2016]30号文件')
  const { stdout, status } = await fix(path, '--dry-run', '--format', 'pretty')
  assert.match(stdout, /^-.*德办发\[2016\]30号/m)
  assert.match(stdout, /^\+.*德办发〔2016〕30号/m)
  assert.doesNotMatch(stdout, /19491231/)
  assert.equal(status, 0, 'as after fixing')
  assert.ok(!existsSync(path.replace('.txt', '.fixed.txt')))
})

test('the report is not mixed with the difference', async () => {
  const path = file('json.txt', '根据德办发[2016]30号文件')
  const { stdout, stderr } = await fix(path, '--dry-run')
  assert.equal(JSON.parse(stdout).summary.errors, 0)
  assert.match(stderr, /^\+根据德办发〔2016〕30号文件$/m)
})

test('what cannot be fixed is only checked', async () => {
  const path = file('list.csv', '文号,标题\n德办发[2016]30号,通知\n')
  const { stdout, stderr, status } = await fix(path)
  assert.match(stderr, /只检查/)
  assert.equal(JSON.parse(stdout).results.length, 1)
  assert.equal(status, 1)
  for (const written of [
    ['check', '--fix'],
    ['check', '-', '--fix'],
    ['check', path, '--dry-run'],
  ]) {
    assert.equal((await run(written)).status, 2)
  }
})
