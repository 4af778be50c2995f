/** A form of React with controlled inputs, drawn anew in every way. */

import { createElement as h, StrictMode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { attach } from '/pkg/dist/attach.mjs'
import { SETTINGS } from './drawn-anew.js'

function Editor() {
  const [values, setValues] = useState({ wh: '', bt: '', cwrq: '', yfrq: '' })
  const [state, setState] = useState({ rows: ['cwrq', 'yfrq'], turn: 0, shown: true, drawn: 0 })
  const form = useRef(null)
  useEffect(() => {
    const attached = attach(form.current, SETTINGS)
    window.attached = attached
    return () => attached.detach()
  }, [])
  window.host = {
    values: () => ({ ...values }),
    change: (changes) => flushSync(() => setState((before) => ({ ...before, ...changes }))),
    unmount: () => root.unmount(),
  }
  const input = (name) =>
    h('input', {
      id: name,
      value: values[name],
      onChange: ({ target }) => setValues((before) => ({ ...before, [name]: target.value })),
    })
  const row = (key, label, name) => h('p', { key }, h('label', {}, label, input(name)))
  const { rows, turn, shown, drawn } = state
  return h(
    'form',
    { ref: form, className: `drawn-${drawn}` },
    rows.map((name) => row(name, name, name)),
    row(`wh${turn}`, '文号', 'wh'),
    shown ? row('bt', '标题', 'bt') : h('p', {}, '没有标题'),
    h('output', {}, drawn),
  )
}

const root = createRoot(document.getElementById('app'))
root.render(h(StrictMode, {}, h(Editor)))
