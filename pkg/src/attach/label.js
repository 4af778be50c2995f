/** What a field is called, for sentences about it. */

/**
 * @param {Element} element
 * @param {string} name of the field
 * @param {Record<string, string>} names in the language of the page
 */
export function labelOf(element, name, names) {
  return shown(element) || names[name] || name
}

/** @param {Element} element */
function shown(element) {
  const { labels } = /** @type {HTMLInputElement} */ (element)
  const label = /** @type {HTMLInputElement} */ (element).type !== 'radio' && labels?.[0]
  const named = element.getAttribute('aria-labelledby')?.split(' ')[0]
  const legend = element.tagName === 'FIELDSET' && element.querySelector('legend')
  const words =
    (label ? label.textContent : '') ||
    (named && document.getElementById(named)?.textContent) ||
    element.getAttribute('aria-label') ||
    (legend ? legend.textContent : '') ||
    cellBefore(element)
  return trimmed(words ?? '')
}

/**
 * Old forms are tables: the words stand in the cell before.
 *
 * @param {Element} element
 */
function cellBefore(element) {
  return element.closest('td')?.previousElementSibling?.textContent ?? ''
}

/**
 * Without the mark of a required field and the colon.
 *
 * @param {string} words
 */
function trimmed(words) {
  return words.replace(/^[\s*＊]+|[\s:：*＊]+$/g, '').slice(0, 40)
}
