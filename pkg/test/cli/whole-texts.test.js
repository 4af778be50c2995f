/** Whole texts under all rules: fixed twice, and reported in every format. */

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { openFolder } from './files.js'
import { ROOT, run } from './run.js'

const { file } = openFolder()
const DAY = ['--as-of', '2026-11-22']

/** The plans that the project grew from lie beside it, or nowhere. */
const PLANS = process.env.GONGKAI_SEEDS ?? join(ROOT, '../shared/seeds')

/** @returns {string[]} */
function texts() {
  const folders = [join(ROOT, 'examples'), ...(existsSync(PLANS) ? [PLANS] : [])]
  const paths = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  return paths.filter((path) => /\.(txt|html|docx)$/.test(path))
}

describe('a second --fix changes nothing', () => {
  for (const path of texts()) {
    const name = path.replace(/^.*[\\/]/, '')
    test(name, async () => {
      const copy = file(name, readFileSync(path))
      await run(['check', copy, '--fix', '--in-place', ...DAY])
      const once = readFileSync(copy)
      await run(['check', copy, '--fix', '--in-place', ...DAY])
      assert.deepEqual(readFileSync(copy), once)
    })
  }
  test('the plans', { skip: existsSync(PLANS) ? false : `${PLANS} is not there` }, () => {})
})

describe('no report tells a personal number', () => {
  // The example of GB 11643, in every writing that a reader sees through.
  const numbers = [
    '11010519491231002X',
    '110105 19491231 002x',
    '１１０１０５１９４９１２３１００２Ｘ',
  ]
  const told = /0519491231|０５１９４９１２３１|05\s*1949/
  const body = numbers.map((number) => `一、张三,身份证号${number}，手机13800138000。`).join('\n')

  for (const format of ['pretty', 'json', 'ndjson']) {
    test(`a text as ${format}`, async () => {
      const { stdout, stderr } = await run(
        ['check', '-', '--kind', 'text', '--format', format, ...DAY],
        { input: body },
      )
      assert.match(stdout, /privacy\/identity-number/)
      assert.doesNotMatch(stdout + stderr, told)
      assert.doesNotMatch(stdout + stderr, /13800138000/)
    })
  }

  test('what --fix would change', async () => {
    const path = file('list.txt', body)
    const { stdout, stderr } = await run([
      'check',
      path,
      '--fix',
      '--dry-run',
      '--format',
      'pretty',
      ...DAY,
    ])
    assert.match(stdout, /^[-+]/m)
    assert.doesNotMatch(stdout + stderr, told)
  })

  test('a scan', async () => {
    const { stdout } = await run(['scan', file('scan.txt', body)])
    assert.match(stdout, /1101\*+/)
    assert.doesNotMatch(stdout, told)
  })
})
