/** Findings as a page. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openFolder } from './files.js'
import { run } from './run.js'

const { folder, file } = openFolder()

test('one file has all that was found in all sources', async () => {
  const path = join(folder, 'report.html')
  const sources = ['examples/catalogue.csv', 'examples/documents.ndjson', 'examples/notice.docx']
  const { status } = await run(['check', '--format', 'html', '-o', path, ...sources])
  const page = readFileSync(path, 'utf8')
  assert.equal(status, 1)
  for (const source of sources) assert.ok(page.includes(`<div class="file">${source}</div>`))
  assert.match(page, /data-unit="云岭县人民政府办公室"/)
  assert.ok(page.endsWith('</html>\n'))
})

test('who answers for it is who issued the document', async () => {
  const record = { documentNumber: '德办发【2016】30号', issuer: '德州市人民政府办公室' }
  const { stdout } = await run(['check', '--format', 'html', '--lang', 'en', '-'], {
    input: JSON.stringify(record),
  })
  assert.match(stdout, /data-rule="document-number\/bracket" data-unit="德州市人民政府办公室"/)
  assert.match(stdout, /德办发<mark>【2016】<\/mark>30号/)
})

test('a source that cannot be read is in it, and no number of a person', async () => {
  const text = file('text.txt', '联系人：王某，电话13800138000，身份证号11010519491231002X。\n')
  const { status, stdout } = await run(['check', '--format', 'html', text, 'missing.csv'])
  assert.equal(status, 2)
  assert.match(stdout, /data-severity="unreadable" data-rule="FILE_MISSING"/)
  assert.doesNotMatch(stdout, /13800138000|11010519491231002X/)
})
