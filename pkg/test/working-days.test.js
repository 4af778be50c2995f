/** addWorkingDays where it is asked often: what the table says is what the core says. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from '../dist/node.mjs'

const LENGTHS = [1, 5, 15, 20, 60]

test('each day of the official calendar, counted back by the core', async () => {
  const gongkai = await load({ asOf: '2026-11-22' })
  let [certain, asked] = [0, 0]
  for (let day = Date.UTC(2003, 10, 1); day < Date.UTC(2027, 2, 1); day += 86_400_000) {
    const from = new Date(day).toISOString().slice(0, 10)
    const length = LENGTHS[asked % LENGTHS.length]
    const { date, provisional } = gongkai.addWorkingDays(from, length)
    assert.equal(gongkai.workingDaysBetween(from, date).days, length, `${from} + ${length}`)
    assert.equal(gongkai.isWorkingDay(date).working, true, date)
    certain += provisional ? 0 : 1
    asked += 1
  }
  assert.ok(certain > 8300, `${certain} of ${asked} are certain`)
})

test('what is no plain question is answered by the core', async () => {
  const gongkai = await load({ asOf: '2026-11-22' })
  for (let times = 0; times < 100; times += 1) gongkai.addWorkingDays('2024-06-27', 20)
  const { date, provisional } = gongkai.addWorkingDays('2024-06-27', 20)
  assert.deepEqual({ date, provisional }, { date: '2024-07-25', provisional: false })
  assert.equal(gongkai.addWorkingDays('2024年6月27日', 20).date, '2024-07-25')
  assert.equal(gongkai.addWorkingDays('2024-06-29', 0).date, '2024-06-29')
  assert.equal(gongkai.addWorkingDays('2026-12-20', 30).provisional, true)
  for (const [from, days] of [
    ['2024-02-30', 1],
    ['2024-06-27', 1.5],
    ['2024-06-27', -1],
  ]) {
    const ask = () => gongkai.addWorkingDays(/** @type {string} */ (from), Number(days))
    assert.throws(ask, { name: 'GongkaiError' })
  }
})

test('the days off of a profile count', async () => {
  const calendar = { name: '泼水节', off: ['2023-04-12', '2023-04-13', '2023-04-14'] }
  const gongkai = await load({ asOf: '2026-11-22', profile: { name: '某州', calendar } })
  for (let times = 0; times < 100; times += 1) gongkai.addWorkingDays('2023-04-10', 5)
  assert.equal(gongkai.addWorkingDays('2023-04-10', 5).date, '2023-04-20')
})

test('many days are answered in their order, each as by itself', async () => {
  const gongkai = await load({ asOf: '2026-11-22' })
  const days = ['2024-06-27', '2026-12-20', '2024年6月27日', '2024-06-27']
  const each = days.map((day) => gongkai.addWorkingDays(day, 20))
  assert.deepEqual(gongkai.addWorkingDays(days, 20), each)
  assert.deepEqual(gongkai.addWorkingDays([], 20), [])
  const many = Array.from({ length: 1000 }, () => '2024-06-27')
  assert.deepEqual(
    new Set(gongkai.addWorkingDays(many, 20).map(({ date }) => date)),
    new Set(['2024-07-25']),
  )
  assert.throws(() => gongkai.addWorkingDays(['2024-06-27', '2024-02-30'], 20), {
    code: 'BAD_DATE',
  })
})

test('days as numbers are answered as days as text are', async () => {
  const gongkai = await load({ asOf: '2026-11-22' })
  const numberOf = (/** @type {string} */ day) => Date.parse(day) / 86_400_000
  /** @type {number[]} */
  const days = []
  for (let day = numberOf('2003-11-01'); day < numberOf('2027-03-01'); day += 1) days.push(day)
  const texts = days.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
  for (const length of [0, ...LENGTHS]) {
    const { dates, provisional } = gongkai.addWorkingDays(Int32Array.from(days), length)
    const told = gongkai.addWorkingDays(texts, length)
    assert.deepEqual(
      [...dates],
      told.map(({ date }) => numberOf(date)),
      `${length} days`,
    )
    assert.deepEqual(
      [...provisional],
      told.map((one) => Number(one.provisional)),
      `${length} days`,
    )
  }
  assert.equal(gongkai.addWorkingDays(new Int32Array(), 20).dates.length, 0)
  for (const [from, count, code] of [
    [2 ** 31 - 1, 20, 'BAD_DATE'],
    [-(2 ** 31), 20, 'BAD_DATE'],
    [19901, 1.5, 'BAD_NUMBER'],
    [19901, -1, 'BAD_NUMBER'],
  ]) {
    const ask = () => gongkai.addWorkingDays(Int32Array.of(Number(from)), Number(count))
    assert.throws(ask, { name: 'GongkaiError', code })
  }
})
