/** Cells that are given row by row with what they span, put where they stand. */

/** More than these no table of a page or document spans; broken ones say millions. */
const MOST_COLUMNS = 1000
const MOST_ROWS = 65_534

/** @typedef {{ text: string, right: number, down: number }} SpanningCell */

/**
 * The table that rows of cells make.
 *
 * @param {SpanningCell[][]} given
 * @returns {{ rows: string[][], merges: number[][] }}
 */
export function placed(given) {
  /** @type {string[][]} */
  const rows = given.map(() => [])
  /** @type {number[][]} */
  const merges = []
  /** For each column the first row that is free again. @type {number[]} */
  const free = []
  given.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while ((free[column] ?? 0) > row) column += 1
      const right = Math.min(Math.max(cell.right, 1), MOST_COLUMNS)
      const down = Math.min(Math.max(cell.down, 1), MOST_ROWS, given.length - row)
      rows[row][column] = cell.text
      if (right > 1 || down > 1) merges.push([row, column, row + down - 1, column + right - 1])
      for (let at = column; at < column + right; at += 1) free[at] = row + down
      column += right
    }
  })
  return { rows: rows.map((row) => Array.from(row, (cell) => cell ?? '')), merges }
}
