/** gongkai check: what it reads, what it says, how it ends. */

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { openFolder } from './files.js'
import { run } from './run.js'

const { folder, file } = openFolder()
const AS_OF = ['--as-of', '2026-11-22']
const BAD = JSON.stringify({ documentNumber: '德办发【2016】30号' })
const GOOD = JSON.stringify({ documentNumber: '国办发〔2024〕5号' })

/**
 * @param {string[]} written
 * @param {Parameters<typeof run>[1]} [options]
 */
async function report(written, options) {
  const { stdout, status } = await run(['check', ...written, ...AS_OF], options)
  return { ...JSON.parse(stdout), status }
}

/** @param {{ results: { findings: { rule: string }[] }[] }} report */
function rulesOf({ results }) {
  return results.flatMap(({ findings }) => findings.map(({ rule }) => rule))
}

describe('the report', () => {
  test('has the shape that is promised', async () => {
    const { status, results, ...rest } = await report(['examples/catalogue.csv'])
    assert.deepEqual(Object.keys(rest), [
      'version',
      'tool',
      'profile',
      'asOf',
      'calendar',
      'summary',
    ])
    assert.equal(rest.version, 1)
    assert.equal(rest.tool.name, 'gongkai')
    assert.deepEqual(rest.calendar, { first: 2004, last: 2026 })
    assert.deepEqual(Object.keys(rest.summary), [
      'sources',
      'records',
      'errors',
      'warnings',
      'infos',
      'review',
    ])
    assert.equal(rest.summary.records, 25)
    assert.equal(status, 1)
    const row = results.find((/** @type {{ row: number }} */ result) => result.row === 2)
    assert.equal(row.kind, 'item')
    const phase = row.findings.find((/** @type {any} */ { rule }) => rule === 'item/phase')
    assert.equal(phase.at.cell, 'D2')
  })

  test('adds up all sources', async () => {
    const { summary, results } = await report(['examples'])
    assert.equal(summary.sources, 10 + 14)
    assert.equal(summary.records, 25 + 25 + 28 + 15 + 22 + 16 + 5 + 21 + 1 + 1 + 1 + 1 + 3 + 1)
    const sources = new Set(results.map((/** @type {{ source: string }} */ { source }) => source))
    const [ofLayouts, others] = [true, false].map((isLayout) =>
      [...sources].filter((source) => source.startsWith('examples/catalogues/') === isLayout),
    )
    assert.equal(ofLayouts.length, 10)
    assert.deepEqual(others, [
      'examples/annual-report.html',
      'examples/approval.html',
      'examples/approvals.ndjson',
      'examples/catalogue-2025.csv',
      'examples/catalogue.csv',
      'examples/documents.ndjson',
      'examples/listing-gb18030.csv',
      'examples/listing.csv',
      'examples/notice.docx',
      'examples/notice.txt',
      'examples/page.html',
      'examples/register.csv',
    ])
  })

  test('is the same whenever it is made', async () => {
    const [first, second] = await Promise.all([
      run(['check', 'examples', ...AS_OF]),
      run(['check', 'examples', ...AS_OF]),
    ])
    assert.equal(first.stdout, second.stdout)
  })

  test('goes to a file', async () => {
    const path = `${folder}/out.json`
    const { stdout, status } = await run(['check', file('a.json', BAD), '-o', path])
    assert.equal(stdout, '')
    assert.equal(status, 1)
    assert.equal(JSON.parse(readFileSync(path, 'utf8')).summary.errors, 1)
  })
})

