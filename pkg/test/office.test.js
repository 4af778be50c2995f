/** Requests, forms of approval and annual reports, in Node. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { load } from '../dist/node.mjs'
import { approvalSchema, reportSchema, requestSchema } from '../dist/schema.node.mjs'

const AS_OF = { asOf: '2026-11-22' }
const gongkai = await load(AS_OF)

/** @param {import('../types/wire.js').Finding[]} findings */
const rules = (findings) => findings.map(({ rule }) => rule)

const EARLY = { leaderSignedOn: '2024-05-08', publishedOn: '2024-05-07' }
const LATE = { receivedOn: '2024-06-27', repliedOn: '2024-09-27', outcome: '予以公开' }
/** The figures of natural persons do not balance: two came in, one was answered. */
const UNBALANCED = {
  year: '2024',
  publisher: '云岭县公安局',
  cells: { 'T3.1.a': 2, 'T3.2.a': 0, 'T3.3.7.a': 1, 'T3.4.a': 0 },
}

describe('check', () => {
  test('records of each kind are checked, with Chinese labels too', () => {
    assert.deepEqual(rules(gongkai.check('approval', EARLY)), [
      'approval/published-before-approval',
    ])
    const labelled = { 局领导签字日期: '2024-05-08', 发布日期: '2024-05-07' }
    const [finding] = gongkai.check('approval', labelled)
    assert.equal(finding.field, 'publishedOn')
    assert.deepEqual(finding.span, { start: 0, end: 10 })
    assert.ok(rules(gongkai.check('request', LATE)).includes('request/late'))
    assert.ok(rules(gongkai.check('report', UNBALANCED)).includes('report/balance'))
  })

  test('a date is a day in China, and a report is compared with the one before', () => {
    const published = new Date('2024-05-06T17:00:00Z')
    assert.deepEqual(rules(gongkai.check('approval', { ...EARLY, publishedOn: published })), [
      'approval/published-before-approval',
    ])
    const previous = { year: '2023', cells: { 'T3.4.a': 5 } }
    const found = rules(gongkai.check('report', { ...UNBALANCED, previous }))
    assert.ok(found.includes('report/carry-over'), String(found))
  })

  test('what no record holds does not reach the core', () => {
    const deep = { ...EARLY, cells: { a: { b: {} } }, previous: { previous: EARLY }, other: [[]] }
    assert.deepEqual(rules(gongkai.check('approval', deep)), ['approval/published-before-approval'])
  })

  test('a field that only they have is checked alone', () => {
    const [finding] = gongkai.checkField('leaderOpinion', '阅', { leaderSignedBy: '王五' })
    assert.equal(finding.rule, 'approval/opinion')
    assert.deepEqual(gongkai.checkField('leaderOpinion', '同意', {}), [])
    assert.throws(() => gongkai.checkField('leaflet', ''), { code: 'UNKNOWN_FIELD' })
  })

  test('labels of their forms are known', () => {
    assert.equal(gongkai.fieldOf('approval', '拟上网位置\n或载体：'), 'placement')
    assert.equal(gongkai.fieldOf('request', '答复日期'), 'repliedOn')
  })
})

describe('lists and tables', () => {
  test('auto tells a form of approval by its fields, and results name their kinds', () => {
    const report = gongkai.checkRecords([
      { 稿件题目: '通告', 撰稿人: '张三', 局领导意见: '阅', 局领导签字: '王五' },
      { documentNumber: '德办发〔2016〕30号' },
      UNBALANCED,
    ])
    const kinds = report.results.map(({ kind }) => kind)
    assert.deepEqual(kinds, ['approval', 'document', 'report'])
    assert.ok(rules(report.results[0].findings).includes('approval/opinion'))
  })

  const ROWS = [
    ['互联网上网信息发布审批表', ''],
    ['稿件题目', '关于调整办公时间的通告'],
    ['撰稿单位\n及撰稿人', '法制大队 张三'],
    ['单位负责人意见', '同意。张三 2024年5月6日'],
    ['保密审查意见', '不涉密。赵六 2024年5月6日'],
    ['局领导意见', '同意发布。王五 2024年5月7日'],
  ]

  test('a form that is a table is found by itself, in rows, a document and a page', () => {
    const paragraph = (/** @type {string} */ text) =>
      text
        .split('\n')
        .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
        .join('')
    const trs = ROWS.map(
      (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>${trs.join('')}</w:tbl></w:body></w:document>`
    const docx = zipSync({ 'word/document.xml': strToU8(xml) })
    const html = strToU8(
      `<table>${ROWS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell.replace('\n', '<br>')}`).join('')}`).join('')}</table>`,
    )
    for (const table of [ROWS, docx, html]) {
      const [result] = gongkai.checkTable(table, { name: '审批表' }).results
      assert.equal(result.kind, 'approval')
      assert.equal(result.id, '关于调整办公时间的通告')
      assert.deepEqual(rules(result.findings), ['approval/same-person'])
      assert.equal(result.findings[0].at?.cell, 'B4')
    }
  })

  test('a table that is no form says so where one is asked for', () => {
    const { results } = gongkai.checkTable([['甲', '乙']], { kind: 'approval' })
    assert.equal(results[0].error?.code, 'NO_HEADER')
  })
})

describe('schemas', () => {
  /**
   * @param {import('../types/schema.js').Schema<any>} schema
   * @param {unknown} value
   */
  async function paths(schema, value) {
    const { issues = [] } = await schema['~standard'].validate(value)
    return issues.map(({ path }) => path?.join('.'))
  }

  test('each kind has one', async () => {
    const schema = approvalSchema({ ...AS_OF, fields: { qz: 'leaderSignedOn', fb: 'publishedOn' } })
    assert.deepEqual(await paths(schema, { qz: '2024-05-08', fb: '2024-05-07' }), ['fb'])
    assert.deepEqual(await paths(schema, { qz: '2024-05-08', fb: '2024-05-08' }), [])
    assert.deepEqual(
      await paths(approvalSchema(AS_OF), { 局领导签字日期: '2024-05-08', 发布日期: '2024-05-07' }),
      ['发布日期'],
    )
    assert.ok((await paths(requestSchema(AS_OF), LATE)).includes('repliedOn'))
  })

  test('an issue in a figure of a report is in its cells', async () => {
    const found = await paths(reportSchema({ ...AS_OF, threshold: 'info' }), UNBALANCED)
    assert.ok(
      found.some((path) => /^cells\.T3/.test(String(path))),
      String(found),
    )
  })
})
