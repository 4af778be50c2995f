/** What a screen reader is told when something changes elsewhere on the page. */

import { byId } from './by-id.js'

/**
 * Says a sentence when the reader has finished what it is saying. The same sentence twice is said twice.
 *
 * @param {string} sentence
 */
export function announce(sentence) {
  const region = byId('announcer', HTMLElement)
  region.textContent = region.textContent === sentence ? `${sentence}\u00A0` : sentence
}
