/** What is no text where a text is wanted, no date where a date is: a clear error, and the module goes on. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from '../dist/node.mjs'

/** Calls that a program makes with a value of the wrong type, and the code of the error. */
const CALLS = /** @type {[string, unknown[], string][]} */ ([
  ['isWorkingDay', [20240627], 'BAD_ARGUMENT'],
  ['isWorkingDay', [null], 'BAD_ARGUMENT'],
  ['parseDocumentNumber', [5], 'BAD_ARGUMENT'],
  ['parseDocumentNumber', [undefined], 'BAD_ARGUMENT'],
  ['parseTimeLimit', [{}], 'BAD_ARGUMENT'],
  ['scan', [5], 'BAD_ARGUMENT'],
  ['mask', [13800138000], 'BAD_ARGUMENT'],
  ['fieldOf', [null], 'BAD_ARGUMENT'],
  ['explain', [5], 'BAD_ARGUMENT'],
  ['check', [5, {}], 'BAD_ARGUMENT'],
  ['checkField', [5, '甲'], 'BAD_ARGUMENT'],
  ['checkText', [5], 'BAD_RECORD'],
  ['checkRecords', [undefined], 'BAD_ARGUMENT'],
  ['checkRecords', [{ title: '甲' }], 'BAD_ARGUMENT'],
  ['checkRecords', [['甲']], 'BAD_RECORD'],
  ['checkNdjson', [5], 'BAD_ARGUMENT'],
  ['checkTable', [5], 'BAD_TABLE'],
  ['addWorkingDays', [null, 20], 'BAD_ARGUMENT'],
  ['addWorkingDays', [new Date(0), 20], 'BAD_ARGUMENT'],
  ['addWorkingDays', ['2024-06-27', undefined], 'BAD_NUMBER'],
  ['addWorkingDays', [['2024-06-27', 5], 20], 'BAD_ARGUMENT'],
  ['workingDaysBetween', [new Date(0), '2024-06-27'], 'BAD_ARGUMENT'],
  ['days', [1, 2], 'BAD_ARGUMENT'],
  ['deadline', [undefined], 'BAD_ARGUMENT'],
  ['deadline', [{ from: 5 }], 'BAD_DATE'],
  ['deadline', [{ from: '2024-06-27', days: '多' }], 'BAD_NUMBER'],
])

const gongkai = await load()

for (const [name, values, code] of CALLS) {
  test(`${name}(${values.map((value) => JSON.stringify(value)).join(', ')}) is ${code}`, () => {
    const method = /** @type {Record<string, (...values: unknown[]) => unknown>} */ (
      /** @type {unknown} */ (gongkai)
    )[name]
    assert.throws(
      () => method.apply(gongkai, values),
      (/** @type {import('../types/index.js').GongkaiError} */ error) => {
        assert.equal(error.code, code, error.message)
        return true
      },
    )
    assert.equal(gongkai.checkField('documentNumber', '德办发【2016】30号').length, 1)
  })
}

test('a number of days that is written as a text is one', () => {
  const days = /** @type {number} */ (/** @type {unknown} */ ('5'))
  assert.equal(gongkai.deadline({ from: '2024-06-27', days }).due, '2024-07-04')
})

test('NDJSON may be a text', () => {
  const { summary } = gongkai.checkNdjson('{"documentNumber": "德办发【2016】30号"}\n')
  assert.equal(summary.errors, 1)
})
