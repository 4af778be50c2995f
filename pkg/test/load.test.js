/** The built package, loaded the two ways that Node has. */

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { load } from '../dist/node.mjs'

const VERSION = /^\d+\.\d+\.\d+$/

test('import loads it', async () => {
  assert.match((await load()).version, VERSION)
})

test('require loads it', async () => {
  const common = createRequire(import.meta.url)('../dist/node.cjs')
  const gongkai = await common.load()
  assert.match(gongkai.version, VERSION)
  assert.equal(gongkai.addWorkingDays('2024-06-27', 20).date, '2024-07-25')
  await assert.rejects(common.load({ asOf: '2024-02-30' }), common.GongkaiError)
})

test('loading again gives the same answers, with other options other ones', async () => {
  const [first, again, english] = [await load(), await load(), await load({ lang: 'en' })]
  const [rule, same, other] = [first, again, english].map((gongkai) =>
    gongkai.explain('document-number/bracket'),
  )
  assert.deepEqual(rule, same)
  assert.notEqual(rule.title, other.title)
  assert.match(rule.docs ?? '', /六角括号/)
})
