/** Addresses of cells: `F8` is row 8, column 6. */

/** @typedef {{ row: number, column: number }} Address both counted from 1 */

/** The most that a workbook has. */
const ROWS = 1_048_576
const COLUMNS = 16_384

/**
 * @param {string | undefined} written
 * @returns {Address | undefined} nothing where no workbook has that cell
 */
export function addressOf(written) {
  const [, letters, digits] = written?.match(/^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/) ?? []
  if (!letters) return undefined
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(digits)
  return row >= 1 && row <= ROWS && column <= COLUMNS ? { row, column } : undefined
}

/** @param {Address} address */
export function cellName({ row, column }) {
  return columnName(column) + row
}

/**
 * @param {number} column counted from 1
 * @returns {string}
 */
export function columnName(column) {
  const before = Math.floor((column - 1) / 26)
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return before > 0 ? columnName(before) + letter : letter
}

/**
 * @param {string | undefined} written such as `A2:C4`
 * @returns {{ from: Address, to: Address } | undefined}
 */
export function rangeOf(written = '') {
  const [first, last = first] = written.split(':')
  const [from, to] = [addressOf(first), addressOf(last)]
  return from && to && { from, to }
}
