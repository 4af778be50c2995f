/** Tables out of the clipboard, as spreadsheets put them there: tabs between cells, quotes around lines. */

/**
 * The rows of a pasted table; undefined where it is not one, but perhaps CSV.
 *
 * @param {string} text
 * @returns {string[][] | undefined}
 */
export function pastedRows(text) {
  if (!text.includes('\t')) return undefined
  /** @type {string[][]} */
  const rows = [[]]
  // A cell: in quotes, where "" is a quote, or up to the next tab or line break; then what ends it.
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|\r|$)/y
  while (cells.lastIndex < text.length) {
    const found = cells.exec(text)
    if (!found) break
    const [, quoted, bare, end] = found
    rows[rows.length - 1].push(quoted === undefined ? bare : quoted.replace(/""/g, '"'))
    if (end === '') break
    if (end === '\t' && cells.lastIndex === text.length) rows[rows.length - 1].push('')
    if (end !== '\t' && cells.lastIndex < text.length) rows.push([])
  }
  return rows
}
