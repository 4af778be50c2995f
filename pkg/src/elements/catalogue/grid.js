/**
 * A table with its findings in place, of any length: only the rows that are seen are in the page. Arrow
 * keys move in it, as in a spreadsheet.
 */

import { element, fill } from '../dom.js'
import { apart, pieces } from '../marks.js'
import { heaviest, icon } from '../severity.js'

/**
 * @typedef {import('../../../types/wire.js').Table} Table
 * @typedef {import('../finding-card.js').Finding} Finding
 * @typedef {import('./words.js').Words} Words
 *
 * @typedef {object} Cell a place in the table
 * @property {number} row as a spreadsheet counts, from 1
 * @property {number} column from 0
 *
 * @typedef {object} Shown what the grid shows
 * @property {Table} table
 * @property {Map<string, Finding[]>} findings by the key of their cell
 * @property {number[]} rows the indexes of the rows to show, in order
 * @property {string} label
 * @property {Words} words
 * @property {(column: number) => string} told how a column was read
 */

/** How many rows beyond those that are seen are drawn, above and below. */
const BEYOND = 8

/** Until a row has been drawn and measured. */
const LIKELY_HEIGHT = 80

/** The width of the column of row numbers, in rem. */
const NUMBERS = 3.25

/** How far Page Up and Page Down go. */
const PAGE = 10

