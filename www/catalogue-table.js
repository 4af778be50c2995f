/** A catalogue as a table with its findings in place. Arrow keys move in it, as in a spreadsheet. */

import { element } from './element.js'
import { pieces } from './marks.js'
import { heaviest, icon } from './severity.js'

/**
 * @typedef {import('../pkg/dist/browser.mjs').Table} Table
 * @typedef {import('./finding-card.js').Finding} Finding
 * @typedef {import('./words.js').Words} Words
 *
 * @typedef {object} Cell a place in the table
 * @property {number} row as a spreadsheet counts, from 1
 * @property {number} column from 0
 */

/**
 * The table. A cell is chosen by a click, by the arrow keys, or by `choose`.
 *
 * @param {Table} table
 * @param {object} settings
 * @param {Words} settings.words
 * @param {Map<string, Finding[]>} settings.findings by the key of their cell
 * @param {number[]} settings.rows the indexes of the rows to show
 * @param {string} settings.label
 * @param {(cell: Cell) => void} settings.onChoose
 * @param {() => void} settings.onEnter
 */
export function catalogueTable(table, { words, findings, rows, label, onChoose, onEnter }) {
  const cellOf = (
    /** @type {'th' | 'td'} */ tag,
    /** @type {Cell} */ cell,
    /** @type {string} */ text,
  ) => {
    const found = findings.get(keyOf(cell)) ?? []
    const severity = heaviest(found)
    const spans = found.flatMap(({ span, severity: weight }) =>
      span && span.end <= text.length ? [{ ...span, severity: weight }] : [],
    )
    return element(
      tag,
      {
        tabindex: -1,
        scope: tag === 'th' ? 'col' : undefined,
        class: severity ? 'cell has-finding' : 'cell',
        'data-severity': severity,
        'data-length': tag === 'th' ? lengthOf(table, cell.column) : undefined,
        'data-row': cell.row,
        'data-column': cell.column,
      },
      ...(severity
        ? [
            icon(severity),
            ...pieces(text, spans),
            element(
              'span',
              { class: 'visually-hidden' },
              `${text === '' ? words.catalogue.empty : ''}${words.catalogue.cellCount(found.length)}`,
            ),
          ]
        : [text]),
    )
  }

  const drawn = element(
    'table',
    { class: 'catalogue', role: 'grid', 'aria-label': label, 'aria-readonly': 'true' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col', class: 'row-number' }, words.catalogue.row),
        ...table.columns.map(({ header }, column) =>
          cellOf('th', { row: table.headerRow, column }, header),
        ),
      ),
    ),
    element(
      'tbody',
      {},
      ...rows.map((index) => {
        const row = table.headerRow + 1 + index
        return element(
          'tr',
          {},
          element('th', { scope: 'row', class: 'row-number' }, String(row)),
          ...table.columns.map((_, column) =>
            cellOf('td', { row, column }, table.rows[index][column] ?? ''),
          ),
        )
      }),
    ),
  )

  /** @type {HTMLElement | undefined} */
  let chosen

  /** @param {HTMLElement} cell */
  function take(cell) {
    if (chosen) {
      chosen.tabIndex = -1
      chosen.removeAttribute('aria-selected')
    }
    chosen = cell
    cell.tabIndex = 0
    cell.setAttribute('aria-selected', 'true')
    onChoose({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) })
  }

  drawn.addEventListener('focusin', ({ target }) => {
    const cell = target instanceof Element ? target.closest('.cell') : null
    if (cell instanceof HTMLElement && cell !== chosen) take(cell)
  })
  drawn.addEventListener('keydown', (event) => {
    if (!chosen || event.altKey || event.metaKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      onEnter()
      return
    }
    const next = neighbour(chosen, event)
    if (!next) return
    event.preventDefault()
    next.focus()
  })

  const first = drawn.querySelector('.cell.has-finding') ?? drawn.querySelector('.cell')
  if (first instanceof HTMLElement) first.tabIndex = 0

  return {
    element: drawn,
    /**
     * Takes the focus to a cell, if it is shown.
     *
     * @param {Cell} cell
     */
    choose({ row, column }) {
      const cell = drawn.querySelector(`.cell[data-row="${row}"][data-column="${column}"]`)
      if (cell instanceof HTMLElement) cell.focus()
    },
  }
}

/**
 * The key of a cell in a map.
 *
 * @param {Cell} cell
 */
export function keyOf({ row, column }) {
  return `${row}:${column}`
}

/**
 * How wide a column wants to be, by the usual length of its texts: one odd cell does not widen it.
 *
 * @param {Table} table
 * @param {number} column
 */
function lengthOf({ rows }, column) {
  const some = rows.slice(0, 100)
  const mean = some.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0) / some.length
  if (mean > 14) return 'long'
  return mean > 7 ? 'medium' : undefined
}

/** How far Page Up and Page Down go. */
const PAGE = 10

/**
 * The cell that a key leads to.
 *
 * @param {HTMLElement} cell
 * @param {KeyboardEvent} event
 */
function neighbour(cell, { key, ctrlKey }) {
  const row = /** @type {HTMLTableRowElement} */ (cell.parentElement)
  const table = /** @type {HTMLTableElement} */ (row.closest('table'))
  const at = /** @type {HTMLTableCellElement} */ (cell).cellIndex
  const last = row.cells.length - 1
  const place = (/** @type {number} */ down, /** @type {number} */ right) => {
    const to = table.rows[Math.min(Math.max(down, 0), table.rows.length - 1)]
    return to?.cells[Math.min(Math.max(right, 1), last)]
  }
  /** @type {Record<string, () => HTMLElement | undefined>} */
  const moves = {
    ArrowUp: () => place(row.rowIndex - 1, at),
    ArrowDown: () => place(row.rowIndex + 1, at),
    ArrowLeft: () => place(row.rowIndex, at - 1),
    ArrowRight: () => place(row.rowIndex, at + 1),
    PageUp: () => place(row.rowIndex - PAGE, at),
    PageDown: () => place(row.rowIndex + PAGE, at),
    Home: () => place(ctrlKey ? 0 : row.rowIndex, 1),
    End: () => place(ctrlKey ? table.rows.length - 1 : row.rowIndex, last),
  }
  return moves[key]?.()
}
