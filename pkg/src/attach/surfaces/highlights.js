/**
 * Marks in a text that belongs to somebody else: the browser paints them, the document stays as it is.
 * Where it cannot, as Chromium before 105, there are boxes.js.
 */

import highlights from 'gongkai-css/attach/style/highlights.css'
import { SEVERITIES } from '../../elements/severity.js'

/**
 * @typedef {import('../../elements/severity.js').Severity} Severity
 * @typedef {{ set(name: string, highlight: object): void, delete(name: string): void }} Registry
 * @typedef {Window & { Highlight: new (...ranges: Range[]) => object, CSS: { highlights: Registry },
 *   CSSStyleSheet: typeof CSSStyleSheet }} Painter
 */

/** More than this help nobody. */
const MOST = 500

/**
 * The ranges of every element, by document, and the style sheet there.
 *
 * @typedef {{ elements: Map<Element, Map<Severity, Range[]>>, sheet: CSSStyleSheet }} Painted
 * @type {WeakMap<Document, Painted>}
 */
const documents = new WeakMap()

/** @param {Element} element */
export function highlight(element) {
  const document = element.ownerDocument
  const painter = /** @type {Painter | null} */ (/** @type {unknown} */ (document.defaultView))
  if (!painter?.Highlight || !painter.CSS?.highlights) return undefined
  const paint = (/** @type {Painted} */ { elements }) => {
    for (const severity of SEVERITIES) {
      const ranges = [...elements.values()].flatMap((of) => of.get(severity) ?? [])
      const name = `gongkai-${severity}`
      if (ranges.length > 0) {
        painter.CSS.highlights.set(name, new painter.Highlight(...ranges))
      } else painter.CSS.highlights.delete(name)
    }
  }
  return {
    /**
     * @param {import('./surface.js').Mark[]} marks
     * @param {import('./text-map.js').TextMap} map
     */
    show(marks, map) {
      const painted = documents.get(document) ?? begin(document, painter)
      /** @type {Map<Severity, Range[]>} */
      const ranges = new Map()
      for (const { severity, ...span } of marks.slice(0, MOST)) {
        const range = map.range(span)
        if (range) ranges.set(severity, [...(ranges.get(severity) ?? []), range])
      }
      painted.elements.set(element, ranges)
      paint(painted)
    },
    clear() {
      const painted = documents.get(document)
      if (!painted) return
      painted.elements.delete(element)
      paint(painted)
      if (painted.elements.size === 0) end(document, painted)
    },
  }
}

/**
 * @param {Document} document
 * @param {Painter} painter
 */
function begin(document, painter) {
  const sheet = new painter.CSSStyleSheet()
  sheet.replaceSync(highlights)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const painted = { elements: new Map(), sheet }
  documents.set(document, painted)
  return painted
}

/**
 * Leaves the document as it was.
 *
 * @param {Document} document
 * @param {Painted} painted
 */
function end(document, { sheet }) {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((one) => one !== sheet)
  documents.delete(document)
}
