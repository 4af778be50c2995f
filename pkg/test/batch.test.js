/** checkBatch: files, streams, lists, in order and in threads. */

import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { describe, test } from 'node:test'
import { load } from '../dist/node.mjs'
import { openFolder } from './cli/files.js'

const { folder, file } = openFolder()
const gongkai = await load({ asOf: '2026-11-22' })

/** One in three is wrong. @param {number} number */
function record(number) {
  const documentNumber = number % 3 ? `云政发〔2024〕${number}号` : `云政发[2024]${number}号`
  return { id: String(number), documentNumber }
}

const RECORDS = Array.from({ length: 9000 }, (_, at) => record(at + 1))
const LINES = RECORDS.map((one) => `${JSON.stringify(one)}\n`).join('')
const BYTES = new TextEncoder().encode(LINES)
const WRONG = RECORDS.filter((_, at) => (at + 1) % 3 === 0).map(({ id }) => id)

/**
 * @param {import('../src/api.js').BatchSource} source
 * @param {import('../src/api.js').BatchOptions} [options]
 */
async function all(source, options) {
  const batch = gongkai.checkBatch(source, options)
  const results = []
  for await (const result of batch) results.push(result)
  return { results, summary: batch.summary, unreadable: batch.unreadable }
}

describe('a batch is checked in the order of its input', () => {
  /** @type {[string, () => import('../src/api.js').BatchSource][]} */
  const sources = [
    ['the path of a file', () => file('list.ndjson', LINES)],
    ['bytes', () => BYTES],
    ['a stream', () => createReadStream(file('stream.ndjson', LINES), { highWaterMark: 777 })],
    ['a list of records', () => RECORDS],
    ['texts cut anywhere', () => pieces(LINES)],
  ]
  for (const [name, source] of sources) {
    for (const jobs of [1, 3]) {
      test(`${name}, ${jobs} threads`, async () => {
        const { results, summary } = await all(source(), { jobs })
        assert.deepEqual(
          results.map(({ id }) => id),
          WRONG,
        )
        assert.deepEqual([summary.sources, summary.records], [1, RECORDS.length])
        const [{ line, row }] = results
        assert.equal(line ?? row, 3)
      })
    }
  }
})

/** @param {string} text */
async function* pieces(text) {
  for (let at = 0; at < text.length; at += 50_001) yield text.slice(at, at + 50_001)
}

test('a file that cannot be read is a result, and the rest goes on', async () => {
  const csv = file('list.csv', '标题,发文字号\n关于甲的通知,云政发[2024]5号\n')
  const { results, unreadable } = await all([`${folder}/missing.ndjson`, csv])
  assert.equal(results[0].error?.code, 'FILE_UNREADABLE')
  assert.equal(results[1].source, csv)
  assert.equal(unreadable, 1)
})

test('a line that is no record is a result too', async () => {
  const { results, unreadable } = await all(new TextEncoder().encode('{"title":"甲"}\nnonsense\n'))
  const bad = results.find(({ error }) => error)
  assert.deepEqual([bad?.line, bad?.error?.code, unreadable], [2, 'BAD_JSON', 1])
})

test('nobody has to hear it out', async () => {
  for await (const { id } of gongkai.checkBatch(BYTES, { jobs: 2 })) {
    assert.equal(id, '3')
    break
  }
})

test('it can be ended from outside', async () => {
  const controller = new AbortController()
  const batch = gongkai.checkBatch(pieces(LINES.repeat(20)), { signal: controller.signal })
  const read = async () => {
    for await (const _ of batch) controller.abort(new Error('enough'))
  }
  await assert.rejects(read, /enough/)
})

test('a file of NDJSON may come in pieces cut anywhere', () => {
  const whole = gongkai.checkNdjson(BYTES, { name: 'a' })
  const stream = gongkai.openNdjson({ name: 'a' })
  let ndjson = ''
  for (let at = 0; at < BYTES.length; at += 65_537) {
    ndjson += new TextDecoder().decode(stream.check(BYTES.subarray(at, at + 65_537)).ndjson)
  }
  ndjson += new TextDecoder().decode(stream.end().ndjson)
  assert.equal(ndjson, new TextDecoder().decode(whole.ndjson))
  assert.throws(() => stream.end(), /./)
})
