/** The findings of a field, beneath it: cards for the eye, sentences for the screen reader. */

import { createFindingsList } from '../elements/findings-list.js'
import { sorted } from '../elements/severity.js'
import { createBox } from './box.js'

/**
 * @typedef {import('./mapping.js').Finding} Finding
 * @typedef {import('../../types/wire.js').Fix} Fix
 * @typedef {import('./words.js').Words} Words
 */

/** A description of more sentences than this nobody listens to. */
const SPOKEN = 5

let last = 0

/**
 * @param {object} actions
 * @param {(finding: Finding, fix: Fix) => void} [actions.onFix]
 * @param {(finding: Finding) => void} [actions.onShow]
 * @param {(finding: Finding, id: string) => HTMLElement[]} [actions.more] of buttons
 */
export function createNotes(actions) {
  last += 1
  const { host, root, remove } = createBox('notes')
  const place = document.createElement('div')
  place.id = 'finding'
  place.className = 'notes'
  root.append(place)
  const list = createFindingsList(place, actions)
  // Outside of the shadow, so that a field can be described by it.
  const description = document.createElement('span')
  description.id = `gongkai-notes-${last}`
  description.hidden = true

  return {
    id: description.id,
    get isPlaced() {
      return host.isConnected
    },
    /**
     * Puts the notes where they belong; where they are already, nothing happens.
     *
     * @param {Element} parent
     * @param {Element | Text | null} after what they stand after; at the end of the parent where null
     */
    settle(parent, after) {
      const there = after ? after.nextElementSibling : undefined
      const right = after ? there === host : host.parentElement === parent
      if (right && description.previousElementSibling === host) return
      if (after) after.after(host, description)
      else parent.append(host, description)
    },
    /**
     * @param {Finding[]} findings
     * @param {string} text of the field
     * @param {Words} words
     */
    show(findings, text, words) {
      list.show(findings, text, words)
      host.hidden = findings.length === 0
      const spoken = sorted(findings)
        .slice(0, SPOKEN)
        .map(({ severity, message }) => `${words.severity[severity]}：${message}`)
      const said = spoken.join('；')
      if (description.textContent !== said) description.textContent = said
    },
    /** Takes the notes out of the form, until they are settled again. */
    leave() {
      host.remove()
      description.remove()
    },
    /** @param {Node} node */
    owns: (node) => node === host || node === description || description.contains(node),
    remove() {
      remove()
      description.remove()
    },
  }
}
