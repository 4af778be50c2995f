/** The findings of one place, as a list of cards. */

import { element } from './dom.js'
import { findingCard } from './finding-card.js'
import { sorted } from './severity.js'

/**
 * @typedef {import('./finding-card.js').Finding} Finding
 * @typedef {import('./finding-card.js').Fix} Fix
 * @typedef {import('./words.js').Words} Words
 *
 * @typedef {{ card: HTMLLIElement, finding: Finding }} Shown
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
  /** @type {Map<string, Shown>} */
  let cards = new Map()
  let last = 0

  /**
   * @param {Finding} finding
   * @param {string} value
   * @param {Words} words
   * @returns {Shown}
   */
  const draw = (finding, value, words) => {
    last += 1
    /** @type {Shown} */
    const shown = {
      finding,
      card: findingCard(finding, {
        words,
        value,
        id: `${parent.id}-${last}`,
        onFix: onFix && ((fix) => onFix(...now(shown, finding, fix))),
        onShow: onShow && finding.span ? () => onShow(shown.finding) : undefined,
        more: others && ((id) => others(finding, id)),
      }),
    }
    shown.card.dataset.fingerprint = finding.fingerprint
    return shown
  }

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
          .filter(({ card }) => card.querySelector('details')?.open)
          .map(({ finding }) => finding.fingerprint),
      )
      /** @type {Map<string, Shown>} */
      const kept = new Map()
      for (const finding of sorted(findings).slice(0, MOST)) {
        const key = unlike(kept, saying(finding, value, words))
        const known = cards.get(key)
        const shown = known ?? draw(finding, value, words)
        shown.finding = finding
        kept.set(key, shown)
        const details = known ? null : shown.card.querySelector('details')
        if (details && open.has(finding.fingerprint)) details.open = true
      }
      for (const [key, { card }] of cards) if (!kept.has(key)) card.remove()
      // Only a card out of its place is moved: one that holds the focus stays in the document.
      let place = list.firstChild
      for (const { card } of kept.values()) {
        if (card === place) place = card.nextSibling
        else list.insertBefore(card, place)
      }
      cards = kept
      parent.hidden = kept.size === 0
      more.hidden = findings.length <= MOST
      more.textContent = more.hidden ? '' : words.more(findings.length - MOST)
      return [...kept.values()].map(({ card }) => `${card.id}-message`)
    },
  }
}

/**
 * What a card says. Where in the text it is does not count: what is typed before it moves every finding.
 *
 * @param {Finding} finding
 * @param {string} value
 * @param {Words} words
 */
function saying({ span, fixes, ...finding }, value, words) {
  const { start, end } = span ?? { start: 0, end: 0 }
  const seen = value.slice(Math.max(0, start - AROUND), end + AROUND)
  const edits = fixes?.map(({ kind, title, edits }) => [
    kind,
    title,
    edits.map((edit) => [edit.start - start, edit.end - start, edit.text]),
  ])
  return JSON.stringify([finding, end - start, edits, seen, words.basis])
}

/**
 * The same slip may stand in the same words twice.
 *
 * @param {ReadonlyMap<string, unknown>} kept
 * @param {string} key
 */
function unlike(kept, key) {
  let nth = 0
  while (kept.has(key + nth)) nth += 1
  return key + nth
}

/**
 * The finding that a card stands for now, and the same fix of it.
 *
 * @param {Shown} shown
 * @param {Finding} drawn
 * @param {Fix} fix
 * @returns {[Finding, Fix]}
 */
function now({ finding }, drawn, fix) {
  const at = drawn.fixes?.indexOf(fix) ?? -1
  return [finding, finding.fixes?.[at] ?? fix]
}
