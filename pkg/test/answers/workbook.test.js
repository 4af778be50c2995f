/** The annotated workbook, as other programs read it. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { load } from '../../dist/node.mjs'
import { annotateWorkbook } from '../../src/answers/workbook.js'
import { parsed } from '../../src/answers/xml.js'

const gongkai = await load({ asOf: '2026-01-05' })

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
const ROWS = [
  HEADER,
  ['会议公开', '部门会议', '会议议题', '政策公开', '办公室', '及时', '政府网站', '全社会'],
  ['', '局长办公会', '会议议题', '决策公开', '', '及时', '政府网站', '全社会'],
  ['财务', '预算', '部门预算', '决策公开', '财务科', '20个工作日内', '政府网站', ''],
]
const NAME = "目录 '26"

/** The same rows in a workbook with what an office puts into one. */
function workbook() {
  const sheet = XLSX.utils.aoa_to_sheet(ROWS)
  sheet['!merges'] = [XLSX.utils.decode_range('A2:A3'), XLSX.utils.decode_range('E2:E3')]
  sheet['!cols'] = [{ wch: 31 }, { wch: 17 }]
  sheet.J2 = { t: 'n', f: 'SUM(1,2)', v: 3 }
  sheet['!ref'] = 'A1:J4'
  delete sheet.H4
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['说明']]), '填表说明')
  XLSX.utils.book_append_sheet(book, sheet, NAME)
  book.Workbook = { Sheets: [{ Hidden: 1 }, {}] }
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }))
}

const REPORT = gongkai.checkTable(ROWS, { name: '目录.xlsx' })
const FOUND = REPORT.results.flatMap(({ findings }) => findings)
/** Where merged cells show what is in them. */
const SHOWN = /** @type {Record<string, string>} */ ({ A3: 'A2', E3: 'E2' })

/** @param {Uint8Array} bytes */
async function inExcelJs(bytes) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(/** @type {any} */ (bytes))
  return book
}

/** @param {any} note */
function textOf(note) {
  if (typeof note === 'string') return note
  return (note?.texts ?? []).map((/** @type {{ text: string }} */ { text }) => text).join('')
}

/**
 * Every part that is XML is well-formed: what opens closes, and there is one root.
 *
 * @param {Uint8Array} bytes
 */
function refuseBroken(bytes) {
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels|vml)$/.test(path)) continue
    const open = /** @type {string[]} */ ([])
    for (const [, end, name, empty] of strFromU8(part).matchAll(
      /<(\/?)([A-Za-z][\w:.-]*)(?:[^<>"']|"[^"<]*"|'[^'<]*')*?(\/?)>/g,
    )) {
      if (end) assert.equal(open.pop(), name, path)
      else if (!empty) open.push(name)
    }
    assert.deepEqual(open, [], path)
  }
}

describe('what was found stands at its cell', () => {
  const out = annotateWorkbook(workbook(), REPORT, { gongkai })
  refuseBroken(out)

  test('as a comment, in both libraries', async () => {
    const cells = FOUND.flatMap(({ at, message }) => (at?.cell ? [{ cell: at.cell, message }] : []))
    assert.ok(cells.length > 3)
    const read = XLSX.read(out).Sheets[NAME]
    const sheet = (await inExcelJs(out)).getWorksheet(NAME)
    for (const { cell, message } of cells) {
      const shown = SHOWN[cell] ?? cell
      const comments = read[shown]?.c ?? []
      assert.ok(
        comments.some((/** @type {{ t?: string }} */ { t }) => t?.includes(message)),
        `${shown} ${message}`,
      )
      assert.ok(textOf(sheet?.getCell(shown).note).includes(message), `${shown} ${message}`)
    }
  })

  test('as a colour, also where the cell was not there', async () => {
    const sheet = (await inExcelJs(out)).getWorksheet(NAME)
    const fill = /** @type {any} */ (sheet?.getCell('H4').fill)
    assert.equal(fill.fgColor.argb, 'FFFFC7CE')
    const plain = /** @type {any} */ (sheet?.getCell('C2').fill)
    assert.ok(!plain || plain.pattern === 'none')
  })

  test('as a row of the list, with a link that names the sheet', () => {
    const book = XLSX.read(out, { cellDates: false })
    assert.deepEqual(book.SheetNames, ['填表说明', NAME, '问题清单'])
    const list = book.Sheets.问题清单
    const rows = /** @type {string[][]} */ (XLSX.utils.sheet_to_json(list, { header: 1 }))
    assert.equal(rows.length, FOUND.length + 1)
    const at = FOUND.findIndex(({ at }) => at?.cell === 'D2')
    assert.equal(rows[at + 1][5], FOUND[at].message)
    assert.equal(rows[at + 1][8], '办公室', 'the unit of the row')
    assert.equal(list[`C${at + 2}`].l.Target, `#'目录 ''26'!D2`)
    assert.equal(list['!autofilter']?.ref, `A1:K${FOUND.length + 1}`)
  })

  test('with the unit that a merged cell gives, and the day by which it is due', async () => {
    const list = (await inExcelJs(out)).getWorksheet('问题清单')
    const due = FOUND.map(({ severity }) => (severity === 'error' ? '2026-01-12' : '2026-02-02'))
    for (const [index, day] of due.entries()) {
      const value = /** @type {Date} */ (list?.getCell(`J${index + 2}`).value)
      assert.equal(value.toISOString().slice(0, 10), day)
    }
    const below = FOUND.findIndex(({ at }) => at?.row === 3)
    assert.equal(list?.getCell(`I${below + 2}`).value, '办公室')
    assert.equal(list?.views[0].state, 'frozen')
  })
})

