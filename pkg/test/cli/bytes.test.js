/** Chunks that end at the end of a line. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chunksOfLines } from '../../src/cli/check/bytes.js'

/**
 * The chunks of lines that come in parts of `size` bytes.
 *
 * @param {string} text
 * @param {number} size
 */
async function chunksOf(text, size) {
  const bytes = Buffer.from(text)
  async function* parts() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const chunks = []
  for await (const chunk of chunksOfLines(parts(), 'zh')) chunks.push(Buffer.from(chunk).toString())
  return chunks
}

test('whatever the parts, chunks end with a line and lose nothing', async () => {
  const text = `${'{"标题":"甲"}\n'.repeat(200_000)}last`
  for (const size of [65_536, 999_983, 5_000_000]) {
    const chunks = await chunksOf(text, size)
    assert.equal(chunks.join(''), text)
    assert.ok(chunks.length > (size < 1_000_000 ? 2 : 0))
    for (const chunk of chunks.slice(0, -1)) assert.ok(chunk.endsWith('}\n'))
  }
})

test('a line longer than a chunk stays whole', async () => {
  const long = `${'x'.repeat(3_000_000)}\n`
  assert.deepEqual(await chunksOf(`${long}a\n`, 65_536), [`${long}a\n`])
  assert.deepEqual(await chunksOf('', 10), [])
})
