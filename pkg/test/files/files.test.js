/** Files of every kind that an office has: the same table gives the same findings. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { load } from '../../dist/node.mjs'

const gongkai = await load({ asOf: '2026-11-22' })
const CSV = readFileSync(new URL('../../../tests/data/yanzhou_catalogue.csv', import.meta.url))
const GROUPS = [
  [2, 3],
  [11, 13],
  [16, 17],
  [18, 20],
]

/** @param {string} name */
const sample = (name) => readFileSync(new URL(`samples/${name}`, import.meta.url))

/** The cells of the catalogue, none of which has a comma. */
const ROWS = CSV.toString()
  .trim()
  .split('\n')
  .map((line) => line.split(','))

/** @param {import('../../src/api.js').TableInput} table */
function found(table) {
  const { results } = gongkai.checkCatalogue(table)
  const findings = results.flatMap(({ findings }) => findings)
  return findings.map(({ rule, severity, at }) => `${at?.cell ?? '-'} ${rule} ${severity}`).sort()
}

const EXPECTED = found(new Uint8Array(CSV))

/** A file that can join cells, and does not join a blank one with that above, leaves it out. */
const IN_FILES = EXPECTED.map((finding) =>
  finding.replace('catalogue/inherited-blank warning', 'catalogue/inherited-blank error'),
).sort()

/** How many rows a cell of the first column spans: 0 where the one above spans it. @param {number} row */
function span(row) {
  const group = GROUPS.find(([top, bottom]) => row >= top && row <= bottom)
  if (!group) return 1
  return row === group[0] ? group[1] - group[0] + 1 : 0
}

function asHtml() {
  const rows = ROWS.map((cells, row) => {
    const made = cells.map((cell, column) => {
      if (column > 0) return `<td><p>${cell}</p></td>`
      return span(row) === 0 ? '' : `<td rowspan="${span(row)}">${cell}</td>`
    })
    return `<tr>${made.join('')}</tr>`
  })
  return `<!doctype html><meta charset="utf-8"><h1>主动公开基本目录</h1><table>${rows.join('')}</table><p>附件</p>`
}

function asDocx() {
  const rows = ROWS.map((cells, row) => {
    const made = cells.map((cell, column) => {
      const merge =
        column > 0 || span(row) === 1
          ? ''
          : span(row) > 1
            ? '<w:vMerge w:val="restart"/>'
            : '<w:vMerge/>'
      return `<w:tc><w:tcPr>${merge}</w:tcPr><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`
    })
    return `<w:tr>${made.join('')}</w:tr>`
  })
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>附件</w:t></w:r></w:p><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) })
}

test('workbooks give what the CSV file gives', () => {
  for (const name of ['yanzhou.xlsx', 'yanzhou.xls', 'yanzhou.ods']) {
    assert.deepEqual(found(sample(name)), IN_FILES, name)
  }
})

test('a table of a page and one of a document give it too', () => {
  assert.deepEqual(found(strToU8(asHtml())), IN_FILES)
  assert.deepEqual(found(asDocx()), IN_FILES)
})

test('findings say the sheet, and a sheet without a table is named', async () => {
  const report = gongkai.checkCatalogue(sample('yanzhou.xlsx'), { name: '目录.xlsx' })
  assert.deepEqual(report.unread, ['封面'])
  assert.equal(report.table?.sheet, '目录')
  const findings = report.results.flatMap(({ findings }) => findings)
  assert.ok(findings.every(({ at }) => at?.sheet === '目录' && at.source === '目录.xlsx'))
  const tables = await gongkai.readTables(sample('yanzhou.ods'))
  assert.ok(typeof tables === 'object')
  assert.deepEqual(
    tables.sheets[1].merges,
    GROUPS.map(([top, bottom]) => [top, 0, bottom, 0]),
  )
})

test('a document with several tables is a report on all of them', () => {
  const table =
    '<table><tr><th>目录名称<th>公开内容<th>公开时限<th>公开主体<tr><td>机构<td>职责<td>21个工作日内<td>政工室</table>'
  const report = gongkai.checkCatalogue(strToU8(`<h1>目录</h1>${table}<p>二</p>${table}`))
  assert.deepEqual(
    report.tables?.map(({ sheet }) => sheet),
    ['表1', '表2'],
  )
  assert.equal(report.summary.records, 2)
})

