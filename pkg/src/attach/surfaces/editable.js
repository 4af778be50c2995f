/** A contenteditable element, in the page or in the frame of an editor. Nothing is ever put into it. */

import { watch } from '../typing.js'
import { createUndoCaret } from '../undo-caret.js'
import { boxes } from './boxes.js'
import { endsAtCaret, select } from './caret.js'
import { keepsLines } from './changes.js'
import { highlight } from './highlights.js'
import { writeNatively } from './native-writing.js'
import { writeInOwnManner } from './own-writing.js'
import { TextMap } from './text-map.js'

/**
 * @typedef {import('./own-writing.js').Writing & import('./text-map.js').Reading & OwnManner} Manner
 *
 * @typedef {object} OwnManner
 * @property {() => boolean} [canWrite]
 * @property {() => boolean} [isCurrent] whether the editor still shows this, not its source
 * @property {Element} [labelled] what the form's label belongs to, such as the textarea that the editor hides
 */

/**
 * @param {HTMLElement} element
 * @param {Element} [anchor] the findings stand after it: the frame, or the box of an editor
 * @param {Manner} [manner] of the editor whose element it is; without one, the browser's own undo takes fixes back
 * @returns {import('./surface.js').Surface}
 */
export function editableSurface(element, anchor = element, manner = {}) {
  const { ownerDocument: inner } = element
  const frame = frameOf(inner)
  const native = !manner.step && !manner.write
  /** @type {TextMap | undefined} */
  let known
  let tell = () => {}
  // A script that puts an article into an editor says nothing.
  const notice = () => {
    known = undefined
    tell()
  }
  const observer = new MutationObserver(notice)
  observer.observe(element, { childList: true, characterData: true, subtree: true })
  const fresh = () => {
    if (observer.takeRecords().length > 0) notice()
    known = known ?? new TextMap(element, manner)
    return known
  }
  const marks = highlight(element) ?? boxes(element, frame)
  const undo = createUndoCaret(element, () => fresh().text)
  const focus = () => {
    inner.defaultView?.focus()
    element.focus({ preventScroll: true })
  }
  const canWrite = manner.canWrite ?? (() => element.isContentEditable || inner.designMode === 'on')

  return {
    // A body in a frame cannot be described by what lies outside.
    elements: [frame ?? element],
    anchor,
    labelled: manner.labelled,
    long: true,
    heavy: true,
    isAlive: () =>
      element.isConnected && inner.defaultView !== null && (manner.isCurrent?.() ?? true),
    text: () => fresh().text,
    canHold(_, edits) {
      const map = fresh()
      if (!canWrite() || !edits.every((edit) => isOpen(element, map, edit))) return false
      return native || (map.text !== '' && edits.every((edit) => keepsLines(map.text, edit)))
    },
    replace(edits) {
      const { scrollX, scrollY } = window
      focus()
      const written = native
        ? writeNatively(element, edits, fresh, undo)
        : writeInOwnManner(element, edits, fresh, manner)
      window.scrollTo(scrollX, scrollY)
      return written
    },
    reveal(span) {
      focus()
      const range = span && fresh().range(span)
      if (range) select(range)
      const place = range?.startContainer.parentElement ?? element
      place.scrollIntoView({ block: 'nearest' })
    },
    watch(listeners) {
      const end = watch(frame ? inner : element, listeners, {
        notice(settle) {
          tell = settle
        },
        endsAtCaret: () => endsAtCaret(element),
      })
      return () => {
        tell = () => {}
        end()
      }
    },
    mark: (wanted) => marks.show(wanted, fresh()),
    destroy() {
      observer.disconnect()
      undo.end()
      marks.clear()
    },
  }
}

/**
 * The frame of this page that a document lies in, be it in a frame within; the form may lie in a frame itself.
 *
 * @param {Document | undefined} inner
 * @returns {Element | undefined}
 */
function frameOf(inner) {
  if (!inner || inner === document) return undefined
  const frame = inner.defaultView?.frameElement ?? undefined
  return frameOf(frame?.ownerDocument) ?? frame
}

/**
 * Whether nothing closed lies where an edit is made: what a person cannot write in is not mended either.
 *
 * @param {HTMLElement} element
 * @param {TextMap} map
 * @param {import('../replacement.js').Edit} edit
 */
function isOpen(element, map, edit) {
  if (!element.isContentEditable) return true
  return map.stretches(edit).every(({ node }) => node.parentElement?.isContentEditable)
}
