/** From what a mapping names to what an editor writes in. */

import { isBox } from '../label.js'
import { boxesSurface, selectSurface } from './choice.js'
import { drawnList, listOf } from './drawn-list.js'
import { editableWithin, editorOver, findEditor } from './editors.js'
import { hiddenSurface } from './hidden.js'
import { piecesSurface } from './pieces.js'
import { textSurface } from './text.js'

/**
 * @typedef {string | Element | ArrayLike<string | Element> | (() => ArrayLike<Element>)} Named a selector, an element,
 *   radio buttons or the three boxes of a document number, or what gives them as they are now
 *
 * @typedef {object} FieldOptions
 * @property {Named} [field]
 * @property {string} [editor] the kind of editor, such as `ueditor`
 * @property {string} [id] of the editor
 * @property {unknown} [instance] the editor itself, or a function that gives it when it is there
 * @property {string | Element} [notes] where its findings go; after the field where left out
 * @property {string} [label] what the field is called; read from the form where left out
 * @property {Record<string, string>} [values] what the codes of a select or of radio buttons stand for
 * @property {string | HTMLElement} [marks] lies behind an input or textarea, congruent with it: marks are drawn there
 *
 * @typedef {Named | FieldOptions | import('./surface.js').Surface} FieldMapping
 */

/**
 * @param {FieldMapping} mapping
 * @returns {FieldOptions | import('./surface.js').Surface}
 */
export function fieldOptions(mapping) {
  const isNamed = typeof mapping === 'string' || typeof mapping === 'function'
  if (isNamed || isElement(mapping)) return { field: mapping }
  if ('watch' in mapping || !('length' in mapping)) {
    return /** @type {FieldOptions | import('./surface.js').Surface} */ (mapping)
  }
  return { field: /** @type {ArrayLike<string | Element>} */ (mapping) }
}

/** What is no field to write in. */
const OTHER =
  ':not([type=button]):not([type=submit]):not([type=reset]):not([type=image]):not([type=file])'
const CONTROL = `input${OTHER}, select, textarea`

/** What is filled in piece by piece, and in how many. */
const IN_PIECES = 'documentNumber'
const PIECES = 3

/**
 * What the mapping names, or nothing while the form does not have it.
 *
 * @param {FieldOptions} wanted
 * @param {Element} form
 * @param {string} name of the field
 * @returns {Found | undefined}
 *
 * @typedef {object} Found
 * @property {Element[]} elements as they are named: where others are found, the field was drawn anew
 * @property {() => import('./surface.js').Surface | undefined} open
 */
export function find(wanted, form, name) {
  const elements = wanted.field === undefined ? [] : elementsOf(wanted.field, form)
  if (wanted.editor) {
    const { editor, id } = wanted
    const open = () => {
      const instance = typeof wanted.instance === 'function' ? wanted.instance() : wanted.instance
      return findEditor({ editor, id, instance, element: elements[0] }, form)
    }
    return { elements, open }
  }
  const all = elements.map(controlsOf)
  const controls = all.flat()
  if (controls.length === 0) return undefined
  if (name === IN_PIECES && elements.length === PIECES && !controls.some(isBox)) {
    const pieces = all.map(([first]) => first)
    const { values } = wanted
    const part = (/** @type {Element} */ piece) => open([piece], { values }, form) ?? []
    return { elements: pieces, open: () => piecesSurface(pieces.flatMap(part)) }
  }
  return { elements: sameKind(controls), open: () => open(sameKind(controls), wanted, form) }
}

/** What a person fills in of an element: itself, or what it holds. @param {Element} element */
function controlsOf(element) {
  if (element.matches(CONTROL)) return [element]
  const within = [...element.querySelectorAll(CONTROL)]
  return within.length > 0 ? within : [element]
}

/**
 * The elements that a mapping names, as far as the form has them.
 *
 * @param {FieldMapping} mapping
 * @param {Element} form
 * @returns {Element[]}
 */
export function namedBy(mapping, form) {
  const { field } = /** @type {FieldOptions} */ (fieldOptions(mapping))
  return field === undefined ? [] : elementsOf(field, form)
}

/**
 * @param {Named} named
 * @param {Element} form
 * @returns {Element[]}
 */
export function elementsOf(named, form) {
  if (typeof named === 'string') {
    const own = [...form.querySelectorAll(named)]
    return own.length > 0 ? own : [...document.querySelectorAll(named)]
  }
  if (isElement(named)) return [named]
  const all = Array.from(typeof named === 'function' ? named() : named)
  return all.flatMap((one) => (isElement(one) ? [one] : elementsOf(one, form)))
}

/**
 * @param {unknown} value
 * @returns {value is Element}
 */
export function isElement(value) {
  return typeof value === 'object' && value !== null && 'nodeType' in value
}

/**
 * The first control; of boxes, all.
 *
 * @param {Element[]} controls
 */
function sameKind(controls) {
  const [first] = controls
  if (!isBox(first)) return [first]
  return controls.filter((control) => isBox(control) && control.type === first.type)
}

/**
 * @param {Element[]} controls
 * @param {FieldOptions} wanted
 * @param {Element} form
 */
function open(controls, { values, marks }, form) {
  const [control] = controls
  if (isBox(control)) {
    return boxesSurface(/** @type {HTMLInputElement[]} */ (controls), values)
  }
  if (control instanceof HTMLSelectElement) return selectSurface(control, values)
  if (control instanceof HTMLInputElement && control.type === 'hidden') {
    return hiddenSurface(control)
  }
  const list = control instanceof HTMLInputElement && listOf(control)
  if (list) return drawnList(control, list)
  if (control instanceof HTMLTextAreaElement) {
    const editor = isHidden(control) && editorOver(control, form)
    if (editor) return editor
  }
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    const layer = marks === undefined ? undefined : elementsOf(marks, form)[0]
    return {
      ...textSurface(control, { layer: /** @type {HTMLElement | undefined} */ (layer) }),
      isAlive: () => !isReplaced(control, form),
    }
  }
  return editableWithin(control, form)
}

/**
 * Whether an editor has come in its place since.
 *
 * @param {HTMLElement} control
 * @param {Element} form
 */
function isReplaced(control, form) {
  if (control.tagName !== 'TEXTAREA' || !isHidden(control)) return false
  const editor = editorOver(control, form)
  editor?.destroy?.()
  return editor !== undefined
}

/** As editors hide a textarea. @param {HTMLElement} control */
function isHidden(control) {
  return control.style.display === 'none'
}
