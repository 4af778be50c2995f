/** A form that a server has drawn, as React has it. */

import { createElement as h, useState } from 'react'

export function Editor() {
  const [wh, setWh] = useState('')
  return h(
    'form',
    { 'data-gongkai': 'document' },
    h(
      'p',
      {},
      h('label', { htmlFor: 'wh' }, '文号'),
      h('input', {
        id: 'wh',
        'data-gongkai-field': 'documentNumber',
        value: wh,
        onChange: ({ target }) => setWh(target.value),
      }),
    ),
    h('output', {}, wh),
  )
}
