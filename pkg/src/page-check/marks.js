/** Marks over a page: highlights where the browser has them, boxes elsewhere. The page's content is not touched. */

import { element } from '../elements/dom.js'
import marks from './style/highlights.css'

/**
 * @typedef {import('../elements/severity.js').Severity} Severity
 * @typedef {{ ranges: Range[], severity: Severity }} Marked
 */

/** More boxes than this make a page slow. */
const BOXES = 300

const HERE = 'gongkai-here'
const NAMES = ['gongkai-error', 'gongkai-warning', 'gongkai-info']

/**
 * Marks, and the boxes that follow their ranges when the page is scrolled.
 *
 * @param {HTMLElement} layer for the boxes, over the page
 * @param {{ highlights?: boolean }} [options] false: boxes even where there are highlights
 */
export function createMarks(layer, { highlights = true } = {}) {
  const painter = highlights ? createHighlights() : undefined
  /** @type {Marked[]} */
  let all = []
  /** @type {Marked | undefined} */
  let here
  let waiting = 0

  function draw() {
    waiting = 0
    layer.textContent = ''
    if (!painter) {
      for (const { ranges, severity } of all.slice(0, BOXES)) place(ranges, 'box', severity)
    }
    if (here) place(here.ranges, 'box is-here', here.severity)
  }

  /**
   * @param {Range[]} ranges
   * @param {string} name
   * @param {Severity} severity
   */
  function place(ranges, name, severity) {
    for (const { left, top, width, height } of rowsOf(ranges)) {
      if (top > window.innerHeight || top + height < 0) continue
      const box = element('div', { class: name, 'data-severity': severity })
      box.style.left = `${left}px`
      box.style.top = `${top}px`
      box.style.width = `${width}px`
      box.style.height = `${height}px`
      layer.append(box)
    }
  }

  function later() {
    if (!waiting) waiting = requestAnimationFrame(draw)
  }

  // Scrolling inside the page is heard on the way down only.
  document.addEventListener('scroll', later, { capture: true, passive: true })
  window.addEventListener('resize', later)

  return {
    /** @param {Marked[]} marked */
    show(marked) {
      all = marked
      here = undefined
      painter?.show(marked)
      draw()
    },
    /** @param {Marked | undefined} marked the one that is looked at */
    point(marked) {
      here = marked
      painter?.point(marked?.ranges ?? [])
      draw()
    },
    remove() {
      document.removeEventListener('scroll', later, { capture: true })
      window.removeEventListener('resize', later)
      cancelAnimationFrame(waiting)
      painter?.remove()
      layer.textContent = ''
    },
  }
}

/** The highlights of the browser: none before Chromium 105. */
function createHighlights() {
  const { Highlight, CSS } = /** @type {any} */ (window)
  if (!Highlight || !CSS?.highlights) return undefined
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(marks)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return {
    /** @param {Marked[]} marked */
    show(marked) {
      for (const name of NAMES) {
        const ranges = marked
          .filter(({ severity }) => name.endsWith(severity))
          .flatMap((one) => one.ranges)
        CSS.highlights.set(name, new Highlight(...ranges))
      }
    },
    /** @param {Range[]} ranges */
    point(ranges) {
      const highlight = new Highlight(...ranges)
      highlight.priority = 1
      CSS.highlights.set(HERE, highlight)
    },
    remove() {
      for (const name of [...NAMES, HERE]) CSS.highlights.delete(name)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    },
  }
}

/**
 * The rectangles of ranges, those of one row of text in one.
 *
 * @param {Range[]} ranges
 */
function rowsOf(ranges) {
  /** @type {{ left: number, top: number, width: number, height: number }[]} */
  const rows = []
  for (const { left, top, width, height } of ranges.flatMap((range) => [
    ...range.getClientRects(),
  ])) {
    if (width === 0) continue
    const last = rows[rows.length - 1]
    const follows =
      last && Math.abs(last.top - top) < 2 && Math.abs(last.left + last.width - left) < 2
    if (follows) last.width += width
    else rows.push({ left, top, width, height })
  }
  return rows
}
