/** A contenteditable element, in the page or in the frame of an editor. Nothing is ever put into it. */

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
 * @property {() => boolean} [isCurrent] whether the editor still shows this, not its source
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
  // A form may lie in a frame itself.
  const frame = inner === document ? undefined : (inner.defaultView?.frameElement ?? undefined)
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
    isAlive: () =>
      element.isConnected && inner.defaultView !== null && (manner.isCurrent?.() ?? true),
    text: () => fresh().text,
    canHold(wanted, edits) {
      const map = fresh()
      if (!canWrite() || !edits.every((edit) => isOpen(element, map, edit))) return false
      return native || (map.text !== '' && lines(map.text) === lines(wanted))
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
 * Whether nothing closed lies where an edit is made: what a person cannot write in is not mended either.
 *
 * @param {HTMLElement} element
 * @param {TextMap} map
 * @param {Edit} edit
 */
function isOpen(element, map, edit) {
  if (!element.isContentEditable) return true
  return map.stretches(edit).every(({ node }) => node.parentElement?.isContentEditable)
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
  const keepsLines = (/** @type {Edit} */ { start, end, text }) =>
    lines(map.text.slice(start, end)) === lines(text)
  if (!edits.every(keepsLines)) {
    return edits.map((edit) => ({ range: between(element, map, edit), text: edit.text }))
  }
  return changesOf(map, byNode(map, edits)).map(({ stretches, text }) => ({
    range: rangeOf(stretches),
    text,
  }))
}

/**
 * Those of one node as one edit.
 *
 * @param {TextMap} map
 * @param {Edit[]} edits
 */
function byNode(map, edits) {
  /** @type {Edit[]} */
  const made = []
  for (const edit of edits) {
    const last = made[made.length - 1]
    const both = last && joined(map.text, last, edit)
    if (both && map.stretches(both).length === 1) made[made.length - 1] = both
    else made.push(edit)
  }
  return made
}

/**
 * The one edit that makes both.
 *
 * @param {string} whole
 * @param {Edit} one
 * @param {Edit} next
 * @returns {Edit}
 */
function joined(whole, one, next) {
  const between = whole.slice(one.end, next.start)
  return { start: one.start, end: next.end, text: one.text + between + next.text }
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
