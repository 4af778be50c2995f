/** Requests, forms of approval and annual reports on the command line. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFolder } from './files.js'
import { run } from './run.js'

const { file } = openFolder()

/** @param {string[]} given */
async function results(...given) {
  const { stdout } = await run(['check', ...given, '--as-of', '2026-11-22', '--format', 'json'])
  return JSON.parse(stdout).results
}

/** @param {any} result @returns {string[]} */
const rules = ({ findings }) => findings.map((/** @type {any} */ { rule }) => rule)

test('the example of a form is checked as one, and says so', async () => {
  const { status, stdout, stderr } = await run([
    'check',
    'examples/approval.html',
    ...['--as-of', '2026-11-22', '--format', 'json'],
  ])
  const [{ kind, id, findings }] = JSON.parse(stdout).results
  assert.deepEqual([kind, id, status], ['approval', '关于调整出入境窗口办公时间的通告', 1])
  const found = findings.map((/** @type {any} */ { rule, at }) => `${rule} ${at.cell}`)
  assert.deepEqual(found.sort(), [
    'approval/order B7',
    'approval/placeholder B3',
    'approval/same-person B5',
    'approval/secrecy-review B6',
  ])
  assert.match(stderr, /按审批表检查/)
  const asPage = await results('examples/approval.html', '--kind', 'page')
  assert.ok(asPage.every((/** @type {any} */ result) => result.kind === 'page'))
})

test('records are approvals where their fields say so, a line at a time', async () => {
  for (const kind of [[], ['--kind', 'approval']]) {
    const found = await results('examples/approvals.ndjson', ...kind)
    assert.deepEqual(
      found.map((/** @type {any} */ { line, row, kind: of }) => [line ?? row, of]),
      [
        [2, 'approval'],
        [3, 'approval'],
      ],
    )
    assert.ok(rules(found[0]).includes('approval/secrecy-review'))
    assert.deepEqual(rules(found[1]), ['approval/attribute'])
  }
})

test('a JSON record is what --kind says', async () => {
  const path = file('一条.json', '{"title": "通告", "attribute": ""}')
  const [approval] = await results(path, '--kind', 'approval')
  assert.deepEqual(rules(approval), ['approval/attribute'])
  const [document] = await results(path, '--kind', 'document')
  assert.ok(rules(document).includes('attribute/missing'))
})

test('a notice that only carries a form stays a notice', async () => {
  const row = (/** @type {string} */ label) => `<tr><td>${label}<td>`
  const form = `<table>${['稿件题目', '单位负责人意见', '局领导意见'].map(row).join('')}</table>`
  const text = '各有关单位：现将有关事项通知如下，请认真贯彻执行。'.repeat(20)
  const path = file('通知.html', `<title>通知</title><p>${text}<p>附件：上网信息审批表${form}`)
  assert.ok((await results(path)).every((/** @type {any} */ { kind }) => kind === 'page'))
})

test('a file without a form is refused where one is asked for', async () => {
  const path = file('表.csv', '甲,乙\n丙,丁\n')
  const { status, stderr } = await run(['check', path, '--kind', 'approval'])
  assert.equal(status, 2)
  assert.match(stderr, /没有认出审批表/)
})

test('the kinds are in the help and the rules in the list', async () => {
  const { stdout } = await run(['check', '--help'])
  for (const kind of ['request', 'approval', 'report'])
    assert.match(stdout, new RegExp(`\\b${kind}\\b`))
  const listed = await run(['rules', '--json'])
  const ids = JSON.parse(listed.stdout).map((/** @type {any} */ { id }) => id)
  for (const id of ['approval/secrecy-review', 'request/late', 'report/balance'])
    assert.ok(ids.includes(id))
})
