/** When a field should be checked: on a pause, on leaving it, on pasting; never while composing. */

/** A pause in typing, in milliseconds. */
const PAUSE = 250
/** As much more, in which a person looks for the next word: what grows at its end is not told to be wrong before. */
const REST = 750
/** How soon after a key an editor has written what it says, in milliseconds. */
const SOON = 100

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

const TYPING = /^insert(Composition)?Text$/

/** Whether the caret of a line stands at its end. @param {HTMLInputElement} line */
function isAtEnd({ value, selectionEnd }) {
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
 * @param {() => boolean} [ways.endsAtCaret] where it is no input: whether nothing follows the caret on its line
 * @returns {() => void} ends it
 */
export function watch(
  target,
  { changed, settled, left, composing },
  { whole = false, notice, endsAtCaret } = {},
) {
  let timer = 0
  let busy = false
  let pending = false
  /** When a character was last typed, and where. */
  let typed = Number.NEGATIVE_INFINITY
  /** @type {any} */
  let line

  const settle = () => {
    clearTimeout(timer)
    if (busy || !pending) return
    pending = false
    settled()
  }
  const wait = (/** @type {number} */ pause, then = settle) => {
    clearTimeout(timer)
    pending = true
    if (!busy) timer = window.setTimeout(then, pause)
  }
  /** Waits for a pause, and longer where what was just typed is the end of its line then. */
  const waitForPause = () => {
    const isTyped = performance.now() - typed < SOON
    wait(PAUSE, () => {
      if (isTyped && (endsAtCaret?.() ?? isAtEnd(line))) wait(REST)
      else settle()
    })
  }
  const type = (/** @type {InputEvent} */ { inputType, target: its }) => {
    line = its
    typed = TYPING.test(inputType) ? performance.now() : Number.NEGATIVE_INFINITY
  }
  const compose = (/** @type {boolean} */ begins) => {
    if (busy === begins) return
    busy = begins
    clearTimeout(timer)
    composing(begins)
  }

  notice?.(waitForPause)
  // Some editors write for themselves what is typed: no more than this is heard of it, and that before they do.
  const hear = listen(target, { beforeinput: type }, true)
  const silence = listen(target, {
    compositionstart: () => compose(true),
    compositionend({ target: its }) {
      compose(false)
      line = its
      typed = performance.now()
      waitForPause()
    },
    input(event) {
      changed()
      type(event)
      if (whole || event.inputType === 'insertFromPaste') wait(0)
      else waitForPause()
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
    hear()
    silence()
  }
}
