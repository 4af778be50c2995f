/** Two versions of a catalogue as an annotated workbook, as other programs read it. */

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { load } from '../../dist/node.mjs'

const HEADER = ['目录类别', '目录名称', '公开内容', '公开时限', '公开主体']
const OLD = [
  HEADER,
  ['机构职能', '主要职责', '本部门现行职责、权限范围', '20个工作日内', '政工室'],
  ['机构职能', '机构设置情况', '内设机构和下属单位的名称、职责、地址', '每年', '政工室'],
  ['公告公示', '失物招领', '物品', '即时', '秘书科'],
]
const NEW = [
  HEADER,
  ['机构职能', '主要职责', '本部门现行职责、权限范围', '7个工作日内', '办公室'],
  ['机构职能', '机构设置', '内设机构和下属单位的名称、职责、地址', '每年', '政工室'],
  ['财务', '部门预算', '收支总表', '每年', '财务科'],
]

/**
 * @param {string[][]} rows
 * @param {boolean} [hasCover]
 */
function workbook(rows, hasCover = false) {
  const book = XLSX.utils.book_new()
  if (hasCover) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['说明']]), '填表说明')
  const sheet = XLSX.utils.aoa_to_sheet(rows)
  sheet['!cols'] = [{ wch: 31 }]
  XLSX.utils.book_append_sheet(book, sheet, '目录')
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }))
}

/** @param {any} note */
function textOf(note) {
  if (typeof note === 'string') return note
  return (note?.texts ?? []).map((/** @type {{ text: string }} */ { text }) => text).join('')
}

/** @param {Uint8Array} bytes */
async function reopened(bytes) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(/** @type {any} */ (bytes))
  return book
}

/** @param {ExcelJS.Worksheet | undefined} sheet */
function rowsOf(sheet) {
  /** @type {string[][]} */
  const rows = []
  sheet?.eachRow((row) => {
    rows.push(Array.from({ length: 8 }, (_, at) => row.getCell(at + 1).text))
  })
  return rows
}

/** @type {Awaited<ReturnType<typeof load>>} */
let gongkai
before(async () => {
  gongkai = await load({ asOf: '2026-11-22' })
})

test('each change is at its cell and in the list, with both texts and a link', async () => {
  const [old, current] = [workbook(OLD), workbook(NEW, true)]
  const found = gongkai.diffCatalogues(old, current)
  const bytes = await gongkai.annotateDifference(current, found)
  const book = await reopened(bytes)
  const sheet = book.getWorksheet('目录')
  const notes = ['D2', 'E2', 'B3', 'B4'].map((cell) => textOf(sheet?.getCell(cell).note))
  assert.deepEqual(notes, [
    '【修改】\n原来：20个工作日内',
    '【修改】\n原来：政工室',
    '【改名】\n原来：机构设置情况',
    '【新增】',
  ])
  assert.equal(textOf(sheet?.getCell('C2').note), '')
  const [head, ...rows] = rowsOf(book.getWorksheet('变化清单'))
  assert.deepEqual(head, ['序号', '变化', '事项', '栏目', '原来', '现在', '位置', '原位置'])
  const told = rows.map(([, ...row]) => row)
  assert.deepEqual(told, [
    [
      '修改',
      '机构职能 / 主要职责',
      '公开时限',
      '20个工作日内',
      '7个工作日内',
      '目录!D2',
      '第 2 行',
    ],
    ['修改', '机构职能 / 主要职责', '公开主体', '政工室', '办公室', '目录!E2', '第 2 行'],
    ['改名', '机构职能 / 机构设置', '目录名称', '机构设置情况', '机构设置', '目录!B3', '第 3 行'],
    ['删除', '公告公示 / 失物招领', '', '', '', '', '第 4 行'],
    ['新增', '财务 / 部门预算', '', '', '', '目录!B4', ''],
  ])
  const { l: link } = XLSX.read(bytes).Sheets.变化清单.G2
  assert.match(link?.Target ?? '', /'目录'!D2/)
})

test('the other sheets and the strings of the workbook stay as they are', async () => {
  const current = workbook(NEW, true)
  const found = gongkai.diffCatalogues(workbook(OLD), current)
  const [before, after] = [
    unzipSync(current),
    unzipSync(await gongkai.annotateDifference(current, found)),
  ]
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/theme/theme1.xml']) {
    if (before[name]) assert.deepEqual(after[name], before[name], name)
  }
})

test('of CSV a workbook is made; columns of one version only are told', async () => {
  const csv = (/** @type {string[][]} */ rows) => rows.map((row) => row.join(',')).join('\n')
  const current = new TextEncoder().encode(csv(NEW.map((row, at) => [...row, at ? '无' : '备注'])))
  const found = gongkai.diffCatalogues(csv(OLD), current)
  const book = await reopened(await gongkai.annotateDifference(current, found))
  assert.equal(book.worksheets.length, 2)
  assert.equal(book.worksheets[0].getCell('B3').text, '机构设置')
  assert.equal(textOf(book.worksheets[0].getCell('D2').note), '【修改】\n原来：20个工作日内')
  const [, [, change, , column]] = rowsOf(book.getWorksheet('变化清单'))
  assert.deepEqual([change, column], ['新版才有的列', '备注'])
})
