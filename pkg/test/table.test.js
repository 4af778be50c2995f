/** Tables, in every form that they are handed over in. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { load } from '../dist/node.mjs'

const gongkai = await load({ asOf: '2026-11-22' })

const CSV = readFileSync(new URL('../../examples/catalogue.csv', import.meta.url))
const HEADER = [
  '目录类别',
  '目录名称',
  '公开内容',
  '政务五公开',
  '公开主体',
  '公开时限',
  '公开渠道',
  '公开对象',
]
const ROW = [
  '会议公开',
  '部门会议',
  '会议议题和议定事项',
  '政策公开',
  '办公室',
  '及时',
  '政府网站',
  '全社会',
]

/** @param {Pick<import('../types/wire.js').Report, 'results'>} report */
function places({ results }) {
  return results.flatMap(({ findings }) =>
    findings.map(({ rule, at }) => `${at?.cell ?? '-'} ${rule}`),
  )
}

test('bytes, a buffer and text are the same table', () => {
  const expected = places(gongkai.checkCatalogue(CSV))
  assert.ok(expected.includes('D2 item/phase'))
  const copy = Uint8Array.from(CSV)
  assert.deepEqual(places(gongkai.checkCatalogue(copy)), expected)
  assert.deepEqual(places(gongkai.checkCatalogue(copy.buffer)), expected)
  assert.deepEqual(places(gongkai.checkCatalogue(CSV.toString('utf8'))), expected)
})

test('rows of cells and objects by heading are tables', () => {
  const rows = gongkai.checkCatalogue([HEADER, ROW])
  assert.ok(places(rows).includes('D2 item/phase'))
  const record = Object.fromEntries(HEADER.map((heading, at) => [heading, ROW[at]]))
  assert.deepEqual(places(gongkai.checkCatalogue([record])), places(rows))
})

test('the levels of a category take a column each', () => {
  const item = {
    category: ['会议公开', '部门会议'],
    公开内容: '议题',
    phase: '政策公开',
    公开主体: '办公室',
  }
  const { results, table } = gongkai.checkCatalogue([item])
  assert.deepEqual(
    table?.columns.map(({ field }) => field),
    ['category', 'category', 'content', 'phase', 'publisher'],
  )
  assert.ok(places({ results }).some((place) => place.endsWith(' item/phase')))
})

test('the report says how the table was read', () => {
  const { summary, table, results } = gongkai.checkCatalogue(CSV, { name: '目录.csv' })
  assert.equal(summary.records, 25)
  assert.equal(table?.headerRow, 1)
  assert.equal(table?.columns[5].field, 'timeLimit')
  assert.equal(table?.rows.length, 25)
  assert.equal(results[0].source, '目录.csv')
})

test('a list of documents is a table too, told by its header', () => {
  const path = new URL('../../examples/listing-gb18030.csv', import.meta.url)
  const report = gongkai.checkTable(readFileSync(path))
  assert.equal(report.results[0].kind, 'document')
  assert.ok(places(report).includes('C2 document-number/bracket'))
})

test('cells are no better for being no strings', () => {
  const row = [...ROW.slice(0, 3), new Date('2024-01-01'), null, undefined, 7, {}]
  const { table } = gongkai.checkCatalogue([HEADER, row])
  assert.deepEqual(table?.rows, [[...ROW.slice(0, 3), '2024-01-01', '', '', '7', '']])
})

test('what is no table is refused', () => {
  // @ts-expect-error no table
  assert.throws(() => gongkai.checkCatalogue(7), { code: 'BAD_TABLE' })
  // @ts-expect-error no table
  assert.throws(() => gongkai.checkCatalogue([['a'], 'b']), { code: 'BAD_TABLE' })
  assert.throws(() => gongkai.checkCatalogue(Uint8Array.from([0x50, 0x4b, 3, 4])), {
    code: 'UNSUPPORTED_FILE',
  })
})

test('20,000 columns are read', () => {
  const wide = Array.from({ length: 20_000 }, (_, at) => `列${at}`)
  const report = gongkai.checkCatalogue([[...HEADER, ...wide], ROW])
  assert.equal(report.summary.records, 1)
})
