/** What stands in the way of sending the form: the errors, or the warnings and the question why. */

import { button, element, fill } from '../../elements/dom.js'
import { icon } from '../../elements/severity.js'
import { createBox } from '../box.js'

/**
 * @typedef {import('../mapping.js').Finding} Finding
 * @typedef {import('../words.js').Words} Words
 *
 * @typedef {object} Actions
 * @property {(finding: Finding) => string} labelOf the field
 * @property {(finding: Finding) => void} reveal
 */

/** More lines than this help nobody. */
const MOST = 12

/** @param {Actions} actions */
export function createHeldBox(actions) {
  const { host, root, remove } = createBox('held')
  const place = element('div', {})
  host.hidden = true
  root.append(place)
  /** What had the focus. @type {Element | null} */
  let before = null
  /** Ends what is being asked. @type {((reason?: string) => void) | undefined} */
  let answer

  /**
   * @param {'error' | 'warning'} severity
   * @param {string} title
   * @param {Finding[]} findings
   * @param {Words} words
   * @param {(Node | false)[]} rest
   */
  const show = (severity, title, findings, words, ...rest) => {
    if (document.activeElement !== host) before = document.activeElement
    const heading = element('h3', { tabindex: -1 }, title)
    const left = findings.length - MOST
    fill(
      place,
      element(
        'div',
        { class: 'held', role: 'group', 'aria-label': title, 'data-severity': severity },
        heading,
        element(
          'ul',
          { role: 'list' },
          ...findings.slice(0, MOST).map((finding) => line(finding, actions)),
          left > 0 && element('li', {}, words.more(left)),
        ),
        ...rest,
      ),
    )
    host.hidden = false
    return heading
  }
  /** @param {string} [reason] */
  const hide = (reason) => {
    host.hidden = true
    fill(place)
    answer?.(reason)
    answer = undefined
  }

  /**
   * Takes the person back to where they were.
   *
   * @param {string} [reason]
   */
  const goBack = (reason) => {
    hide(reason)
    if (before instanceof HTMLElement) before.focus()
  }
  place.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') goBack()
  })

  return {
    host,
    hide: () => hide(),
    remove() {
      hide()
      remove()
    },
    /**
     * @param {Finding[]} findings
     * @param {Words} words
     */
    showErrors(findings, words) {
      show('error', words.held.errors(findings.length), findings, words).focus()
    },
    /**
     * Asks for a reason.
     *
     * @param {Finding[]} findings
     * @param {Words} words
     * @returns {Promise<string | undefined>} the reason; none where the person goes back to the form
     */
    askReason(findings, words) {
      return new Promise((resolve) => {
        const { held } = words
        const reason = element('textarea', { id: 'reason', rows: 2, 'aria-required': 'true' })
        const wrong = element('p', { class: 'wrong', id: 'wrong', role: 'alert' })
        const pass = () => {
          const given = reason.value.trim()
          if (given !== '') {
            goBack(given)
            return
          }
          wrong.textContent = held.needsReason
          reason.setAttribute('aria-invalid', 'true')
          reason.setAttribute('aria-describedby', 'wrong')
          reason.focus()
        }
        const question = element(
          'div',
          { class: 'ask' },
          element('label', { class: 'ask-label', for: 'reason' }, held.reason),
          reason,
          wrong,
          element(
            'div',
            { class: 'ask-actions' },
            button({ class: 'button is-primary' }, pass, held.pass),
            button({ class: 'button is-quiet' }, () => goBack(), held.back),
          ),
        )
        const title = held.warnings(findings.length)
        show('warning', title, findings, words, question).focus()
        answer = resolve
      })
    },
  }
}

/**
 * @param {Finding} finding
 * @param {Actions} actions
 */
function line(finding, { labelOf, reveal }) {
  return element(
    'li',
    {},
    button(
      { class: 'jump', 'data-severity': finding.severity },
      () => reveal(finding),
      icon(finding.severity),
      element('span', { class: 'jump-field' }, labelOf(finding)),
      element('span', { class: 'jump-message' }, finding.message),
    ),
  )
}
