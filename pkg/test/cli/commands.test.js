/** The other commands. */

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { openFolder } from './files.js'
import { run } from './run.js'

const { folder, file } = openFolder()

test('parse says what is read', async () => {
  const number = await run(['parse', '德办发【2016】30号'])
  assert.match(number.stdout, /规范写法：德办发〔2016〕30号/)
  assert.equal(number.status, 0)
  const limit = JSON.parse((await run(['parse', '自形成之日起20个工作日内', '--json'])).stdout)
  assert.equal(limit.documentNumber, null)
  assert.equal(limit.timeLimit.amount, 20)
  // What a number says of a year is no time limit.
  assert.doesNotMatch((await run(['parse', '公安部公告2024年第3号'])).stdout, /公开时限/)
  assert.equal((await run(['parse', '你好'])).status, 1)
  assert.equal((await run(['parse'])).status, 2)
})

const LIMITS = [
  '每季度首月10日前',
  '每年3月31日前',
  '决算批复后20日内',
  '自收到之日起三十日内',
  '人民代表大会批准后20日内',
  '公示期满后5个工作日内',
  '信息形成之日起20个工作日内',
  '公开期限不少于5年',
  '7×24小时',
]

for (const limit of LIMITS) {
  test(`what ${limit} is read as is said in words`, async () => {
    const { stdout } = await run(['parse', limit])
    for (const line of stdout.trim().split('\n')) {
      if (!line.includes('记法')) assert.doesNotMatch(line, /[a-z]/, line)
    }
  })
}

test('scan lists what is in a text, by line and column', async () => {
  const path = file('a.txt', '一\n依据云政办发〔2020〕33号\n于2020年5月7日印发')
  const { stdout } = await run(['scan', path])
  assert.match(stdout, /^2:3 +发文字号 +云政办发〔2020〕33号$/m)
  assert.match(stdout, /^3:2 +日期 +2020年5月7日 +→ 2020-05-07$/m)
  const mentions = JSON.parse(
    (await run(['scan', '-', '--json'], { input: '国办发〔2024〕5号' })).stdout,
  )
  assert.deepEqual(mentions[0].span, { start: 0, end: 11 })
  assert.equal((await run(['scan', `${folder}/missing`])).status, 2)
})

test('rules are listed, and explained', async () => {
  const { stdout } = await run(['rules'])
  assert.match(stdout, /^document-number\/bracket +错误 +\S+$/m)
  assert.ok(JSON.parse((await run(['rules', '--json'])).stdout).length > 30)
  const ofGroups = (await run(['rules', 'validity', 'date/order'])).stdout.trim().split('\n')
  assert.ok(ofGroups.length > 2 && ofGroups.every((line) => /^validity\/|^date\/order /.test(line)))
  assert.equal((await run(['rules', 'nonsense'])).status, 2)
  const page = await run(['explain', 'document-number/bracket'])
  assert.match(page.stdout, /依据：GB\/T 9704-2012/)
  assert.match(page.stdout, /六角括号/)
  assert.doesNotMatch(page.stdout, /```|^#/m)
  assert.equal((await run(['explain', 'document-number/nonsense'])).status, 2)
  assert.equal((await run(['explain'])).status, 2)
})

test('profiles are listed', async () => {
  assert.match((await run(['profiles'])).stdout, /^national$/m)
})

test('init writes a profile that can be used, once', async () => {
  assert.equal((await run(['init'], { cwd: folder })).status, 0)
  assert.ok(existsSync(`${folder}/gongkai.json`))
  assert.equal((await run(['init'], { cwd: folder })).status, 2)
  assert.equal((await run(['rules', '--profile', `${folder}/gongkai.json`])).status, 0)
})

test('help is there for everything', async () => {
  for (const written of [[], ['--help'], ['help'], ['-h']]) {
    const { stdout, status } = await run(written)
    assert.match(stdout, /用法：gongkai 命令/)
    assert.equal(status, 0)
  }
  const commands = [
    'check',
    'due',
    'parse',
    'scan',
    'calendar',
    'rules',
    'explain',
    'profiles',
    'init',
  ]
  for (const command of commands) {
    assert.match((await run([command, '--help'])).stdout, new RegExp(`用法：gongkai ${command}`))
    assert.match((await run(['--lang', 'en', 'help', command])).stdout, /^Usage: /)
  }
  assert.match((await run(['help', 'check'])).stdout, / \.xlsx \.xlsm \.xls \.et \.ods /)
  assert.match((await run(['--version'])).stdout, /^gongkai \d+\.\d+\.\d+\n$/)
})

test('what there is not is said', async () => {
  for (const written of [['nonsense'], ['rules', '--nonsense'], ['rules', '--lang', 'fr']]) {
    const { stderr, status } = await run(written)
    assert.equal(status, 2)
    assert.match(stderr, /^gongkai: /)
  }
})
