/** Long tables: what is found in them is what is found in short ones; beyond a size, row by row. */

import assert from 'node:assert/strict'
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { records, written } from '../../benches/js/records.mjs'
import { load } from '../dist/node.mjs'
import { rowsOf } from '../src/batch/rows.js'
import { checkSource } from '../src/cli/check/read.js'
import { openPage } from '../src/source/opened-page.js'
import { openFolder } from './cli/files.js'
import { run as runCommand } from './cli/run.js'

const { file } = openFolder()
const gongkai = await load({ asOf: '2026-11-22' })
const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url))

/** The rules that look at more than a row. */
const COMPARING = [
  'document-number/code-outlier',
  'document-number/duplicate',
  'document-number/sequence',
  'index-number/duplicate',
  'index-number/shape-outlier',
  'index-number/width',
  'title/two-numbers',
  'validity/repealed-by',
]

const ODD = [
  '\n',
  '"甲 ""乙""","关于\n两行的通知",云岭发[2024]1号,,云岭县人民政府\r\n',
  ',,,\n',
  '丙,"关于丙,丁的通知",云岭发[2024]2号,,云岭县人民政府\n',
]
const LIST = [
  '云岭县文件清单\n',
  ...written(9000, 'csv'),
  ...ODD,
  '戊,关于戊的通知,云岭发[2024]3号',
]
const TEXT = LIST.join('')

/** @param {Uint8Array} ndjson */
function linesIn(ndjson) {
  const lines = new TextDecoder().decode(ndjson).split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line))
}

/** @param {import('../types/wire.js').UnitResult[]} results */
function withoutComparing(results) {
  const kept = results.map(({ findings, ...result }) => ({
    ...result,
    findings: findings.filter(({ rule }) => !COMPARING.includes(rule)),
  }))
  return kept.filter(({ findings }) => findings.length > 0)
}

/** @param {import('../types/wire.js').UnitResult[]} results */
function found(results) {
  return results.filter(({ findings, error }) => findings.length > 0 || error)
}

describe('as lines, a table says what its report says', () => {
  const tables = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    ['.csv', '.html'].includes(extname(name)),
  )
  for (const name of tables) {
    test(name, async () => {
      const bytes = readFileSync(EXAMPLES + name)
      const table = await gongkai.readTables(bytes)
      const report = gongkai.checkTable(bytes, { name })
      const { ndjson, summary, unread } = gongkai.checkTableNdjson(table, { name })
      assert.deepEqual(linesIn(ndjson), found(report.results))
      assert.deepEqual({ ...summary, sources: 1 }, report.summary)
      assert.deepEqual(unread, report.unread)
      const all = report.tables ?? [report.table].filter((one) => one?.columns.length)
      const laidOut = gongkai.tablesOf(table).filter(({ columns }) => columns.length)
      assert.deepEqual(laidOut, all)
    })
  }
})