export class Grid {
  /** @type {Shown | undefined} */
  #shown
  /** @type {Cell | undefined} */
  #chosen
  /** Rows in the page, by their place among those to show. @type {Map<number, HTMLTableRowElement>} */
  #drawn = new Map()
  #height = LIKELY_HEIGHT
  #head = element('thead', {})
  #body = element('tbody', {})
  #columns = element('colgroup', {})
  #table = element(
    'table',
    { class: 'catalogue', role: 'grid', 'aria-readonly': 'true' },
    this.#columns,
    this.#head,
    this.#body,
  )

  /**
   * @param {HTMLElement} box scrolls
   * @param {object} actions
   * @param {(cell: Cell) => void} actions.onChoose
   * @param {() => void} actions.onEnter
   */
  constructor(box, { onChoose, onEnter }) {
    this.box = box
    this.onChoose = onChoose
    this.onEnter = onEnter
    box.append(this.#table)
    box.addEventListener('scroll', () => this.#draw(), { passive: true })
    this.#table.addEventListener('focusin', ({ target }) => {
      const cell = target instanceof Element ? target.closest('.cell') : null
      if (cell instanceof HTMLElement) this.#take(placeOf(cell))
    })
    this.#table.addEventListener('keydown', (event) => this.#move(event))
  }

  /** @param {Shown} shown */
  show(shown) {
    this.#shown = shown
    const { table, rows, label, words } = shown
    this.#table.setAttribute('aria-label', label)
    this.#table.setAttribute('aria-rowcount', String(rows.length + 1))
    const widths = [NUMBERS, ...table.columns.map((_, column) => widthOf(table, column))]
    fill(this.#columns, ...widths.map((width) => columnOf(width)))
    this.#table.style.width = `${widths.reduce((sum, width) => sum + width, 0)}rem`
    const header = element(
      'tr',
      { 'aria-rowindex': 1 },
      element('th', { scope: 'col', class: 'row-number' }, words.row),
      ...table.columns.map(({ header }, column) =>
        this.#cell('th', { row: table.headerRow, column }, header),
      ),
    )
    fill(this.#head, header)
    if (this.#chosen && !this.#isShown(this.#chosen)) this.#chosen = undefined
    this.#drawn.clear()
    fill(this.#body)
    this.#draw(true)
    this.#keepOneStop()
  }

  /**
   * Takes the focus to a cell, if it is among those to show.
   *
   * @param {Cell} cell
   */
  choose(cell) {
    if (!this.#isShown(cell)) return
    const at = this.#placeOfRow(cell.row)
    if (at >= 0) {
      const top = at * this.#height
      const room = this.box.clientHeight - this.#head.offsetHeight - this.#height
      if (top < this.box.scrollTop) this.box.scrollTop = top
      else if (top > this.box.scrollTop + room) this.box.scrollTop = top - Math.max(room / 2, 0)
      this.#draw()
    }
    const drawn = this.#find(cell)
    if (drawn) drawn.focus({ preventScroll: at >= 0 })
    if (drawn && at >= 0) drawn.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  /** @param {Cell} cell */
  #isShown({ row, column }) {
    const { table } = /** @type {Shown} */ (this.#shown)
    if (column >= table.columns.length) return false
    return row === table.headerRow || this.#placeOfRow(row) >= 0
  }

  /**
   * The place of a row among those to show; -1 where it is not one of them.
   *
   * @param {number} row
   */
  #placeOfRow(row) {
    const { rows, table } = /** @type {Shown} */ (this.#shown)
    const index = row - table.headerRow - 1
    let [low, high] = [0, rows.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (rows[middle] < index) low = middle + 1
      else high = middle
    }
    return rows[low] === index ? low : -1
  }

  /**
   * Draws the rows that are seen and a few beyond them.
   *
   * @param {boolean} [anew] even where the same rows are seen
   */
  #draw(anew = false) {
    if (!this.#shown) return
    const { rows } = this.#shown
    const { scrollTop, clientHeight } = this.box
    const first = Math.max(Math.floor(scrollTop / this.#height) - BEYOND, 0)
    const seen = Math.ceil((clientHeight || 600) / this.#height) + 2 * BEYOND
    const end = Math.min(first + seen, rows.length)
    if (!anew && this.#drawn.has(first) && this.#drawn.has(end - 1)) return
    const drawn = new Map()
    for (let at = first; at < end; at += 1) drawn.set(at, this.#drawn.get(at) ?? this.#row(at))
    const hadFocus = this.#body.contains(focused(this.#body))
    this.#drawn = drawn
    const below = (rows.length - end) * this.#height
    fill(this.#body, space(first * this.#height), ...drawn.values(), space(below))
    this.#keepOneStop()
    if (hadFocus && this.#chosen) this.#find(this.#chosen)?.focus({ preventScroll: true })
    const one = drawn.get(first)?.offsetHeight
    if (one && Math.abs(one - this.#height) > 0.5) {
      this.#height = one
      this.#draw(true)
    }
  }

  /** @param {number} at */
  #row(at) {
    const { table, rows } = /** @type {Shown} */ (this.#shown)
    const index = rows[at]
    const row = table.headerRow + 1 + index
    return element(
      'tr',
      { 'aria-rowindex': at + 2 },
      element('th', { scope: 'row', class: 'row-number' }, String(row)),
      ...table.columns.map((_, column) =>
        this.#cell('td', { row, column }, table.rows[index][column] ?? ''),
      ),
    )
  }

  /**
   * @param {'th' | 'td'} tag
   * @param {Cell} cell
   * @param {string} text
   */
  #cell(tag, cell, text) {
    const { findings, words, told } = /** @type {Shown} */ (this.#shown)
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
        title: tag === 'th' ? told(cell.column) : undefined,
        class: severity ? 'cell has-finding' : 'cell',
        'data-severity': severity,
        'data-row': cell.row,
        'data-column': cell.column,
      },
      severity && icon(severity),
      element('div', { class: 'cell-text' }, ...(severity ? pieces(text, apart(spans)) : [text])),
      severity &&
        element(
          'span',
          { class: 'visually-hidden' },
          `${text === '' ? words.catalogue.empty : ''}${words.catalogue.cellCount(found.length)}`,
        ),
    )
  }

  /** @param {Cell} cell */
  #take(cell) {
    if (this.#chosen && keyOf(this.#chosen) === keyOf(cell)) return
    this.#chosen = cell
    this.#keepOneStop()
    this.onChoose(cell)
  }

  /** The table is one stop for the Tab key: its chosen cell, or else the first that has something. */
  #keepOneStop() {
    for (const cell of this.#table.querySelectorAll('.cell[tabindex="0"]')) {
      cell.setAttribute('tabindex', '-1')
      cell.removeAttribute('aria-selected')
    }
    const chosen = this.#chosen && this.#find(this.#chosen)
    chosen?.setAttribute('aria-selected', 'true')
    const stop =
      chosen ?? this.#body.querySelector('.cell.has-finding') ?? this.#table.querySelector('.cell')
    stop?.setAttribute('tabindex', '0')
  }

  /**
   * @param {Cell} cell
   * @returns {HTMLElement | null}
   */
  #find({ row, column }) {
    return this.#table.querySelector(`.cell[data-row="${row}"][data-column="${column}"]`)
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    if (!this.#chosen || event.altKey || event.metaKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      this.onEnter()
      return
    }
    const next = this.#neighbour(this.#chosen, event)
    if (!next) return
    event.preventDefault()
    this.choose(next)
  }

  /**
   * The cell that a key leads to.
   *
   * @param {Cell} cell
   * @param {KeyboardEvent} event
   * @returns {Cell | undefined}
   */
  #neighbour({ row, column }, { key, ctrlKey }) {
    const { table, rows } = /** @type {Shown} */ (this.#shown)
    const last = table.columns.length - 1
    const at = row === table.headerRow ? -1 : this.#placeOfRow(row)
    const place = (/** @type {number} */ down, /** @type {number} */ right) => {
      const to = Math.min(Math.max(down, -1), rows.length - 1)
      return {
        row: to < 0 ? table.headerRow : table.headerRow + 1 + rows[to],
        column: Math.min(Math.max(right, 0), last),
      }
    }
    /** @type {Record<string, () => Cell>} */
    const moves = {
      ArrowUp: () => place(at - 1, column),
      ArrowDown: () => place(at + 1, column),
      ArrowLeft: () => place(at, column - 1),
      ArrowRight: () => place(at, column + 1),
      PageUp: () => place(at - PAGE, column),
      PageDown: () => place(at + PAGE, column),
      Home: () => place(ctrlKey ? -1 : at, 0),
      End: () => place(ctrlKey ? rows.length - 1 : at, last),
    }
    return moves[key]?.()
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
 * @param {HTMLElement} cell
 * @returns {Cell}
 */
function placeOf({ dataset }) {
  return { row: Number(dataset.row), column: Number(dataset.column) }
}

/**
 * What has the focus, in the document or in the shadow that a node is in.
 *
 * @param {Node} node
 */
function focused(node) {
  const root = node.getRootNode()
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null
}

/**
 * A row that takes the place of rows which are not drawn.
 *
 * @param {number} height
 */
function space(height) {
  if (height <= 0) return null
  const row = element('tr', { class: 'space', role: 'presentation' }, element('td', {}))
  row.style.height = `${height}px`
  return row
}

/**
 * How wide a column is, in rem, by the usual length of its texts: one odd cell does not widen it.
 *
 * @param {Table} table
 * @param {number} column
 */
function widthOf({ rows, columns }, column) {
  const some = rows.slice(0, 100)
  const mean = some.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0) / (some.length || 1)
  if (mean > 14) return 16
  if (mean > 7) return 11
  return mean <= 3 && columns[column].header.length <= 3 ? 4.5 : 7.5
}

/** @param {number} width in rem */
function columnOf(width) {
  const column = element('col', {})
  column.style.width = `${width}rem`
  return column
}
