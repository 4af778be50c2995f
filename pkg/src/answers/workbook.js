/** The workbook that was checked, with what was found in it. The original is not touched. */

import { unpacked } from '../docx/package.js'
import { cellName } from './cell.js'
import { CHANGES, changeRows, changesRange, changesSheet } from './changes.js'
import { emptyComments, emptyDrawing, withBoxes, withComments } from './comments.js'
import { entriesOf, tablesOf } from './entries.js'
import { free, freshParts } from './fresh.js'
import { listRange, listSheet, quoted, WORDS } from './list.js'
import { namesOf, TYPES } from './names.js'
import { Package } from './package.js'
import { Sheet } from './sheet.js'
import { emptyStyles, Styles } from './styles.js'
import { child, Edits, escaped, parsed, prefixed } from './xml.js'

/**
 * @typedef {import('../../types/wire.js').Report} Report
 * @typedef {import('./entries.js').Entry} Entry
 * @typedef {import('./styles.js').Severity} Severity
 */

/** In how many working days what was found is to be mended. @typedef {Partial<Record<Severity, number>>} Days */

/**
 * @typedef {object} AnnotateOptions
 * @property {Pick<import('../api.js').Gongkai, 'addWorkingDays'>} [gongkai] counts the working days; without it, the list gives no
 *   day by which what was found is to be mended
 * @property {Days} [days] working days from the report's day: 5 for errors, 20 for the rest where left out
 * @property {'zh' | 'en'} [lang] of the list and the comments
 */

const DAYS = { error: 5, warning: 20, info: 20 }
const KIND = { zh: 'Excel 工作簿（.xlsx）', en: 'Excel workbook (.xlsx)', most: 150 }
/** The kinds of the main part that are XML; that of .xlsb is not. */
const MAIN = /\.xml$/i

/**
 * A copy of a workbook with a comment and a colour on each cell that something was found in, and a sheet
 * 问题清单 that lists it all. Everything else in it is as it was.
 *
 * Where the file is no workbook of Excel's present kind (.csv, .xls, .ods, a page), a workbook is made of the
 * tables of the report.
 *
 * @param {Uint8Array | ArrayBuffer | undefined} bytes the file that was checked; nothing if there is none
 * @param {Report} report
 * @param {AnnotateOptions} [options]
 * @returns {Uint8Array} an .xlsx file, or an .xlsm file if that was one
 * @throws {import('../error.js').GongkaiError} `UNSUPPORTED_FILE` if the workbook is damaged, `FILE_TOO_LARGE`
 * @example
 * annotateWorkbook(bytes, gongkai.checkTable(rows), { gongkai })
 */
export function annotateWorkbook(bytes, report, { gongkai, days = {}, lang = 'zh' } = {}) {
  const file = bytes && new Uint8Array(bytes)
  const own = file && workbookParts(file, lang)
  const { parts, renamed } = own ? { parts: own, renamed: undefined } : freshParts(report, lang)
  const book = new Workbook(new Package(parts, lang))
  const entries = entriesOf(report, lang)
  const named = entries.map((entry) => ({
    ...entry,
    sheet: renamed ? (renamed.get(entry.sheet) ?? [...renamed.values()][0]) : entry.sheet,
  }))
  const marks = named.map((entry) => ({ ...entry, comment: commentOf(entry, lang) }))
  book.annotate(marks, {
    title: WORDS[lang].title,
    range: listRange(entries.length),
    write: ({ dayNumber, ...sheet }) => {
      const due = new Map(
        WORST.map((severity) => {
          const count = days[severity] ?? DAYS[severity]
          return [severity, dayNumber(gongkai?.addWorkingDays(report.asOf, count).date)]
        }),
      )
      return listSheet(named, { ...sheet, lang, dueOn: (severity) => due.get(severity) })
    },
  })
  return book.done()
}

