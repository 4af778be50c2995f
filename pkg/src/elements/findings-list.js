/** The findings of one place, as a list of cards. */

import { element } from './dom.js'
import { findingCard } from './finding-card.js'
import { sorted } from './severity.js'

/**
 * @typedef {import('./finding-card.js').Finding} Finding
 * @typedef {import('./finding-card.js').Fix} Fix
 * @typedef {import('./words.js').Words} Words
 */

/** More cards than this help nobody, and would make a page slow. */
const MOST = 50

/** How much of a text around a finding its card may show. */
const AROUND = 32

/**
 * A list in `parent`, which shows findings anew at every check. A card that says the same as before
 * stays in place, with its focus and with its details open.
 *
 * @param {HTMLElement} parent
 * @param {object} actions
 * @param {(finding: Finding, fix: Fix) => void} [actions.onFix]
 * @param {(finding: Finding) => void} [actions.onShow]
 * @param {(finding: Finding, id: string) => HTMLElement[]} [actions.more] of buttons, by the id of the message
 */
export function createFindingsList(parent, { onFix, onShow, more: others }) {
  const list = element('ul', { class: 'findings', role: 'list' })
  const more = element('p', { class: 'more-findings' })
  parent.append(list, more)
  // Pressing a button here must not take the focus: leaving the field would check it, and draw the
  // button anew between press and click.
  list.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button')) event.preventDefault()
  })
  /** @type {Map<string, HTMLLIElement>} */
  let cards = new Map()
  let last = 0

  return {
    /**
     * @param {Finding[]} findings
     * @param {string} value what the field holds
     * @param {Words} words
     * @returns {string[]} the ids of their messages
     */
    show(findings, value, words) {
      const open = new Set(
        [...cards.values()]
          .filter((card) => card.querySelector('details')?.open)
          .map((card) => card.dataset.fingerprint),
      )
      const shown = new Map()
      const keep = (/** @type {Finding} */ finding) => {
        const { start, end } = finding.span ?? { start: 0, end: 0 }
        const seen = value.slice(Math.max(0, start - AROUND), end + AROUND)
        const key = JSON.stringify([finding, seen, words.basis])
        const known = cards.get(key)
        if (known) return [key, known]
        last += 1
        const card = findingCard(finding, {
          words,
          value,
          id: `${parent.id}-${last}`,
          onFix: onFix && ((fix) => onFix(finding, fix)),
          onShow: onShow && finding.span ? () => onShow(finding) : undefined,
          more: others && ((id) => others(finding, id)),
        })
        card.dataset.fingerprint = finding.fingerprint
        const details = card.querySelector('details')
        if (details && open.has(finding.fingerprint)) details.open = true
        return [key, card]
      }
      for (const finding of sorted(findings).slice(0, MOST)) {
        const [key, card] = keep(finding)
        shown.set(key, card)
      }
      for (const [key, card] of cards) if (!shown.has(key)) card.remove()
      // Only a card out of its place is moved: one that holds the focus stays in the document.
      let place = list.firstChild
      for (const card of shown.values()) {
        if (card === place) place = card.nextSibling
        else list.insertBefore(card, place)
      }
      cards = shown
      parent.hidden = shown.size === 0
      more.hidden = findings.length <= MOST
      more.textContent = more.hidden ? '' : words.more(findings.length - MOST)
      return [...shown.values()].map((card) => `${card.id}-message`)
    },
  }
}
