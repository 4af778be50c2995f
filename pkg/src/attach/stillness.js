/** When nothing may move: while an input method composes, and while a button of the mouse is down. */

import { listen } from './typing.js'

/** A press that ends elsewhere, as a drag does, is not told; it lasts no longer than this, in milliseconds. */
const LONGEST = 1000

/**
 * @typedef {ReturnType<typeof createStillness>} Stillness
 *
 * @param {() => boolean} isComposing
 */
export function createStillness(isComposing) {
  /** What moves now is not hit when the button comes up. */
  let pressing = false
  /** @type {(() => void) | undefined} */
  let late
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pressed
  const isWanted = () => pressing || isComposing()
  const release = () => {
    if (isWanted() || !late) return
    const act = late
    late = undefined
    act()
  }
  const mouseup = () => {
    pressing = false
    // The click that belongs to it comes first.
    setTimeout(release)
  }
  const mousedown = () => {
    pressing = true
    clearTimeout(pressed)
    pressed = setTimeout(mouseup, LONGEST)
  }
  return {
    isWanted,
    /** Does what waits, where it may be done. */
    release,
    /**
     * Does something when it may be done; the last one only.
     *
     * @param {() => void} act
     */
    after(act) {
      late = act
    },
    end: listen(document, { mousedown, mouseup }, true),
  }
}
