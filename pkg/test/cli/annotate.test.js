/** gongkai check --annotate: the copy that it writes, and that the file is left. */

import assert from 'node:assert/strict'
import { existsSync, linkSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import * as XLSX from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { openFolder } from './files.js'
import { ROOT, run } from './run.js'

const { file, folder } = openFolder()
const SAMPLES = fileURLToPath(new URL('../files/samples', import.meta.url))
const XLSX_FILE = readFileSync(join(SAMPLES, 'yanzhou.xlsx'))
const CSV = readFileSync(new URL('../../../examples/catalogue.csv', import.meta.url))

/**
 * @param {string} path
 * @param {string} to
 * @param {string[]} more
 */
function annotate(path, to, ...more) {
  return run([
    'check',
    path,
    '--annotate',
    to,
    '--as-of',
    '2026-01-05',
    '--format',
    'json',
    ...more,
  ])
}

/**
 * The findings that a report in JSON has.
 *
 * @param {string} stdout
 * @returns {import('../../types/wire.js').Finding[]}
 */
function findingsIn(stdout) {
  return JSON.parse(stdout).results.flatMap(
    (/** @type {import('../../types/wire.js').UnitResult} */ { findings }) => findings,
  )
}

/** @param {string} path */
function rowsOf(path) {
  const { 问题清单: list } = XLSX.read(readFileSync(path), { cellDates: false }).Sheets
  return /** @type {unknown[][]} */ (XLSX.utils.sheet_to_json(list, { header: 1 }))
}

describe('a workbook', () => {
  test('has each finding on its sheet and in the list; the file is left', async () => {
    const [path, to] = [file('目录.xlsx', XLSX_FILE), join(folder, '批注.xlsx')]
    const { stdout, stderr, status } = await annotate(path, to)
    assert.equal(status, 1)
    assert.match(stderr, /批注写在 .*批注\.xlsx/)
    assert.deepEqual(readFileSync(path), XLSX_FILE)
    const found = findingsIn(stdout)
    const book = XLSX.read(readFileSync(to))
    for (const { at, message } of found.filter(({ at }) => at?.cell)) {
      const sheet = book.Sheets[at?.sheet ?? '']
      const merge = (sheet['!merges'] ?? []).find(({ s, e }) => {
        const { r, c } = XLSX.utils.decode_cell(at?.cell ?? '')
        return s.r <= r && r <= e.r && s.c <= c && c <= e.c
      })
      const cell = sheet[merge ? XLSX.utils.encode_cell(merge.s) : (at?.cell ?? '')]
      const texts = (cell?.c ?? []).map((/** @type {{ t?: string }} */ { t }) => t).join('')
      assert.ok(texts.includes(message), `${at?.cell} ${message}`)
    }
    assert.equal(rowsOf(to).length, found.length + 1)
  })

  test('has those findings only that are listened to, and the days that are given', async () => {
    const [path, to] = [file('目录-2.xlsx', XLSX_FILE), join(folder, '批注-2.xlsx')]
    await annotate(path, to, '--only', 'item/phase', '--due', '1,2')
    const [, ...rows] = rowsOf(to)
    assert.ok(rows.length > 0)
    assert.ok(rows.every((row) => row[10] === 'item/phase'))
    assert.ok(rows.every((row) => row[9] === 46028 || row[9] === 46029))
  })
})

describe('another file', () => {
  test('gives a new workbook with its table, and says so', async () => {
    for (const [name, content] of /** @type {const} */ ([
      ['目录.csv', CSV],
      ['目录.ods', readFileSync(join(SAMPLES, 'yanzhou.ods'))],
      ['目录.xls', readFileSync(join(SAMPLES, 'yanzhou.xls'))],
    ])) {
      const to = join(folder, `${name}.xlsx`)
      const { stderr, stdout } = await annotate(file(name, content), to)
      assert.match(stderr, /另建了工作簿/)
      const found = findingsIn(stdout)
      assert.equal(rowsOf(to).length, found.length + 1)
      const { SheetNames, Sheets } = XLSX.read(readFileSync(to))
      const place = found.find(({ at }) => at?.cell)?.at
      assert.ok(Sheets[place?.sheet ?? SheetNames[0]][place?.cell ?? '']?.c?.length)
    }
  })

  test('that holds no table gives the list', async () => {
    const to = join(folder, '文稿.xlsx')
    await annotate(file('文稿.txt', '根据德办发【2016】30号文件，'), to)
    assert.match(String(rowsOf(to)[1][2]), /第 1 行/)
  })
})

describe('what cannot be done is refused, and nothing is written', () => {
  const path = file('原件.xlsx', XLSX_FILE)
  const link = join(folder, '同一个.xlsx')
  linkSync(path, link)
  const [other, to] = [file('另一个.csv', CSV), join(folder, '没有.xlsx')]
  const macros = file('宏.xlsm', XLSX_FILE)
  /** @type {[string, string[], RegExp][]} */
  const CASES = [
    ['writing over the file', [path, '--annotate', path], /不写回原文件/],
    ['writing over it by another name', [path, '--annotate', link], /不写回原文件/],
    ['another kind of file', [path, '--annotate', `${to}.pdf`], /以 .xlsx 或 .docx 结尾/],
    ['a table as a document', [path, '--annotate', `${to}.docx`], /只有 \.docx 文稿/],
    ['two files', [path, other, '--annotate', to], /一次批注一个/],
    ['a folder with several', [folder, '--annotate', to], /一次批注一个/],
    ['standard input', ['-', '--annotate', to], /一次批注一个/],
    ['fixing too', [path, '--annotate', to, '--fix'], /不能一起用/],
    ['days that are none', [path, '--annotate', to, '--due', 'x'], /工作日数/],
    ['days without a copy', [path, '--due', '5'], /--annotate 一起用/],
    ['an ending that Excel refuses', [macros, '--annotate', to], /\.xlsm/],
    ['the findings in the same file', [path, '--annotate', to, '-o', to], /同一个文件/],
  ]
  for (const [name, written, message] of CASES) {
    test(name, async () => {
      const { status, stderr } = await run(['check', ...written])
      assert.equal(status, 2)
      assert.match(stderr, message)
      assert.ok(!existsSync(to))
      assert.deepEqual(readFileSync(path), XLSX_FILE)
    })
  }
})

test('a document is commented in a copy; one that is a catalogue is not', async () => {
  const from = `${ROOT}examples/notice.docx`
  const to = join(folder, '批注.docx')
  const { stderr } = await run(['check', from, '--annotate', to])
  assert.match(stderr, /批注写在 .*批注\.docx/)
  const comments = strFromU8(unzipSync(readFileSync(to))['word/comments.xml'])
  assert.match(comments, /【警告|【错误/)
  const catalogue = await run(['check', from, '--kind', 'catalogue', '--annotate', to])
  assert.notEqual(catalogue.status, 0)
})
