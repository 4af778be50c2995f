/** The rules for async-validator, checked by async-validator itself. */

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { rules } from '../dist/async-validator.node.mjs'

const hosts = createRequire(new URL('../../tests/hosts/package.json', import.meta.url))
const { default: Validator } = hosts('async-validator')

const AS_OF = { asOf: '2026-11-22' }
const WRONG = '德办发【2016】30号'

/**
 * The messages of a form, by its inputs.
 *
 * @param {object} descriptor
 * @param {object} values
 * @returns {Promise<Record<string, string[]>>}
 */
async function messagesOf(descriptor, values) {
  try {
    await new Validator(descriptor).validate(values)
    return {}
  } catch (error) {
    const { fields } = /** @type {{ fields: Record<string, { message: string }[]> }} */ (error)
    if (!fields) throw error
    return Object.fromEntries(
      Object.entries(fields).map(([name, errors]) => [name, errors.map(({ message }) => message)]),
    )
  }
}

test('a finding is an error of its input, and waits for the rules', async () => {
  const descriptor = rules('document', { wh: 'documentNumber', bt: 'title' }, AS_OF)
  const messages = await messagesOf(descriptor, { wh: WRONG, bt: '关于防汛工作的通知' })
  assert.deepEqual(Object.keys(messages), ['wh'])
  assert.match(messages.wh[0], /〔2016〕/)
})

test('a form without errors passes', async () => {
  const descriptor = rules('document', { wh: 'documentNumber' }, AS_OF)
  assert.deepEqual(await messagesOf(descriptor, { wh: '德办发〔2016〕30号' }), {})
})

describe('the findings of one input', () => {
  const two = { wh: '德办发【2016】030号' }
  const strict = { ...AS_OF, threshold: /** @type {const} */ ('warning') }

  test('are one sentence', async () => {
    const { wh } = await messagesOf(rules('document', { wh: 'documentNumber' }, strict), two)
    assert.equal(wh.length, 1)
    assert.equal(wh[0].split('；').length, 2)
  })

  test('or one each', async () => {
    const separate = rules('document', { wh: 'documentNumber' }, { ...strict, separate: true })
    assert.equal((await messagesOf(separate, two)).wh.length, 2)
  })
})

describe('a finding about two inputs', () => {
  const fields = { gksx: { field: 'attribute', values: { 3: '不予公开' } }, fz: 'marking' }
  const values = { gksx: 3, fz: '（此件公开发布）' }

  test('is found where everything is validated', async () => {
    const messages = await messagesOf(rules('document', fields, AS_OF), values)
    assert.match(messages.fz[0], /不一致/)
  })

  for (const [what, model] of Object.entries({ object: values, function: () => values })) {
    test(`and where one input is, the ${what} giving the others`, async () => {
      const { fz } = rules('document', fields, { ...AS_OF, model })
      const messages = await messagesOf({ fz }, { fz: values.fz })
      assert.match(messages.fz[0], /不一致/)
    })
  }

  test('the value that is validated is newer than the model', async () => {
    const { fz } = rules('document', fields, { ...AS_OF, model: values })
    assert.deepEqual(await messagesOf({ fz }, { fz: '（此件不予公开）' }), {})
  })
})

test('a finding of a field that the form does not have goes to the first input, or to the one named', async () => {
  const finding = { field: 'reason', message: '理由', severity: 'error', review: false }
  const gongkai = /** @type {any} */ ({ check: () => [finding] })
  const fields = { wh: 'documentNumber', bt: 'title' }
  const values = { wh: '', bt: '' }
  const first = rules('document', fields, { gongkai })
  assert.deepEqual(await messagesOf(first, values), { wh: ['理由'] })
  const named = rules('document', fields, { gongkai, rest: 'bt' })
  assert.deepEqual(await messagesOf(named, values), { bt: ['理由'] })
})

test('warnings do not block, and are told', async () => {
  /** @type {import('../types/wire.js').Finding[]} */
  const told = []
  const item = { name: 'name', limit: 'timeLimit', gksx: 'attribute' }
  const onFindings = (/** @type {import('../types/wire.js').Finding[]} */ found) => {
    told.push(...found)
  }
  const values = { name: '预算', limit: '及时公开', gksx: '主动公开' }
  const descriptor = rules('item', item, { ...AS_OF, onFindings })
  assert.deepEqual(await messagesOf(descriptor, values), {})
  assert.ok(told.some(({ severity }) => severity === 'warning'))
  const strict = rules('item', item, { ...AS_OF, threshold: 'warning' })
  assert.notDeepEqual(await messagesOf(strict, values), {})
})

test('a day of a calendar is a day', async () => {
  const day = { toDate: () => new Date('2024-06-27T00:00:00+08:00') }
  const fields = { cw: 'writtenOn', yf: 'printedOn' }
  const messages = await messagesOf(rules('document', fields, AS_OF), { cw: day, yf: '2024-06-20' })
  assert.match(Object.values(messages).flat().join(), /2024/)
})

test('rules that do not load let the form pass, and say why', async () => {
  /** @type {unknown[]} */
  const errors = []
  const onError = (/** @type {unknown} */ error) => {
    errors.push(error)
  }
  const descriptor = rules('document', { wh: 'documentNumber' }, { profile: 'nowhere', onError })
  assert.deepEqual(await messagesOf(descriptor, { wh: WRONG }), {})
  assert.match(String(errors[0]), /nowhere/)
})
