/** Files that would fill the memory, and what files hide. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { constants, deflateRawSync } from 'node:zlib'
import XLSX from '@e965/xlsx'
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { load } from '../../dist/node.mjs'

const gongkai = await load({ asOf: '2026-11-22' })
const HEADER = ['目录名称', '公开内容', '公开时限', '公开主体']
const ROW = ['机构设置', '内设机构', '20个工作日内', '政工室']

const PARTS = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'xl/workbook.xml':
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
}

/**
 * A workbook of one sheet.
 *
 * @param {string} sheetData
 * @param {Record<string, string>} [more]
 */
function xlsx(sheetData, more = {}) {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheetData}</worksheet>`
  const parts = { ...PARTS, 'xl/worksheets/sheet1.xml': sheet, ...more }
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)])
  return zipSync(Object.fromEntries(packed))
}

/** @param {string} rows */
function ods(rows) {
  const xml = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="甲">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(xml),
  })
}

/**
 * @param {string} what
 * @param {Uint8Array} bytes
 * @param {string} code
 */
function refuses(what, bytes, code) {
  const [from, before] = [performance.now(), process.memoryUsage().rss]
  assert.throws(() => gongkai.checkCatalogue(bytes), { code }, what)
  const grown = (process.memoryUsage().rss - before) / 1e6
  console.log(`  ${what}: ${(performance.now() - from).toFixed(0)} ms, ${grown.toFixed(0)} MB`)
  assert.ok(grown < 700, `${what}: ${grown} MB`)
}

test('a last column that is filled in every row is not filled up with blanks', () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
  )
  refuses('far columns', xlsx(`<sheetData>${rows.join('')}</sheetData>`), 'FILE_TOO_LARGE')
})

test('a long text that many cells show is not written out for each', () => {
  const cells = Array.from(
    { length: 50_000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c></row>`,
  )
  const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'甲'.repeat(100_000)}</t></si></sst>`
  const bytes = xlsx(`<sheetData>${cells.join('')}</sheetData>`, {
    'xl/sharedStrings.xml': strings,
  })
  refuses('shared text', bytes, 'FILE_TOO_LARGE')
})

test('what repeats a million times is counted before it is written out', () => {
  const cell =
    '<table:table-cell table:number-columns-repeated="16384"><text:p>甲</text:p></table:table-cell>'
  refuses(
    'repeated cells',
    ods(`<table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row>`),
    'FILE_TOO_LARGE',
  )
  const rows =
    '<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="1000"><text:p>甲</text:p></table:table-cell></table:table-row>'
  refuses('repeated rows', ods(rows.repeat(100)), 'FILE_TOO_LARGE')
})

test('ten million empty rows are none', async () => {
  const tables = await gongkai.readTables(
    ods(
      `<table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell></table:table-row>${'<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'.repeat(10)}`,
    ),
  )
  assert.ok(typeof tables === 'object')
  assert.equal(tables.sheets[0].csv, '甲\n')
  const rows = '<row/>'.repeat(10_000_000)
  const empty = await gongkai.readTables(xlsx(`<sheetData>${rows}</sheetData>`))
  assert.ok(typeof empty === 'object')
  assert.equal(empty.sheets[0].csv, '')
})

test('five gigabytes are refused within a second', () => {
  /** @type {Uint8Array[]} */
  const parts = []
  const zip = new Zip((_, part) => parts.push(part))
  const entry = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 9 })
  zip.add(entry)
  const zeros = new Uint8Array(1 << 24)
  for (let at = 0; at < 20; at += 1) entry.push(zeros, at === 19)
  for (const [name, text] of Object.entries(PARTS)) {
    const part = new ZipDeflate(name)
    zip.add(part)
    part.push(strToU8(text), true)
  }
  zip.end()
  const honest = Buffer.concat(parts)
  const from = performance.now()
  refuses('zeros', honest, 'FILE_TOO_LARGE')
  assert.ok(performance.now() - from < 1000)
  // The directory says five gigabytes, or less than there is.
  for (const [size, code] of /** @type {const} */ ([
    [0xfffffffe, 'FILE_TOO_LARGE'],
    [100, 'UNSUPPORTED_FILE'],
  ])) {
    const lying = Buffer.from(honest)
    lying.writeUInt32LE(size, lying.indexOf('PK\x01\x02', 0, 'latin1') + 24)
    const from = performance.now()
    refuses(`a directory that says ${size}`, lying, code)
    assert.ok(performance.now() - from < 1000)
  }
})

test('a file with a password says so', () => {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  const ole = Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(600), name])
  assert.throws(() => gongkai.checkCatalogue(ole), { code: 'UNSUPPORTED_FILE', message: /密码/ })
})

test('hidden rows, columns and sheets are told', () => {
  const sheet = XLSX.utils.aoa_to_sheet([HEADER, ROW, ROW.map((cell) => `${cell}二`)])
  sheet['!rows'] = [{}, { hidden: true }]
  sheet['!cols'] = [{}, { hidden: true }]
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, '目录')
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['底稿']]), '底稿')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  for (const [type, expected] of /** @type {const} */ ([
    ['xlsx', ['目录 B1', '目录 A2', '底稿 -']],
    ['biff8', ['底稿 -']],
  ])) {
    const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: type }))
    const { results } = gongkai.checkCatalogue(bytes, { name: '目录' })
    const hidden = results.flatMap(({ findings }) =>
      findings.filter(({ rule }) => rule === 'spreadsheet/hidden'),
    )
    assert.deepEqual(
      hidden.map(({ at }) => `${at?.sheet} ${at?.cell ?? '-'}`),
      expected,
      type,
    )
  }
})

test('a line above the table of a document or page states the time limit for all', () => {
  const rows = [HEADER, ROW].map((cells) => cells.filter((_, at) => at !== 2))
  const missing = (/** @type {Uint8Array} */ bytes) =>
    gongkai
      .checkCatalogue(bytes)
      .results.flatMap(({ findings }) => findings)
      .filter(
        ({ rule, message }) => rule === 'catalogue/header-missing' && message.includes('公开时限'),
      ).length
  const table = `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  assert.equal(missing(strToU8(`<h1>目录</h1>${table}`)), 1)
  assert.equal(
    missing(strToU8(`<h1>目录</h1><p>三、公开时限：自信息形成之日起20个工作日内</p>${table}`)),
    0,
  )
  const paragraph = (/** @type {string} */ text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const word = rows.map(
    (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
  )
  const docx = (/** @type {string} */ above) =>
    zipSync({
      'word/document.xml': strToU8(
        `<w:document><w:body>${paragraph(above)}<w:tbl>${word.join('')}</w:tbl></w:body></w:document>`,
      ),
    })
  assert.equal(missing(docx('目录')), 1)
  assert.equal(missing(docx('三、公开时限：自信息形成之日起20个工作日内')), 0)
})

