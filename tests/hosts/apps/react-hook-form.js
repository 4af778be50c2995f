/** A form of React Hook Form, with the record as a Standard Schema. */

import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { createElement as h, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { useForm } from 'react-hook-form'
import { documentSchema } from '/pkg/dist/schema.mjs'
import { CODES, OPTIONS } from './common.js'

const schema = documentSchema({
  ...OPTIONS,
  fields: { wh: 'documentNumber', gksx: CODES, fz: 'marking', bt: 'title' },
})

function Editor() {
  const { register, handleSubmit, formState } = useForm({
    mode: 'onBlur',
    defaultValues: { wh: '', gksx: '', fz: '', bt: '' },
    resolver: standardSchemaResolver(schema),
  })
  const error = (name) => h('span', { className: 'error' }, formState.errors[name]?.message)
  const radio = (value, label) =>
    h('label', {}, h('input', { type: 'radio', value, ...register('gksx') }), label)
  return h(
    'form',
    { onSubmit: handleSubmit((values) => window.sent.push(values)) },
    h('p', {}, h('input', { id: 'wh', ...register('wh') }), error('wh')),
    h('p', {}, radio('1', '主动公开'), radio('3', '不予公开')),
    h('p', {}, h('input', { id: 'fz', ...register('fz') }), error('fz')),
    h('p', {}, h('input', { id: 'bt', ...register('bt') }), error('bt')),
    h('button', { type: 'submit' }, '保存'),
  )
}

createRoot(document.getElementById('app')).render(h(StrictMode, {}, h(Editor)))
