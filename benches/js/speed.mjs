/**
 * How fast texts are checked in Node, beside what one would take instead, in the same run: AutoCorrect's
 * lint in WebAssembly, and one pass of a RegExp that finds and judges nothing more.
 *
 * `make bench`, after `make build`. Compare the columns, do not quote them: what counts is the ratio. What is
 * measured is the time of the processor, not of the clock.
 * What it measured is in target/speed.json. `node benches/js/speed.mjs core` measures the module that pages load.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { autocorrect } from './autocorrect.mjs'
import { gongkai } from './gongkai.mjs'
import { cleanSentences, prose } from './prose.mjs'
import { worked } from './rounds.mjs'

const LENGTHS = [1_000, 10_000, 100_000, 1_000_000]
/** How long each case is measured for each text, in milliseconds, and in how many rounds at least. */
const LONG_ENOUGH = 1_500
const ROUNDS = 7

/** What a scanner of one pass looks for; the groups tell which it was. */
const SCAN =
  /([\p{Script=Han}]{2,12}[〔［【[(（]\d{4}[〕］】\])）]\s?第?\d{1,5}\s?号)|(\d{4}年\d{1,2}月\d{1,2}日)|([（(]此件[^）)]{2,12}[）)])|(\d{17}[\dXx])|(1[3-9]\d{9})/gu

/** @param {string} text */
function scan(text) {
  let found = 0
  for (const match of text.matchAll(SCAN)) found += match[0] ? 1 : 0
  return found
}

const which = process.argv[2] === 'core' ? 'core' : 'node'
const check = await gongkai(which)
const lint = await autocorrect()
/** @type {[string, (text: string) => number][]} */
const cases = [
  ['gongkai', check],
  ['AutoCorrect', lint],
  ['RegExp', scan],
]

const sentences = {
  'with slips': undefined,
  clean: cleanSentences(check),
}
const rows = []
for (const [kind, from] of Object.entries(sentences)) {
  for (const length of LENGTHS) rows.push({ kind, length, ...measure(prose(length, from)) })
}
print(rows)
const target = fileURLToPath(new URL('../../target/', import.meta.url))
mkdirSync(target, { recursive: true })
writeFileSync(join(target, 'speed.json'), `${JSON.stringify({ module: which, rows }, null, 2)}\n`)

/**
 * Runs the cases in turn, so that what else the machine does concerns them all.
 *
 * @param {string} text
 */
function measure(text) {
  const times = cases.map(() => /** @type {number[]} */ ([]))
  const found = cases.map(([, run]) => run(text))
  let spent = 0
  for (let round = 0; round < ROUNDS || spent < LONG_ENOUGH; round += 1) {
    for (const [at, [, run]] of cases.entries()) {
      const from = worked()
      run(text)
      const took = worked() - from
      times[at].push(took)
      spent += took
    }
  }
  const bytes = Buffer.byteLength(text)
  const speeds = cases.map(([name], at) => [
    name,
    // A tool that finds nothing in a text full of slips has not read it.
    found[at] < 0 ? null : Number((bytes / 1000 / median(times[at])).toPrecision(3)),
  ])
  return { bytes, found: found[0], ...Object.fromEntries(speeds) }
}

/** @param {number[]} numbers */
function median(numbers) {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1]
}

/** @param {any[]} rows */
function print(rows) {
  const ratio = (/** @type {number} */ ours, /** @type {number | null} */ theirs) =>
    theirs ? (ours / theirs).toFixed(2) : '–'
  console.log(
    `check('text') in ${which}.wasm, MB (of 1,000,000 bytes in UTF-8) per second of the processor, medians`,
  )
  console.table(
    rows.map(({ kind, length, found, gongkai: ours, AutoCorrect, RegExp: scanned }) => ({
      text: kind,
      characters: length,
      findings: found,
      gongkai: ours,
      AutoCorrect: AutoCorrect ?? '–',
      RegExp: scanned,
      '× AutoCorrect': ratio(ours, AutoCorrect),
      '× RegExp': ratio(ours, scanned),
    })),
  )
}
