/** The due date of a time limit: a form that tells `<gongkai-deadline>` what to count. */

import { byId } from './by-id.js'
import { start } from './site.js'

/** What the page opens with: a document of before the summer, published too late. */
const OPENING = { from: '2024-06-27', limit: '20个工作日内', published: '2024-08-01' }

const root = byId('due', HTMLFormElement)
const from = byId('due-from', HTMLInputElement)
const limit = byId('due-limit', HTMLInputElement)
const published = byId('due-published', HTMLInputElement)
const deadline = byId('deadline', HTMLElement)

/** Hands the form over. */
function show() {
  const written = limit.value.trim()
  deadline.setAttribute('from', from.value)
  deadline.setAttribute('time-limit', /^\d+$/.test(written) ? `${written}个工作日内` : written)
  deadline.setAttribute('published', published.value)
}

from.value = OPENING.from
limit.value = OPENING.limit
published.value = OPENING.published
root.addEventListener('submit', (event) => event.preventDefault())
root.addEventListener('input', (event) => {
  if (!(/** @type {InputEvent} */ (event).isComposing)) show()
})
root.addEventListener('compositionend', show)
for (const chip of document.querySelectorAll('[data-limit]')) {
  chip.addEventListener('click', () => {
    limit.value = /** @type {HTMLElement} */ (chip).dataset.limit ?? ''
    show()
  })
}
byId('due-clear-published', HTMLButtonElement).addEventListener('click', () => {
  published.value = ''
  published.focus()
  show()
})

start([
  {
    use(_, lang) {
      deadline.lang = lang
      show()
    },
  },
])
