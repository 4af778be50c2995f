/** Kinds of records as Standard Schemas, in Node. */

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { load } from '../dist/node.mjs'
import {
  documentSchema,
  itemSchema,
  pageSchema,
  textSchema,
  toTypedSchema,
} from '../dist/schema.node.mjs'

const AS_OF = { asOf: '2026-11-22' }
const WRONG = '德办发【2016】30号'
const MESSAGE = '年份用“【】”括入，应当用“〔〕”，写作“〔2016〕”'

/**
 * @param {import('../types/schema.js').Schema<any>} schema
 * @param {unknown} value
 */
async function issuesOf(schema, value) {
  const { issues = [] } = await schema['~standard'].validate(value)
  return issues
}

test('its types are those of the specification', () => {
  /** @type {import('@standard-schema/spec').StandardSchemaV1<{ wh: string }>} */
  const schema = documentSchema({ fields: { wh: 'documentNumber' } })
  assert.equal(schema['~standard'].version, 1)
  assert.equal(schema['~standard'].vendor, 'gongkai')
})

test('a value that passes comes out as it went in', async () => {
  const value = { documentNumber: '德办发〔2016〕30号' }
  const result = await documentSchema(AS_OF)['~standard'].validate(value)
  assert.ok(!result.issues)
  assert.equal(result.value, value)
})

test('an issue has the message, the path and the finding with its fix', async () => {
  const [issue, ...others] = await issuesOf(documentSchema(AS_OF), { documentNumber: WRONG })
  assert.deepEqual(others, [])
  assert.equal(issue.message, MESSAGE)
  assert.deepEqual(issue.path, ['documentNumber'])
  assert.equal(issue.finding?.fixes?.[0].edits[0].text, '〔')
})

test('a Chinese label is a field, and the path is as the value has it', async () => {
  const [issue] = await issuesOf(documentSchema(AS_OF), { 文号: WRONG })
  assert.deepEqual(issue.path, ['文号'])
})

test('messages are in the language that was asked for', async () => {
  const [issue] = await issuesOf(documentSchema({ ...AS_OF, lang: 'en' }), {
    documentNumber: WRONG,
  })
  assert.match(issue.message, /year/)
})

describe('the keys of a form', () => {
  const fields = {
    wh: 'documentNumber',
    'more.gksx': { field: 'attribute', values: { 3: '不予公开' } },
    fz: 'marking',
  }

  test('are what the form calls its inputs, with paths and codes', async () => {
    const issues = await issuesOf(documentSchema({ ...AS_OF, fields }), {
      wh: '德办发〔2016〕30号',
      more: { gksx: 3 },
      fz: '（此件公开发布）',
    })
    assert.deepEqual(
      issues.map(({ finding, path }) => [finding?.rule, path]),
      [['marking/conflict', ['fz']]],
    )
  })

  test('that are not filled in are blank', async () => {
    const issues = await issuesOf(documentSchema({ ...AS_OF, fields }), {})
    const missing = issues.find(({ finding }) => finding?.rule === 'attribute/missing')
    assert.deepEqual(missing?.path, ['more', 'gksx'])
  })

  test('a finding of a field that the form does not have is about the form as a whole', async () => {
    const finding = { field: 'reason', message: '理由', severity: 'error', review: false }
    const gongkai = /** @type {any} */ ({ check: () => [finding] })
    const [issue] = await issuesOf(documentSchema({ gongkai, fields: ['title'] }), { title: '' })
    assert.deepEqual(issue, { message: '理由', finding })
  })
})

