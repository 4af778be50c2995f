/** Registers of requests, on the command line. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { openFolder } from './files.js'
import { run } from './run.js'

const { file } = openFolder()
const CSV = readFileSync(new URL('../../../examples/register.csv', import.meta.url), 'utf8')
const ROWS = CSV.trim()
  .split('\n')
  .map((line) => line.split(','))
const NOTICE = '各有关单位：现将依申请公开的答复情况通知如下，请认真贯彻执行，并按时报送材料。'

/** What is wrong in the example, by cell. */
const FOUND = [
  'G13 request/receipt-date',
  'F14 request/receipt-date',
  'H15 request/supplement-notice',
  'S16 request/ground',
  'Q16 request/late',
  'L17 request/extension',
  'S17 request/ground',
  'M18 request/extension',
  'N18 request/extension',
  'K19 request/order',
  'R20 request/outcome',
  'A21 request/duplicate',
  'Q21 date/impossible',
  'Q22 request/overdue',
  'J23 request/third-party',
]

/**
 * @param {string[]} given
 * @param {Parameters<typeof run>[1]} [options]
 */
async function check(given, options) {
  const written = ['check', ...given, '--as-of', '2026-11-22', '--format', 'json']
  const { stdout, stderr, status } = await run(written, options)
  /** @type {import('../../types/wire.js').Report} */
  const { results, summary } = JSON.parse(stdout)
  const found = results.flatMap(({ findings }) =>
    findings.map(({ at, rule }) => `${at?.cell ?? at?.line ?? ''} ${rule}`.trim()),
  )
  return { found, kinds: [...new Set(results.map(({ kind }) => kind))], summary, stderr, status }
}

/**
 * @param {string[][]} rows
 * @param {string} [before]
 */
function docx(rows, before = '') {
  const paragraph = (/** @type {string} */ text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const table = rows.map(
    (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
  )
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(before)}<w:tbl>${table.join('')}</w:tbl></w:body></w:document>`
  return zipSync({ 'word/document.xml': strToU8(xml) })
}

/** The days since the beginning of 1900, as a workbook keeps them. @param {string} day */
function serial(day) {
  return Date.parse(day) / 86_400_000 + 25_569
}

/** A workbook whose dates are dates. @param {string[][]} rows */
function xlsx(rows) {
  const cell = (/** @type {string} */ value) =>
    /^\d{4}-\d\d-\d\d$/.test(value) && !value.endsWith('-31')
      ? `<c s="1"><v>${serial(value)}</v></c>`
      : `<c t="inlineStr"><is><t>${value}</t></is></c>`
  const data = rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`,
  }
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)])
  return zipSync(Object.fromEntries(bytes))
}

test('a register is known by its header, in every file that holds a table', async () => {
  const html = ROWS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}`).join('')}`).join('')
  const paths = [
    'examples/register.csv',
    file('台账.tsv', CSV.replace(/,/g, '\t')),
    file('台账.xlsx', xlsx(ROWS)),
    file('台账.docx', docx(ROWS)),
    file('台账.html', `<title>台账</title><table>${html}</table>`),
    file('台账.json', JSON.stringify(ROWS)),
  ]
  for (const path of paths) {
    const { found, kinds, summary, status } = await check([path])
    assert.deepEqual(found, FOUND, path)
    assert.deepEqual([kinds, summary.records, status], [['request'], 21, 1], path)
  }
})

test('a register comes from standard input', async () => {
  const { found } = await check(['-'], {
    input: ROWS.slice(1)
      .map((row) => row.join(','))
      .join('\n'),
  })
  assert.equal(found.length, FOUND.length)
})

test('a document that is said to be a register is, and a notice with a small one stays a text', async () => {
  const { stderr } = await check([file('台账二.docx', docx(ROWS))])
  assert.match(stderr, /按台账检查/)
  const { kinds } = await check([file('通知.docx', docx(ROWS.slice(0, 4), NOTICE.repeat(40)))])
  assert.ok(!kinds.includes('request'), String(kinds))
})

test('requests in JSON are compared, those in NDJSON are not', async () => {
  const requests = ['2026-1', '2026-1'].map((id) => ({
    申请编号: id,
    收到日期: '2026-11-16',
    答复日期: '',
  }))
  const list = await check([file('一.json', JSON.stringify(requests))])
  assert.deepEqual(list.found, ['request/duplicate'])
  const lines = requests.map((request) => JSON.stringify(request)).join('\n')
  const { found, summary } = await check([file('一.ndjson', lines)])
  assert.deepEqual([found, summary.records], [[], 2])
})

test('a list of licences is no register', async () => {
  const csv = '受理编号,申请人,受理日期,办结日期,办理结果\n1,赵某,2026-01-19,2026-06-01,准予许可\n'
  const { stdout, status } = await run(['check', file('许可.csv', csv), '--format', 'json'])
  assert.ok(!stdout.includes('request'), stdout)
  assert.equal(status, 2)
})
