/** Documents, pages and texts that are catalogues, on the command line. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { openFolder } from './files.js'
import { run } from './run.js'

const { file } = openFolder()
const CSV = new URL('../../../tests/data/yanzhou_catalogue.csv', import.meta.url)
const ROWS = readFileSync(CSV, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','))
const NOTICE = '各有关单位：现将有关事项通知如下，请认真贯彻执行，并按时报送材料。'

/**
 * @param {string} before
 * @param {string[][]} rows
 */
function docx(before, rows) {
  const paragraph = (/** @type {string} */ text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const table = rows.map(
    (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
  )
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(before)}<w:tbl>${table.join('')}</w:tbl></w:body></w:document>`
  return zipSync({ 'word/document.xml': strToU8(xml) })
}

/** @param {string[]} given */
async function kinds(...given) {
  const { stdout } = await run(['check', ...given, '--format', 'json'])
  const { results } = JSON.parse(stdout)
  return [...new Set(results.map((/** @type {{ kind: string }} */ { kind }) => kind))].sort()
}

test('a document that is a catalogue for the most part is checked as one', async () => {
  const path = file('目录.docx', docx('主动公开基本目录', ROWS))
  assert.ok((await kinds(path)).includes('item'))
  assert.deepEqual(await kinds(path, '--kind', 'text'), ['text'])
  const { stderr } = await run(['check', path, '--format', 'json'])
  assert.match(stderr, /按目录检查/)
})

test('a notice with a small table stays a text, unless its tables are asked for', async () => {
  const path = file('通知.docx', docx(NOTICE.repeat(20), ROWS.slice(0, 3)))
  assert.ok(!(await kinds(path)).includes('item'))
  assert.ok((await kinds(path, '--kind', 'catalogue')).includes('item'))
})

test('a page that is a catalogue is checked as one', async () => {
  const table = ROWS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}`).join('')}`)
  const path = file('目录.html', `<title>目录</title><table>${table.join('')}</table>`)
  assert.ok((await kinds(path)).includes('item'))
  assert.ok((await kinds(path, '--kind', 'page')).every((kind) => kind === 'page'))
})

test('a text with a cell a line is a catalogue where the person says so', async () => {
  const text = ROWS.map((cells) => cells.map((cell) => `\t${cell}\n`).join('')).join('\n')
  const path = file('目录.txt', `附件1\n${text}`)
  assert.ok((await kinds(path, '--kind', 'catalogue')).includes('item'))
})

test('what WPS calls .et is a workbook', async () => {
  const sample = new URL('../files/samples/yanzhou.xls', import.meta.url)
  const path = file('目录.et', readFileSync(sample))
  assert.ok((await kinds(path)).includes('item'))
})
