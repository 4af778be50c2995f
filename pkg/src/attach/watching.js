/** Watches a form from outside of its fields: what the page draws anew, and what its scripts change without a word. */

import { listen } from './typing.js'

/** How often a field is looked at that says nothing when it changes, in milliseconds. */
const LOOK = 1000

/**
 * @param {Element} form
 * @param {object} told
 * @param {(node: Node) => boolean} told.isOurs what we have drawn ourselves
 * @param {() => void} told.drawn something of the page was drawn anew
 * @param {(silent: boolean) => void} told.look time to look at the fields; `silent`: at those that say nothing
 * @param {() => void} told.emptied the form was reset
 * @returns {() => void} ends it
 */
export function watchForm(form, { isOurs, drawn, look, emptied }) {
  const observer = new MutationObserver((records) => {
    const theirs = records.some(
      ({ target, addedNodes, removedNodes }) =>
        !isOurs(target) &&
        ([...removedNodes].length > 0 || ![...addedNodes].every((node) => isOurs(node))),
    )
    if (theirs && form.isConnected) drawn()
  })
  observer.observe(form.getRootNode(), { childList: true, subtree: true })
  const lookAround = () => look(false)
  const events = { focusin: lookAround, click: lookAround, change: lookAround }
  const ends = [
    listen(document, events, true),
    // After the browser has emptied the fields.
    listen(form, { reset: () => setTimeout(emptied) }),
  ]
  const timer = setInterval(() => {
    if (document.hidden) return
    // What happens in the frame of an editor is not told here.
    drawn()
    look(true)
  }, LOOK)
  return () => {
    observer.disconnect()
    clearInterval(timer)
    for (const end of ends) end()
  }
}
