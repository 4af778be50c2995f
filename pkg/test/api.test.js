/** What the package promises in JavaScript, call by call. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { records } from '../../benches/js/records.mjs'
import { GongkaiError, load } from '../dist/node.mjs'

const gongkai = await load({ profile: 'national', asOf: '2026-11-22', lang: 'zh' })
const WRONG = '德办发【2016】30号'

/** @param {{ rule: string }[]} findings */
function rulesOf(findings) {
  return findings.map(({ rule }) => rule)
}

test('a document is checked', () => {
  const findings = gongkai.check('document', { documentNumber: WRONG, writtenOn: '2016-08-10' })
  assert.deepEqual(rulesOf(findings), ['document-number/bracket'])
  const [{ field, span, severity, basis }] = findings
  assert.deepEqual({ field, span }, { field: 'documentNumber', span: { start: 3, end: 9 } })
  assert.equal(severity, 'error')
  assert.equal(basis[0].article, '7.2.5')
})

test('a field is checked, the others being known', () => {
  const findings = gongkai.checkField('documentNumber', WRONG, { writtenOn: '2015-08-10' })
  assert.deepEqual(rulesOf(findings).sort(), [
    'document-number/bracket',
    'document-number/year-date',
  ])
})

test('labels of forms are names of fields', () => {
  assert.deepEqual(
    gongkai.check('document', { 文号: WRONG, 成文日期: '2016-08-10' }),
    gongkai.check('document', { documentNumber: WRONG, writtenOn: '2016-08-10' }),
  )
  assert.equal(gongkai.fieldOf('document', '文 号：'), 'documentNumber')
  assert.equal(gongkai.fieldOf('document', '浏览量'), undefined)
})

test('safe fixes are applied, and nothing is found afterwards', () => {
  const findings = gongkai.checkField('documentNumber', WRONG)
  const fixed = gongkai.fix(WRONG, findings)
  assert.equal(fixed, '德办发〔2016〕30号')
  assert.deepEqual(gongkai.checkField('documentNumber', fixed), [])
  assert.equal(gongkai.fix(fixed, []), fixed)
})

test('offsets count UTF-16 code units', () => {
  const text = '𠮷😀据德办发【2016】30号办理'
  const [finding] = gongkai.checkText(text)
  const { start, end } = finding.span ?? { start: 0, end: 0 }
  assert.equal(text.slice(start, end), '【2016】')
  assert.equal(gongkai.fix(text, [finding]), '𠮷😀据德办发〔2016〕30号办理')
})

test('a text is a record, or a string', () => {
  assert.deepEqual(
    gongkai.check('text', `见${WRONG}`),
    gongkai.check('text', { body: `见${WRONG}` }),
  )
})

test('a document number is parsed', () => {
  assert.deepEqual(gongkai.parseDocumentNumber(WRONG), {
    kind: 'standard',
    issuerCode: '德办发',
    year: 2016,
    serial: 30,
    canonical: '德办发〔2016〕30号',
    valid: false,
  })
  assert.equal(gongkai.parseDocumentNumber('国办发〔2024〕5号')?.valid, true)
  assert.equal(gongkai.parseDocumentNumber('你好'), null)
})

test('a time limit is parsed', () => {
  const limit = gongkai.parseTimeLimit('相关信息形成或变更之日起20个工作日内')
  const { kind, startEvent, amount, unit } = limit ?? {}
  assert.deepEqual(
    { kind, startEvent, amount, unit },
    { kind: 'within', startEvent: 'formed-or-changed', amount: 20, unit: 'working-day' },
  )
  assert.equal(gongkai.parseTimeLimit('公示栏'), null)
})

test('working days are counted', () => {
  assert.deepEqual(gongkai.addWorkingDays('2024-06-27', 20), {
    date: '2024-07-25',
    provisional: false,
  })
  assert.deepEqual(gongkai.workingDaysBetween('2024-06-27', '2024-07-25'), {
    days: 20,
    provisional: false,
  })
  const { working, why, provisional } = gongkai.isWorkingDay('2024-10-12')
  assert.deepEqual(
    { working, why, provisional },
    { working: true, why: '调休上班', provisional: false },
  )
  assert.equal(gongkai.days('2024-10-01', '2024-10-31').length, 31)
})

test('past the last notice a date is provisional and says which notice is missing', () => {
  const { date, provisional, missing } = gongkai.addWorkingDays('2026-12-10', 20)
  assert.deepEqual({ date, provisional }, { date: '2027-01-08', provisional: true })
  assert.match(missing ?? '', /2027年部分节假日安排/)
})

test('a due date says whether it was met', () => {
  const from = { from: '2024-06-27', timeLimit: '20个工作日内' }
  const late = gongkai.deadline({ ...from, publishedOn: '2024-08-01', asOf: '2026-11-22' })
  assert.equal(late.due, '2024-07-25')
  assert.equal(late.status, 'late')
  assert.equal(late.workingDays, 25)
  assert.equal(late.days.length, 20)
  assert.equal(gongkai.deadline({ ...from, publishedOn: '2024-07-25' }).status, 'on-time')
  assert.equal(gongkai.deadline({ ...from, asOf: '2024-07-01' }).status, 'pending')
  assert.equal(gongkai.deadline(from).status, 'overdue')
  assert.equal(gongkai.deadline({ from: '2024-06-27', days: 20 }).due, '2024-07-25')
})

test('a text is scanned', () => {
  const [number, date] = gongkai.scan('根据云政办发〔2020〕33号，自2020年5月7日起')
  assert.equal(number.kind, 'document-number')
  assert.deepEqual(number.span, { start: 2, end: 15 })
  assert.equal(date.date, '2020-05-07')
})

