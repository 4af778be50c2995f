/** The built package, loaded the two ways that Node has, and its command line. */

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { load } from '../dist/node.mjs'

const VERSION = /^\d+\.\d+\.\d+$/

test('import loads it', async () => {
  assert.match((await load()).version, VERSION)
})

test('require loads it', async () => {
  const common = createRequire(import.meta.url)('../dist/node.cjs')
  assert.match((await common.load()).version, VERSION)
})

test('the command line says its version', () => {
  const cli = fileURLToPath(new URL('../dist/cli.mjs', import.meta.url))
  const said = execFileSync(process.execPath, [cli, '--version'], { encoding: 'utf8' })
  assert.match(said, /^gongkai \d/)
})
