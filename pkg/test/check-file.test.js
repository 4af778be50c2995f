/** A file of any kind, as the package checks it: what the command line finds in it, and nothing else. */

import assert from 'node:assert/strict'
import { File } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { load } from '../dist/node.mjs'
import { openFolder } from './cli/files.js'
import { run } from './cli/run.js'

const AS_OF = '2026-11-22'
const OPTIONS = ['--as-of', AS_OF, '--format', 'json']
const gongkai = await load({ asOf: AS_OF })
const EXAMPLES = [
  'annual-report.html',
  'approval.html',
  'approvals.ndjson',
  'catalogue.csv',
  'listing-gb18030.csv',
  'notice.docx',
  'notice.txt',
  'page.html',
  'register.csv',
]

describe('a file of any kind', () => {
  for (const name of EXAMPLES) {
    test(`${name} as the command line checks it`, async () => {
      const path = `examples/${name}`
      const { stdout } = await run(['check', path, ...OPTIONS])
      const expected = JSON.parse(stdout)
      const found = await gongkai.checkFile(await readFile(path), { name: path })
      assert.ok(expected.results.length > 0)
      assert.deepEqual(plain(found.results), expected.results)
      assert.deepEqual(found.summary, expected.summary)
    })
  }

  test('a File tells its name; without a name the bytes tell', async () => {
    const bytes = await readFile('examples/notice.docx')
    const named = await gongkai.checkFile(/** @type {any} */ (new File([bytes], '通知.docx')))
    const unnamed = await gongkai.checkFile(bytes)
    assert.equal(named.results[0].source, '通知.docx')
    assert.ok(named.results[0].findings.length > 0)
    assert.equal(unnamed.results[0].findings.length, named.results[0].findings.length)
  })

  test('what cannot be read is an error that says why', async () => {
    const check = (/** @type {string} */ text, /** @type {string} */ name) =>
      gongkai.checkFile(new TextEncoder().encode(text), { name })
    await assert.rejects(check('', '空.docx'), { code: 'EMPTY_FILE' })
    await assert.rejects(check('{', '坏.json'), { code: 'BAD_JSON' })
    await assert.rejects(check('%PDF-1.4', '通知.pdf'), { code: 'UNSUPPORTED_FILE' })
    await assert.rejects(check('一、工作总结', '总结.csv'), { code: 'NO_HEADER' })
  })

  test('the kind is what a person says', async () => {
    const bytes = await readFile('examples/approval.html')
    const asPage = await gongkai.checkFile(bytes, { name: 'approval.html', kind: 'page' })
    const asForm = await gongkai.checkFile(bytes, { name: 'approval.html' })
    assert.ok(asForm.results.every(({ kind }) => kind === 'approval'))
    assert.ok(asForm.notes?.[0].includes('按审批表检查'))
    assert.ok(asPage.results.every(({ kind }) => kind === 'page'))
  })
})

test('a batch of files has documents, pages and texts in it', async () => {
  const files = [...EXAMPLES.map((name) => `examples/${name}`), openFolder().file('空.txt', '')]
  const batch = gongkai.checkBatch(files)
  const results = []
  for await (const result of batch) results.push(result)
  const { stdout } = await run(['check', ...files, ...OPTIONS])
  const expected = JSON.parse(stdout)
  assert.deepEqual(plain(results), expected.results)
  assert.equal(batch.summary.errors, expected.summary.errors)
  assert.equal(batch.summary.records, expected.summary.records)
})

/** As JSON has it. @param {unknown} results */
function plain(results) {
  return JSON.parse(JSON.stringify(results))
}