describe('what is read', () => {
  test('one record, a list, rows, texts', async () => {
    assert.deepEqual(rulesOf(await report([file('one.json', BAD)])), ['document-number/bracket'])
    const { results } = await report([file('list.json', `[${GOOD},${BAD},"见德办发[2016]30号"]`)])
    assert.deepEqual(
      results.map((/** @type {{ row: number, kind: string }} */ { row, kind }) => [row, kind]),
      [
        [2, 'document'],
        [3, 'text'],
      ],
    )
    const rows = file(
      'rows.json',
      '[["文号","标题","成文日期"],["国办发[2024]5号","关于某事的通知","2024-02-01"]]',
    )
    assert.deepEqual(rulesOf(await report([rows])), ['document-number/bracket'])
  })

  test('text and Markdown', async () => {
    for (const name of ['a.txt', 'a.md']) {
      const { results } = await report([file(name, '一\n二\n见德办发【2016】30号')])
      assert.equal(results[0].kind, 'text')
      assert.equal(results[0].findings[0].at.line, 3)
    }
  })

  test('standard input, whatever it is', async () => {
    const csv = readFileSync('examples/listing-gb18030.csv')
    /** @type {[string, string | Uint8Array][]} */
    const inputs = [
      ['document', BAD],
      ['document', `${BAD}\n${GOOD}\n`],
      ['document', `[${BAD}]`],
      ['document', csv],
      ['text', '见德办发【2016】30号'],
    ]
    for (const [kind, input] of inputs) {
      const { results } = await report(['-'], { input })
      assert.equal(results[0].kind, kind, String(input))
      assert.ok(rulesOf({ results }).includes('document-number/bracket'))
      assert.equal(results[0].source, '-')
    }
    assert.deepEqual(rulesOf(await report([], { input: BAD })), ['document-number/bracket'])
  })

  test('several paths and patterns', async () => {
    file('p1.txt', '见德办发【2016】30号')
    file('p2.txt', '见德办发〔2016〕30号')
    const { summary } = await report([`${folder}/p?.txt`, 'examples/*.ndjson'])
    assert.equal(summary.sources, 4)
  })

  test('what a program needs is no record', async () => {
    const program = mkdtempSync(join(folder, 'program-'))
    for (const name of ['package.json', 'requirements.txt', 'good.ndjson']) {
      writeFileSync(join(program, name), `${GOOD}\n`)
    }
    const { summary } = await report([program])
    assert.equal(summary.sources, 1)
  })

  test('GB18030 lines in NDJSON, and lines of both', async () => {
    // {"文号":"国办发[2024]5号"} in GB18030
    const line = Buffer.from('7b22cec4bac5223a22b9fab0ecb7a25b323032345d35bac5227d0a', 'hex')
    const path = file('mixed.ndjson', Buffer.concat([line, Buffer.from(`${GOOD}\n`), line]))
    const { results, summary } = await report([path])
    assert.deepEqual(
      results.map((/** @type {{ line: number }} */ { line }) => line),
      [1, 3],
    )
    assert.equal(summary.records, 3)
  })
})

describe('the exit status', () => {
  /** @type {[string, string[], number][]} */
  const cases = [
    ['nothing wrong', [file('good.json', GOOD)], 0],
    ['an error', [file('bad.json', BAD)], 1],
    ['a line that is no record', [file('broken.ndjson', `${GOOD}\n{\n`)], 1],
    ['warnings', [file('warning.txt', '见德办发【2016】30号')], 0],
    ['more warnings than allowed', [`${folder}/warning.txt`, '--max-warnings', '0'], 1],
    ['as many as allowed', [`${folder}/warning.txt`, '--max-warnings', '1'], 0],
    ['a missing file', [`${folder}/missing.csv`], 2],
    ['a missing file beside a good one', [`${folder}/good.json`, `${folder}/missing.csv`], 2],
    ['a pattern without files', [`${folder}/*.nothing`], 2],
    ['a workbook', [file('a.xlsx', 'PK\x03\x04…')], 2],
    ['an empty file', [file('empty.csv', '')], 2],
    ['no line at all', [file('empty.ndjson', '')], 0],
    ['a table without a header', [file('table.csv', '甲,乙\n1,2\n')], 2],
    ['no JSON', [file('no.json', '{')], 2],
    ['NDJSON in UTF-16', [file('utf16.ndjson', Buffer.from(`\uFEFF${GOOD}\n`, 'utf16le'))], 2],
    ['a report of something else', [file('other.json', '{"version":1,"results":[]}')], 2],
    ['a bad profile', [`${folder}/good.json`, '--profile', 'nonsense'], 2],
    ['a bad date', [`${folder}/good.json`, '--as-of', '2024-02-30'], 2],
    ['an unknown option', [`${folder}/good.json`, '--nonsense'], 2],
    ['an unknown rule', [`${folder}/good.json`, '--only', 'nonsense/rule'], 2],
    ['an unknown format', [`${folder}/good.json`, '--format', 'nonsense'], 2],
    ['a number that is none', [`${folder}/good.json`, '--max-warnings', 'many'], 2],
    ['a file that cannot be written', [`${folder}/good.json`, '-o', `${folder}/no/such/folder`], 2],
  ]
  for (const [what, written, expected] of cases) {
    test(`${expected} for ${what}`, async () => {
      const { status, stderr } = await run(['check', ...AS_OF, '--format', 'ndjson', ...written])
      assert.equal(status, expected, stderr)
      if (expected === 2) assert.match(stderr, /^gongkai: ./)
      assert.doesNotMatch(stderr, /^ {4}at /m, 'a stack trace')
    })
  }
})