test('personal numbers are hidden', () => {
  assert.equal(gongkai.mask('电话13800138000'), '电话138****8000')
})

test('rules are listed and explained', () => {
  const rules = gongkai.rules()
  assert.ok(rules.length > 30)
  for (const { id, title, severity, basis } of rules) {
    assert.ok(title && basis.length > 0, id)
    assert.ok(['error', 'warning', 'info', 'off'].includes(severity), id)
  }
  const { docs = '' } = gongkai.explain('document-number/bracket')
  assert.match(docs, /六角括号/)
  assert.ok(gongkai.profiles().includes('national'))
})

test('a list of records makes a report', () => {
  const report = gongkai.checkRecords([{ documentNumber: WRONG }, { title: '关于某事的通知' }], {
    name: '公文',
  })
  assert.equal(report.version, 1)
  assert.equal(report.profile, 'national')
  assert.equal(report.asOf, '2026-11-22')
  assert.equal(report.summary.records, 2)
  assert.equal(report.results[0].row, 1)
  assert.equal(report.results[0].source, '公文')
  assert.deepEqual(gongkai.checkRecords([]).results, [])
})

test('NDJSON goes on after a line that is no record', () => {
  const chunk = new TextEncoder().encode(
    `{"文号":"${WRONG}"}\n乱\n\n{"文号":"国办发〔2024〕5号"}\n`,
  )
  const { ndjson, summary, unreadable } = gongkai.checkNdjson(chunk, { name: 'a', firstLine: 10 })
  const lines = new TextDecoder().decode(ndjson).trim().split('\n')
  const results = lines.map((line) => JSON.parse(line))
  assert.deepEqual(
    results.map(({ line, error }) => [line, error?.code]),
    [
      [10, undefined],
      [11, 'BAD_JSON'],
    ],
  )
  assert.equal(summary.records, 3)
  assert.equal(unreadable, 1)
})

test('methods can be told apart from misuse', () => {
  /** @type {[string, () => unknown][]} */
  const misuses = [
    ['BAD_DATE', () => gongkai.addWorkingDays('2024-02-30', 1)],
    ['BAD_DATE', () => gongkai.isWorkingDay('')],
    ['BAD_DATE', () => gongkai.addWorkingDays('9999-12-20', 20)],
    ['BAD_NUMBER', () => gongkai.addWorkingDays('2024-06-27', -5)],
    ['BAD_NUMBER', () => gongkai.addWorkingDays('2024-06-27', 1.5)],
    ['BAD_NUMBER', () => gongkai.addWorkingDays('2024-06-27', Number.NaN)],
    ['BAD_LIMIT', () => gongkai.deadline({ from: '2024-06-27', timeLimit: '及时' })],
    ['UNKNOWN_RULE', () => gongkai.explain('document-number/nonsense')],
    ['UNKNOWN_FIELD', () => gongkai.checkField('nonsense', '')],
    // @ts-expect-error there is no such kind
    ['UNKNOWN_KIND', () => gongkai.check('nonsense', {})],
    // @ts-expect-error no record
    ['BAD_RECORD', () => gongkai.check('document', null)],
    // @ts-expect-error no record
    ['BAD_RECORD', () => gongkai.check('document', [])],
  ]
  for (const [code, misuse] of misuses) {
    assert.throws(misuse, (error) => {
      assert.ok(error instanceof GongkaiError, `${code}: ${error}`)
      assert.equal(error.code, code)
      assert.ok(error.message.length > 4)
      return true
    })
  }
})

test('what no field can hold is left out of a record', () => {
  /** @type {Record<string, unknown>} */
  const record = {
    documentNumber: WRONG,
    浏览量: 7,
    click: () => {},
    none: undefined,
    nothing: null,
  }
  record.itself = record
  assert.deepEqual(rulesOf(gongkai.check('document', record)), ['document-number/bracket'])
})

test('a Date is a day in China', () => {
  const written = { writtenOn: new Date('2024-03-20T17:00:00Z'), publishedOn: '2024-03-20' }
  assert.ok(rulesOf(gongkai.check('document', written)).includes('deadline/before-formed'))
})

test('a page is read and checked', () => {
  const html =
    '<table><tr><td>文号：</td><td>德办发【2016】30号</td></tr></table><h1>关于印发办法的通知</h1>'
  const { document, sources } = gongkai.readPage(html, { url: 'https://www.example.gov.cn/1.html' })
  assert.equal(document.documentNumber, '德办发【2016】30号')
  assert.deepEqual(sources.documentNumber, {
    from: 'label',
    name: '文号',
    line: 0,
    start: 4,
    end: 16,
  })
  const findings = gongkai.check('page', { html })
  assert.ok(
    findings.some(
      ({ rule, field }) => rule === 'document-number/bracket' && field === 'documentNumber',
    ),
  )
  assert.deepEqual(gongkai.check('page', new TextEncoder().encode(html)), findings)
})

test('a record of texts is checked as one that holds something else too', () => {
  // Texts alone cross as JSON, by a way of their own.
  const odd = [
    { title: '云岭县财政局关于𠮷事项的通知', documentNumber: '云财发[2024]5号' },
    { title: '甲\ud800乙', documentNumber: '云财发【2024】5号', '\ud800': '丙' },
    { title: '"\\\u0000\n\t', 文号: '云财发〔2024〕05号', 文号2: '' },
    { __proto__: null, documentNumber: '云财发(2024)5号', writtenOn: '2024-13-01' },
    { toJSON: '不是函数', documentNumber: '云财发[2024]5号' },
    {},
  ]
  for (const record of [...odd, ...records(500)]) {
    const mixed = { ...record, 浏览量: null }
    assert.deepEqual(gongkai.check('document', record), gongkai.check('document', mixed))
  }
})