describe('what fails', () => {
  const vague = { timeLimit: '及时公开', name: '预算', attribute: '主动公开' }

  test('is an error, unless the threshold is lower; everything is told all the same', async () => {
    /** @type {string[]} */
    const told = []
    const onFindings = (/** @type {import('../types/wire.js').Finding[]} */ findings) => {
      told.push(...findings.map(({ severity }) => severity))
    }
    assert.deepEqual(await issuesOf(itemSchema({ ...AS_OF, onFindings }), vague), [])
    assert.ok(told.includes('warning'), told.join(' '))
    const issues = await issuesOf(itemSchema({ ...AS_OF, threshold: 'warning' }), vague)
    assert.ok(issues.length > 0)
    assert.ok(issues.every(({ finding }) => finding?.severity !== 'info'))
  })

  test('is never what only a person can tell', async () => {
    const schema = documentSchema({ ...AS_OF, threshold: 'info' })
    const gongkai = await load(AS_OF)
    const record = { title: '关于防汛工作的通知', body: '身份证号11010119900307447X' }
    const found = gongkai.check('document', record)
    assert.ok(
      found.some(({ review }) => review),
      'the example has none',
    )
    const issues = await issuesOf(schema, record)
    assert.equal(issues.length, found.filter(({ review }) => !review).length)
  })

  test('is a threshold that there is not', () => {
    const threshold = /** @type {any} */ ('errors')
    assert.throws(() => documentSchema({ threshold }), TypeError)
  })
})

describe('when it validates', () => {
  test('at once with one that is loaded', async () => {
    const schema = documentSchema({ gongkai: await load(AS_OF) })
    const result = schema['~standard'].validate({ documentNumber: WRONG })
    assert.ok(!(result instanceof Promise) && result.issues)
  })

  test('later the first time, at once from then on', async () => {
    const schema = documentSchema(AS_OF)
    const first = schema['~standard'].validate({ documentNumber: WRONG })
    assert.ok(first instanceof Promise)
    const { issues } = await first
    assert.equal(issues?.length, 1)
    assert.ok(!(schema['~standard'].validate({}) instanceof Promise))
  })

  test('what cannot be loaded is an error and no issue, and is tried again', async () => {
    const schema = documentSchema({ profile: 'nowhere' })
    for (const _ of [1, 2]) {
      const result = schema['~standard'].validate({})
      await assert.rejects(async () => result, { code: 'BAD_PROFILE' })
    }
  })
})

describe('other kinds', () => {
  test('a text is a string or has a body', async () => {
    const text = '身份证号110101199003074477'
    const [whole] = await issuesOf(textSchema(AS_OF), text)
    assert.equal(whole.path, undefined)
    const [body] = await issuesOf(textSchema(AS_OF), { body: text })
    assert.deepEqual(body.path, ['body'])
  })

  test('a page is HTML', async () => {
    const html = `<table><tr><td>发文字号：</td><td>${WRONG}</td></tr></table>`
    const issues = await issuesOf(pageSchema(AS_OF), { html })
    assert.ok(issues.some(({ finding }) => finding?.rule === 'document-number/bracket'))
    assert.ok(issues.every(({ path }) => path === undefined))
  })

  test('what is no record fails as a whole', async () => {
    for (const value of [undefined, null, 42, true]) {
      const issues = await issuesOf(documentSchema(AS_OF), value)
      assert.equal(issues.length, 1, String(value))
      assert.equal(issues[0].path, undefined)
    }
  })
})

test('CommonJS requires it', async () => {
  const { documentSchema: required } = createRequire(import.meta.url)('../dist/schema.node.cjs')
  assert.equal((await issuesOf(required(AS_OF), { documentNumber: WRONG })).length, 1)
})

describe('for VeeValidate 4', () => {
  test('the messages of a path stand together, and a path has dots', async () => {
    const schema = toTypedSchema(
      documentSchema({ ...AS_OF, fields: { 'form.wh': 'documentNumber' } }),
    )
    const { errors } = await schema.parse({ form: { wh: WRONG } })
    assert.deepEqual(errors, [{ path: 'form.wh', errors: [MESSAGE] }])
  })

  test('a value that passes comes out', async () => {
    const value = { documentNumber: '德办发〔2016〕30号' }
    assert.deepEqual(await toTypedSchema(documentSchema(AS_OF)).parse(value), { value, errors: [] })
  })
})
