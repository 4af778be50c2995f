/** Whether an input method is at work in the page: what a library asks meanwhile is answered when it is done. */

/** @type {EventTarget | null} */
let place = null

/** What waits for the end. @type {(() => void)[]} */
let waiting = []

/** Begins to listen. Done twice it is heard once: they are the same functions. */
export function watchComposing() {
  if (typeof document === 'undefined') return
  document.addEventListener('compositionstart', begin, true)
  document.addEventListener('compositionend', end, true)
  // Some input methods end without saying so.
  document.addEventListener('focusout', end, true)
}

/** Where a word is being composed. */
export function composedIn() {
  return place
}

/** @returns {Promise<void>} */
export function composed() {
  return new Promise((resolve) => waiting.push(resolve))
}

/** @param {Event} event */
function begin({ target }) {
  place = target
}

function end() {
  if (!place) return
  place = null
  const ended = waiting
  waiting = []
  for (const resolve of ended) resolve()
}
