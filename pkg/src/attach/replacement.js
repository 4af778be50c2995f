/** Changing the text of a control as if it had been typed: Ctrl+Z brings it back. */

import { edited } from '../elements/excerpt.js'

/**
 * @typedef {HTMLInputElement | HTMLTextAreaElement} TextControl
 * @typedef {import('../elements/excerpt.js').Edit} Edit
 */

/**
 * A change over more lines than this is made without the browser's undo, which takes seconds for it.
 */
const MOST_LINES = 200

/**
 * Makes edits. One step for undo; the caret, or what is selected, stays where it was in the text.
 *
 * @param {TextControl} control
 * @param {Edit[]} edits in order and apart
 * @param {boolean} selectable whether its text can be selected
 * @param {import('./undo-caret.js').UndoCaret} undo
 */
export function replaceText(control, edits, selectable, undo) {
  const before = control.value
  const wanted = edited(before, edits)
  const least = difference(before, wanted)
  if (!least) return
  const { scrollX, scrollY } = window
  const { selectionStart, selectionEnd, selectionDirection } = control
  const select = (/** @type {Edit[]} */ made) => {
    if (!selectable) return
    const [start, end] = [selectionStart, selectionEnd].map((at) =>
      made.reduce(moved, at ?? before.length),
    )
    control.setSelectionRange(start, end, selectionDirection ?? undefined)
  }
  const inner = control.scrollTop
  control.focus({ preventScroll: true })
  if (selectable) insert(control, least)
  if (control.value !== wanted) {
    setValue(control, wanted)
    control.dispatchEvent(
      new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true }),
    )
  }
  select([least])
  undo.add({
    before,
    after: wanted,
    undone: () => select([]),
    redone: () => select([least]),
  })
  control.scrollTop = inner
  window.scrollTo(scrollX, scrollY)
}

/**
 * @param {TextControl} control
 * @param {Edit} edit
 */
function insert(control, { start, end, text }) {
  const replaced = control.value.slice(start, end)
  control.setSelectionRange(start, end)
  if (lines(text) + lines(replaced) > MOST_LINES) return
  // An empty text is refused by the first command.
  if (text) document.execCommand('insertText', false, text)
  else document.execCommand('delete')
}

/**
 * Sets the value past what a framework has put in its place: React would not see the change.
 *
 * @param {TextControl} control
 * @param {string} value
 */
function setValue(control, value) {
  const prototype = Object.getPrototypeOf(control)
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set
  if (setter) setter.call(control, value)
  else control.value = value
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
  let start = sameAtStart(before, after, most)
  let same = sameAtEnd(before, after, most - start)
  if (isHalf(before, start)) start -= 1
  if (isHalf(before, before.length - same)) same -= 1
  return { start, end: before.length - same, text: after.slice(start, after.length - same) }
}

/** A long text is compared in pieces of this many characters: one by one takes milliseconds. */
const PIECE = 1024

/**
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
function sameAtStart(one, other, most) {
  let same = 0
  const piece = (/** @type {string} */ text) => text.slice(same, same + PIECE)
  while (same + PIECE <= most && piece(one) === piece(other)) same += PIECE
  while (same < most && one[same] === other[same]) same += 1
  return same
}

/**
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
function sameAtEnd(one, other, most) {
  let same = 0
  const piece = (/** @type {string} */ text) =>
    text.slice(text.length - same - PIECE, text.length - same)
  while (same + PIECE <= most && piece(one) === piece(other)) same += PIECE
  while (same < most && one[one.length - 1 - same] === other[other.length - 1 - same]) same += 1
  return same
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
 * Spans after an edit; one that the edit touched is dropped.
 *
 * @template {{ start: number, end: number }} Span
 * @param {Span[]} spans
 * @param {Edit} edit
 * @returns {Span[]}
 */
export function follow(spans, edit) {
  return spans
    .filter(({ start, end }) => end <= edit.start || start >= edit.end)
    .map((span) => ({
      ...span,
      start:
        span.start >= edit.end
          ? span.start + edit.text.length - (edit.end - edit.start)
          : span.start,
      end: moved(span.end, edit),
    }))
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
