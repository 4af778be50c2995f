/** gongkai diff: two versions of a catalogue. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { load } from '../../dist/node.mjs'
import { openFolder } from './files.js'
import { ROOT, run } from './run.js'

const { folder, file } = openFolder()

const HEADER = '目录类别,目录名称,公开内容,公开主体\n'
const ROWS = `${HEADER}机构职能,主要职责,本部门现行职责,政工室\n公告公示,公告,通知公告类信息,秘书科\n`
const EXAMPLES = ['examples/catalogue-2025.csv', 'examples/catalogue.csv']

/** What becomes of the examples, item by item. */
const FATES = [
  ['changed', '机构职能/主要职责'],
  ['renamed', '机构职能/机构设置'],
  ['changed', '招考录用/公务员考录'],
  ['respaced', '治安管理/治安管理'],
  ['removed', '公告公示/失物招领'],
  ['moved', '“双随机、一公开”/专题展示'],
  ['added', '主动公开基本目录/主动公开基本目录'],
  ['reordered', '政府信息公开指南/政府信息公开指南'],
]

test('the examples differ in one item of each kind', async () => {
  const { stdout, status } = await run(['diff', ...EXAMPLES, '--json'])
  /** @type {import('../../types/wire.js').CatalogueDifference} */
  const { items, summary } = JSON.parse(stdout)
  const fates = items.map(({ fate, old, new: current }) => [fate, (current ?? old)?.path.join('/')])
  assert.deepEqual(fates, FATES)
  assert.deepEqual([summary.reordered, summary.respaced], [1, 1])
  assert.equal(status, 1)
})

test('what a person sees: the places, the changed words, the counts', async () => {
  const { stdout } = await run(['diff', ...EXAMPLES])
  assert.match(stdout, /^~ 修改 {2}机构职能 \/ 主要职责 {2}第 3 行$/m)
  assert.match(stdout, /^ +公开时限：.*2\[-0-\]\{\+1\+\}个工作日内$/m)
  assert.match(stdout, /^- 删除 {2}公告公示 \/ 失物招领 {2}原第 11 行$/m)
  assert.match(stdout, /另有 1 项只差空格或全半角/)
  assert.doesNotMatch(stdout, /治安大队/)
  const all = await run(['diff', ...EXAMPLES, '--all'])
  assert.match(all.stdout, /^· 格式 {2}治安管理 \/ 治安管理/m)
})

test('nothing that differs, and spaces alone, are no difference', async () => {
  const path = file('old.csv', ROWS)
  const same = await run(['diff', path, path])
  assert.match(same.stdout, /没有不同，2 项没有变/)
  assert.equal(same.status, 0)
  const spaced = file('spaced.csv', ROWS.replace('政工室', '政 工室'))
  assert.equal((await run(['diff', path, spaced])).status, 0)
})

test('a column of one version only is told once, and is a difference', async () => {
  const rows = ROWS.replace('公开主体', '公开主体,公开时限').replace('政工室', '政工室,即时')
  const { stdout, status } = await run(['diff', file('old.csv', ROWS), file('new.csv', rows)])
  assert.match(stdout, /^\+ 新版才有的列：公开时限$/m)
  assert.equal(status, 1)
})

test('it writes to a file, and reads standard input', async () => {
  const [path, written] = [file('old.csv', ROWS), `${folder}/difference.json`]
  const input = ROWS.replace('秘书科', '办公室')
  const { stdout, status } = await run(['diff', path, '-', '--json', '-o', written], { input })
  assert.equal(stdout, '')
  assert.equal(status, 1)
  const [item] = JSON.parse(readFileSync(written, 'utf8')).items
  assert.deepEqual(item.changes[0], {
    field: 'publisher',
    column: '公开主体',
    old: '秘书科',
    new: '办公室',
    respaced: false,
    inherited: false,
  })
})

test('what cannot be compared is said, with the name of the file', async () => {
  const path = file('old.csv', ROWS)
  const missing = await run(['diff', path, `${folder}/missing.csv`])
  assert.match(missing.stderr, /missing\.csv: 没有这个文件/)
  const none = await run(['diff', path, file('none.csv', '一,二,三\n')])
  assert.match(none.stderr, /新版里没有认出公开目录的表头/)
  const text = await run(['diff', path, file('text.txt', '一')])
  assert.match(text.stderr, /这里要表格/)
  for (const { status } of [missing, none, text, await run(['diff', path])]) {
    assert.equal(status, 2)
  }
})

test('in English too', async () => {
  const { stdout } = await run(['diff', ...EXAMPLES, '--lang', 'en'])
  assert.match(stdout, /^- removed {2}公告公示 \/ 失物招领 {2}row 11 before$/m)
  assert.match(stdout, /1 added, 1 removed, 1 renamed, 1 moved, 2 changed, 1 reordered/)
})

test('rows and bytes are compared by the API', async () => {
  const gongkai = await load()
  const bytes = readFileSync(`${ROOT}/${EXAMPLES[0]}`)
  assert.equal(gongkai.diffCatalogues(bytes, bytes).items.length, 0)
  const rows = [
    ['目录类别', '目录名称', '公开内容', '公开主体'],
    ['机构职能', '主要职责', '本部门现行职责', '政工室'],
  ]
  const { summary } = gongkai.diffCatalogues(ROWS, rows)
  assert.deepEqual([summary.removed, summary.same], [1, 1])
})

test('the new version is annotated in a copy, and never written over', async () => {
  const [old, current] = [file('旧.csv', ROWS), file('新.csv', ROWS.replace('秘书科', '办公室'))]
  const path = join(folder, '变化.xlsx')
  const { status, stderr } = await run(['diff', old, current, '--annotate', path])
  assert.equal(status, 1)
  assert.match(stderr, /变化清单/)
  assert.equal(readFileSync(path).subarray(0, 2).toString(), 'PK')
  for (const [wrong, about] of [
    ['变化.docx', /xlsx/],
    [old, /xlsx|换一个文件名/],
  ]) {
    const refused = await run(['diff', old, current, '--annotate', String(wrong)])
    assert.equal(refused.status, 2)
    assert.match(refused.stderr, /** @type {RegExp} */ (about))
  }
})
