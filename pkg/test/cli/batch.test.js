/** gongkai check over long lists: threads, baselines, the configuration, interruption. */

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { progressLine } from '../../src/cli/check/progress.js'
import { openFolder } from './files.js'
import { run } from './run.js'

const { folder, file } = openFolder()
const CLI = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url))
const AS_OF = ['--as-of', '2026-11-22']

/** One in three is wrong. @param {number} number */
function line(number) {
  const documentNumber = number % 3 ? `云政发〔2024〕${number}号` : `云政发[2024]${number}号`
  return `${JSON.stringify({ id: String(number), documentNumber })}\n`
}

const LIST = file('list.ndjson', Array.from({ length: 60_000 }, (_, at) => line(at + 1)).join(''))

/** @param {string} text */
function linesOf(text) {
  return text.split('\n').filter(Boolean)
}

test('threads say what one thread says, in its order', async () => {
  const [one, more, filtered] = await Promise.all([
    run(['check', LIST, '--format', 'ndjson', '--jobs', '1', ...AS_OF]),
    run(['check', LIST, '--format', 'ndjson', '--jobs', '3', ...AS_OF]),
    run([
      'check',
      LIST,
      '--format',
      'ndjson',
      '--jobs',
      '2',
      '--only',
      'document-number',
      ...AS_OF,
    ]),
  ])
  assert.equal(linesOf(one.stdout).length, 20_000)
  assert.equal(more.stdout, one.stdout)
  assert.deepEqual(linesOf(filtered.stdout).map(idOf), linesOf(one.stdout).map(idOf))
  assert.deepEqual([one.status, more.status, filtered.status], [1, 1, 1])
})

/** @param {string} json */
function idOf(json) {
  return JSON.parse(json).id
}

test('threads use the profile of the command', async () => {
  const rules = { 'document-number/bracket': 'warning' }
  const profile = file('profile.json', JSON.stringify({ name: '某县', rules }))
  const written = ['check', LIST, '--profile', profile, '--format', 'ndjson', '--jobs', '2']
  const { stdout } = await run([...written, ...AS_OF])
  assert.match(linesOf(stdout)[0], /"severity":"warning"/)
})

test('what the baseline has is not told again, what is new is', async () => {
  const path = join(folder, 'baseline.json')
  const old = file('old.ndjson', line(3) + line(6))
  const updated = await run(['check', old, '--baseline', path, '--update-baseline', ...AS_OF])
  assert.equal(updated.status, 0)
  assert.match(updated.stderr, /2 个问题记入基线/)
  assert.equal(JSON.parse(readFileSync(path, 'utf8')).version, 1)

  const same = await run(['check', old, '--baseline', path, ...AS_OF])
  assert.deepEqual([same.status, JSON.parse(same.stdout).results], [0, []])
  assert.match(same.stderr, /2 个还在，没有列出；0 个不再有/)

  const mended = await run(['check', file('one.ndjson', line(6)), '--baseline', path, ...AS_OF])
  assert.match(mended.stderr, /1 个还在，没有列出；1 个不再有/)

  const more = file('more.ndjson', line(3) + line(6) + line(9))
  const fresh = await run(['check', more, '--baseline', path, '--format', 'ndjson', ...AS_OF])
  assert.deepEqual([fresh.status, linesOf(fresh.stdout).map(idOf)], [1, ['9']])
})

test('a baseline that is none is refused', async () => {
  const missing = await run(['check', LIST, '--baseline', `${folder}/none.json`])
  assert.match(missing.stderr, /--update-baseline/)
  const alone = await run(['check', LIST, '--update-baseline'])
  assert.deepEqual([missing.status, alone.status], [2, 2])
})

test('the configuration holds what the command line leaves open', async () => {
  const two = file('two.ndjson', line(3) + line(4))
  const config = { asOf: '2026-11-22', format: 'ndjson', ignore: ['document-number'], jobs: 1 }
  writeFileSync(join(folder, 'gongkai.config.json'), JSON.stringify(config))
  const quiet = await run(['check', two], { cwd: folder })
  assert.deepEqual([quiet.status, quiet.stdout], [0, ''])
  const loud = await run(['check', two, '--ignore', 'title', '--format', 'json'], { cwd: folder })
  assert.equal(JSON.parse(loud.stdout).summary.errors, 1)
  const without = await run(['check', two, '--no-config', ...AS_OF], { cwd: folder })
  assert.equal(JSON.parse(without.stdout).summary.errors, 1)
  const named = file('other.json', '{ "format": "ndjson", "lang": "en" }')
  const english = await run(['check', two, '--config', named, ...AS_OF])
  assert.match(english.stdout, /should/)
})

test('a configuration with what there is not is refused by name', async () => {
  for (const [json, word] of [
    ['{ "formt": "json" }', 'formt'],
    ['{ "jobs": "many" }', 'jobs'],
    ['[]', 'config'],
    ['{', 'JSON'],
  ]) {
    const config = file('bad.config.json', json)
    const { status, stderr } = await run(['check', LIST, '--config', config])
    assert.equal(status, 2)
    assert.match(stderr, new RegExp(word))
  }
})

test('the schema has every key of the configuration', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../schema/config.schema.json', import.meta.url), 'utf8'),
  )
  const source = readFileSync(new URL('../../src/cli/config.js', import.meta.url), 'utf8')
  const keys = [...source.matchAll(/^ {2}(\w+): \{ type: '/gm)].map(([, key]) => key)
  assert.deepEqual(Object.keys(schema.properties).sort(), ['$schema', ...keys].sort())
})

test('what was found before Ctrl-C is told', { skip: process.platform === 'win32' }, async () => {
  const child = spawn(process.execPath, [CLI, 'check', '-', '--format', 'ndjson', ...AS_OF])
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    // Some megabytes are read and the input stays open: it waits for more.
    if (stdout === '') child.kill('SIGINT')
    stdout += text
  })
  child.stdin.on('error', () => {})
  child.stdin.write(readFileSync(LIST))
  const status = await new Promise((resolve) => child.on('close', resolve))
  assert.equal(status, 130)
  assert.equal(idOf(linesOf(stdout)[0]), '3')
})

test('progress tells the rate and the time that is left', () => {
  const state = { records: 50_000, read: 25, total: 100 }
  const chinese = '已检查 50,000 条 · 每秒 5,000 条 · 25% · 还要 0:30 · a.ndjson'
  assert.equal(progressLine('a.ndjson', state, 10_000, 'zh'), chinese)
  const unknown = { records: 10, read: 25, total: 0 }
  assert.equal(progressLine('-', unknown, 1000, 'en'), '10 records · 10 a second · -')
})
