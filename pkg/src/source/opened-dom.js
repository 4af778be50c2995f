/** A page of a file, read by the browser: where its HTML says what, no browser tells. */

import { outlineOfHtml } from '../html/dom.js'
import { refuseEmpty } from './empty.js'
import { encodingNotes, htmlOf, valueIn, visibleIn } from './html.js'

/**
 * @param {Uint8Array} bytes
 * @param {import('./whole.js').Reading} reading
 * @returns {import('./opened.js').Opened}
 */
export function openPage(bytes, reading) {
  const { html, encoding } = htmlOf(bytes, reading)
  refuseEmpty(html, reading.lang)
  const outline = outlineOfHtml(html)
  const { document } = reading.gongkai.readPage(outline)
  return {
    kind: 'page',
    shown: html,
    visible: () => visibleIn(outline),
    check: () => reading.gongkai.check('page', outline),
    textOf: ({ field }) => valueIn(document, field),
    lineOf: () => undefined,
    notes: encodingNotes(encoding, reading.lang),
  }
}
