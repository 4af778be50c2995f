/** A contenteditable element, in the page or in the frame of an editor. Nothing is ever put into it. */

import { difference, moved } from '../replacement.js'
import { watch } from '../typing.js'
import { highlight } from './highlights.js'
import { TextMap } from './text-map.js'

/**
 * @param {HTMLElement} element
 * @param {Element} [anchor] the findings stand after it: the frame, or the box of an editor
 * @returns {import('./surface.js').Surface}
 */
export function editableSurface(element, anchor = element) {
  /** @type {TextMap | undefined} */
  let known
  const map = () => {
    known = known ?? new TextMap(element)
    return known
  }
  const forget = () => {
    known = undefined
  }
  const observer = new MutationObserver(forget)
  observer.observe(element, { childList: true, characterData: true, subtree: true })
  const fresh = () => {
    if (observer.takeRecords().length > 0) forget()
    return map()
  }
  const marks = highlight(element)

  return {
    elements: [element],
    anchor,
    long: true,
    heavy: true,
    text: () => fresh().text,
    canHold: () => element.isContentEditable || element.ownerDocument.designMode === 'on',
    replace: (edit) => replaceIn(element, edit, fresh),
    reveal(span) {
      element.focus()
      const range = span && fresh().range(span)
      if (range) select(range)
      range?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    },
    watch: (listeners) =>
      watch(element, {
        ...listeners,
        changed() {
          forget()
          listeners.changed()
        },
      }),
    mark: marks && ((wanted) => marks.show(wanted, fresh())),
    destroy() {
      observer.disconnect()
      marks?.clear()
    },
  }
}

/**
 * @param {HTMLElement} element
 * @param {import('../replacement.js').Edit} edit
 * @param {() => TextMap} fresh
 */
function replaceIn(element, edit, fresh) {
  const map = fresh()
  const before = map.text
  const wanted = before.slice(0, edit.start) + edit.text + before.slice(edit.end)
  const least = difference(before, wanted)
  const range = least && map.range(least)
  if (!least || !range) return
  const { ownerDocument: document } = element
  const selection = document.getSelection()
  const caret = selection && map.place(selection.focusNode, selection.focusOffset)
  element.focus({ preventScroll: true })
  select(range)
  if (least.text) document.execCommand('insertText', false, least.text)
  else if (least.end > least.start) document.execCommand('delete')
  if (typeof caret !== 'number') return
  const there = moved(caret, least)
  const back = fresh().range({ start: Math.max(0, there - 1), end: there })
  back?.collapse(there === 0)
  if (back) select(back)
}

/** @param {Range} range */
function select(range) {
  const selection = range.startContainer.ownerDocument?.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}
