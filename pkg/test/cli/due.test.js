/** gongkai due and calendar: days that people will plan by. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ROOT, run } from './run.js'

/** The first line of what `due` says. */
const DUE = [
  ['2024-06-27', '2024-07-25 星期四'],
  // Over 国庆节, with the Saturdays and Sundays that are worked for it.
  ['2024-09-20', '2024-10-23 星期三'],
  // Over 春节.
  ['2026-01-30', '2026-03-05 星期四'],
]

for (const [from, expected] of DUE) {
  test(`20 working days after ${from}`, async () => {
    const { stdout, status } = await run(['due', from, '--days', '20'])
    assert.equal(stdout.split('\n')[0], expected)
    assert.equal(status, 0)
    assert.equal(expected.slice(0, 10), countedOneByOne(from, 20))
  })
}

test('no working day at all is the day itself', async () => {
  const { stdout } = await run(['due', '2026-12-01', '--days', '0'])
  assert.match(stdout, /^2026-12-01 .*\n.*第 0 个工作日\n$/)
})

test('of a year without a notice the festivals of the lunar calendar are known', async () => {
  const { stdout } = await run(['due', '2030-01-31', '--days', '2'])
  assert.equal(stdout.split('\n')[0], '2030-02-08 星期五')
  assert.match(stdout, /没有收录《国务院办公厅关于2030年部分节假日安排的通知》/)
})

/**
 * The due date by the official calendar, counted a day at a time.
 *
 * @param {string} from
 * @param {number} days
 */
function countedOneByOne(from, days) {
  const path = `${ROOT}/tests/data/cn_calendar_2004_2026.json`
  /** @type {{ weekday_off: string[], weekend_on: string[] }[]} */
  const years = Object.values(JSON.parse(readFileSync(path, 'utf8')))
  const off = new Set(years.flatMap((year) => year.weekday_off))
  const work = new Set(years.flatMap((year) => year.weekend_on))
  let date = from
  for (let left = days; left > 0; ) {
    date = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
    const weekend = [0, 6].includes(new Date(date).getUTCDay())
    if (work.has(date) || (!weekend && !off.has(date))) left -= 1
  }
  return date
}

test('past the last notice it says provisional, and why', async () => {
  const { stdout } = await run(['due', '2026-12-10', '--days', '20'])
  assert.match(stdout, /^2027-01-08 /)
  assert.match(stdout, /待定：没有收录《国务院办公厅关于2027年部分节假日安排的通知》/)
})

test('the calendar numbers the working days, and marks days off and worked weekends', async () => {
  const { stdout } = await run(['due', '2024-09-20', '--days', '20', '--calendar'])
  assert.match(stdout, /2024年9月\n/)
  assert.match(stdout, /班6/)
  assert.match(stdout, /休 +休 +休 +休/)
  assert.match(stdout, /班12/)
  assert.match(stdout, /18 +19 +20\n/)
})

test('JSON has the day and the days that are counted', async () => {
  const { stdout } = await run(['due', '2024-06-27', '--limit', '20个工作日内', '--json'])
  const { due, days, provisional } = JSON.parse(stdout)
  assert.equal(due, '2024-07-25')
  assert.equal(days.length, 20)
  assert.equal(provisional, false)
})

test('it says whether something was published in time', async () => {
  const inTime = await run(['due', '2024-06-27', '--published', '2024-07-25'])
  assert.match(inTime.stdout, /按时/)
  assert.equal(inTime.status, 0)
  const late = await run(['due', '2024-06-27', '--published', '2024-07-26'])
  assert.match(late.stdout, /第 21 个工作日，迟了/)
  assert.equal(late.status, 1)
  const overdue = await run(['due', '2024-06-27', '--as-of', '2024-07-26'])
  assert.match(overdue.stdout, /已经过期/)
  assert.equal(overdue.status, 1)
  const pending = await run(['due', '2024-06-27', '--as-of', '2024-07-25'])
  assert.match(pending.stdout, /还没有到期/)
  assert.equal(pending.status, 0)
})

test('a period of days that ends on a day off ends on the next working day', async () => {
  const { stdout } = await run(['due', '2024-06-27', '--limit', '1个月内'])
  assert.match(stdout, /^2024-07-29 .*\n.*\n期限在 2024-07-27 届满，遇休息日顺延/)
})

test('what is no date, no number, no limit ends with 2 and a word', async () => {
  const wrong = [
    ['0000-01-01'],
    ['2024-02-30'],
    ['nonsense'],
    ['9999-12-20'],
    ['2024-06-27', '--days', '-5'],
    ['2024-06-27', '--days', '1.5'],
    ['2024-06-27', '--days', 'abc'],
    ['2024-06-27', '--days', '99999999'],
    ['2024-06-27', '--limit', '及时'],
    ['2024-06-27', '--published', 'never'],
    ['2024-06-27', '--days', '5', '--limit', '5日内'],
    [],
  ]
  for (const written of wrong) {
    const { status, stderr, stdout } = await run(['due', ...written])
    assert.equal(status, 2, written.join(' '))
    assert.match(stderr, /^gongkai: ./)
    assert.equal(stdout, '')
  }
  const { stdout } = await run(['due', '9999-12-01', '--days', '3'])
  assert.match(stdout, /^9999-12-06/)
})

test('today is the day in China, wherever the computer stands', async () => {
  for (const TZ of ['America/New_York', 'Pacific/Kiritimati']) {
    const { stdout } = await run(['check', '-'], {
      input: '{"title":"关于某事的通知"}',
      env: { TZ },
    })
    const now = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    assert.equal(JSON.parse(stdout).asOf, now)
  }
})

test('a year is shown with its notice', async () => {
  const { stdout } = await run(['calendar', '2024'])
  assert.match(stdout, /^2024年，251 个工作日\n《国务院办公厅关于2024年部分节假日安排的通知》/)
  assert.match((await run(['calendar', '2030'])).stdout, /^待定：/m)
  assert.equal((await run(['calendar', '24'])).status, 2)
  assert.equal(JSON.parse((await run(['calendar', '2023', '--json'])).stdout).length, 365)
})
