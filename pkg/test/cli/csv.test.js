/** Findings as rows of a spreadsheet. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from './run.js'

test('each finding is a row, and a spreadsheet knows the encoding', async () => {
  const { status, stdout } = await run(['check', '--format', 'csv', '-'], {
    input: '{"documentNumber":"德办发【2016】30号"}',
  })
  const [header, first] = stdout.split('\r\n')
  assert.equal(status, 1)
  assert.ok(header.startsWith('\uFEFF严重程度,'))
  assert.match(first, /^错误,.*document-number\/bracket.*德办发【2016】30号/)
})

test('what a spreadsheet would run is text', async () => {
  const { stdout } = await run(['check', '--format', 'csv', '--kind', 'document', '-'], {
    input: '{"documentNumber":"=1+1德办发【2016】30号"}',
  })
  assert.ok(stdout.includes("'=1+1"))
  assert.doesNotMatch(stdout, /(^|,)"?=1/m)
})
