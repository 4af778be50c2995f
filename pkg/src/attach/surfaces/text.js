/** An input or a textarea. */

import { createMarks } from '../marks.js'
import { replaceText } from '../replacement.js'
import { watch } from '../typing.js'
import { createUndoCaret } from '../undo-caret.js'

/** Inputs whose text can be selected; in others a span cannot be shown. */
const SELECTABLE = /^(text|search|url|tel|password)$/

/**
 * @param {import('../replacement.js').TextControl} control
 * @param {object} [options]
 * @param {HTMLElement} [options.layer] lies behind the control and is congruent with it: marks are drawn there
 * @returns {import('./surface.js').Surface}
 */
export function textSurface(control, { layer } = {}) {
  const selectable = control instanceof HTMLTextAreaElement || SELECTABLE.test(control.type)
  const fixed = () => control.readOnly || control.disabled
  const marks = layer && createMarks(control, layer)
  const undo = createUndoCaret(control, () => control.value)
  return {
    elements: [control],
    anchor: control,
    long: control instanceof HTMLTextAreaElement,
    // A calendar writes into a field that nobody can type in, and says nothing.
    silent: control.readOnly,
    text: () => control.value,
    canHold: (text) => !fixed() && (selectable || !text.includes('\n')),
    replace: (edits) => replaceText(control, edits, selectable, undo),
    reveal(span) {
      control.focus()
      if (span && selectable) control.setSelectionRange(span.start, span.end)
    },
    watch(listeners) {
      return watch(control, {
        ...listeners,
        changed() {
          marks?.follow()
          listeners.changed()
        },
      })
    },
    mark: marks && ((wanted) => marks.show(wanted)),
    setValidity: (message) => control.setCustomValidity(message),
    destroy() {
      undo.end()
      marks?.destroy()
    },
  }
}
