/** What is found in the form as a whole, and what is ignored in it. */

import { button, element, fill } from '../elements/dom.js'
import { createFindingsList } from '../elements/findings-list.js'
import { createBox } from './box.js'

/**
 * @typedef {import('./mapping.js').Finding} Finding
 * @typedef {import('./ignoring/ignoring.js').Passed} Passed
 * @typedef {import('./words.js').Words} Words
 *
 * @param {object} actions
 * @param {(finding: Finding, id: string) => HTMLElement[]} actions.more of buttons
 * @param {(passed: Passed) => void} actions.onRestore
 */
export function createRest({ more, onRestore }) {
  const { host, root, remove } = createBox('rest')
  const place = element('div', { id: 'rest', class: 'notes' })
  const ignored = element('div', { class: 'ignored' })
  root.append(place, ignored)
  const list = createFindingsList(place, { more })
  let shown = ''

  return {
    host,
    remove,
    /**
     * @param {Finding[]} findings
     * @param {Passed[]} passed
     * @param {Words} words
     */
    show(findings, passed, words) {
      list.show(findings, '', words)
      host.hidden = findings.length + passed.length === 0
      const now = JSON.stringify([words.basis, passed])
      if (now === shown) return
      shown = now
      fill(ignored, passed.length > 0 && ignoredList(passed, onRestore, words))
    },
  }
}

/**
 * @param {Passed[]} passed
 * @param {(passed: Passed) => void} onRestore
 * @param {Words} words
 */
function ignoredList(passed, onRestore, { ignoring: words }) {
  return element(
    'details',
    {},
    element('summary', {}, words.count(passed.length)),
    element(
      'ul',
      { role: 'list' },
      ...passed.map((one, at) =>
        element(
          'li',
          {},
          element('span', { id: `ignored-${at}` }, one.finding.message),
          element('span', {}, [one.entry.reason, one.entry.by].filter(Boolean).join(' · ')),
          one.entry.until && element('span', {}, words.untilDay(one.entry.until)),
          button(
            { class: 'button is-quiet', 'aria-describedby': `ignored-${at}` },
            () => onRestore(one),
            words.restore,
          ),
        ),
      ),
    ),
  )
}
