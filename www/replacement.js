/** Changing the text of a control as a person would: exactly there, and so that Ctrl+Z brings it back. */

/**
 * @typedef {HTMLInputElement | HTMLTextAreaElement} TextControl
 * @typedef {import('../pkg/dist/elements.mjs').Edit} Edit
 */

/**
 * A change over more lines than this is made without the browser's undo, which takes seconds for it.
 */
const MOST_LINES = 200

/**
 * Makes the control hold another text. One step for undo, whatever the number of differences; the caret
 * stays where it was in the text.
 *
 * @param {TextControl} control
 * @param {string} wanted
 */
export function replaceText(control, wanted) {
  const before = control.value
  const edit = difference(before, wanted)
  if (!edit) return
  const { scrollX, scrollY } = window
  const caret = moved(control.selectionEnd ?? before.length, edit)
  control.focus({ preventScroll: true })
  control.setSelectionRange(edit.start, edit.end)
  // setRangeText would be lost to undo. The last command is for an empty text, which the first refuses.
  if (lines(edit.text) + lines(before.slice(edit.start, edit.end)) > MOST_LINES) {
    control.setRangeText(edit.text)
    control.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText' }))
  } else if (edit.text) document.execCommand('insertText', false, edit.text)
  else document.execCommand('delete')
  if (control.value !== wanted) {
    control.value = wanted
    control.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText' }))
  }
  control.setSelectionRange(caret, caret)
  window.scrollTo(scrollX, scrollY)
}

/**
 * The one edit that makes `after` of `before`, the shortest there is; none where they are the same.
 * It splits no character in two.
 *
 * @param {string} before
 * @param {string} after
 * @returns {Edit | undefined}
 */
export function difference(before, after) {
  if (before === after) return
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  let same = 0
  while (
    same < most - start &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  ) {
    same += 1
  }
  if (isHalf(before, start)) start -= 1
  if (isHalf(before, before.length - same)) same -= 1
  return { start, end: before.length - same, text: after.slice(start, after.length - same) }
}

/**
 * Where a place in the text is after an edit.
 *
 * @param {number} place
 * @param {Edit} edit
 */
export function moved(place, { start, end, text }) {
  if (place <= start) return place
  if (place < end) return start + text.length
  return place + text.length - (end - start)
}

/**
 * Whether a cut there would part a surrogate pair.
 *
 * @param {string} text
 * @param {number} at
 */
function isHalf(text, at) {
  return (
    /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) && /[\uD800-\uDBFF]$/.test(text.slice(0, at))
  )
}

/** @param {string} text */
function lines(text) {
  return text.split('\n').length - 1
}
