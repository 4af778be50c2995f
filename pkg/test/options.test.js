/** What `load` takes. */

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { load } from '../dist/node.mjs'

const PROFILE = {
  name: '本单位',
  extends: 'national',
  rules: { 'document-number/bracket': 'warning' },
}

/** @param {import('../types/index.js').Options} options */
async function severity(options) {
  const gongkai = await load(options)
  return gongkai.rules().find(({ id }) => id === 'document-number/bracket')?.severity
}

/**
 * @param {string} code
 * @param {object} options
 */
function refuses(code, options) {
  return assert.rejects(load(options), (error) => {
    assert.equal(/** @type {{ code: string }} */ (error).code, code)
    return true
  })
}

test('a profile is a name, an object, JSON or the path of a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'))
  const path = join(folder, 'profile.json')
  writeFileSync(path, JSON.stringify(PROFILE))
  try {
    assert.equal(await severity({}), 'error')
    assert.equal(await severity({ profile: 'national' }), 'error')
    assert.equal(await severity({ profile: PROFILE }), 'warning')
    assert.equal(await severity({ profile: JSON.stringify(PROFILE) }), 'warning')
    assert.equal(await severity({ profile: path }), 'warning')
    assert.equal((await load({ profile: path })).profile, '本单位')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a bad profile is refused', async () => {
  await refuses('BAD_PROFILE', { profile: 'nonsense' })
  await refuses('BAD_PROFILE', { profile: '{"name":' })
  await refuses('BAD_PROFILE', { profile: 'no/such/file.json' })
  await refuses('BAD_PROFILE', { profile: { name: 'x', nonsense: 1 } })
  await refuses('UNKNOWN_RULE', {
    profile: { name: 'x', rules: { 'document-number/nonsense': 'off' } },
  })
})

test('the day as of which it checks is a day, and today in China where left out', async () => {
  await refuses('BAD_DATE', { asOf: '2024-02-30' })
  await refuses('BAD_DATE', { asOf: new Date('nonsense') })
  const asOf = new Date('2024-03-20T16:30:00Z')
  assert.equal((await load({ asOf })).asOf, '2024-03-21')
  assert.equal((await load({ asOf: '2024年3月5日' })).asOf, '2024-03-05')
  assert.match((await load()).asOf, /^\d{4}-\d\d-\d\d$/)
})

test('messages are Chinese or English', async () => {
  const messages = ['zh', 'en'].map(async (lang) => {
    const gongkai = await load({ lang: /** @type {'zh' | 'en'} */ (lang) })
    return gongkai.checkField('documentNumber', '国办发[2024]5号')[0].message
  })
  const [chinese, english] = await Promise.all(messages)
  assert.match(chinese, /应当/)
  assert.doesNotMatch(english, /应当/)
})
