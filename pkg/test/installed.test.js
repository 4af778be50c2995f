/** The package as npm packs it, installed elsewhere: what its package.json promises is in it. */

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const PACKAGE = fileURLToPath(new URL('..', import.meta.url))
const USE = `load({ asOf: '2026-11-22' }).then((gongkai) =>
  console.log(gongkai.checkField('documentNumber', '德办发【2016】30号')[0].rule))`

/** A project that has installed the package. */
const project = mkdtempSync(join(tmpdir(), 'gongkai-installed-'))

/**
 * @param {string} program
 * @param {string[]} options
 */
function run(program, ...options) {
  return execFileSync(program, options, { cwd: project, encoding: 'utf8', stdio: 'pipe' }).trim()
}

before(() => {
  run('npm', 'pack', '--silent', PACKAGE)
  const archive = readdirSync(project).find((name) => name.endsWith('.tgz')) ?? ''
  mkdirSync(join(project, 'node_modules/gongkai'), { recursive: true })
  run('tar', 'xzf', archive, '-C', 'node_modules/gongkai', '--strip-components=1')
})

after(() => rmSync(project, { recursive: true }))

test('a module imports it', () => {
  writeFileSync(join(project, 'use.mjs'), `import { load } from 'gongkai'\n${USE}`)
  assert.equal(run(process.execPath, 'use.mjs'), 'document-number/bracket')
})

test('it says what the integrity of its scripts is', () => {
  const dist = join(project, 'node_modules/gongkai/dist')
  const hashes = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'))
  for (const name of ['gongkai.js', 'gongkai.single.js', 'browser.mjs', 'elements.css']) {
    const hash = createHash('sha384')
      .update(readFileSync(join(dist, name)))
      .digest('base64')
    assert.equal(hashes[name], `sha384-${hash}`)
  }
})

test('CommonJS requires it', () => {
  writeFileSync(join(project, 'use.cjs'), `const { load } = require('gongkai')\n${USE}`)
  assert.equal(run(process.execPath, 'use.cjs'), 'document-number/bracket')
})

test('the schemas and the rules are imported and required by their names', () => {
  const use = (/** @type {string} */ schema, /** @type {string} */ rules) => `
    const schema = ${schema}('gongkai/schema')
    const adapter = ${rules}('gongkai/adapters/async-validator')
    schema.documentSchema({ asOf: '2026-11-22' })['~standard']
      .validate({ documentNumber: '德办发【2016】30号' })
      .then(({ issues }) => console.log(issues[0].path[0], typeof adapter.rules))`
  writeFileSync(join(project, 'schema.mjs'), use('await import', 'await import'))
  writeFileSync(join(project, 'schema.cjs'), use('require', 'require'))
  for (const file of ['schema.mjs', 'schema.cjs']) {
    assert.equal(run(process.execPath, file), 'documentNumber function')
  }
})

test('its command runs', () => {
  const { bin } = JSON.parse(
    run(process.execPath, '-p', 'JSON.stringify(require("gongkai/package.json"))'),
  )
  assert.match(
    run(process.execPath, join('node_modules/gongkai', bin.gongkai), '--version'),
    /^gongkai \d/,
  )
})

test('it brings the files it names and no sources', () => {
  const files = readdirSync(join(project, 'node_modules/gongkai')).sort()
  assert.deepEqual(files, [
    'LICENSE-APACHE',
    'LICENSE-MIT',
    'README.md',
    'dist',
    'package.json',
    'schema',
  ])
})