/**
 * A copy of the new version of a catalogue with a comment and a colour on each cell that is not as it was, and a
 * sheet 变化清单 that lists all of it, what was removed too. Everything else in it is as it was.
 *
 * @param {Uint8Array | ArrayBuffer} bytes the file of the new version
 * @param {import('../../types/wire.js').CatalogueDifference} difference
 * @param {object} options
 * @param {Report} options.report on the new version: where its columns are
 * @param {string} [options.sheet] the sheet that was compared
 * @param {'zh' | 'en'} [options.lang]
 * @returns {Uint8Array} an .xlsx file, or an .xlsm file if that was one
 * @throws {import('../error.js').GongkaiError} `UNSUPPORTED_FILE` if the workbook is damaged, `FILE_TOO_LARGE`
 */
export function annotateDifference(bytes, difference, { report, sheet, lang = 'zh' }) {
  const own = workbookParts(new Uint8Array(bytes), lang)
  const { parts, renamed } = own ? { parts: own, renamed: undefined } : freshParts(report, lang)
  const book = new Workbook(new Package(parts, lang))
  const name = renamed ? (renamed.get(sheet) ?? [...renamed.values()][0]) : sheet
  const tables = tablesOf(report).filter((table) => table.sheet === sheet)
  const rows = changeRows(difference, { tables, sheet: name, lang })
  book.annotate(
    rows.filter(({ comment }) => comment),
    {
      title: CHANGES[lang].title,
      range: changesRange(rows.length),
      write: (sheet) => changesSheet(rows, { ...sheet, lang }),
    },
  )
  return book.done()
}

/**
 * Whether a file is a workbook whose parts can be kept.
 *
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang
 */
export function isWorkbook(bytes, lang) {
  return Boolean(workbookParts(bytes, lang))
}

/**
 * The parts of a workbook; nothing where the file is something else.
 *
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang
 */
function workbookParts(bytes, lang) {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined
  const parts = unpacked(bytes, lang, () => true, KIND)
  const names = Object.keys(parts).map((name) => name.toLowerCase())
  const isBook =
    names.includes('[content_types].xml') && names.some((name) => /^xl\/.*\.xml$/.test(name))
  if (!isBook) return undefined
  const main = new Package(parts, lang).relations('').find(({ type }) => type === 'officeDocument')
  return main && MAIN.test(main.path) ? parts : undefined
}

/** @typedef {{ name: string, path: string, isHidden: boolean, isSheet: boolean }} SheetEntry */

/**
 * What is said at a cell, and how it is coloured.
 *
 * @typedef {object} Mark
 * @property {string} [sheet]
 * @property {import('./cell.js').Address} [address]
 * @property {Severity} severity
 * @property {string} comment
 */

/**
 * What a list is written with.
 *
 * @typedef {object} Listing
 * @property {import('./names.js').Names} names
 * @property {ReturnType<Styles['forList']>} styles
 * @property {(place: { sheet?: string }) => string | undefined} sheetOf the name of the sheet that it is in
 * @property {(day: string | undefined) => number | undefined} dayNumber a day as the workbook counts days
 */

/** A sheet with a list of all. @typedef {{ title: string, range: string, write: (listing: Listing) => string }} List */

class Workbook {
  /** @type {Package} */
  #package
  #path = ''
  /** @type {import('./names.js').Names} */
  #names
  /** @type {SheetEntry[]} */
  #sheets
  #countsFrom1904 = false