test('boxes in the fonts of Word are read as boxes', async () => {
  const sym = (/** @type {string} */ char) => `<w:sym w:font="Wingdings 2" w:char="${char}"/>`
  const cell = (/** @type {string} */ runs) => `<w:tc><w:p><w:r>${runs}</w:r></w:p></w:tc>`
  const text = (/** @type {string} */ value) => `<w:t>${value}</w:t>`
  const xml = `<w:document><w:body><w:tbl><w:tr>${cell(text('目录名称'))}${cell(text('公开渠道'))}</w:tr><w:tr>${cell(text('机构'))}${cell(sym('F052') + text('政府网站') + sym('F0A3') + text('政府公报'))}</w:tr></w:tbl></w:body></w:document>`
  const tables = await gongkai.readTables(zipSync({ 'word/document.xml': strToU8(xml) }))
  assert.ok(typeof tables === 'object')
  assert.equal(tables.sheets[0].csv, '目录名称,公开渠道\n机构,☑政府网站□政府公报\n')
})

/**
 * A workbook whose sheet is zeros.
 *
 * @param {number} size
 */
function bomb(size) {
  /** @type {Uint8Array[]} */
  const parts = []
  const zip = new Zip((_, part) => parts.push(part))
  const entry = new ZipDeflate('xl/workbook.xml', { level: 9 })
  zip.add(entry)
  const zeros = new Uint8Array(1 << 24)
  for (let at = 0; at < size; at += zeros.length) entry.push(zeros, at + zeros.length >= size)
  zip.end()
  return Buffer.concat(parts)
}

test('a workbook that unpacks to gigabytes is refused before it is unpacked', () => {
  // What an archive says is written over: five gigabytes.
  const bytes = bomb(400_000_000)
  const before = process.memoryUsage().rss
  const from = performance.now()
  assert.throws(() => gongkai.checkCatalogue(bytes), { code: 'FILE_TOO_LARGE', message: /太大/ })
  console.log(`  refused in ${(performance.now() - from).toFixed(0)} ms`)
  assert.ok(process.memoryUsage().rss - before < 300_000_000)
})

test('an archive that lies about its size is found out', () => {
  const bytes = bomb(50_000_000)
  const at = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
  bytes.writeUInt32LE(100, at + 24)
  assert.throws(() => gongkai.checkCatalogue(bytes), { code: /FILE_TOO_LARGE|UNSUPPORTED_FILE/ })
})

test('what is no table is refused with what to do', () => {
  const ole = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
  ])
  assert.throws(() => gongkai.checkCatalogue(ole), { code: 'UNSUPPORTED_FILE', message: /另存为/ })
  assert.throws(() => gongkai.checkCatalogue(strToU8('%PDF-1.7 …')), { code: 'UNSUPPORTED_FILE' })
  assert.throws(() => gongkai.checkCatalogue(strToU8('<p>没有表格</p>')), { code: 'BAD_TABLE' })
  const cut = sample('yanzhou.xlsx').subarray(0, 5000)
  assert.throws(() => gongkai.checkCatalogue(cut), { code: 'UNSUPPORTED_FILE' })
  assert.throws(() => gongkai.checkCatalogue(zipSync({ 'a.txt': strToU8('甲') })), {
    code: 'UNSUPPORTED_FILE',
  })
})

test('cells far away and rows without number are read, not filled in', async () => {
  const cells =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>目录名称</t></is></c><c r="B1" t="inlineStr"><is><t>公开内容</t></is></c><c r="XFD1" t="inlineStr"><is><t>公开时限</t></is></c></row><row r="1048576"><c r="A1048576" t="inlineStr"><is><t>末行</t></is></c></row>'
  const bytes = zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`,
    ),
  })
  const tables = await gongkai.readTables(bytes)
  assert.ok(typeof tables === 'object')
  assert.ok((tables.sheets[0].csv?.length ?? 0) < 2_000_000)
  assert.ok(gongkai.checkCatalogue(tables).results.length > 0)
})
