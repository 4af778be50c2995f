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
  return trimmed(said(element) || cellBefore(element))
}

/**
 * What the form says by its markup.
 *
 * @param {Element} element
 */
export function said(element) {
  const { labels } = /** @type {HTMLInputElement} */ (element)
  // That of a box is what it stands for.
  const label = !isBox(element) && labels?.[0]
  const named = element.getAttribute('aria-labelledby')?.split(' ')[0]
  const legend = element.tagName === 'FIELDSET' && element.querySelector('legend')
  return (
    (label ? label.textContent : '') ||
    (named && document.getElementById(named)?.textContent) ||
    element.getAttribute('aria-label') ||
    (legend ? legend.textContent : '') ||
    ''
  )
}

/**
 * @param {Element} element
 * @returns {element is HTMLInputElement}
 */
export function isBox(element) {
  return /^(radio|checkbox)$/.test(/** @type {HTMLInputElement} */ (element).type)
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
export function trimmed(words) {
  return words.replace(/^[\s*＊]+|[\s:：*＊]+$/g, '').slice(0, 40)
}
