/** Days in China. */

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { dayInChina } from '../src/today.js'

const INSTANTS = [
  ['2026-11-22T15:59:59.999Z', '2026-11-22'],
  ['2026-11-22T16:00:00Z', '2026-11-23'],
  ['2024-02-28T16:00:00Z', '2024-02-29'],
  ['2024-12-31T16:00:00Z', '2025-01-01'],
  // What China had of summer time, 1986 to 1991, is over.
  ['2026-07-01T15:30:00Z', '2026-07-01'],
]

test('midnight is at 16:00 UTC', () => {
  for (const [instant, day] of INSTANTS) assert.equal(dayInChina(new Date(instant)), day, instant)
})

test('it does not matter where the computer stands', () => {
  const module = new URL('../src/today.js', import.meta.url)
  const code = `import { dayInChina } from '${module}'
    console.log(${JSON.stringify(INSTANTS.map(([instant]) => instant))}
      .map((instant) => dayInChina(new Date(instant))).join())`
  for (const TZ of ['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati', 'UTC']) {
    const env = { ...process.env, TZ }
    const days = execFileSync(process.execPath, ['--input-type=module', '-e', code], { env })
    assert.equal(String(days).trim(), INSTANTS.map(([, day]) => day).join(), TZ)
  }
})
