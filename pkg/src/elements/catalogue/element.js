/** `<gongkai-catalogue>`: a table is opened, checked, shown with its findings, and gone through. */

import clothes from 'gongkai-css/elements/style/catalogue.css'
import { button, element, fill } from '../dom.js'
import { createFindingsList } from '../findings-list.js'
import { count, icon, SEVERITIES } from '../severity.js'
import { dress, undress } from '../style.js'
import { createDownloads } from './downloads.js'
import { Engine, Stopped } from './engine.js'
import { Grid, keyOf } from './grid.js'
import { opened, pasted, tableOf } from './source.js'
import { wordsOf } from './words.js'

/**
 * @typedef {import('../../api.js').Report} Report
 * @typedef {import('../../../types/wire.js').Table} Table
 * @typedef {import('../finding-card.js').Finding} Finding
 * @typedef {import('../severity.js').Severity} Severity
 * @typedef {import('../words.js').Lang} Lang
 * @typedef {import('./engine.js').Given} Given
 * @typedef {import('./grid.js').Cell} Cell
 */

/**
 * A catalogue (公开目录) with its findings in place.
 *
 * Without attributes it is a place to drop a file or paste a table. `for` names a table of the page by its id,
 * `src` a file beside the page. `profile`, `lang` (`zh`, `en`) and `as-of` (`YYYY-MM-DD`) are those of `load`.
 * The table of the page is not touched: the element shows what it read out of it.
 *
 * Fires `gongkai:report` with the report as its detail, and `gongkai:error` with the error.
 */
export class GongkaiCatalogue extends HTMLElement {
  static observedAttributes = ['for', 'src', 'lang', 'profile', 'as-of']

  /** Where the rest of the package is; set by the script that defines the element. @type {import('./engine.js').Parts} */
  static parts

