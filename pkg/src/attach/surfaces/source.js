/** What an editor holds while it shows its source: the text is read, and mended only when it shows the text again. */

import { TextMap } from './text-map.js'

/**
 * @param {() => string} html
 * @param {Element} anchor
 * @param {() => boolean} isCurrent whether the source is shown
 * @returns {import('./surface.js').Surface}
 */
export function sourceSurface(html, anchor, isCurrent) {
  let [known, text] = ['', '']
  return {
    elements: [],
    anchor,
    silent: true,
    isAlive: isCurrent,
    text() {
      const now = html()
      if (now !== known) {
        // A document that is not shown runs no script and loads nothing.
        const { body } = new DOMParser().parseFromString(now, 'text/html')
        ;[known, text] = [now, new TextMap(body).text]
      }
      return text
    },
    canHold: () => false,
    replace() {},
    reveal: () => anchor.scrollIntoView({ block: 'nearest' }),
    watch: () => () => {},
  }
}
