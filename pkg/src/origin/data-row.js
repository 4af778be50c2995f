/** Rows of tables: those of data, and those that lay out a page. */

/** The columns that a table of data has at least, and the lines that one of its cells has at most. */
const COLUMNS = 3
const CELL_LINES = 40

/**
 * Whether a row is one of data, rather than one that lays out a page.
 *
 * @param {unknown[][]} cells the lines of each
 */
export function isDataRow(cells) {
  const filled = cells.filter((lines) => lines.length > 0)
  const isShort = cells.every((lines) => lines.length <= CELL_LINES)
  return cells.length >= COLUMNS && filled.length > 1 && isShort
}
