/** The words that stand beside a control, as a person reads them: forms of tables, lists, rows and columns. */

import { isBox } from './label.js'
import { EDITABLE } from './surfaces/editors.js'

/** What is written in like a page. */
export const WRITTEN = `iframe, ${EDITABLE}`
/** What a person writes in, chooses from or presses: the words before it are not of what comes after. */
const CONTROL = `input:not([type=hidden]), select, textarea, button, ${WRITTEN}`
/** What no person reads. */
const SILENT = 'script, style, template, noscript, [hidden]'
/** What joins two boxes. */
const BETWEEN = /^[\s\p{P}\p{S}至到第年]+$/u
/** What a control may stand in alone. */
const WRAPPERS = 'span, label, div'
/** More than a label has. */
const LONGEST = 40

/**
 * What stands before an element in the same cell or row; else in the cell or row before. First everything that
 * stands there together, then each piece, the nearest first. Nothing where another control comes before any words.
 *
 * @param {Element} element
 * @param {Element} form
 * @returns {string[]}
 */
export function wordsBefore(element, form) {
  for (let here = element; here !== form; here = here.parentElement ?? form) {
    const { pieces, control } = piecesBefore(here)
    if (pieces.length > 0) return together(pieces)
    if (control) return []
  }
  return []
}

/**
 * The control that another one goes on from: 云政发〔 2024 〕 5 号 in three boxes, a period from one day to another.
 *
 * @param {Element} element
 * @param {boolean} isNamed whether it has words of its own
 * @returns {Element | undefined}
 */
export function controlBefore(element, isNamed) {
  const joined = piecesBefore(inLine(element, WRAPPERS))
  if (joined.pieces.length > 0) {
    return joined.pieces.every((words) => BETWEEN.test(words)) ? lastIn(joined.control) : undefined
  }
  // A colour or a tick after a line says how it looks.
  if (isNamed || element.tagName !== 'INPUT' || isBox(element)) return undefined
  const { pieces, control } = piecesBefore(inLine(element, 'span, label'))
  const isNext = pieces.length === 0 && control?.matches(`span, label, ${CONTROL}`)
  return isNext ? lastIn(control) : undefined
}

/**
 * What stands between a control and the one before it in the same line; nothing where those are not neighbours.
 *
 * @param {Element} before
 * @param {Element} element
 * @returns {string | undefined}
 */
export function wordsBetween(before, element) {
  const { pieces, control } = piecesBefore(inLine(element, WRAPPERS))
  return lastIn(control) === before ? pieces.reverse().join('') : undefined
}

/** What stands after a control in the same line. @param {Element} element */
export function wordsAfter(element) {
  let node = inLine(element, WRAPPERS).nextSibling
  while (node && !wordsOf(node)) node = node.nextSibling
  return node ? wordsOf(node) : ''
}

/** @param {Element | undefined} element a control, or what holds some */
function lastIn(element) {
  return element?.matches(CONTROL) ? element : [...(element?.querySelectorAll(CONTROL) ?? [])].pop()
}

/**
 * What wraps an element alone, without a word before it.
 *
 * @param {Element} element
 * @param {string} wrappers
 * @returns {Element}
 */
function inLine(element, wrappers) {
  const { parentElement: parent } = element
  if (!parent?.matches(wrappers)) return element
  const isAlone = parent.querySelectorAll(CONTROL).length === 1
  const isFirst = isAlone && piecesBefore(element).pieces.length === 0
  return isFirst ? inLine(parent, wrappers) : element
}

/**
 * What stands before an editor and what surrounds it, the nearest first: its own tools stand nearer than its label,
 * so that every word counts up to the field before it.
 *
 * @param {Element} editor
 * @param {Element} form
 * @param {(element: Element) => boolean} holdsField whether an element belongs to another field
 * @returns {string[]}
 */
export function wordsAround(editor, form, holdsField) {
  const all = []
  for (let here = editor; here !== form; here = here.parentElement ?? form) {
    for (let node = here.previousSibling; node; node = node.previousSibling) {
      if (node instanceof Element && holdsField(node)) return all
      // What is written in another editor is no label.
      const words =
        node instanceof Element && (node.matches(WRITTEN) || node.querySelector(WRITTEN))
          ? ''
          : wordsOf(node)
      if (words && words.length <= LONGEST) all.push(words)
    }
  }
  return all
}

/**
 * @param {Element} element
 * @returns {{ pieces: string[], control?: Element }} the nearest first, and the control that comes before them
 */
function piecesBefore(element) {
  const pieces = []
  for (let node = element.previousSibling; node; node = node.previousSibling) {
    if (node instanceof Element && (node.matches(CONTROL) || node.querySelector(CONTROL))) {
      // One that the page has hidden, in favour of another.
      if (isHidden(node)) continue
      return { pieces, control: node }
    }
    const words = wordsOf(node)
    if (words) pieces.push(words)
  }
  return { pieces }
}

/** @param {string[]} pieces the nearest first */
function together(pieces) {
  const whole = [...pieces].reverse().join('')
  return [...new Set([whole, ...pieces])].filter((words) => words.length <= LONGEST)
}

/** @param {Node} node */
function wordsOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').trim()
  if (!(node instanceof HTMLElement) || node.matches(SILENT)) return ''
  return (node.textContent ?? '').trim()
}

/** @param {Element} element */
export function isHidden(element) {
  return element instanceof HTMLElement && (element.hidden || element.style.display === 'none')
}
