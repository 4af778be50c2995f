/** How edits of a text are made in a contenteditable element, so that the browser's own undo takes them back. */

import { caretIn, putCaret, select } from './caret.js'
import { changesOf, keepsLines, writeInNodes } from './changes.js'
import { rangeOf } from './text-map.js'

/**
 * @typedef {import('../replacement.js').Edit} Edit
 * @typedef {import('./changes.js').Change} Change
 * @typedef {import('./text-map.js').TextMap} TextMap
 * @typedef {{ range: Range | undefined, text: string }} Replacement
 */

/** What may be put in anew, as it was: it is no more than the form of a text. */
const PLAIN =
  /^(A|B|BLOCKQUOTE|BR|DIV|EM|FONT|H[1-6]|HR|I|LI|OL|P|PRE|S|SPAN|STRONG|SUB|SUP|TABLE|TBODY|TD|TH|THEAD|TR|U|UL)$/

/** What a policy may not allow to be put in, and what makes a part closed. */
const SPECIAL = /^(on.*|style|contenteditable)$/

/** The browser takes long to put in more elements than this. */
const FEW = 300

/** More changes than this are made without the browser's undo, which takes seconds for them. */
const MOST = 200

/**
 * One step for undo, where the text is plain enough; else as many as there are nodes that change.
 *
 * @param {HTMLElement} element
 * @param {Edit[]} edits
 * @param {() => TextMap} fresh
 * @param {import('../undo-caret.js').UndoCaret} undo
 */
export function writeNatively(element, edits, fresh, undo) {
  const map = fresh()
  const caret = caretIn(element, map)
  const { scrollTop } = element
  if (edits.every((edit) => keepsLines(map.text, edit))) {
    writeChanges(element, () => changesOf(fresh(), byNode(fresh(), edits)))
  } else {
    replaceEach(
      element,
      edits.map((edit) => ({ range: between(element, map, edit), text: edit.text })),
    )
  }
  element.scrollTop = scrollTop
  putCaret(caret, edits, fresh())
  undo.add({
    before: map.text,
    after: fresh().text,
    undone: () => putCaret(caret, [], fresh()),
    redone: () => putCaret(caret, edits, fresh()),
  })
}

/**
 * @param {HTMLElement} element
 * @param {() => Change[]} changesNow in the nodes as they are
 */
function writeChanges(element, changesNow) {
  const changes = changesNow()
  if (changes.length > MOST) writeWithoutUndo(element, changes)
  else if (changes.length < 2 || !isPlain(element) || !writeAnew(element, changes)) {
    replaceEach(
      element,
      changesNow().map((change) => ({ range: rangeOf([change]), text: change.text })),
    )
  }
}

/**
 * Puts other nodes in the place of those that change: what undo knows of the old ones harms nothing then.
 *
 * @param {HTMLElement} element
 * @param {Change[]} changes
 */
function writeWithoutUndo(element, changes) {
  const copies = new Map(changes.map(({ node }) => [node, /** @type {Text} */ (node.cloneNode())]))
  writeInNodes(
    changes.map((change) => ({ ...change, node: copies.get(change.node) ?? change.node })),
  )
  for (const [node, copy] of copies) node.replaceWith(copy)
  element.dispatchEvent(
    new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true }),
  )
}

/**
 * @param {HTMLElement} element
 * @param {Replacement[]} replacements in the order of the text
 */
function replaceEach({ ownerDocument: document }, replacements) {
  for (const { range, text } of replacements.reverse()) {
    if (!range) continue
    select(range)
    // An empty text is refused by the first command.
    if (text) document.execCommand('insertText', false, text)
    else if (!range.collapsed) document.execCommand('delete')
  }
}

/**
 * Puts all of an element in anew, changed: one command. Where the browser makes something else of it, it is taken
 * back.
 *
 * @param {HTMLElement} element
 * @param {Change[]} changes
 * @returns {boolean} whether it holds what was wanted
 */
function writeAnew(element, changes) {
  const { ownerDocument: document } = element
  const copy = /** @type {HTMLElement} */ (element.cloneNode(true))
  const copies = textsIn(copy)
  const copyOf = new Map(textsIn(element).map((node, at) => [node, copies[at]]))
  writeInNodes(
    changes.map((change) => ({ ...change, node: copyOf.get(change.node) ?? change.node })),
  )
  const wanted = copy.innerHTML
  select(all(element))
  try {
    document.execCommand('insertHTML', false, wanted)
  } catch {
    // A policy of trusted types: nothing has happened.
    return false
  }
  if (element.innerHTML === wanted) return true
  document.execCommand('undo')
  return false
}

/** @param {HTMLElement} element */
function isPlain(element) {
  const within = [...element.querySelectorAll('*')]
  return (
    within.length <= FEW &&
    within.every(
      ({ tagName, attributes }) =>
        PLAIN.test(tagName) && [...attributes].every(({ name }) => !SPECIAL.test(name)),
    )
  )
}

/** @param {HTMLElement} element */
function textsIn(element) {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  /** @type {Text[]} */
  const found = []
  while (walker.nextNode()) found.push(/** @type {Text} */ (walker.currentNode))
  return found
}

/** @param {HTMLElement} element */
function all(element) {
  const range = element.ownerDocument.createRange()
  range.selectNodeContents(element)
  return range
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
  return range || map.text !== '' ? range : all(element)
}
