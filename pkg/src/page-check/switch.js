/** The word in the address that opens the panel, `?gongkai`, while the panel is open. */

import { isAskedFor, SWITCH } from './waiting.js'

/** With all that belongs to it. */
const WHOLE = /([?&])gongkai(?:=[^&]*)?(&|$)/

/** Puts it into the address where the page before had it: the pages that this one leads to have the panel too. */
export function keepSwitch() {
  const { search } = location
  if (isAskedFor() && !SWITCH.test(search)) ask(`${search ? `${search}&` : '?'}gongkai`)
}

/** Takes it out of the address. */
export function dropSwitch() {
  const { search } = location
  if (SWITCH.test(search)) {
    ask(search.replace(WHOLE, (_, before, after) => (after ? before : '')))
  }
}

/** @param {string} search of this page's address, from now on */
function ask(search) {
  const { origin, pathname, hash } = location
  try {
    history.replaceState(history.state, '', origin + pathname + search + hash)
  } catch {
    // A page from a disk has the address that it has.
  }
}
