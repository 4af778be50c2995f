/**
 * Marks under a text control, where its findings are. They are drawn on a copy of the text that lies
 * behind the control; the control and its text are never touched.
 */

import { fill } from '../elements/dom.js'
import { apart, pieces } from '../elements/marks.js'
import { difference, follow } from './replacement.js'
import { listen } from './typing.js'

/**
 * @typedef {import('../elements/marks.js').Mark} Mark
 * @typedef {import('./replacement.js').TextControl} TextControl
 */

/** More marks than this would make typing slow. */
const MOST = 500

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
  const silence = listen(control, {
    scroll() {
      layer.scrollLeft = control.scrollLeft
    },
  })

  return {
    /**
     * Shows marks for the text as it is now.
     *
     * @param {Mark[]} wanted
     */
    show(wanted) {
      marks = apart(wanted.slice(0, MOST))
      draw()
    },
    /** Moves the marks along with what has been typed since; one that was typed into goes. */
    follow() {
      const edit = difference(text, control.value)
      if (!edit) return
      marks = follow(marks, edit)
      draw()
    },
    destroy() {
      silence()
      fill(layer)
    },
  }
}
