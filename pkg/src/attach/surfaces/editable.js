/** A contenteditable element, in the page or in the frame of an editor. Nothing is ever put into it. */

import { edited } from '../../elements/excerpt.js'
import { moved } from '../replacement.js'
import { watch } from '../typing.js'
import { boxes } from './boxes.js'
import { changesOf, lines, writeInNodes } from './changes.js'
import { highlight } from './highlights.js'
import { rangeOf, TextMap } from './text-map.js'

/**
 * @typedef {import('../replacement.js').Edit} Edit
 * @typedef {import('./changes.js').Change} Change
 *
 * @typedef {object} OwnManner how an editor is written in that has an undo of its own: by one of the two
 * @property {(change: () => void) => void} [step] makes a change of the nodes one step for its undo
 * @property {(changes: Change[]) => void | Promise<unknown>} [write] makes changes in its own document
 * @property {() => boolean} [canWrite]
 * @property {Element} [labelled] what the form's label belongs to, such as the textarea that the editor hides
 *
 * @typedef {OwnManner & import('./text-map.js').Reading} Manner
 */

/**
 * @param {HTMLElement} element
 * @param {Element} [anchor] the findings stand after it: the frame, or the box of an editor
 * @param {Manner} [manner] of the editor whose element it is; without one, the browser's own undo takes fixes back
 * @returns {import('./surface.js').Surface}
 */
export function editableSurface(element, anchor = element, manner = {}) {
  const { ownerDocument: inner } = element
  const frame = inner.defaultView?.frameElement ?? undefined
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
    isAlive: () => element.isConnected && inner.defaultView !== null,
    text: () => fresh().text,
    canHold(wanted) {
      const { text } = fresh()
      return canWrite() && (native || (text !== '' && lines(text) === lines(wanted)))
    },
    replace(edits) {
      const { scrollX, scrollY } = window
      focus()
      const written = native
        ? writeNatively(element, edits, fresh)
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
      })
      return () => {
        tell = () => {}
        end()
      }
    },
    mark: (wanted) => marks.show(wanted, fresh()),
    destroy() {
      observer.disconnect()
      marks.clear()
    },
  }
}

/**
 * @param {HTMLElement} element
 * @param {Edit[]} edits
 * @param {() => TextMap} fresh
 * @param {Manner} manner
 */
function writeInOwnManner(element, edits, fresh, { step, write }) {
  // A document that is a model moves its caret by itself.
  if (write) return write(changesOf(fresh(), edits))
  const caret = caretIn(element, fresh())
  step?.(() => {
    writeInNodes(changesOf(fresh(), edits))
    putCaret(caret, edits, fresh())
  })
  return undefined
}

/**
 * By the browser's own commands. What lies in one node is one step for undo; in several, as many.
 *
 * @param {HTMLElement} element
 * @param {Edit[]} edits
 * @param {() => TextMap} fresh
 */
function writeNatively(element, edits, fresh) {
  const map = fresh()
  const caret = caretIn(element, map)
  for (const { range, text } of nativeChanges(element, map, edits).reverse()) {
    if (!range) continue
    select(range)
    // An empty text is refused by the first command.
    if (text) element.ownerDocument.execCommand('insertText', false, text)
    else if (!range.collapsed) element.ownerDocument.execCommand('delete')
  }
  putCaret(caret, edits, fresh())
}

/**
 * @param {HTMLElement} element
 * @param {TextMap} map
 * @param {Edit[]} edits
 */
function nativeChanges(element, map, edits) {
  const whole = joined(map.text, edits)
  if (map.stretches(whole).length === 1) edits = [whole]
  const keepsLines = (/** @type {Edit} */ { start, end, text }) =>
    lines(map.text.slice(start, end)) === lines(text)
  if (edits.every(keepsLines)) {
    return changesOf(map, edits).map(({ stretches, text }) => ({ range: rangeOf(stretches), text }))
  }
  return edits.map((edit) => ({ range: between(element, map, edit), text: edit.text }))
}

/**
 * The one edit that makes all of them.
 *
 * @param {string} text
 * @param {Edit[]} edits
 * @returns {Edit}
 */
function joined(text, edits) {
  const [{ start }] = edits
  const { end } = edits[edits.length - 1]
  const inside = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }))
  return { start, end, text: edited(text.slice(start, end), inside) }
}

/**
 * From a place on one line to a place on another; all of what is empty.
 *
 * @param {HTMLElement} element
 * @param {TextMap} map
 * @param {Edit} edit
 */
function between(element, map, { start, end }) {
  const range = map.range({ start, end: start })
  const last = map.range({ start: end, end })
  if (range && last) range.setEnd(last.endContainer, last.endOffset)
  if (range || map.text !== '') return range
  const all = element.ownerDocument.createRange()
  all.selectNodeContents(element)
  return all
}

/**
 * Where the caret is in the text.
 *
 * @param {HTMLElement} element
 * @param {TextMap} map
 */
function caretIn(element, map) {
  const selection = element.ownerDocument.getSelection()
  return selection ? map.place(selection.focusNode, selection.focusOffset) : undefined
}

/**
 * Puts the caret where it was in the text before some edits.
 *
 * @param {number | undefined} caret
 * @param {Edit[]} edits
 * @param {TextMap} map
 */
function putCaret(caret, edits, map) {
  if (caret === undefined) return
  const there = edits.reduceRight(moved, caret)
  const range = map.range({ start: there, end: there })
  if (range) select(range)
}

/** @param {Range} range */
function select(range) {
  const selection = range.startContainer.ownerDocument?.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}
