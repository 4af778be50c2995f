/** Marks over a page: highlights where the browser has them, boxes elsewhere. The page's content is not touched. */

import marks from 'gongkai-css/page-check/style/highlights.css'
import { element } from '../elements/dom.js'
import { windowOf } from './window-of.js'

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
    // The browser's highlights are those of one document: what lies in frames has boxes.
    const boxed = painter
      ? all.filter(({ ranges }) => ranges.some((range) => documentOf(range) !== document))
      : all
    for (const { ranges, severity } of boxed.slice(0, BOXES)) place(ranges, 'box', severity)
    if (here) place(here.ranges, 'box is-here', here.severity)
  }

  /**
   * @param {Range[]} ranges
   * @param {string} name
   * @param {Severity} severity
   */
  function place(ranges, name, severity) {
    for (const { left, top, width, height } of rowsOf(ranges)) {
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

  /** The documents whose scrolling is heard: the page, and those of frames with marks. @type {Set<Document>} */
  let heard = new Set()

  /** @param {Set<Document>} documents */
  function listenIn(documents) {
    // Scrolling inside a page is heard on the way down only.
    for (const one of heard) one.removeEventListener('scroll', later, { capture: true })
    for (const one of documents) {
      one.addEventListener('scroll', later, { capture: true, passive: true })
    }
    heard = documents
  }

  window.addEventListener('resize', later)

  return {
    /** @param {Marked[]} marked */
    show(marked) {
      all = marked
      listenIn(new Set([document, ...marked.flatMap(({ ranges }) => ranges.map(documentOf))]))
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
      listenIn(new Set())
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

/** @param {Range} range */
function documentOf({ startContainer }) {
  return startContainer.ownerDocument ?? document
}

/**
 * The rectangles of ranges as far as they are seen, those of one row of text in one.
 *
 * @param {Range[]} ranges
 */
function rowsOf(ranges) {
  /** @type {{ left: number, top: number, width: number, height: number }[]} */
  const rows = []
  for (const { left, top, width, height } of ranges.flatMap(seenOf)) {
    const last = rows[rows.length - 1]
    const follows =
      last && Math.abs(last.top - top) < 2 && Math.abs(last.left + last.width - left) < 2
    if (follows) last.width += width
    else rows.push({ left, top, width, height })
  }
  return rows
}

/** @param {Range} range */
function seenOf(range) {
  const { x, y, ...seen } = windowOf(documentOf(range))
  return [...range.getClientRects()].flatMap((rectangle) => {
    const left = Math.max(rectangle.left + x, seen.left)
    const top = Math.max(rectangle.top + y, seen.top)
    const width = Math.min(rectangle.right + x, seen.right) - left
    const height = Math.min(rectangle.bottom + y, seen.bottom) - top
    return width > 0 && height > 0 ? [{ left, top, width, height }] : []
  })
}