describe('a list that is too long to be held at once is checked row by row', () => {
  const gb = new Uint8Array(readFileSync(`${EXAMPLES}listing-gb18030.csv`))
  /** @type {[string, string | Uint8Array, number][]} */
  const lists = [
    ['rows, blank rows, rows of several lines', TEXT, 2_000_000],
    ['with a byte order mark', `\uFEFF${TEXT}`, 2_000_000],
    ['GB18030', gb, 100],
  ]
  for (const [name, content, mostHeld] of lists) {
    test(`${name}, as the whole of it but for what compares rows`, async () => {
      const path = file('list.csv', content)
      const whole = await all(checkSource(source(path), reading()))
      const pieces = await all(checkSource(source(path), { ...reading(), mostHeld }))
      assert.ok(pieces.results.length > 2)
      assert.deepEqual(pieces.results, withoutComparing(whole.results))
      assert.equal(pieces.records, whole.records)
      assert.deepEqual(pieces.texts, pieces.texts.filter(Boolean))
      const texts = new Map(whole.texts.map((one) => [one.finding, one.text]))
      for (const { finding, text } of pieces.texts) assert.equal(text, texts.get(finding))
      assert.deepEqual([whole.notes.length, pieces.notes.length], [0, 1])
      assert.match(pieces.notes[0], /没有互相比较/)
    })
  }

  for (const jobs of [1, 3]) {
    test(`as a batch, ${jobs} threads`, async () => {
      const path = file('batch.csv', TEXT)
      const whole = await batch(path, { jobs })
      const pieces = await batch(path, { jobs, mostHeld: 2_000_000 })
      assert.deepEqual(pieces.results, withoutComparing(whole.results))
      assert.deepEqual([pieces.summary.records, pieces.summary.sources], [whole.summary.records, 1])
      assert.deepEqual([whole.notes.length, pieces.notes.length], [0, 1])
    })
  }

  test('rows after a mark that is never closed are checked all the same', async () => {
    const rows = [...records(60_000)].map(({ id }) => `${id},关于甲的通知,云岭发[2024]1号\n`)
    const csv = `编号,标题,发文字号\n甲,"乙,云岭发[2024]1号\n${rows.join('')}`
    const { summary } = await batch(file('open.csv', csv), { mostHeld: 1000 })
    assert.equal(summary.records, 60_001)
  })

  test('a catalogue is not, because its rows say nothing by themselves', async () => {
    const path = file('catalogue.csv', readFileSync(`${EXAMPLES}catalogue.csv`))
    const { results, unreadable } = await batch(path, { mostHeld: 100 })
    assert.deepEqual([results[0].error?.code, unreadable], ['FILE_TOO_LARGE', 1])
    await assert.rejects(all(checkSource(source(path), { ...reading(), mostHeld: 100 })), {
      code: 'FILE_TOO_LARGE',
    })
  })
})

