/** Files cut into chunks at the ends of lines. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chunksOfLines } from '../src/batch/chunks.js'

const MEGABYTE = 1024 * 1024

/** @param {Uint8Array[]} parts */
async function chunksOf(...parts) {
  async function* stream() {
    yield* parts
  }
  const chunks = []
  for await (const chunk of chunksOfLines(stream(), 'zh')) chunks.push(chunk)
  return chunks
}

test('a file that is held whole is cut as one that comes in parts', async () => {
  const line = `{"title":"${'甲'.repeat(300)}"}\n`
  const whole = Buffer.from(line.repeat((5 * MEGABYTE) / Buffer.byteLength(line)))
  const chunks = await chunksOf(whole)
  assert.ok(chunks.length >= 3, `${chunks.length} chunks`)
  assert.ok(chunks.every((chunk) => chunk.length <= 2 * MEGABYTE && chunk.at(-1) === 10))
  assert.ok(Buffer.concat(chunks).equals(whole))
})

test('a line longer than a chunk stays in one', async () => {
  const whole = Buffer.from(`甲\n${'乙'.repeat(MEGABYTE)}\n丙`)
  const chunks = await chunksOf(whole)
  assert.ok(Buffer.concat(chunks).equals(whole))
  assert.ok(chunks.slice(0, -1).every((chunk) => chunk.at(-1) === 10))
})
