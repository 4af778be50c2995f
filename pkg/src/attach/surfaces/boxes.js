/**
 * Marks where the browser cannot paint them in a text: boxes that lie over it, in the page beside the editor. They
 * follow what is typed, scrolled and resized, and take no click.
 */

import css from 'gongkai-css/attach/style/boxes.css'
import { element as make } from '../../elements/dom.js'
import { windowOf } from '../../page-check/window-of.js'
import { listen } from '../typing.js'

/**
 * @typedef {import('../../elements/severity.js').Severity} Severity
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Sides
 */

/** More than this help nobody. */
const MOST = 500

/**
 * @param {HTMLElement} text that is marked
 * @param {Element} [frame] it lies in
 */
export function boxes(text, frame) {
  const place = frame ?? text
  const layer = make('div', { 'data-gongkai-marks': true, 'aria-hidden': 'true' })
  const area = make('div', { class: 'area' })
  const root = layer.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]
  root.append(area)
  /** They move along with the text by themselves. @type {{ range: Range, severity: Severity }[]} */
  let ranges = []
  let drawing = 0
  /** @type {(() => void) | undefined} */
  let end

  const draw = () => {
    drawing = 0
    // Nothing that a style sheet says of neighbours changes.
    if (layer.parentNode !== place.parentNode) place.parentNode?.append(layer)
    // It may lie in a frame within the frame.
    const inner = windowOf(text.ownerDocument)
    const seen = frame ? both(visible(place), inner) : visible(place)
    const origin = layer.getBoundingClientRect()
    set(area, seen, origin)
    area.textContent = ''
    for (const { range, severity } of ranges) {
      for (const { left, top, right, bottom } of range.getClientRects()) {
        const sides = {
          left: left + inner.x,
          top: top + inner.y,
          right: right + inner.x,
          bottom: bottom + inner.y,
        }
        const cut = both(sides, seen)
        if (cut.left >= cut.right || cut.top >= cut.bottom) continue
        const box = make('div', { class: 'box', 'data-severity': severity })
        set(box, sides, seen)
        area.append(box)
      }
    }
  }
  const later = () => {
    drawing = drawing || requestAnimationFrame(draw)
  }
  const begin = () => {
    const sizes = new ResizeObserver(later)
    for (const one of [text, place, document.body]) sizes.observe(one)
    const changes = new MutationObserver(later)
    changes.observe(text, { childList: true, characterData: true, attributes: true, subtree: true })
    const moves = { scroll: later, resize: later, load: later }
    const views = new Set([window, text.ownerDocument.defaultView ?? window])
    const silences = [...views].map((view) => listen(view, moves, true))
    return () => {
      sizes.disconnect()
      changes.disconnect()
      for (const silence of silences) silence()
      cancelAnimationFrame(drawing)
      drawing = 0
    }
  }

  return {
    /**
     * @param {import('./surface.js').Mark[]} marks
     * @param {import('./text-map.js').TextMap} map
     */
    show(marks, map) {
      ranges = marks.slice(0, MOST).flatMap(({ severity, ...span }) => {
        const range = map.range(span)
        return range ? [{ range, severity }] : []
      })
      if (ranges.length === 0) this.clear()
      else {
        end = end ?? begin()
        later()
      }
    },
    clear() {
      ranges = []
      end?.()
      end = undefined
      layer.remove()
    },
  }
}

/**
 * What is seen of an element: what holds it may scroll or cut it off.
 *
 * @param {Element} place
 * @returns {Sides}
 */
function visible(place) {
  const { left, top } = corner(place)
  let seen = { left, top, right: left + place.clientWidth, bottom: top + place.clientHeight }
  for (let around = place.parentElement; around; around = around.parentElement) {
    if (around === document.body || around === document.documentElement) break
    if (getComputedStyle(around).overflow === 'visible') continue
    seen = both(seen, around.getBoundingClientRect())
  }
  return seen
}

/**
 * What lies within both.
 *
 * @param {Sides} one
 * @param {Sides} other
 * @returns {Sides}
 */
function both(one, other) {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  }
}

/**
 * Where the inside of an element begins.
 *
 * @param {Element} place
 */
function corner(place) {
  const { left, top } = place.getBoundingClientRect()
  return { left: left + place.clientLeft, top: top + place.clientTop }
}

/**
 * @param {HTMLElement} box
 * @param {Sides} sides
 * @param {{ left: number, top: number }} origin
 */
function set({ style }, { left, top, right, bottom }, origin) {
  style.left = `${left - origin.left}px`
  style.top = `${top - origin.top}px`
  style.width = `${Math.max(0, right - left)}px`
  style.height = `${Math.max(0, bottom - top)}px`
}