describe('threads find in a long list what one finds', () => {
  const damaged = '己,\u3000关于己的通知 ,云岭发[2024]1号,,云岭县人民政府\n'
  const long = ['云岭县文件清单\n', ...written(14_000, 'csv'), ...ODD, damaged, ...ODD]
  /** @type {[string, string[]][]} */
  const lists = [
    ['rows, blank rows, rows of several lines, damaged cells', long],
    ['a mark that is never closed', [...long, '庚,"关于庚的通知,云岭发[2024]1号\n', ...ODD]],
    ['no list at all', ['甲,乙\n'.repeat(800_000)]],
  ]
  for (const [name, list] of lists) {
    test(name, async () => {
      const path = file('threads.csv', list.join(''))
      const [one, more] = await Promise.all([
        runCommand(['check', path, '--format', 'ndjson', '--jobs', '1', '--as-of', '2026-11-22']),
        runCommand(['check', path, '--format', 'ndjson', '--jobs', '3', '--as-of', '2026-11-22']),
      ])
      assert.ok(more.stdout === one.stdout, 'the same, byte for byte')
      assert.deepEqual([more.status, more.stderr], [one.status, one.stderr])
      const { results } = await batch(path, { jobs: 3 })
      const whole = one.stdout.split('\n').filter(Boolean)
      const [first] = results
      // A file that is no table at all is an error of its own to the command.
      if (first.error) assert.match(one.stdout, /"error":\{"code":"NO_HEADER"/)
      else
        assert.deepEqual(
          results,
          whole.map((line) => JSON.parse(line)),
        )
    })
  }
})

describe('documents of a long list are compared where that is asked for', () => {
  const twice = [...records(9000)].map(({ id, documentNumber, title, writtenOn }) => ({
    id,
    documentNumber,
    title,
    writtenOn,
  }))
  const lines = twice.map((record) => `${JSON.stringify(record)}\n`).join('')
  const whole = gongkai.checkRecords(twice, { kind: 'document' }).results
  const comparing = whole.flatMap(({ id, findings }) =>
    findings.filter(({ rule }) => COMPARING.includes(rule)).map(({ rule }) => `${id} ${rule}`),
  )

  for (const [name, list] of /** @type {const} */ ([
    ['NDJSON', new TextEncoder().encode(lines)],
    ['records', twice],
  ])) {
    test(`${name}: what a short list says, after all else`, async () => {
      const alone = await batch(list, {})
      const compared = await batch(list, { compare: true })
      assert.deepEqual(compared.results.slice(0, alone.results.length), alone.results)
      const last = compared.results.slice(alone.results.length)
      assert.ok(comparing.length > 100)
      assert.deepEqual(
        last.flatMap(({ id, findings }) => findings.map(({ rule }) => `${id} ${rule}`)),
        comparing,
      )
      const [{ row, line, findings }] = last
      const [related] = findings[0].related ?? []
      assert.ok((related.row ?? 0) < (line ?? row ?? 0))
      assert.equal(compared.summary.records, 9000)
      assert.ok(compared.summary.warnings + compared.summary.errors > alone.summary.warnings)
    })
  }

  test('so does the command', async () => {
    const path = file('compared.ndjson', lines)
    const run = (/** @type {string[]} */ ...more) =>
      runCommand(['check', path, '--format', 'ndjson', '--as-of', '2026-11-22', ...more])
    const [alone, compared] = [await run(), await run('--compare', '--jobs', '2')]
    assert.ok(compared.stdout.startsWith(alone.stdout))
    const last = compared.stdout.slice(alone.stdout.length).split('\n').filter(Boolean)
    const rules = last.flatMap((line) =>
      JSON.parse(line).findings.map((/** @type {{ rule: string }} */ { rule }) => rule),
    )
    assert.equal(rules.length, comparing.length)
  })

  test('who hears no more of it keeps nothing', async () => {
    const heard = gongkai.checkBatch(new TextEncoder().encode(lines), { compare: true })
    for await (const { findings } of heard) {
      assert.ok(findings.length > 0)
      break
    }
  })
})

test('wherever lines are cut, rows are whole and have their places', async () => {
  const text = ['编号,标题,文号\n', ...ODD, ...ODD].join('')
  const lines = text.split(/(?<=\n)/)
  const bytes = lines.map((line) => new TextEncoder().encode(line))
  const rows = []
  const head = () => ({ delimiter: ',', bytes: bytes[0].length, rows: 1, lines: 1 })
  for await (const piece of rowsOf(eachOf(bytes), head)) rows.push(piece)
  assert.deepEqual(
    rows.map(({ firstRow, firstLine }) => [firstRow, firstLine]),
    [2, 3, 4, 5, 6, 7, 8, 9].map((row) => [row, row + (row > 3 ? 1 : 0) + (row > 7 ? 1 : 0)]),
  )
  assert.equal(rows.map(({ chunk }) => new TextDecoder().decode(chunk)).join(''), text.slice(9))
})

/** @param {Uint8Array[]} chunks */
async function* eachOf(chunks) {
  yield* chunks
}

/** @returns {import('../src/source/whole.js').Reading} */
function reading() {
  return {
    gongkai: /** @type {import('../src/api.js').Gongkai} */ (/** @type {unknown} */ (gongkai)),
    kind: 'auto',
    encoding: 'auto',
    lang: 'zh',
    openPage,
  }
}

/** @param {string} path */
function source(path) {
  return { name: 'list.csv', ending: '.csv', open: () => createReadStream(path) }
}

/** @param {AsyncIterable<import('../src/source/whole.js').Batch>} batches */
async function all(batches) {
  /** @type {import('../types/wire.js').UnitResult[]} */
  const results = []
  /** @type {string[]} */
  const notes = []
  /** @type {{ finding: string, text: string | undefined }[]} */
  const texts = []
  let records = 0
  for await (const batch of batches) {
    records += batch.records
    results.push(...batch.results)
    notes.push(...(batch.notes ?? []))
    for (const result of batch.results) {
      for (const finding of result.findings) {
        const place = `${result.row} ${finding.rule} ${finding.at?.cell} ${finding.span?.start}`
        if (finding.at?.cell) texts.push({ finding: place, text: batch.fieldText(result, finding) })
      }
    }
  }
  return { results, notes, texts, records }
}

/**
 * @param {import('../src/api.js').BatchSource} source
 * @param {import('../src/api.js').BatchOptions} options
 */
async function batch(source, options) {
  const batch = gongkai.checkBatch(source, options)
  const results = []
  for await (const result of batch) results.push(result)
  return {
    results,
    ...batch,
    summary: batch.summary,
    unreadable: batch.unreadable,
    notes: batch.notes,
  }
}
