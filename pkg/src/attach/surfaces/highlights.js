/**
 * Marks in a text that belongs to somebody else: the browser paints them, the document stays as it is.
 * Browsers without the CSS Custom Highlight API, as Chromium before 105, show the findings only below.
 */

import { SEVERITIES } from '../../elements/severity.js'
import highlights from '../style/highlights.css'

/**
 * @typedef {import('../../elements/severity.js').Severity} Severity
 * @typedef {{ set(name: string, highlight: object): void, delete(name: string): void }} Registry
 * @typedef {Window & { Highlight: new (...ranges: Range[]) => object, CSS: { highlights: Registry },
 *   CSSStyleSheet: typeof CSSStyleSheet }} Painter
 */

/** More than this help nobody. */
const MOST = 500

/** The ranges of every element, by document. @type {WeakMap<Document, Map<Element, Map<Severity, Range[]>>>} */
const documents = new WeakMap()

/** @param {Element} element */
export function highlight(element) {
  const document = element.ownerDocument
  const painter = /** @type {Painter | null} */ (/** @type {unknown} */ (document.defaultView))
  if (!painter?.Highlight || !painter.CSS?.highlights) return undefined
  const known = documents.get(document) ?? new Map()
  if (!documents.has(document)) {
    documents.set(document, known)
    const sheet = new painter.CSSStyleSheet()
    sheet.replaceSync(highlights)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  const paint = () => {
    for (const severity of SEVERITIES) {
      const ranges = [...known.values()].flatMap((of) => of.get(severity) ?? [])
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
      /** @type {Map<Severity, Range[]>} */
      const ranges = new Map()
      for (const { severity, ...span } of marks.slice(0, MOST)) {
        const range = map.range(span)
        if (range) ranges.set(severity, [...(ranges.get(severity) ?? []), range])
      }
      known.set(element, ranges)
      paint()
    },
    clear() {
      known.delete(element)
      paint()
    },
  }
}