describe('everything else is as it was', () => {
  const before = workbook()
  const out = annotateWorkbook(before, REPORT, { gongkai })

  test('formulas, merged cells, widths and hidden sheets', () => {
    const [was, is] = [before, out].map((bytes) => XLSX.read(bytes, { cellStyles: true }))
    const [a, b] = [was.Sheets[NAME], is.Sheets[NAME]]
    assert.equal(b.J2.f, 'SUM(1,2)')
    assert.deepEqual(b['!merges'], a['!merges'])
    assert.deepEqual(b['!cols'], a['!cols'])
    assert.equal(is.Workbook?.Sheets?.[0].Hidden, 1)
    for (const cell of Object.keys(a).filter((name) => !name.startsWith('!'))) {
      assert.equal(b[cell].v, a[cell].v, cell)
    }
  })

  test('parts that have nothing to do with it, to the byte', () => {
    const parts = unzipSync(before)
    parts['xl/vbaProject.bin'] = new Uint8Array([1, 2, 3, 250])
    parts['xl/charts/chart1.xml'] = strToU8('<c:chartSpace  xmlns:c="x"/>')
    const written = unzipSync(annotateWorkbook(zipSync(parts), REPORT, { gongkai }))
    const changed = Object.keys(parts).filter(
      (path) => Buffer.compare(parts[path], written[path]) !== 0,
    )
    assert.deepEqual(changed.sort(), [
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet2.xml',
    ])
  })

  test('the file that was given, too', () => {
    const copy = before.slice()
    annotateWorkbook(before, REPORT, { gongkai })
    // SheetJS hangs functions on the bytes that it has read.
    assert.ok(Buffer.from(before).equals(copy))
  })
})

