/**
 * Marks under a text control, where its findings are. They are drawn on a copy of the text that lies
 * behind the control; the control and its text are never touched.
 */

import { element, fill } from './element.js'
import { difference, moved } from './replacement.js'

/**
 * @typedef {import('./severity.js').Severity} Severity
 * @typedef {{ start: number, end: number, severity: Severity }} Mark
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

/**
 * Marks in the order of the text; where two overlap, the later one gives way.
 *
 * @param {Mark[]} marks
 */
function apart(marks) {
  /** @type {Mark[]} */
  const kept = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(mark.start, kept.length ? kept[kept.length - 1].end : 0)
    if (start < mark.end) kept.push({ ...mark, start })
  }
  return kept
}

/**
 * @param {string} text
 * @param {Mark[]} marks apart from each other
 */
export function pieces(text, marks) {
  /** @type {(string | Node)[]} */
  const made = []
  let at = 0
  for (const { start, end, severity } of marks) {
    made.push(text.slice(at, start))
    made.push(element('span', { class: 'mark', 'data-severity': severity }, text.slice(start, end)))
    at = end
  }
  made.push(text.slice(at))
  return made
}