  /** @type {Report | undefined} */
  #report
  /** @type {Given | undefined} */
  #given
  #at = 0
  /** @type {Set<Severity>} */
  #severities = new Set(SEVERITIES)
  /** @type {Map<string, Finding[]>} */
  #found = new Map()
  /** @type {Cell | undefined} */
  #chosen
  /** Counts what was asked for, so that what comes late does not replace what was asked for after it. */
  #asked = 0
  #engine = new Engine(/** @type {typeof GongkaiCatalogue} */ (this.constructor).parts)
  #view = createView()
  #here = createFindingsList(this.#view.here, {})
  #whole = createFindingsList(this.#view.whole, {})
  #grid = new Grid(this.#view.box, {
    onChoose: (cell) => this.#showCell(cell),
    onEnter: () => this.#view.place.focus(),
  })
  #dressed = false

  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open' })
    root.append(this.#view.root)
    this.#listen()
  }

  connectedCallback() {
    if (this.shadowRoot && !this.#dressed) dress(this.shadowRoot, clothes)
    this.#dressed = true
    this.#say()
    this.#openNamed()
  }

  disconnectedCallback() {
    this.#engine.stop()
    if (this.shadowRoot) undress(this.shadowRoot)
    this.#dressed = false
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (!this.isConnected || before === now) return
    if (name === 'lang') this.#say()
    if (name === 'for' || name === 'src') this.#openNamed()
    else this.#check()
  }

  /** What was found; undefined before anything was checked. */
  get report() {
    return this.#report
  }

  /** Where it was checked: `worker`, or `main`, the page itself. */
  get engine() {
    return this.#engine.kind
  }

  /**
   * Checks a table and shows what is found.
   *
   * @param {File | import('../../api.js').TableInput | HTMLTableElement} table
   * @param {string} [name] to show; that of the file where there is one
   * @returns {Promise<void>} when it is shown, or was stopped
   */
  async open(table, name) {
    this.#asked += 1
    const ask = this.#asked
    const words = wordsOf(this.#lang).catalogue
    try {
      const shown = name ?? (table instanceof File ? table.name : '')
      this.#busy(words.reading(shown))
      const given = await opened(table, shown)
      if (ask !== this.#asked) return
      this.#given = given
      this.#chosen = undefined
      this.#at = 0
      await this.#check()
    } catch (error) {
      if (ask === this.#asked) this.#fail(error)
    }
  }

  /**
   * Shows a finding in its cell, and goes there.
   *
   * @param {Finding} finding of the report
   * @returns {boolean} whether it has a cell
   */
  reveal(finding) {
    const at = this.#tables.findIndex((table) => isIn(finding, table))
    if (this.#tables.length > 1 && at >= 0 && at !== this.#at) {
      this.#at = at
      this.#showReport()
    }
    const cell = this.#table && cellOf(finding, this.#table)
    if (cell) this.#grid.choose(cell)
    return Boolean(cell)
  }

  /** Stops what is being read or checked; what was shown before stays. */
  cancel() {
    this.#asked += 1
    this.#engine.stop()
    this.#idle(wordsOf(this.#lang).catalogue.cancelled)
  }

  /** @returns {Lang} */
  get #lang() {
    const lang = this.getAttribute('lang') ?? document.documentElement.lang
    return lang.startsWith('en') ? 'en' : 'zh'
  }

  #listen() {
    const { file, paste, check, previous, next, onlyFound, cancel, search, rule, panel, root } =
      this.#view
    file.addEventListener('change', async () => {
      const [chosen] = file.files ?? []
      if (chosen) await this.open(chosen)
      file.value = ''
    })
    const openPasted = () => {
      const words = wordsOf(this.#lang).catalogue
      if (paste.value.trim() === '') this.#idle(words.blank)
      else this.open(pasted(paste.value), words.pasted)
    }
    check.addEventListener('click', openPasted)
    paste.addEventListener('paste', (event) => {
      // Spreadsheets and Word put the table there as HTML too, with its merged cells.
      const html = event.clipboardData?.getData('text/html')
      const table = html && tableOf(html)
      if (!table) {
        setTimeout(openPasted, 0)
        return
      }
      paste.value = event.clipboardData?.getData('text/plain') ?? ''
      event.preventDefault()
      this.open(table, wordsOf(this.#lang).catalogue.pasted)
    })
    previous.addEventListener('click', () => this.#step(-1))
    next.addEventListener('click', () => this.#step(1))
    cancel.addEventListener('click', () => this.cancel())
    for (const control of [onlyFound, search, rule]) {
      control.addEventListener('input', () => this.#draw())
    }
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
      const [dropped] = event.dataTransfer?.files ?? []
      if (dropped) await this.open(dropped)
    })
    this.#view.box.addEventListener('keydown', (event) => {
      if (event.key !== 'F8') return
      event.preventDefault()
      this.#step(event.shiftKey ? -1 : 1)
    })
    panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#chosen) this.#grid.choose(this.#chosen)
    })
  }

  /** Opens what the attributes name. */
  async #openNamed() {
    const id = this.getAttribute('for')
    const src = this.getAttribute('src')
    if (id) {
      const root = /** @type {Document | ShadowRoot} */ (this.getRootNode())
      const table = root.getElementById(id)
      if (table instanceof HTMLTableElement) await this.open(table, table.caption?.innerText ?? '')
      else this.#fail(new Error(wordsOf(this.#lang).catalogue.notHere(id)))
    } else if (src) {
      const ask = this.#asked
      try {
        const response = await fetch(src)
        if (!response.ok) throw new Error(`${src}: ${response.status}`)
        const bytes = new Uint8Array(await response.arrayBuffer())
        const name = decodeURIComponent(src.slice(src.lastIndexOf('/') + 1))
        if (ask === this.#asked) await this.open(bytes, name)
      } catch (error) {
        if (ask === this.#asked) this.#fail(error)
      }
    }
  }

  async #check() {
    if (!this.#given) return
    const given = this.#given
    const words = wordsOf(this.#lang).catalogue
    this.#busy(words.checking(given.name))
    try {
      const report = await this.#engine.check(given, this.#options())
      const problem = report.results.find(({ error }) => error)?.error
      if (problem && !report.table?.columns.length)
        throw Object.assign(new Error(problem.message), problem)
      this.#report = report
      this.#idle('')
      this.#showReport()
      this.#fire('gongkai:report', report)
    } catch (error) {
      if (!(error instanceof Stopped)) this.#fail(error)
    }
  }

  /** @returns {import('../../options.js').Options} */
  #options() {
    const [profile, asOf] = [this.getAttribute('profile'), this.getAttribute('as-of')]
    return { lang: this.#lang, ...(profile ? { profile } : {}), ...(asOf ? { asOf } : {}) }
  }

  /** @param {string} what is being done */
  #busy(what) {
    const { state, progress, cancel } = this.#view
    state.textContent = what
    progress.hidden = false
    cancel.hidden = false
  }

  /** @param {string} said */
  #idle(said) {
    const { state, progress, cancel } = this.#view
    state.textContent = said
    progress.hidden = true
    cancel.hidden = true
  }

  /** @param {unknown} error */
  #fail(error) {
    const reason = error instanceof Error ? error.message : String(error)
    this.#report = undefined
    this.#idle(wordsOf(this.#lang).catalogue.unreadable(reason))
    this.#view.findings.hidden = true
    this.#fire('gongkai:error', error)
  }

  /**
   * @param {string} name
   * @param {unknown} detail
   */
  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  /** Says everything in the language that is asked for. */
  #say() {
    const words = wordsOf(this.#lang)
    for (const said of this.#view.root.querySelectorAll('[data-word]')) {
      const word = /** @type {keyof typeof words.catalogue} */ (
        said.getAttribute('data-word') ?? ''
      )
      said.textContent = String(words.catalogue[word])
    }
    this.#view.filters.setAttribute('aria-label', words.catalogue.filters)
    this.#view.tabs.setAttribute('aria-label', words.catalogue.tables)
    this.#view.root.lang = this.#lang === 'zh' ? 'zh-CN' : 'en'
    if (this.#report) this.#showReport()
  }

  /** @returns {Table[]} */
  get #tables() {
    const { tables, table } = /** @type {Partial<Report> & { tables?: Table[] }} */ (
      this.#report ?? {}
    )
    return tables && tables.length > 0 ? tables : table ? [table] : []
  }

  /** The findings of the table that is shown. */
  get #findings() {
    const { tables } = /** @type {{ tables?: Table[] }} */ (this.#report ?? {})
    const all = (this.#report?.results ?? []).flatMap(({ findings }) => findings)
    return tables && tables.length > 1 ? all.filter((finding) => isIn(finding, this.#table)) : all
  }

  get #table() {
    return this.#tables[this.#at]
  }

  #showReport() {
    if (!this.#table) return
    this.#view.findings.hidden = false
    this.#drawTabs()
    this.#drawRules()
    this.#drawDownloads()
    this.#draw()
  }

  #drawTabs() {
    const words = wordsOf(this.#lang).catalogue
    const { tabs } = this.#view
    tabs.hidden = this.#tables.length < 2
    fill(
      tabs,
      ...this.#tables.map((table, at) =>
        button(
          { class: 'chip', 'aria-pressed': String(at === this.#at) },
          () => {
            this.#at = at
            this.#chosen = undefined
            this.#showReport()
          },
          nameOf(table) ?? words.sheet(at + 1),
        ),
      ),
    )
  }

  #drawRules() {
    const { rule } = this.#view
    const words = wordsOf(this.#lang).catalogue
    const before = rule.value
    const rules = [...new Set(this.#findings.map((finding) => finding.rule))].sort()
    fill(
      rule,
      element('option', { value: '' }, words.anyRule),
      ...rules.map((id) => element('option', { value: id }, id)),
    )
    rule.value = rules.some((id) => id === before) ? before : ''
  }

  #drawDownloads() {
    const [report, given] = [this.#report, this.#given]
    if (!report || !given) return
    const make = (/** @type {import('./engine.js').Making} */ what) =>
      this.#make(what, given, report)
    fill(this.#view.downloads, ...createDownloads(given, this.#lang, make))
  }

  /**
   * @param {import('./engine.js').Making} what
   * @param {Given} given
   * @param {Report} report
   */
  async #make(what, given, report) {
    const words = wordsOf(this.#lang).catalogue
    const { state } = this.#view
    state.textContent = words.making
    try {
      const made = await this.#engine.make(what, given, report, this.#options())
      state.textContent = ''
      return made
    } catch (error) {
      if (error instanceof Stopped) return undefined
      const reason = error instanceof Error ? error.message : String(error)
      state.textContent = words.notMade(reason)
      return undefined
    }
  }

  #draw() {
    const table = this.#table
    if (!this.#report || !table) return
    const words = wordsOf(this.#lang)
    const { summary, onlyFound, search, rule, empty } = this.#view
    const all = this.#findings
    const kept = all.filter(
      (finding) =>
        this.#severities.has(finding.severity) && (!rule.value || finding.rule === rule.value),
    )
    this.#found = byCell(kept, table)
    const engine =
      this.engine === 'main' ? words.catalogue.engineMain : words.catalogue.engineWorker
    summary.textContent = words.catalogue.summary(
      this.#given?.name || words.catalogue.pasted,
      this.#report.summary.records,
      words.count(count(all)),
    )
    summary.title = engine
    this.#drawFilters(all)
    this.#whole.show(
      kept.filter((finding) => !cellOf(finding, table)),
      '',
      words,
    )
    const sought = search.value.trim()
    const rowsFound = new Set([...this.#found.keys()].map((key) => Number(key.split(':')[0])))
    const rows = table.rows
      .map((_, index) => index)
      .filter((index) => {
        if (onlyFound.checked && !rowsFound.has(table.headerRow + 1 + index)) return false
        return !sought || table.rows[index].some((cell) => cell.includes(sought))
      })
    empty.hidden = rows.length > 0
    this.#grid.show({
      table,
      findings: this.#found,
      rows,
      label: this.#given?.name || words.catalogue.pasted,
      words,
      told: (column) => told(table.columns[column], words),
    })
    const cell = this.#chosen ?? this.#cells()[0]
    if (cell) this.#showCell(cell)
    else this.#showNone()
  }

  /** @param {Finding[]} all */
  #drawFilters(all) {
    const words = wordsOf(this.#lang)
    const counts = count(all)
    const { filters } = this.#view
    fill(
      filters,
      ...SEVERITIES.map((severity, at) =>
        button(
          {
            class: 'chip filter',
            'data-severity': severity,
            'aria-pressed': String(this.#severities.has(severity)),
          },
          () => {
            if (!this.#severities.delete(severity)) this.#severities.add(severity)
            this.#draw()
            const again = filters.children[at]
            if (again instanceof HTMLElement) again.focus()
          },
          icon(severity),
          `${words.severity[severity]} ${counts[severity]}`,
        ),
      ),
    )
  }

  /** @param {Cell} cell */
  #showCell(cell) {
    this.#chosen = cell
    const table = this.#table
    if (!table) return
    const words = wordsOf(this.#lang)
    const { place, position, none, panel, read } = this.#view
    const column = table.columns[cell.column]
    const findings = this.#found.get(keyOf(cell)) ?? []
    const isHeader = cell.row === table.headerRow
    const text = isHeader
      ? column.header
      : (table.rows[cell.row - table.headerRow - 1]?.[cell.column] ?? '')
    const cells = this.#cells()
    const at = cells.findIndex((other) => keyOf(other) === keyOf(cell))
    place.textContent = words.catalogue.cell(cell.row, column.header)
    position.textContent = at < 0 ? '' : words.catalogue.position(at + 1, cells.length)
    read.textContent = isHeader ? told(column, words) : text
    this.#here.show(findings, text, words)
    for (const details of panel.querySelectorAll('details')) details.open = true
    none.textContent = findings.length ? '' : words.catalogue.none
  }

  #showNone() {
    const words = wordsOf(this.#lang)
    const { place, position, none, read } = this.#view
    place.textContent = words.catalogue.clean
    for (const other of [position, none, read]) other.textContent = ''
    this.#here.show([], '', words)
  }

  /**
   * Goes to the next cell with findings, or to the one before.
   *
   * @param {1 | -1} by
   */
  #step(by) {
    const cells = this.#cells()
    if (cells.length === 0) return
    const here = this.#chosen
    const after = (/** @type {Cell} */ cell) =>
      !here || cell.row > here.row || (cell.row === here.row && cell.column > here.column)
    const before = (/** @type {Cell} */ cell) => here && !after(cell) && keyOf(cell) !== keyOf(here)
    const next =
      by > 0
        ? (cells.find(after) ?? cells[0])
        : (cells.filter(before).pop() ?? cells[cells.length - 1])
    this.#grid.choose(next)
  }

  /** The cells with findings, in the order of reading. @returns {Cell[]} */
  #cells() {
    return [...this.#found.keys()]
      .map((key) => {
        const [row, column] = key.split(':').map(Number)
        return { row, column }
      })
      .sort((a, b) => a.row - b.row || a.column - b.column)
  }
}

/** Everything that the element shows, named. Words are put in by `data-word`. */
function createView() {
  const file = element('input', {
    class: 'visually-hidden',
    id: 'file',
    type: 'file',
    accept: '.xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.html,.htm,.docx',
  })
  const paste = element('textarea', { id: 'paste', rows: 4, spellcheck: 'false' })
  const check = element('button', { type: 'button', class: 'button', 'data-word': 'check' })
  const state = element('p', { class: 'state', role: 'status' })
  const progress = element('progress', { hidden: true })
  const cancel = element('button', {
    type: 'button',
    class: 'button is-quiet cancel',
    hidden: true,
    'data-word': 'cancel',
  })
  const summary = element('p', { class: 'summary', role: 'status' })
  const whole = element('div', { class: 'field-findings', id: 'whole', hidden: true })
  const tabs = element('div', { class: 'chips tabs', role: 'group', hidden: true })
  const filters = element('div', { class: 'chips', role: 'group' })
  const rule = element('select', { id: 'rule' })
  const search = element('input', { id: 'search', type: 'search' })
  const onlyFound = element('input', { type: 'checkbox', id: 'only-found' })
  const previous = element('button', {
    type: 'button',
    class: 'button is-quiet previous',
    'data-word': 'previous',
  })
  const next = element('button', { type: 'button', class: 'button next', 'data-word': 'next' })
  const box = element('div', { class: 'table-box' })
  const empty = element('p', { class: 'no-rows', hidden: true, 'data-word': 'noRows' })
  const position = element('p', { class: 'position' })
  const place = element('p', { class: 'place', tabindex: -1 })
  const read = element('p', { class: 'read' })
  const none = element('p', { class: 'state' })
  const here = element('div', { id: 'here', hidden: true })
  const panel = element(
    'div',
    { class: 'cell-panel', role: 'group' },
    position,
    place,
    read,
    none,
    here,
  )
  const downloads = element('div', { class: 'downloads' })
  const findings = element(
    'div',
    { class: 'results', hidden: true },
    summary,
    whole,
    tabs,
    element(
      'div',
      { class: 'tools' },
      filters,
      element('label', { class: 'pick' }, word('rule'), rule),
      element('label', { class: 'pick' }, word('search'), search),
      element('label', { class: 'check' }, onlyFound, word('onlyFound')),
      element('div', { class: 'steps' }, previous, next),
    ),
    element('div', { class: 'catalogue-view' }, element('div', {}, box, empty), panel),
    element('p', { class: 'keys', 'data-word': 'keys' }),
    downloads,
  )
  const root = element(
    'div',
    { class: 'gongkai' },
    element(
      'div',
      { class: 'sources' },
      element('p', { class: 'drop', 'data-word': 'drop' }),
      element(
        'div',
        { class: 'source-actions' },
        file,
        element('label', { class: 'button', for: 'file', 'data-word': 'choose' }),
      ),
      element(
        'details',
        { class: 'paste' },
        element('summary', { 'data-word': 'paste' }),
        element('label', { for: 'paste', 'data-word': 'pasteLabel' }),
        paste,
        check,
      ),
    ),
    element('div', { class: 'working' }, state, progress, cancel),
    findings,
  )
  return {
    root,
    file,
    paste,
    check,
    state,
    progress,
    cancel,
    summary,
    whole,
    tabs,
    filters,
    rule,
    search,
    onlyFound,
    previous,
    next,
    box,
    empty,
    position,
    place,
    read,
    none,
    here,
    panel,
    downloads,
    findings,
  }
}

/** @param {string} name */
function word(name) {
  return element('span', { 'data-word': name })
}

/**
 * How a column was read, as a sentence.
 *
 * @param {Table['columns'][number]} column
 * @param {import('./words.js').Words} words
 */
function told({ field, why }, { catalogue, fieldNames }) {
  if (!field) return catalogue.columnUnknown
  return catalogue.columnRead(
    fieldNames[field] ?? field,
    catalogue.why[/** @type {'header'} */ (why)] ?? why,
  )
}

/**
 * The name of the sheet that a table stands in.
 *
 * @param {Table} table
 * @returns {string | undefined}
 */
function nameOf(table) {
  return /** @type {{ sheet?: string }} */ (table).sheet
}

/**
 * Whether a finding is in that table of several.
 *
 * @param {Finding} finding
 * @param {Table | undefined} table
 */
function isIn({ at }, table) {
  if (!table) return false
  const row = at?.row ?? table.headerRow
  const inSheet = (at?.sheet ?? undefined) === nameOf(table)
  return inSheet && row >= table.headerRow && row <= table.headerRow + table.rows.length
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
    const others = cells.get(key)
    if (others) others.push(finding)
    else cells.set(key, [finding])
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
