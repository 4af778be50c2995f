/** examples/server: what it answers, its limits, and that a check that takes too long hurts no other. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Checker } from '../../examples/server/checker.mjs'
import { server } from '../../examples/server/server.mjs'

const gongkai = new URL('../dist/node.mjs', import.meta.url).href
const app = server({ gongkai, milliseconds: 120_000, bodyLimit: 4096 })
const address = await app.listen({ port: 0, host: '127.0.0.1' })
after(() => app.close())

/**
 * @param {string} path
 * @param {string} body
 */
async function post(path, body) {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(address + path, { method: 'POST', headers, body })
  return { status: response.status, body: /** @type {any} */ (await response.json()) }
}

test('a record is answered with its findings', async () => {
  const bad = await post('/check/document', '{"documentNumber": "德办发【2016】30号"}')
  assert.deepEqual([bad.status, bad.body.ok], [200, false])
  assert.equal(bad.body.findings[0].rule, 'document-number/bracket')
  const good = await post('/check/document', '{"documentNumber": "国办发〔2024〕5号"}')
  assert.deepEqual(good.body, { ok: true, findings: [] })
})

test('what is no record is refused', async () => {
  assert.equal((await post('/check/document', '[]')).status, 400)
  assert.equal((await post('/check/document', '{')).status, 400)
  assert.equal((await post('/check/nonsense', '{}')).status, 404)
  const large = JSON.stringify({ body: '长'.repeat(4096) })
  assert.equal((await post('/check/document', large)).status, 413)
})

test('many at once are all answered', async () => {
  const posts = Array.from({ length: 200 }, (_, at) =>
    post('/check/document', JSON.stringify({ documentNumber: `云政发[2024]${at + 1}号` })),
  )
  for (const { status, body } of await Promise.all(posts)) {
    assert.deepEqual([status, body.ok], [200, false])
  }
})

test('a check that takes too long is ended, and too many are turned away', async () => {
  // A thread needs longer than a millisecond to start.
  const hasty = new Checker({ gongkai, threads: 1, milliseconds: 1, queue: 1 })
  const record = { documentNumber: '国办发〔2024〕5号' }
  const answers = await Promise.all([1, 2, 3].map(() => hasty.check('document', record)))
  const codes = answers.map(({ error }) => error?.code)
  assert.deepEqual(codes, ['TIMEOUT', 'TIMEOUT', 'BUSY'])
  await hasty.close()
})
