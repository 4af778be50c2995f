/** Findings for code hosts and build servers. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDocument } from 'htmlparser2'
import { openFolder } from './files.js'
import { run } from './run.js'

const { file } = openFolder()
const RECORD = '{"documentNumber":"德办发【2016】30号"}'

test('SARIF has the rule, the line and the fingerprint of each finding', async () => {
  const { status, stdout } = await run([
    'check',
    '--format',
    'sarif',
    'examples/documents.ndjson',
    'examples/catalogue.csv',
  ])
  const { version, runs } = JSON.parse(stdout)
  const [{ tool, results, invocations }] = runs
  assert.equal(status, 1)
  assert.equal(version, '2.1.0')
  assert.equal(invocations[0].executionSuccessful, true)
  assert.ok(results.length > 5)
  for (const { ruleId, ruleIndex, kind, level, message, locations, ...rest } of results) {
    assert.equal(tool.driver.rules[ruleIndex].id, ruleId)
    assert.ok(['error', 'warning', 'note', 'none'].includes(level))
    assert.ok(level !== 'none' || kind === 'review')
    assert.ok(message.text)
    assert.ok(rest.partialFingerprints['gongkai/v1'])
    const { artifactLocation, region } = locations[0].physicalLocation
    assert.match(artifactLocation.uri, /^examples\//)
    assert.ok(region.startLine >= 1)
  }
})

test('SARIF says which source could not be read, and paths are URIs', async () => {
  const path = file('公 文.json', RECORD)
  const { status, stdout } = await run(['check', '--format', 'sarif', path, 'missing.csv'])
  const [{ invocations, results }] = JSON.parse(stdout).runs
  assert.equal(status, 2)
  assert.equal(invocations[0].executionSuccessful, false)
  const [told] = invocations[0].toolExecutionNotifications
  assert.equal(told.descriptor.id, 'FILE_MISSING')
  assert.equal(told.locations[0].physicalLocation.artifactLocation.uri, 'missing.csv')
  const { uri } = results[0].locations[0].physicalLocation.artifactLocation
  assert.match(uri, /^file:\/\/\/.*%E5%85%AC%20/)
})

test('JUnit counts errors as failures and is well-formed', async () => {
  const odd = file('a&b.json', '{"title":"<关于>\\"&","documentNumber":"德办发【2016】30号"}')
  const { status, stdout } = await run(['check', '--format', 'junit', odd, 'missing.csv'])
  assert.equal(status, 2)
  const document = parseDocument(stdout, { xmlMode: true })
  const [suites] = document.children.filter(({ type }) => type === 'tag')
  const { attribs } = /** @type {import('domhandler').Element} */ (suites)
  assert.equal(Number(attribs.failures), (stdout.match(/<failure /g) ?? []).length)
  assert.equal(Number(attribs.errors), 1)
  assert.ok(Number(attribs.failures) >= 1)
  assert.match(stdout, /<testsuite name="[^"]*a&amp;b\.json"/)
  assert.match(stdout, /<failure type="document-number\/bracket" message="[^"<]+">/)
})

test('JUnit without findings has no case', async () => {
  const { status, stdout } = await run(['check', '--format', 'junit', '-'], {
    input: '{"documentNumber":"德办发〔2016〕30号"}',
  })
  assert.equal(status, 0)
  assert.match(stdout, /<testsuites name="gongkai" tests="0" failures="0" errors="0">/)
})

test('neither has the number of a person', async () => {
  const input =
    '{"title":"关于王某13800138000的通知","id":"13800138000","documentNumber":"德办发【2016】30号"}'
  for (const format of ['sarif', 'junit']) {
    const { stdout } = await run(['check', '--format', format, '-'], { input })
    assert.match(stdout, /document-number\/bracket/)
    assert.doesNotMatch(stdout, /13800138000/)
  }
})
