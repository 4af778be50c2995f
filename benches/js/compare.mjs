/**
 * The same work done by gongkai and by what one would take instead, in one run: records, working days, files.
 *
 * `make bench`, after `make build`. `node benches/js/compare.mjs 200000` takes so many records (20,000 where
 * left out). What counts is the ratio of a row to another, not the time; what was measured is in
 * target/compare.json, and docs/performance.md says what it means.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from '../../pkg/dist/node.mjs'
import { peers } from './peers.mjs'
import { HEADINGS, records, written } from './records.mjs'
import { rounds } from './rounds.mjs'
import { byHand, withAjv, withValibot, withZod } from './validators.mjs'

const COUNT = Number(process.argv[2] ?? 20_000)
/** How often the records come for threads: to start one takes as long as to check some thousands. */
const MANY = 20
/** The slowest are run on a part and counted up. */
const PART = 10
const AT_ONCE = 'gongkai.addWorkingDays, 100,000 at once'
const AS_NUMBERS = 'gongkai.addWorkingDays, 100,000 as numbers (date32)'

const { require: peer, module } = peers()
const gongkai = await load({ asOf: '2026-11-22' })
const table = (/** @type {string} */ from, /** @type {number} */ days) =>
  gongkai.addWorkingDays(from, days).date
const chineseDays = peer('chinese-days')
const slow = (/** @type {string} */ from, /** @type {number} */ days) =>
  chineseDays.findWorkday(days, from)

const results = {
  records: await ofRecords(),
  days: await ofDays(),
  files: await ofFiles(),
}
const target = fileURLToPath(new URL('../../target/', import.meta.url))
mkdirSync(target, { recursive: true })
const about = { node: process.version, records: COUNT, date: new Date().toISOString().slice(0, 10) }
writeFileSync(
  join(target, 'compare.json'),
  `${JSON.stringify({ ...about, ...results }, null, 2)}\n`,
)

/** Records as NDJSON, in and judged. */
async function ofRecords() {
  const text = [...written(COUNT, 'ndjson')].join('')
  const bytes = new TextEncoder().encode(text)
  const lines = text.split('\n').filter(Boolean)
  const part = lines.slice(0, lines.length / PART)
  const wrong = (/** @type {(record: any) => boolean} */ check, from = lines) => {
    let count = 0
    for (const line of from) count += check(JSON.parse(line)) ? 0 : 1
    return count
  }
  const hand = byHand(table)
  const ajv = withAjv(peer('ajv'), table)
  const ajvSlow = withAjv(peer('ajv'), slow)
  const zod = withZod(peer('zod'), table)
  const valibot = withValibot(peer('valibot'), table)
  const many = new Uint8Array(Buffer.concat(Array(MANY).fill(bytes)))
  const batch = (/** @type {number} */ jobs) => async () => {
    for await (const _ of gongkai.checkBatch(many, { kind: 'document', jobs }));
  }
  const [one, two] = [batch(1), batch(2)]
  const times = await rounds({
    'JSON.parse, no check': () => lines.map((line) => JSON.parse(line).id).length,
    'gongkai, all rules': () => gongkai.checkNdjson(bytes, { kind: 'document' }),
    'RegExp by hand': () => wrong(hand),
    'Ajv, calendar of gongkai': () => wrong(ajv),
    'Zod, calendar of gongkai': () => wrong(zod),
    'Valibot, calendar of gongkai': () => wrong(valibot),
    'Ajv with chinese-days': () => wrong(ajvSlow, part),
  })
  times['Ajv with chinese-days'] *= lines.length / part.length
  const all = show(
    `${COUNT} records, NDJSON`,
    times,
    'JSON.parse, no check',
    1000 / COUNT,
    'µs a record',
  )
  const threads = show(
    `${COUNT * MANY} records by the clock: only an idle machine can tell`,
    await rounds(
      { 'one thread': one, 'two threads': two },
      { count: 3, now: () => performance.now() },
    ),
    'one thread',
    1000 / COUNT / MANY,
    'µs a record',
  )
  return { all, threads }
}