describe('a workbook that has comments', () => {
  /** @param {string} cell */
  async function commented(cell) {
    const book = await inExcelJs(workbook())
    const sheet = /** @type {ExcelJS.Worksheet} */ (book.getWorksheet(NAME))
    sheet.getCell(cell).note = '请核对'
    sheet.getCell(cell).font = { bold: true, name: '宋体' }
    sheet.getCell(cell).alignment = { wrapText: true }
    sheet.getCell('A1').note = '表头'
    return new Uint8Array(await book.xlsx.writeBuffer())
  }

  test('keeps them and has its own behind them', async () => {
    const out = annotateWorkbook(await commented('D2'), REPORT, { gongkai })
    refuseBroken(out)
    const sheet = (await inExcelJs(out)).getWorksheet(NAME)
    const note = textOf(sheet?.getCell('D2').note)
    assert.match(note, /^请核对\n\n【错误】“政策公开”/)
    assert.match(textOf(sheet?.getCell('A1').note), /^表头/)
    assert.equal(sheet?.getCell('D2').font.bold, true, 'and the font')
    assert.equal(sheet?.getCell('D2').alignment.wrapText, true)
  })

  test('is not told the same twice', async () => {
    const once = annotateWorkbook(await commented('D2'), REPORT, { gongkai })
    const twice = annotateWorkbook(once, REPORT, { gongkai })
    refuseBroken(twice)
    const book = await inExcelJs(twice)
    assert.deepEqual(
      book.worksheets.map(({ name }) => name),
      ['填表说明', NAME, '问题清单', '问题清单 (2)'],
    )
    const [a, b] = [(await inExcelJs(once)).getWorksheet(NAME), book.getWorksheet(NAME)]
    for (const { at } of FOUND) {
      if (at?.cell) assert.equal(textOf(b?.getCell(at.cell).note), textOf(a?.getCell(at.cell).note))
    }
    const boxes = strFromU8(unzipSync(twice)['xl/drawings/vmlDrawing1.vml'] ?? new Uint8Array())
    const ids = [...boxes.matchAll(/id="(_x0000_s\d+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length)
  })

  test('leaves threads to Excel', () => {
    const parts = unzipSync(annotateWorkbook(workbook(), REPORT, { gongkai }))
    const path = 'xl/comments1.xml'
    const thread = strFromU8(parts[path]).replace('<author>gongkai<', '<author>tc={1}<')
    parts[path] = strToU8(thread)
    const out = unzipSync(annotateWorkbook(zipSync(parts), REPORT, { gongkai }))
    const comments = (/** @type {string} */ xml) => parsed(xml).root.children[1].children.length
    assert.equal(comments(strFromU8(out[path])), comments(thread))
  })
})

describe('the schema, which Excel holds to', () => {
  const ORDER = [
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection',
    'protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells',
    'phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup',
    'headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing',
    'legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst',
  ]
    .join(' ')
    .split(' ')

  test('orders the parts of a sheet, its rows and its cells', () => {
    const parts = unzipSync(workbook())
    const path = 'xl/worksheets/sheet2.xml'
    const xml = strFromU8(parts[path]).replace(
      '</worksheet>',
      '<tableParts count="0"/><extLst/></worksheet>',
    )
    parts[path] = strToU8(xml)
    const out = unzipSync(annotateWorkbook(zipSync(parts), REPORT, { gongkai }))
    for (const sheet of [path, 'xl/worksheets/sheet3.xml']) {
      const { root } = parsed(strFromU8(out[sheet]))
      const places = root.children.map(({ name }) => ORDER.indexOf(name))
      assert.ok(!places.includes(-1))
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
        sheet,
      )
      const rows = root.children.find(({ name }) => name === 'sheetData')?.children ?? []
      const cells = rows.flatMap(({ children }) => children.map(({ attributes }) => attributes.r))
      const ordered = [...cells].sort((a, b) => {
        const [x, y] = [a, b].map((name) => XLSX.utils.decode_cell(name))
        return x.r - y.r || x.c - y.c
      })
      assert.deepEqual(cells, ordered)
      assert.equal(new Set(cells).size, cells.length)
    }
  })

  test('counts the styles, and declares every part', () => {
    const out = unzipSync(annotateWorkbook(workbook(), REPORT, { gongkai }))
    const styles = parsed(strFromU8(out['xl/styles.xml'])).root
    for (const { name, attributes, children } of styles.children) {
      if (attributes.count) assert.equal(Number(attributes.count), children.length, name)
    }
    const types = parsed(strFromU8(out['[Content_Types].xml'])).root.children
    const known = types.map(({ attributes }) => attributes.PartName ?? attributes.Extension)
    assert.equal(new Set(known).size, known.length)
    for (const path of Object.keys(out).filter((path) => path !== '[Content_Types].xml')) {
      const ending = path.slice(path.lastIndexOf('.') + 1)
      assert.ok(known.includes(`/${path}`) || known.includes(ending), path)
    }
  })

  test('holds for sheets with a prefix, and without addresses', () => {
    const parts = unzipSync(workbook())
    const path = 'xl/worksheets/sheet2.xml'
    const bare = strFromU8(parts[path])
      .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=')
      .replace(/(<x:row) r="\d+"/g, '$1')
    parts[path] = strToU8(bare)
    const out = annotateWorkbook(zipSync(parts), REPORT, { gongkai })
    refuseBroken(out)
    const sheet = strFromU8(unzipSync(out)[path])
    assert.match(sheet, /<x:c r="H4" s="\d+"\/>/)
    assert.match(sheet, /<x:legacyDrawing /)
  })
})

describe('a file that is no workbook', () => {
  const csv = strToU8(ROWS.map((row) => row.join(',')).join('\n'))

  test('gives one with its rows', async () => {
    const out = annotateWorkbook(csv, gongkai.checkTable(csv), { gongkai, days: { error: 1 } })
    refuseBroken(out)
    const book = await inExcelJs(out)
    assert.deepEqual(
      book.worksheets.map(({ name }) => name),
      ['表格 1', '问题清单'],
    )
    assert.equal(book.worksheets[0].getCell('D2').value, '政策公开')
    assert.match(textOf(book.worksheets[0].getCell('D2').note), /政策公开/)
    const days = XLSX.read(out, { cellDates: false }).Sheets.问题清单
    assert.equal(days.J2.v, 46028, 'a working day after 2026-01-05')
  })

  test('holds no formula, whatever its cells say', async () => {
    const rows = ROWS.map((row) => [...row])
    rows[1][2] = '=HYPERLINK("http://x")'
    rows[2][2] = 'a_x0041_\u0001\uD800<&>'
    const book = await inExcelJs(annotateWorkbook(undefined, gongkai.checkTable(rows), { gongkai }))
    assert.equal(book.worksheets[0].getCell('C2').value, '=HYPERLINK("http://x")')
    assert.equal(book.worksheets[0].getCell('C2').formula, undefined)
    assert.match(String(book.worksheets[0].getCell('C3').value), /^a.*<&>$/)
  })

  test('gives the list alone where there is no table', () => {
    const report = gongkai.checkRecords([{ documentNumber: '德办发【2016】30号' }], {
      name: 'a.json',
    })
    const out = annotateWorkbook(undefined, report, { gongkai, lang: 'en' })
    const book = XLSX.read(out)
    assert.deepEqual(book.SheetNames, ['Findings'])
    assert.equal(book.Sheets.Findings.C2.v, 'a.json row 1')
  })

  test('is refused where it is a damaged workbook', () => {
    const bytes = workbook()
    assert.throws(() => annotateWorkbook(bytes.subarray(0, 400), REPORT, { gongkai }), {
      code: 'UNSUPPORTED_FILE',
      message: /工作簿/,
    })
  })
})
