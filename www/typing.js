/** When a control should be checked: on a pause, on leaving it, on pasting; never while composing. */

/** A pause in typing, in milliseconds. */
const PAUSE = 250

/**
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 */

/**
 * Watches a control.
 *
 * @param {Control} control
 * @param {object} listeners
 * @param {() => void} [listeners.changed] at once, at every change, so that what is drawn beside the
 *   text can follow it
 * @param {() => void} listeners.settled when the text is worth checking
 */
export function watch(control, { changed, settled }) {
  let timer = 0
  let composing = false
  let pending = false

  const settle = () => {
    clearTimeout(timer)
    if (composing || !pending) return
    pending = false
    settled()
  }
  const wait = (/** @type {number} */ pause) => {
    clearTimeout(timer)
    pending = true
    if (!composing) timer = window.setTimeout(settle, pause)
  }

  control.addEventListener('compositionstart', () => {
    composing = true
    clearTimeout(timer)
  })
  control.addEventListener('compositionend', () => {
    composing = false
    wait(PAUSE)
  })
  control.addEventListener('input', (event) => {
    changed?.()
    const { inputType } = /** @type {InputEvent} */ (event)
    const whole = control instanceof HTMLSelectElement || inputType === 'insertFromPaste'
    wait(whole ? 0 : PAUSE)
  })
  control.addEventListener('blur', settle)
}
