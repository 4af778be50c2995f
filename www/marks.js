/**
 * Marks under a text control, where its findings are. They are drawn on a copy of the text that lies
 * behind the control; the control and its text are never touched.
 */

import { apart, fill, pieces } from '../pkg/dist/elements.mjs'
import { difference, moved } from './replacement.js'

/**
 * @typedef {import('../pkg/dist/elements.mjs').Mark} Mark
 * @typedef {import('./replacement.js').TextControl} TextControl
 */

/**
 * The marks of a control, drawn in `layer`, which the style sheet keeps congruent with it.
 *
 * @param {TextControl} control
 * @param {HTMLElement} layer
 */
export function createMarks(control, layer) {
  /** @type {Mark[]} */
  let marks = []
  let text = control.value

  const draw = () => {
    text = control.value
    // The last line break of a block is not shown: a space after it keeps the line.
    fill(layer, ...pieces(text, marks), ' ')
    layer.scrollLeft = control.scrollLeft
  }
  control.addEventListener('scroll', () => {
    layer.scrollLeft = control.scrollLeft
  })

  return {
    /**
     * Shows marks for the text as it is now.
     *
     * @param {Mark[]} wanted
     */
    show(wanted) {
      marks = apart(wanted)
      draw()
    },
    /** Moves the marks along with what has been typed since; one that was typed into goes. */
    follow() {
      const edit = difference(text, control.value)
      if (!edit) return
      marks = marks
        .filter(({ start, end }) => end <= edit.start || start >= edit.end)
        .map((mark) => ({
          ...mark,
          start:
            mark.start >= edit.end
              ? mark.start + edit.text.length - (edit.end - edit.start)
              : mark.start,
          end: moved(mark.end, edit),
        }))
      draw()
    },
  }
}
