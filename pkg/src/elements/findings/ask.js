/** Asks why a finding is ignored, and for how long. */

import { button, element } from '../dom.js'
import { findingsWords } from './words.js'

/**
 * @typedef {'finding' | 'value' | 'rule'} Scope
 * @typedef {{ scope: Scope, reason: string, until?: string }} Why
 */

/** @type {Scope[]} */
const SCOPES = ['finding', 'value', 'rule']

/**
 * A small form; it is no `<form>`, since it may stand in one of the page.
 *
 * @param {import('../words.js').Lang} lang
 * @param {object} actions
 * @param {(why: Why) => void} actions.onIgnore
 * @param {() => void} actions.onCancel
 */
export function createQuestion(lang, { onIgnore, onCancel }) {
  const words = findingsWords(lang)
  const reason = element('input', { type: 'text', class: 'reason', required: true })
  const until = element('input', { type: 'date', class: 'until' })
  const scope = element(
    'select',
    { class: 'scope' },
    ...SCOPES.map((name) => element('option', { value: name }, words.scopes[name])),
  )
  const missing = element('p', { class: 'missing', role: 'alert' })
  const confirm = () => {
    const why = reason.value.trim()
    missing.textContent = why ? '' : words.needsReason
    if (!why) {
      reason.focus()
      return
    }
    const chosen = /** @type {Scope} */ (scope.value)
    onIgnore({ scope: chosen, reason: why, ...(until.value ? { until: until.value } : {}) })
  }
  const root = element(
    'div',
    { class: 'question', role: 'group', 'aria-label': words.ignore },
    element('label', {}, element('span', {}, words.reason), reason),
    element('label', {}, element('span', {}, words.scope), scope),
    element('label', {}, element('span', {}, words.until), until),
    missing,
    button({ class: 'button is-fix' }, confirm, words.confirm),
    button({ class: 'button is-quiet' }, onCancel, words.cancel),
  )
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === reason) confirm()
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  })
  return { root, focus: () => reason.focus() }
}
