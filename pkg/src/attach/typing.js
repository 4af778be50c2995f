/** When a field should be checked: on a pause, on leaving it, on pasting; never while composing. */

/** A pause in typing, in milliseconds. */
const PAUSE = 250
/** One in which a person looks for the next word: what grows at its end is not told to be wrong before. */
const LONG_PAUSE = 1000

/**
 * What listens, and what ends it. Old browsers know no `signal` here.
 *
 * @param {EventTarget} target
 * @param {Record<string, (event: any) => void>} listeners
 * @param {boolean} [capture]
 */
export function listen(target, listeners, capture = false) {
  const entries = Object.entries(listeners)
  for (const [name, listener] of entries) target.addEventListener(name, listener, capture)
  return () => {
    for (const [name, listener] of entries) target.removeEventListener(name, listener, capture)
  }
}

/** Whether the caret of a line stands at its end. @param {HTMLInputElement} line */
function endsAtCaret({ value, selectionEnd }) {
  return Boolean(value) && selectionEnd === value.length
}

/**
 * Watches what is typed in an element.
 *
 * @param {EventTarget} target
 * @param {import('./surfaces/surface.js').Listeners} listeners
 * @param {object} [ways]
 * @param {boolean} [ways.whole] every change is a whole one, as that of a select
 * @param {(settle: () => void) => void} [ways.notice] takes what is to be called where something else has changed it
 * @returns {() => void} ends it
 */
export function watch(
  target,
  { changed, settled, left, composing },
  { whole = false, notice } = {},
) {
  let timer = 0
  let busy = false
  let pending = false

  const settle = () => {
    clearTimeout(timer)
    if (busy || !pending) return
    pending = false
    settled()
  }
  const wait = (/** @type {number} */ pause) => {
    clearTimeout(timer)
    pending = true
    if (!busy) timer = window.setTimeout(settle, pause)
  }
  const compose = (/** @type {boolean} */ begins) => {
    if (busy === begins) return
    busy = begins
    clearTimeout(timer)
    composing(begins)
  }

  notice?.(() => wait(PAUSE))
  const silence = listen(target, {
    compositionstart: () => compose(true),
    compositionend({ target: line }) {
      compose(false)
      wait(endsAtCaret(line) ? LONG_PAUSE : PAUSE)
    },
    input({ inputType, target: line }) {
      changed()
      const grows = /^insert(Composition)?Text$/.test(inputType) && endsAtCaret(line)
      if (whole || inputType === 'insertFromPaste') wait(0)
      else wait(grows ? LONG_PAUSE : PAUSE)
    },
    // What a script chose, as a calendar does, says no more than this.
    change() {
      changed()
      wait(0)
    },
    focusout() {
      // Some input methods end without saying so.
      compose(false)
      settle()
      left()
    },
  })
  return () => {
    clearTimeout(timer)
    compose(false)
    silence()
  }
}