describe('rough input', () => {
  test('a megabyte of random bytes is refused or reported', async () => {
    const bytes = new Uint8Array(1_000_000)
    let seed = 1
    for (let at = 0; at < bytes.length; at += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      bytes[at] = seed >> 16
    }
    for (const [name, expected] of /** @type {[string, number][]} */ ([
      ['r.txt', 2],
      ['r.csv', 2],
      ['r.json', 2],
      ['r.ndjson', 1],
    ])) {
      const { status, stderr } = await run(['check', file(name, bytes)])
      assert.equal(status, expected, name)
      assert.doesNotMatch(stderr, /^ {4}at /m)
    }
  })

  test('20,000 columns, the years 0 and 9999', async () => {
    const wide = Array.from({ length: 20_000 }, (_, at) => `列${at}`).join()
    const rows = ['国办发〔2020〕3号,甲,0000-01-01', '国办发〔2021〕4号,乙,9999-12-31']
    const path = file('wide.csv', [`文号,标题,成文日期,${wide}`, ...rows].join('\n'))
    const { status, results } = await report([path])
    assert.equal(status, 1)
    assert.ok(rulesOf({ results }).every((rule) => /^[a-z-]+\/[a-z-]+$/.test(rule)))
  })

  test('nothing that a terminal would obey is written to it', async () => {
    const path = file('evil.txt', '见\x1B[2J\x07德办发【2016】30号\u202E')
    const { stdout } = await run(['check', path, '--format', 'pretty'])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    assert.doesNotMatch(stdout, /[\x00-\x09\x0B-\x1F\u202E]/)
  })

  test('a personal number is hidden in every form of report', async () => {
    const line = '身份证号53312219900307123X，见德办发【2016】30号'
    const path = file('person.txt', line)
    for (const format of ['pretty', 'json', 'ndjson']) {
      const { stdout } = await run(['check', path, '--format', format])
      assert.ok(stdout.includes('document-number/bracket'))
      assert.ok(!stdout.includes('19900307'), format)
    }
  })
})

describe('selection', () => {
  const path = file('two.txt', '见德办发【2016】 30号')

  test('only some rules or groups', async () => {
    const only = await report([path, '--only', 'document-number/bracket'])
    assert.deepEqual(rulesOf(only), ['document-number/bracket'])
    assert.deepEqual(rulesOf(await report([path, '--ignore', 'document-number'])), [])
    assert.equal((await report([path, '--ignore', 'document-number'])).summary.warnings, 0)
  })

  test('quiet leaves warnings out, and counts them', async () => {
    const { results, summary } = await report([path, '--quiet'])
    assert.deepEqual(results, [])
    assert.ok(summary.warnings > 0)
  })
})

describe('NDJSON', () => {
  test('a line for each record with findings, in order', async () => {
    const path = file('n.ndjson', `${BAD}\n${GOOD}\nnonsense\n${BAD}\n`)
    const { stdout } = await run(['check', path, '--format', 'ndjson', ...AS_OF])
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(
      results.map(({ line, error }) => [line, error?.code]),
      [
        [1, undefined],
        [3, 'BAD_JSON'],
        [4, undefined],
      ],
    )
  })

  test('lines are counted across chunks', async () => {
    const path = file('long.ndjson', `${GOOD}\n`.repeat(60_000) + BAD)
    const { stdout } = await run(['check', path, '--format', 'ndjson', ...AS_OF])
    assert.equal(JSON.parse(stdout).line, 60_001)
  })
})

describe('on a terminal', () => {
  test('a finding is told with its place, its text and what it stands on', async () => {
    const path = file('doc.json', BAD)
    const { stdout } = await run(['check', path, '--format', 'pretty', ...AS_OF])
    assert.equal(
      stdout.replace(folder, ''),
      `
/doc.json
  发文字号
    ✗ 错误  年份用“【】”括入，应当用“〔〕”，写作“〔2016〕”
      德办发【2016】30号
            ~~~~~~~~
      document-number/bracket · GB/T 9704-2012 党政机关公文格式 7.2.5 · 可改正：改为“〔2016〕”

检查了 1 个文件、1 条记录，1 个错误、0 个警告、0 个提示
`,
    )
  })

  test('in English', async () => {
    const { stdout } = await run([
      'check',
      file('doc.json', BAD),
      '--format',
      'pretty',
      '--lang',
      'en',
    ])
    assert.match(stdout, /✗ error {2}/)
    assert.match(stdout, /1 record in 1 file checked, 1 error, 0 warnings, 0 info\n$/)
  })

  test('colours only where they are wanted', async () => {
    const written = ['check', file('doc.json', BAD), '--format', 'pretty']
    assert.ok(!(await run(written)).stdout.includes('\x1B'))
    assert.ok((await run(written, { env: { FORCE_COLOR: '1' } })).stdout.includes('\x1B[31m'))
    const both = { FORCE_COLOR: '1', NO_COLOR: '1' }
    assert.ok(!(await run(written, { env: both })).stdout.includes('\x1B'))
  })

  test('a source that cannot be read is told on standard error', async () => {
    const { stdout, stderr } = await run(['check', 'missing.csv', '--format', 'pretty'])
    assert.match(stderr, /missing\.csv: 没有这个文件/)
    assert.match(stdout, /1 个文件读不了/)
  })
})

for (const ending of ['csv', 'xlsx', 'xls', 'ods', 'json', 'txt', 'html', 'docx']) {
  test(`a .${ending} of no bytes is said to be empty`, async () => {
    const { stderr, status } = await run(['check', file(`nothing.${ending}`, '')])
    assert.match(stderr, /文件是空的/)
    assert.equal(status, 2)
  })
}
