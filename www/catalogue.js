/** The catalogue: a table is opened, checked, shown with its findings, and gone through. */

import { announce } from './announcer.js'
import { catalogueTable, keyOf } from './catalogue-table.js'
import { button, byId, fill } from './element.js'
import { createFindingsList } from './findings-list.js'
import { pastedRows } from './pasted.js'
import { count, icon, SEVERITIES } from './severity.js'
import { wordsOf } from './words.js'

/**
 * @typedef {import('../pkg/dist/browser.mjs').Gongkai} Gongkai
 * @typedef {import('../pkg/dist/browser.mjs').Report} Report
 * @typedef {import('../pkg/dist/browser.mjs').Table} Table
 * @typedef {import('./catalogue-table.js').Cell} Cell
 * @typedef {import('./finding-card.js').Finding} Finding
 * @typedef {import('./severity.js').Severity} Severity
 * @typedef {import('./words.js').Lang} Lang
 * @typedef {{ content: string[][] | Uint8Array, name: string }} Source
 */

/** Beside the page, as the server shows it. */
const EXAMPLE = 'examples/catalogue.csv'

/** Rows drawn at once; a person asks for more. */
const ROWS = 200

/** Starts the catalogue. It checks as soon as it has rules to `use`. */
export function createCatalogue() {
  const root = byId('catalogue', HTMLElement)
  const box = byId('catalogue-table', HTMLElement)
  const panel = byId('catalogue-panel', HTMLElement)
  const place = byId('catalogue-place', HTMLElement)
  const pasted = byId('catalogue-pasted', HTMLTextAreaElement)
  const onlyFound = byId('catalogue-only-found', HTMLInputElement)
  const here = createFindingsList(byId('catalogue-here', HTMLElement), {})
  const whole = createFindingsList(byId('catalogue-whole', HTMLElement), {})

  /** @type {Gongkai | undefined} */
  let gongkai
  /** @type {Lang} */
  let lang = 'zh'
  /** @type {Source | undefined} */
  let source
  /** @type {Report | undefined} */
  let report
  /** The weights that are shown. @type {Set<Severity>} */
  const shown = new Set(SEVERITIES)
  /** @type {Map<string, Finding[]>} */
  let found = new Map()
  /** @type {Cell | undefined} */
  let chosen
  let rowsDrawn = ROWS
  /** Counts what was asked for, so that what comes late does not replace what was asked for after it. */
  let asked = 0
  /** @type {ReturnType<typeof catalogueTable> | undefined} */
  let drawn

  byId('catalogue-file', HTMLInputElement).addEventListener('change', async ({ target }) => {
    const file = /** @type {HTMLInputElement} */ (target).files?.[0]
    if (file) await openFile(file)
  })
  byId('catalogue-example', HTMLButtonElement).addEventListener('click', openExample)
  byId('catalogue-check', HTMLButtonElement).addEventListener('click', openPasted)
  pasted.addEventListener('paste', () => setTimeout(openPasted, 0))
  byId('catalogue-next', HTMLButtonElement).addEventListener('click', () => step(1))
  byId('catalogue-previous', HTMLButtonElement).addEventListener('click', () => step(-1))
  onlyFound.addEventListener('change', draw)
  root.addEventListener('dragover', (event) => {
    event.preventDefault()
    root.classList.add('is-target')
  })
  root.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) {
      root.classList.remove('is-target')
    }
  })
  root.addEventListener('drop', async (event) => {
    event.preventDefault()
    root.classList.remove('is-target')
    const file = event.dataTransfer?.files[0]
    if (file) await openFile(file)
  })
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'F8') return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  })
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && chosen) drawn?.choose(chosen)
  })

  /** @param {File} file */
  async function openFile(file) {
    asked += 1
    const ask = asked
    const content = new Uint8Array(await new Response(file).arrayBuffer())
    if (ask === asked) open({ content, name: file.name })
  }

  async function openExample() {
    asked += 1
    const ask = asked
    const response = await fetch(EXAMPLE)
    const content = new Uint8Array(await response.arrayBuffer())
    if (ask !== asked) return
    if (response.ok) open({ content, name: '' })
    else fail(`${EXAMPLE}: ${response.status}`)
  }

  function openPasted() {
    asked += 1
    const text = pasted.value
    if (text.trim() === '') {
      fail(wordsOf(lang).catalogue.blank)
      return
    }
    const content = pastedRows(text) ?? new TextEncoder().encode(text)
    open({ content, name: wordsOf(lang).catalogue.pasted })
  }

  /** @param {Source} opened */
  function open(opened) {
    source = opened
    chosen = undefined
    rowsDrawn = ROWS
    check()
    announce(byId('catalogue-summary', HTMLElement).textContent ?? '')
  }

  function check() {
    if (!gongkai || !source) return
    const words = wordsOf(lang).catalogue
    const name = source.name || words.example
    try {
      report = gongkai.checkCatalogue(source.content, { name })
    } catch (error) {
      report = undefined
      fail(words.unreadable(error instanceof Error ? error.message : String(error)))
      return
    }
    const problem = report.results.find(({ error }) => error)?.error
    if (problem) {
      fail(words.unreadable(problem.message))
      return
    }
    draw()
  }

  /** @param {string} reason */
  function fail(reason) {
    byId('catalogue-summary', HTMLElement).textContent = reason
    byId('catalogue-findings', HTMLElement).hidden = true
  }

  function draw() {
    if (!report?.table) return
    const words = wordsOf(lang)
    const { table } = report
    const all = report.results.flatMap(({ findings }) => findings)
    const records = report.results.filter(({ row }) => row !== undefined).length
    const kept = all.filter(({ severity }) => shown.has(severity))
    found = byCell(kept, table)
    byId('catalogue-findings', HTMLElement).hidden = false
    byId('catalogue-summary', HTMLElement).textContent = words.catalogue.summary(
      source?.name || words.catalogue.example,
      records,
      words.count(count(all)),
    )
    drawFilters(all)
    whole.show(
      kept.filter((finding) => !cellOf(finding, table)),
      '',
      words,
    )
    const rows = table.rows
      .map((_, index) => index)
      .filter((index) => !onlyFound.checked || hasFindings(table.headerRow + 1 + index, table))
    drawn = catalogueTable(table, {
      words,
      findings: found,
      rows: rows.slice(0, rowsDrawn),
      label: source?.name || words.catalogue.example,
      onChoose: showCell,
      onEnter: () => place.focus(),
    })
    const left = Math.min(rows.length - rowsDrawn, ROWS)
    fill(
      box,
      drawn.element,
      left > 0 &&
        button(
          { class: 'button more-rows' },
          () => {
            rowsDrawn += ROWS
            draw()
          },
          words.catalogue.more(left),
        ),
    )
    const cell = chosen ?? firstFound()
    if (cell) showCell(cell)
    else showNone()
  }

  /** @param {Finding[]} all */
  function drawFilters(all) {
    const words = wordsOf(lang)
    const counts = count(all)
    fill(
      byId('catalogue-filters', HTMLElement),
      ...SEVERITIES.map((severity) =>
        button(
          {
            class: 'chip filter',
            'data-severity': severity,
            'aria-pressed': String(shown.has(severity)),
          },
          ({ currentTarget }) => {
            if (shown.has(severity)) shown.delete(severity)
            else shown.add(severity)
            const index = [...byId('catalogue-filters', HTMLElement).children].indexOf(
              /** @type {Element} */ (currentTarget),
            )
            draw()
            const again = byId('catalogue-filters', HTMLElement).children[index]
            if (again instanceof HTMLElement) again.focus()
          },
          icon(severity),
          `${words.severity[severity]} ${counts[severity]}`,
        ),
      ),
    )
  }

  /** @param {Cell} cell */
  function showCell(cell) {
    chosen = cell
    if (!report?.table) return
    const words = wordsOf(lang)
    const { table } = report
    const findings = found.get(keyOf(cell)) ?? []
    const text =
      cell.row === table.headerRow
        ? table.columns[cell.column].header
        : (table.rows[cell.row - table.headerRow - 1]?.[cell.column] ?? '')
    const cells = cellsInOrder()
    const at = cells.indexOf(keyOf(cell))
    place.textContent = words.catalogue.cell(cell.row, table.columns[cell.column].header)
    byId('catalogue-position', HTMLElement).textContent =
      at < 0 ? '' : words.catalogue.position(at + 1, cells.length)
    here.show(findings, text, words)
    for (const details of panel.querySelectorAll('details')) details.open = true
    byId('catalogue-none', HTMLElement).textContent = findings.length ? '' : words.catalogue.none
  }

  function showNone() {
    const words = wordsOf(lang).catalogue
    place.textContent = words.clean
    byId('catalogue-position', HTMLElement).textContent = ''
    byId('catalogue-none', HTMLElement).textContent = ''
    here.show([], '', wordsOf(lang))
  }

  /**
   * Goes to the next cell with findings, or to the one before.
   *
   * @param {1 | -1} by
   */
  function step(by) {
    const cells = cellsInOrder()
    if (cells.length === 0) return
    const at = chosen ? cells.indexOf(keyOf(chosen)) : -1
    const from = at < 0 ? after(cells, by) : at + by
    const [row, column] = cells[(from + cells.length) % cells.length].split(':').map(Number)
    while (report?.table && row > report.table.headerRow + rowsDrawn && !onlyFound.checked) {
      rowsDrawn += ROWS
      draw()
    }
    drawn?.choose({ row, column })
  }

  /**
   * Where to go from a cell that has no findings: the first after it, or the last before it.
   *
   * @param {string[]} cells
   * @param {1 | -1} by
   */
  function after(cells, by) {
    if (!chosen) return 0
    const here = chosen
    const next = cells.findIndex((key) => {
      const [row, column] = key.split(':').map(Number)
      return row > here.row || (row === here.row && column > here.column)
    })
    const at = next < 0 ? cells.length : next
    return by > 0 ? at : at - 1
  }

  function cellsInOrder() {
    return [...found.keys()].sort((a, b) => {
      const [rowA, columnA] = a.split(':').map(Number)
      const [rowB, columnB] = b.split(':').map(Number)
      return rowA - rowB || columnA - columnB
    })
  }

  /** @returns {Cell | undefined} */
  function firstFound() {
    const [first] = cellsInOrder()
    if (!first) return undefined
    const [row, column] = first.split(':').map(Number)
    return { row, column }
  }

  /**
   * @param {number} row
   * @param {Table} table
   */
  function hasFindings(row, table) {
    return table.columns.some((_, column) => found.has(keyOf({ row, column })))
  }

  return {
    /**
     * Checks with these rules from now on, in their language.
     *
     * @param {Gongkai} rules
     * @param {Lang} language
     */
    use(rules, language) {
      gongkai = rules
      lang = language
      if (source) check()
      else openExample()
    },
  }
}

/**
 * @param {Finding[]} findings
 * @param {Table} table
 */
function byCell(findings, table) {
  /** @type {Map<string, Finding[]>} */
  const cells = new Map()
  for (const finding of findings) {
    const cell = cellOf(finding, table)
    if (!cell) continue
    const key = keyOf(cell)
    cells.set(key, [...(cells.get(key) ?? []), finding])
  }
  return cells
}

/**
 * The cell of a finding; none where it is about the table.
 *
 * @param {Finding} finding
 * @param {Table} table
 * @returns {Cell | undefined}
 */
function cellOf({ at }, table) {
  const [, letters, row] = at?.cell?.match(/^([A-Z]+)(\d+)$/) ?? []
  if (!letters) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return column < table.columns.length ? { row: Number(row), column } : undefined
}
