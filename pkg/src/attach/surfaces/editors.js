/** Editors by name. An adapter finds its editor and gives a surface of it. */

import { EDITORS } from '../editors/index.js'
import { editableSurface } from './editable.js'

/**
 * @typedef {object} Wanted as the mapping names it
 * @property {string} editor such as `ueditor`
 * @property {string} [id] of the editor
 * @property {Element} [element] of the form, where the mapping names one
 * @property {unknown} [instance] the editor itself, where the page has it and nothing else leads to it
 *
 * @typedef {(wanted: Wanted, form: Element) => import('./surface.js').Surface | undefined} Adapter
 *   gives nothing while the editor is not there yet; it is asked again
 */

/** What is written in. */
export const EDITABLE = '[contenteditable]:not([contenteditable=false])'

/** @type {Map<string, Adapter>} */
const adapters = new Map(EDITORS)

/**
 * Adds an adapter, or replaces one.
 *
 * @param {string} name
 * @param {Adapter} adapter
 */
export function defineEditor(name, adapter) {
  adapters.set(name, adapter)
}

/**
 * The editor that is wanted; where no adapter knows its name, the frame or the contenteditable element beside
 * the element or within the one of that id.
 *
 * @param {Wanted} wanted
 * @param {Element} form
 */
export function findEditor(wanted, form) {
  const adapter = adapters.get(wanted.editor)
  if (adapter) return inPage(adapter(wanted, form))
  const named = wanted.element ?? (wanted.id ? document.getElementById(wanted.id) : undefined)
  if (!named) return undefined
  const places = [
    named,
    named.nextElementSibling,
    named.previousElementSibling,
    named.parentElement,
  ]
  for (const place of places) {
    const surface = place && editableWithin(place, form)
    if (surface) return surface
  }
  return undefined
}

/**
 * What an editor leaves behind when it has ended is none.
 *
 * @param {import('./surface.js').Surface | undefined} surface
 */
function inPage(surface) {
  if (!surface || surface.anchor.isConnected) return surface
  surface.destroy?.()
  return undefined
}

/**
 * @param {Element} place
 * @param {Element} form
 * @returns {import('./surface.js').Surface | undefined}
 */
export function editableWithin(place, form) {
  const own = place.matches(EDITABLE) ? place : place.querySelector(EDITABLE)
  if (own) return ofEditor(own, form) ?? editableSurface(/** @type {HTMLElement} */ (own))
  const frames = place.tagName === 'IFRAME' ? [place] : [...place.querySelectorAll('iframe')]
  for (const frame of frames) {
    const body = bodyOf(/** @type {HTMLIFrameElement} */ (frame))
    if (body) return ofEditor(frame, form) ?? editableSurface(body, frame)
  }
  return undefined
}

/**
 * What is written in like a page: elements and frames, the outermost of each; not the places where editors keep
 * what is pasted.
 *
 * @param {Element} form
 * @returns {Element[]}
 */
export function editorsIn(form) {
  const own = [...form.querySelectorAll(`${EDITABLE}:not([tabindex="-1"])`)].filter(
    (element) => !element.parentElement?.closest(EDITABLE),
  )
  const frames = [...form.querySelectorAll('iframe')].filter((frame) => bodyOf(frame))
  return [...own, ...frames]
}

/**
 * What belongs to an editor that is known is left to its adapter, also where the mapping does not name it: many
 * editors lose a change that they have not made.
 *
 * @param {Element} element
 * @param {Element} form
 */
function ofEditor(element, form) {
  for (const [editor, adapter] of EDITORS) {
    const surface = adapter({ editor, element }, form)
    if (surface?.elements[0] === element) return surface
    surface?.destroy?.()
  }
  return undefined
}

/**
 * The editor that stands in the place of a textarea, which it has hidden.
 *
 * @param {Element} textarea
 * @param {Element} form
 */
export function editorOver(textarea, form) {
  for (const [editor, adapter] of EDITORS) {
    const surface = adapter({ editor, element: textarea }, form)
    if (surface?.labelled === textarea) return surface
    surface?.destroy?.()
  }
  return undefined
}

/**
 * The body of a frame that can be written in, or of a frame within: old editors have their tools in one and the text
 * in another. One that holds a form is a page of its own. A frame from elsewhere is closed.
 *
 * @param {HTMLIFrameElement} frame
 * @returns {HTMLElement | undefined}
 */
function bodyOf({ contentDocument: inner }) {
  if (!inner?.body || isWritten(inner)) return inner?.body
  if (inner.querySelector('form')) return undefined
  const within = [...inner.querySelectorAll('iframe')].flatMap(({ contentDocument }) =>
    contentDocument?.body && isWritten(contentDocument) ? contentDocument.body : [],
  )
  return within.length === 1 ? within[0] : undefined
}

/** @param {Document} document */
function isWritten({ body, designMode }) {
  return body.isContentEditable || designMode === 'on'
}
