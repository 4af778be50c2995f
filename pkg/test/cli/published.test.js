/** A catalogue against the list of what was published. */

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { load } from '../../dist/node.mjs'
import { openFolder } from './files.js'
import { run } from './run.js'

const { file } = openFolder()
const CATALOGUE =
  '目录类别,目录名称,公开内容,公开时限,公开主体\n财政,部门预算,收支总表,每年,办公室\n财政,部门决算,收支总表,每年,办公室\n信息公开,通知公告,通知、公告,即时,办公室\n'
const LIST =
  '标题\t栏目\t发布日期\n2026年收支总表\t财政 > 部门预算\t2026-02-01\n关于限行的通告\t通知公告\t2025-09-01\n'

/** @type {Awaited<ReturnType<typeof load>>} */
let gongkai
before(async () => {
  gongkai = await load({ asOf: '2026-11-22' })
})

/** @param {string} stdout */
function foundIn(stdout) {
  const { results } = JSON.parse(stdout)
  const findings = results.flatMap(
    (/** @type {import('../../types/wire.js').UnitResult} */ result) => result.findings,
  )
  return findings
    .filter((/** @type {import('../../types/wire.js').Finding} */ { rule }) =>
      ['catalogue/unpublished', 'catalogue/stale', 'catalogue/blank'].includes(rule),
    )
    .map(
      (/** @type {import('../../types/wire.js').Finding} */ { rule, at }) => `${at?.cell} ${rule}`,
    )
}

test('items without a document and columns without an update are found at their cells', async () => {
  const [catalogue, list] = [file('目录.csv', CATALOGUE), file('已公布.tsv', LIST)]
  const given = ['check', catalogue, '--as-of', '2026-11-22', '--format', 'json']
  const { stdout } = await run([...given, '--published', list])
  assert.deepEqual(foundIn(stdout), ['B3 catalogue/unpublished', 'B4 catalogue/stale'])
  assert.deepEqual(foundIn((await run(given)).stdout), [])
})

test('a profile says how long a column may go without an update', async () => {
  const profile = {
    name: '从严',
    updates: { days: { 通知公告: 500, 预算: 30 }, otherDays: 365, blank: 2 },
  }
  const path = file('从严.json', JSON.stringify(profile))
  const [catalogue, list] = [file('目录.csv', CATALOGUE), file('已公布.tsv', LIST)]
  const { stdout } = await run([
    'check',
    catalogue,
    '--published',
    list,
    '--profile',
    path,
    '--as-of',
    '2026-11-22',
    '--format',
    'json',
  ])
  assert.deepEqual(foundIn(stdout), ['B2 catalogue/stale', 'B3 catalogue/unpublished'])
  const wrong = file('错.json', JSON.stringify({ name: '错', updates: { days: { 通知公告: 0 } } }))
  const { status, stderr } = await run(['check', catalogue, '--profile', wrong])
  assert.equal(status, 2)
  assert.match(stderr, /通知公告/)
})

test('a list that has no header is refused by name', async () => {
  const [catalogue, list] = [file('目录.csv', CATALOGUE), file('名单.csv', '甲,乙\n丙,丁\n')]
  const { status, stderr } = await run(['check', catalogue, '--published', list])
  assert.equal(status, 2)
  assert.match(stderr, /清单里没有认出表头/)
  const missing = await run(['check', catalogue, '--published', '没有.csv'])
  assert.equal(missing.status, 2)
  assert.match(missing.stderr, /没有\.csv/)
})

test('the package takes rows, text or bytes of either', () => {
  const published = [
    { 标题: '2026年部门预算', 发布日期: '2026-02-01' },
    { 标题: '2025年部门决算', 发布日期: '2026-09-01' },
  ]
  const { results } = gongkai.checkCatalogue(new TextEncoder().encode(CATALOGUE), { published })
  const found = results
    .flatMap(({ findings }) => findings)
    .filter(
      (/** @type {import('../../types/wire.js').Finding} */ { rule }) =>
        rule === 'catalogue/unpublished',
    )
  assert.deepEqual(
    found.map(({ at, review }) => [at?.cell, review]),
    [['B4', true]],
  )
  assert.equal(found[0].basis[0].article, '第二十条')
})
