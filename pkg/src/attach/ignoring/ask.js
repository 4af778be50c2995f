/** What a person is asked before a finding is ignored: how widely, why, and until when. */

import { button, element } from '../../elements/dom.js'

/**
 * @typedef {import('./ignoring.js').Scope} Scope
 * @typedef {import('../words.js').Words} Words
 */

/** In days. */
const LASTS = 90

let last = 0

/**
 * The button of a card, and the question that it opens beneath it.
 *
 * @param {object} of
 * @param {Scope[]} of.scopes
 * @param {string} of.describedBy the message
 * @param {string} of.today
 * @param {Words} of.words
 * @param {(answer: { scope: Scope, reason: string, until?: string }) => void} answered
 */
export function ignoreButton({ scopes, describedBy, today, words }, answered) {
  const opener = button(
    { class: 'button is-quiet', 'aria-describedby': describedBy, 'aria-expanded': 'false' },
    () => {
      if (question?.isConnected) close()
      else open()
    },
    words.ignoring.ignore,
  )
  /** @type {HTMLElement | undefined} */
  let question
  const open = () => {
    question = ask(scopes, today, words, answered, close)
    opener.closest('.finding')?.append(question)
    opener.setAttribute('aria-expanded', 'true')
    question.querySelector('input')?.focus()
  }
  const close = () => {
    question?.remove()
    opener.setAttribute('aria-expanded', 'false')
    opener.focus()
  }
  return opener
}

/**
 * @param {Scope[]} scopes
 * @param {string} today
 * @param {Words} words
 * @param {(answer: { scope: Scope, reason: string, until?: string }) => void} answered
 * @param {() => void} close
 */
function ask(scopes, today, { ignoring: words, held }, answered, close) {
  last += 1
  const id = `ask-${last}`
  const reason = element('textarea', { id: `${id}-reason`, rows: 2, 'aria-required': 'true' })
  const until = element('input', { id: `${id}-until`, type: 'date' })
  until.value = later(today, LASTS)
  until.min = today
  const wrong = element('p', { class: 'wrong', id: `${id}-wrong`, role: 'alert' })
  const choices = scopes.map((scope, at) => {
    const input = element('input', { type: 'radio', name: id, value: scope, checked: at === 0 })
    return element('label', { class: 'choice' }, input, words[scope])
  })
  const apply = () => {
    if (reason.value.trim() === '') {
      wrong.textContent = held.needsReason
      reason.setAttribute('aria-invalid', 'true')
      reason.setAttribute('aria-describedby', wrong.id)
      reason.focus()
      return
    }
    const chosen = box.querySelector('input:checked')
    const scope = /** @type {Scope} */ (/** @type {HTMLInputElement | null} */ (chosen)?.value)
    answered({ scope, reason: reason.value.trim(), until: until.value || undefined })
  }
  const box = element(
    'div',
    { class: 'ask', role: 'group', 'aria-label': words.apply },
    element('fieldset', {}, element('legend', {}, words.scope), ...choices),
    element('label', { class: 'ask-label', for: reason.id }, words.reason),
    reason,
    wrong,
    element('label', { class: 'ask-label', for: until.id }, words.until),
    until,
    element(
      'div',
      { class: 'ask-actions' },
      button({ class: 'button is-fix' }, apply, words.apply),
      button({ class: 'button is-quiet' }, close, words.cancel),
    ),
  )
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close()
  })
  return box
}

/**
 * @param {string} day
 * @param {number} days
 */
function later(day, days) {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