  /**
   * @param {Package} parts
   */
  constructor(parts) {
    this.#package = parts
    const main = parts.relations('').find(({ type }) => type === 'officeDocument')
    this.#path = main?.path ?? 'xl/workbook.xml'
    const xml = parts.read(this.#path)
    this.#names = namesOf(xml)
    const { root } = parsed(xml)
    const date1904 = child(root, 'workbookPr')?.attributes.date1904 ?? ''
    this.#countsFrom1904 = ['1', 'true'].includes(date1904)
    const relations = new Map(parts.relations(this.#path).map((found) => [found.id, found]))
    this.#sheets = (child(root, 'sheets')?.children ?? []).map((sheet) => {
      const relation = relations.get(prefixed(sheet, 'id') ?? '')
      const { name = '', state = 'visible' } = sheet.attributes
      const isSheet = relation?.type === 'worksheet' && parts.has(relation.path)
      return { name, path: relation?.path ?? '', isHidden: state !== 'visible', isSheet }
    })
  }

  /**
   * @param {Mark[]} marks
   * @param {List} list
   */
  annotate(marks, list) {
    const styles = this.#styles()
    for (const [sheet, found] of this.#bySheet(marks)) this.#annotateSheet(sheet, found, styles)
    this.#addList(list, styles)
    this.#package.write(this.#stylesPath(), styles.done())
  }

  /** @param {{ sheet?: string }} place */
  #sheetOf({ sheet }) {
    const sheets = this.#sheets.filter(({ isSheet }) => isSheet)
    if (sheet !== undefined) return sheets.find(({ name }) => name === sheet)
    return sheets.find(({ isHidden }) => !isHidden) ?? sheets[0]
  }

  /** @param {Mark[]} entries */
  #bySheet(entries) {
    /** @type {Map<SheetEntry, Mark[]>} */
    const bySheet = new Map()
    for (const entry of entries) {
      const sheet = entry.address && this.#sheetOf(entry)
      if (!sheet) continue
      const found = bySheet.get(sheet)
      if (found) found.push(entry)
      else bySheet.set(sheet, [entry])
    }
    return bySheet
  }

  /**
   * @param {SheetEntry} entry
   * @param {Mark[]} found
   * @param {Styles} styles
   */
  #annotateSheet({ path }, found, styles) {
    const sheet = new Sheet(this.#package.read(path))
    const [texts, severities] = this.#byCell(found, sheet)
    sheet.fill(severities, styles)
    const added = this.#comment(path, texts)
    this.#box(path, sheet, added, texts)
    this.#package.write(path, sheet.done())
  }

