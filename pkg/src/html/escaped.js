/** Text inside markup. */

/**
 * Text as HTML and XML write it.
 *
 * @param {string} text
 */
export function escaped(text) {
  return text.replace(
    /[&<>]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? mark,
  )
}