/** The day that is 20 working days after another. */
async function ofDays() {
  const all = [...records(2000)].map(({ writtenOn }) => writtenOn)
  const starts = all.filter((day) => day !== '2024-02-30')
  const many = Array.from({ length: 100_000 }, (_, at) => starts[at % starts.length])
  const numbers = Int32Array.from(many, (day) => Date.parse(day) / 86_400_000)
  const workday = await module('chinese-workday/src/index.js')
  const loop = (/** @type {string} */ from, /** @type {number} */ days) => {
    const date = new Date(`${from}T00:00:00`)
    for (let left = days; left > 0; ) {
      date.setDate(date.getDate() + 1)
      if (workday.isWorkday(date)) left -= 1
    }
    return date
  }
  const each = (/** @type {(from: string, days: number) => unknown} */ add) => () => {
    for (const from of starts) add(from, 20)
  }
  const times = await rounds({
    'gongkai.addWorkingDays': each(table),
    [AT_ONCE]: () => gongkai.addWorkingDays(many, 20),
    [AS_NUMBERS]: () => gongkai.addWorkingDays(numbers, 20),
    'chinese-days findWorkday': each(slow),
    'chinese-workday, day by day': each(loop),
  })
  times[AT_ONCE] *= starts.length / many.length
  times[AS_NUMBERS] *= starts.length / many.length
  return show(
    '20 working days after',
    times,
    'gongkai.addWorkingDays',
    1e6 / starts.length,
    'ns a call',
  )
}

/** Tables of documents, in and judged by gongkai; by the others in only. */
async function ofFiles() {
  const text = [...written(COUNT, 'csv')].join('')
  const gbk = peer('iconv-lite').encode(text, 'gbk')
  const xlsx = peer('@e965/xlsx')
  const rows = [...records(COUNT)].map((record) =>
    Object.keys(HEADINGS).map((name) => record[name]),
  )
  const sheet = xlsx.utils.aoa_to_sheet([Object.values(HEADINGS), ...rows])
  const book = xlsx.write(
    { SheetNames: ['清单'], Sheets: { 清单: sheet } },
    { type: 'buffer', bookType: 'xlsx' },
  )
  const papa = peer('papaparse')
  const { parse } = peer('csv-parse/sync')
  const { Workbook } = peer('exceljs')
  const csv = show(
    `CSV, ${COUNT} rows`,
    await rounds(
      {
        'gongkai, all rules, findings as bytes': () => gongkai.checkTableNdjson(text),
        'gongkai, all rules, all rows as objects': () => gongkai.checkTable(text),
        'gongkai, all rules, all rows as objects, GBK': () => gongkai.checkTable(gbk),
        'Papa Parse, no check': () => papa.parse(text),
        'csv-parse, no check': () => parse(text),
      },
      { count: 3 },
    ),
    'Papa Parse, no check',
    1000 / COUNT,
    'µs a row',
  )
  const workbook = show(
    `XLSX, ${rows.length} rows`,
    await rounds(
      {
        'gongkai, all rules, findings as bytes': async () =>
          gongkai.checkTableNdjson(await gongkai.readTables(book)),
        'gongkai, all rules, all rows as objects': () => gongkai.checkTable(book),
        'SheetJS, no check': () => {
          const { Sheets } = xlsx.read(book)
          return xlsx.utils.sheet_to_json(Sheets.清单)
        },
        'exceljs, no check': () => new Workbook().xlsx.load(book),
      },
      { count: 3 },
    ),
    'SheetJS, no check',
    1000 / rows.length,
    'µs a row',
  )
  return { csv, workbook }
}

/**
 * Prints a table of the times and what they are to one of them.
 *
 * @param {string} title
 * @param {Record<string, number>} times in milliseconds
 * @param {string} base
 * @param {number} factor
 * @param {string} unit
 */
function show(title, times, base, factor, unit) {
  const rows = Object.entries(times).map(([name, time]) => ({
    name,
    [unit]: Number((time * factor).toPrecision(3)),
    [`× ${base}`]: Number((time / times[base]).toPrecision(3)),
  }))
  console.log(`\n${title}`)
  console.table(rows)
  return { title, rows }
}