  /**
   * What to say at each cell, and how it is coloured: by the worst that was found.
   *
   * @param {Mark[]} found
   * @param {Sheet} sheet
   * @returns {[Map<string, string>, Map<string, Severity>]}
   */
  #byCell(found, sheet) {
    const said = /** @type {Map<string, string[]>} */ (new Map())
    const severities = /** @type {Map<string, Severity>} */ (new Map())
    for (const entry of found) {
      if (!entry.address) continue
      const cell = cellName(sheet.shownAt(entry.address))
      const texts = said.get(cell) ?? []
      texts.push(entry.comment)
      said.set(cell, texts)
      const known = severities.get(cell)
      if (!known || WORST.indexOf(entry.severity) < WORST.indexOf(known)) {
        severities.set(cell, entry.severity)
      }
    }
    const joined = [...said].map(
      ([cell, texts]) => /** @type {const} */ ([cell, texts.join('\n\n')]),
    )
    return [new Map(joined), severities]
  }

  /**
   * @param {string} path of the sheet
   * @param {Map<string, string>} texts
   * @returns {string[]} the cells that had no comment before
   */
  #comment(path, texts) {
    const parts = this.#package
    const known = parts.relations(path).find(({ type }) => type === 'comments')
    const at = known && parts.has(known.path) ? known.path : parts.freePath('xl/comments', '.xml')
    const before = parts.has(at) ? parts.read(at) : emptyComments(this.#names.main)
    const { xml, added } = withComments(before, texts)
    parts.write(at, xml)
    if (at !== known?.path) {
      parts.relate(path, `${this.#names.relations}/comments`, at)
      parts.declare(at, TYPES.comments)
    }
    return added
  }

  /**
   * @param {string} path of the sheet
   * @param {Sheet} sheet
   * @param {string[]} cells
   * @param {Map<string, string>} texts
   */
  #box(path, sheet, cells, texts) {
    const parts = this.#package
    const known = parts.relations(path).find(({ id }) => id === sheet.drawing)
    const at =
      known && parts.has(known.path) ? known.path : parts.freePath('xl/drawings/vmlDrawing', '.vml')
    const before = parts.has(at) ? parts.read(at) : emptyDrawing()
    parts.write(at, withBoxes(before, cells, texts))
    if (at === known?.path) return
    sheet.draw(parts.relate(path, `${this.#names.relations}/vmlDrawing`, at), this.#names.relations)
    parts.declareEnding('vml', TYPES.vml)
  }

  #stylesPath() {
    const parts = this.#package
    const known = parts.relations(this.#path).find(({ type }) => type === 'styles')
    return known?.path ?? 'xl/styles.xml'
  }

  #styles() {
    const path = this.#stylesPath()
    if (this.#package.has(path)) return new Styles(this.#package.read(path))
    this.#package.write(path, emptyStyles(this.#names.main))
    this.#package.relate(this.#path, `${this.#names.relations}/styles`, path)
    this.#package.declare(path, TYPES.styles)
    return new Styles(this.#package.read(path))
  }

  /**
   * @param {List} list
   * @param {Styles} styles
   */
  #addList({ title, range, write }, styles) {
    const xml = write({
      names: this.#names,
      styles: styles.forList(),
      sheetOf: (place) => this.#sheetOf(place)?.name,
      dayNumber: (day) => this.#dayNumber(day),
    })
    const path = this.#package.freePath('xl/worksheets/sheet', '.xml')
    this.#package.write(path, xml)
    this.#package.declare(path, TYPES.sheet)
    const id = this.#package.relate(this.#path, `${this.#names.relations}/worksheet`, path)
    const taken = this.#sheets.map(({ name }) => name)
    this.#register(id, free(title, taken), range)
  }

  /**
   * A day as the workbook counts them.
   *
   * @param {string | undefined} day
   */
  #dayNumber(day) {
    if (!day) return undefined
    const first = Date.UTC(1899, 11, 30)
    const number = Math.round((Date.parse(`${day}T00:00:00Z`) - first) / 86_400_000)
    return this.#countsFrom1904 ? number - 1462 : number
  }

  /**
   * Puts the list behind the other sheets; its head is printed on each page.
   *
   * @param {string} relation
   * @param {string} name
   * @param {string} range
   */
  #register(relation, name, range) {
    const xml = this.#package.read(this.#path)
    const { root, prefix } = parsed(xml)
    const edits = new Edits(xml)
    const sheets = child(root, 'sheets')
    if (!sheets) return
    const ids = sheets.children.map(({ attributes }) => Number(attributes.sheetId) || 0)
    const id = ids.reduce((most, id) => Math.max(most, id), 0) + 1
    edits.append(
      sheets,
      `<${prefix}sheet xmlns:r="${this.#names.relations}" name="${escaped(name)}" sheetId="${id}" r:id="${relation}"/>`,
    )
    const at = `localSheetId="${sheets.children.length}"`
    const sheet = escaped(quoted(name))
    const defined = [
      `<${prefix}definedName name="_xlnm._FilterDatabase" ${at} hidden="1">${sheet}!${range}</${prefix}definedName>`,
      `<${prefix}definedName name="_xlnm.Print_Titles" ${at}>${sheet}!$1:$1</${prefix}definedName>`,
    ].join('')
    const names = child(root, 'definedNames')
    if (names) edits.append(names, defined)
    else {
      const before = ['sheets', 'functionGroups', 'externalReferences']
      const last = root.children.filter((found) => before.includes(found.name)).pop() ?? sheets
      edits.replace(last.to, last.to, `<${prefix}definedNames>${defined}</${prefix}definedNames>`)
    }
    this.#package.write(this.#path, edits.done())
  }

  done() {
    return this.#package.packed()
  }
}

/** @type {Severity[]} */
const WORST = ['error', 'warning', 'info']

/**
 * @param {Entry} entry
 * @param {'zh' | 'en'} lang
 */
function commentOf({ severity, review, message, basis, fix, rule }, lang) {
  const words = WORDS[lang]
  const head = `【${words.severity[severity]}】${review ? words.review : ''}`
  const [why, how] = lang === 'en' ? ['Basis: ', 'Fix: '] : ['依据：', '改法：']
  const lines = [head + message, fix && how + fix, basis && why + basis.replace(/\n/g, '；'), rule]
  return lines.filter(Boolean).join('\n')
}