test('20,000 rows are read whole', async () => {
  const rows = [HEADER.concat(HEADER)]
  for (let row = 0; row < 20_000; row += 1) rows.push([...ROW, ...ROW.map((cell) => cell + row)])
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '目录')
  const bytes = new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true }),
  )
  const tables = await gongkai.readTables(bytes)
  assert.ok(typeof tables === 'object')
  assert.equal(tables.sheets[0].csv?.split('\n').length, 20_002)
})

const MEGABYTE = 1024 * 1024

/**
 * A deflated stream of so many megabytes of zeros. A part of it that is flushed in full stands for itself, so
 * that it need not be packed anew each time.
 *
 * @param {number} megabytes
 */
function deflatedZeros(megabytes) {
  const finishFlush = constants.Z_FULL_FLUSH
  const part = deflateRawSync(new Uint8Array(64 * MEGABYTE), { finishFlush, level: 9 })
  const last = new Uint8Array([3, 0])
  return Buffer.concat([...Array.from({ length: megabytes / 64 }, () => part), last])
}

/**
 * A workbook with a part that unpacks to zeros; what it says of its size is `size`.
 *
 * @param {Buffer} packed
 * @param {bigint} size
 */
function bomb(packed, size) {
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  // The sizes stand in the field of large archives, as they must above 4 GB.
  const large = Buffer.alloc(20)
  large.writeUInt16LE(1, 0)
  large.writeUInt16LE(16, 2)
  large.writeBigUInt64LE(size, 4)
  large.writeBigUInt64LE(BigInt(packed.length), 12)
  const shared = Buffer.alloc(26)
  shared.writeUInt16LE(45, 0)
  shared.writeUInt16LE(8, 4)
  shared.writeUInt32LE(0xffffffff, 14)
  shared.writeUInt32LE(0xffffffff, 18)
  shared.writeUInt16LE(name.length, 22)
  shared.writeUInt16LE(large.length, 24)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, large, packed])
  const rest = Buffer.from(xlsx(''))
  const end = rest.length - 22
  const [count, length, from] = [
    rest.readUInt16LE(end + 10),
    rest.readUInt32LE(end + 12),
    rest.readUInt32LE(end + 16),
  ]
  // The sheet of the other workbook gives way: of two parts of one name the last counts.
  const before = rest.subarray(0, from)
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([45, 0]),
    shared,
    Buffer.alloc(10),
    Buffer.alloc(4),
    name,
    large,
  ])
  central.writeUInt32LE(before.length, 42)
  const tail = Buffer.from(rest.subarray(end))
  tail.writeUInt16LE(count + 1, 8)
  tail.writeUInt16LE(count + 1, 10)
  tail.writeUInt32LE(length + central.length, 12)
  tail.writeUInt32LE(before.length + local.length, 16)
  return Buffer.concat([before, local, rest.subarray(from, end), central, tail])
}

for (const [what, size] of /** @type {const} */ ([
  ['a bomb of 5 GB that says so', 5n * 1024n * 1024n * 1024n],
  ['a bomb of 5 GB that says it is small', 1000n],
])) {
  test(`${what} is refused within a second and 300 MB`, () => {
    const bytes = bomb(deflatedZeros(5 * 1024), size)
    assert.ok(bytes.length < 8 * MEGABYTE)
    const [before, from] = [process.memoryUsage().rss, process.cpuUsage()]
    assert.throws(
      () => gongkai.checkCatalogue(bytes),
      (/** @type {any} */ error) => {
        assert.ok(['FILE_TOO_LARGE', 'UNSUPPORTED_FILE'].includes(error.code), error)
        console.log(`  ${what}: ${error.code} ${error.message}`)
        return true
      },
    )
    // Of the processor and not of the clock: other programs run too.
    const { user, system } = process.cpuUsage(from)
    const grown = (process.memoryUsage().rss - before) / 1e6
    console.log(`  ${what}: ${((user + system) / 1000).toFixed(0)} ms, ${grown.toFixed(0)} MB`)
    assert.ok(user + system < 1_000_000)
    assert.ok(grown < 300)
  })
}
