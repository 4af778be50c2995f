/** What Node and pages share: the API on top of the WebAssembly core. */

import { decode } from './decode.js'
import { GongkaiError, guard, inLanguage } from './error.js'
import { outlineOfInput } from './html/input.js'
import { cellText, flatJson, plainRecord, rowsOf } from './record.js'
import { everyDay, WorkingDays } from './working-days.js'

/**
 * @typedef {import('../types/wire.js').Finding} Finding
 * @typedef {import('../types/wire.js').Report} Report
 * @typedef {import('../types/wire.js').RuleInfo} RuleInfo
 * @typedef {import('../types/wire.js').Summary} Summary
 * @typedef {import('../types/wire.js').Table} Table
 * @typedef {import('../types/wire.js').DateAfter} DateAfter
 * @typedef {import('./working-days.js').DatesAfter} DatesAfter
 * @typedef {import('../types/wire.js').DaysBetween} DaysBetween
 * @typedef {import('../types/wire.js').DayInfo} DayInfo
 * @typedef {import('../types/wire.js').DueDate} DueDate
 * @typedef {import('../types/wire.js').Mention} Mention
 * @typedef {import('../types/wire.js').CatalogueDifference} CatalogueDifference
 * @typedef {import('../types/wire.js').ParsedDocumentNumber} ParsedDocumentNumber
 * @typedef {import('../types/wire.js').ParsedTimeLimit} ParsedTimeLimit
 * @typedef {import('./html/outline.js').PageInput} PageInput
 * @typedef {import('./html/outline.js').PageRead} PageRead
 */

/**
 * A record: texts by the names of fields, or by their Chinese labels. Attachments and the levels of a
 * category are lists.
 *
 * @typedef {Record<string, unknown>} RecordFields
 */

/**
 * A table: the bytes of a file (.xlsx, .xls, .ods, .csv, .tsv, .docx, .html), the text of a CSV file, its rows
 * as lists of cells with the header among them or as objects by heading, what `readTables` gives, or a table of
 * the page. In a page the bytes of a workbook or document go through `readTables`.
 *
 * @typedef {Uint8Array | ArrayBuffer | string | readonly (readonly unknown[])[] | readonly object[] | Tables | Element} TableInput
 */

/**
 * The tables of a file.
 *
 * @typedef {{ sheets: import('./files/sheets.js').Sheet[] }} Tables
 */

/**
 * What is found in lines of NDJSON. `ndjson`: a result a line for each record that has findings, in order, in
 * UTF-8; `unreadable`: how many lines were no records; `unread`: the sheets that have no table, where others do.
 *
 * @typedef {{ ndjson: Uint8Array, summary: Summary, unreadable: number, unread?: string[] }} NdjsonResults
 */

/**
 * The part of a list as CSV with its header: how many bytes, rows and lines it has, and what stands between cells.
 *
 * @typedef {{ delimiter: string, bytes: number, rows: number, lines: number }} ListHead
 */

/**
 * In how many working days findings are to be mended, by their severity.
 *
 * @typedef {{ error?: number, warning?: number, info?: number }} Days
 */

/**
 * A kind of records: 公文、公开事项; and what an office keeps beside what it publishes: 依申请公开申请、上网审批表或者
 * 发文审批单、年度报告.
 *
 * @typedef {'document' | 'item' | 'request' | 'approval' | 'report'} RecordKind
 */

/**
 * What runs the core: WebAssembly (`main`), or where it does not run the same core as plain JavaScript
 * (`fallback`), and why.
 *
 * @typedef {{ kind: 'main' | 'fallback', reason: string }} Engine
 */

/**
 * What `checkBatch` checks: the path of a file or a list of such, the bytes of NDJSON at once or in pieces cut
 * anywhere, or records.
 *
 * @typedef {string | URL | Uint8Array | readonly (string | URL)[] | Iterable<object> | AsyncIterable<object | Uint8Array | string>} BatchSource
 */

/**
 * How `checkBatch` checks.
 *
 * @typedef {object} BatchOptions
 * @property {'auto' | 'text' | RecordKind} [kind] `auto` tells by the fields, a record at a time
 * @property {string} [name] of the list, for the results; files have their paths
 * @property {number} [jobs] how many threads. Default: one a core
 * @property {AbortSignal} [signal] ends it: the iteration throws its reason
 * @property {boolean} [compare] whether the documents of a list are compared with each other, the first 500,000 of it;
 *   their results come after all others, a second one for a document that has some
 * @property {number} [mostHeld] how many bytes of a CSV file are held at once, and their rows compared. Default: 256 MB
 */

/**
 * What is found in a batch, as it is found: a result for each record with findings and for each that could not
 * be read, in the order of the input; `notes` say what was not checked.
 *
 * @typedef {AsyncIterable<import('../types/wire.js').UnitResult> & { readonly summary: Summary, readonly unreadable: number, readonly notes: string[] }} BatchResults
 */

/**
 * What is found in a file; `notes` say in words what was left out or is odd.
 *
 * @typedef {Report & { notes?: string[] }} FileReport
 */

/**
 * What differs between Node and pages.
 *
 * @typedef {object} Tools
 * @property {Engine} engine
 * @property {(html: string, url?: string) => import('./html/outline.js').PageOutline} parseHtml
 * @property {(bytes: Uint8Array, name: string, reading: Omit<import('./source/whole.js').Reading, 'openPage'>) => Promise<FileReport>} checkFile
 * @property {(bytes: Uint8Array, lang: 'zh' | 'en') => import('./files/sheets.js').Sheet[] | undefined} [sheetsOf]
 *   where files are read at once
 * @property {(bytes: Uint8Array, lang: 'zh' | 'en') => Promise<import('./files/sheets.js').Sheet[] | undefined>} readSheets
 * @property {(element: Element) => import('./files/sheets.js').Sheet[]} [tablesOfElement]
 * @property {(bytes: Uint8Array, lang: 'zh' | 'en') => Promise<string>} documentText
 * @property {(bytes: Uint8Array, findings: readonly Finding[], options: { asOf: string, lang: 'zh' | 'en' }) => Promise<Uint8Array>} annotateDocument
 * @property {(report: Report, options: import('./report/html.js').HtmlOptions) => Promise<string>} reportHtml
 * @property {(file: Uint8Array | ArrayBuffer, difference: CatalogueDifference, options: { report: Report, sheet?: string, lang: 'zh' | 'en' }) => Promise<Uint8Array>} annotateDifference
 * @property {(gongkai: Gongkai, settings: import('./options.js').Settings, source: BatchSource, options: BatchOptions) => BatchResults} [checkBatch]
 *   where there are threads and files
 * @property {(file: Uint8Array | ArrayBuffer | undefined, report: Report, options: { gongkai: Gongkai, days?: Days, lang: 'zh' | 'en' }) => Promise<Uint8Array>} annotateWorkbook
 */

/**
 * gongkai, loaded: one profile, one day as of which it checks, one language.
 *
 * Offsets count UTF-16 code units, as strings in JavaScript do. Dates are days in China, `YYYY-MM-DD`.
 * Bad data is a finding; only misuse throws a {@link GongkaiError}.
 */
export class Gongkai {
  /** @type {import('./core.js').Core} */
  #core
  /** @type {Tools} */
  #tools
  /** @type {import('./options.js').Settings} */
  #settings
  /** @type {number} */
  #checker
  /** @type {WorkingDays} */
  #workingDays
  /**
   * @private
   * @param {import('./core.js').Core} core
   * @param {import('./options.js').Settings} settings
   * @param {Tools} tools
   */
  constructor(core, { profile, asOf, lang }, tools) {
    this.#core = core
    this.#tools = tools
    this.#settings = { profile, asOf, lang }
    this.#checker = guard(() => core.open(profile, asOf, lang))
    const report = guard(() => core.checkRecords(this.#checker, 'auto', [], ''))
    this.#workingDays = new WorkingDays(() =>
      everyDay(report.calendar, (from, to) => this.days(from, to)),
    )
    /**
     * The version of the package.
     *
     * @readonly
     */
    this.version = core.version()
    /**
     * The name of the profile.
     *
     * @readonly
     */
    this.profile = report.profile
    /**
     * The day as of which it checks, `YYYY-MM-DD`.
     *
     * @readonly
     */
    this.asOf = report.asOf
    /**
     * The language of messages.
     *
     * @readonly
     */
    this.lang = lang
    /**
     * What runs the core, and why.
     *
     * @readonly
     */
    this.engine = tools.engine
  }

  /**
   * What it was loaded with.
   *
   * @internal
   */
  get settings() {
    return this.#settings
  }

  /**
   * @internal
   * @param {import('./core.js').Core} core
   * @param {import('./options.js').Settings} settings
   * @param {Tools} tools
   */
  static open(core, settings, tools) {
    return new Gongkai(core, settings, tools)
  }

  /**
   * Checks a record.
   *
   * Requests, forms of approval and annual reports are checked always in Node, in a page with
   * `load({ full: true })`. A report has its figures in `cells`, by the names of their cells, and may have the
   * report of the year before in `previous`.
   *
   * @param {RecordKind | 'text' | 'page'} kind 公文、公开事项、依申请公开申请、上网审批表或者发文审批单、年度报告, a
   *   text or a page
   * @param {RecordFields | PageInput} record for a text, the text itself will do; for a page, what
   *   `readPage` takes
   * @returns {Finding[]} in the order of the fields; those of a page are in the fields that `readPage` gives
   * @throws {GongkaiError} `UNKNOWN_KIND`, `BAD_RECORD`, `NEEDS_FULL`
   * @example
   * gongkai.check('document', { documentNumber: '德办发【2016】30号', writtenOn: '2016-08-10' })
   * @example
   * gongkai.check('page', { html, url: 'https://www.example.gov.cn/zwgk/1.html' })
   * @example
   * gongkai.check('approval', { title: '关于调整办公时间的通告', leaderSignedOn: '2024-05-08', publishedOn: '2024-05-07' })
   */
  check(kind, record) {
    if (kind === 'page') {
      const { outline } = this.#outline(record)
      return guard(() => this.#core.check(this.#checker, kind, outline))
    }
    const flat = kind === 'document' && this.#core.checkFlat ? flatJson(record) : undefined
    if (flat !== undefined) {
      const found = guard(() => this.#core.checkFlat?.(this.#checker, kind, flat))
      if (found) return found
    }
    const fields = typeof record === 'string' ? { body: record } : this.#record(record)
    return guard(() => this.#core.check(this.#checker, kind, fields))
  }

  /**
   * The record read out of a page of a portal: from its meta elements, its labelled header, and its text.
   *
   * HTML is read without running it. Bytes are decoded as a browser does it; a page that is not in the
   * encoding that it declares is read in the one that it is in, and `encoding.declared` says so.
   *
   * @param {PageInput} page HTML, its bytes, or the document or an element of it. A string without any tag
   *   is the text of a page, line by line
   * @param {object} [options]
   * @param {string} [options.url] where the page was
   * @returns {PageRead} `document` with the source of each field
   * @throws {GongkaiError} `BAD_RECORD` if it is no page
   * @example
   * gongkai.readPage('<p>索引号：640121-103/2017-48967</p>').document.indexNumber // '640121-103/2017-48967'
   */
  readPage(page, { url } = {}) {
    const { outline, encoding } = this.#outline(page, url)
    const read = guard(() => this.#core.readPage(outline))
    return encoding ? { ...read, encoding } : read
  }

  /**
   * Checks one field, as while it is typed; the other fields being known. A field that several kinds of records
   * have is that of a document, else of an item; those of requests and of forms of approval need the full module
   * in a page.
   *
   * @param {string} field such as `documentNumber`
   * @param {string} value
   * @param {RecordFields} [record] the other fields
   * @returns {Finding[]} those of this field
   * @throws {GongkaiError} `UNKNOWN_FIELD`, `BAD_RECORD`
   * @example
   * gongkai.checkField('documentNumber', '德办发【2016】30号', { writtenOn: '2016-08-10' })
   */
  checkField(field, value, record = {}) {
    const fields = this.#record(record)
    return guard(() => this.#core.checkField(this.#checker, field, cellText(value), fields))
  }

  /**
   * Checks a text by itself. Short for `check('text', text)`.
   *
   * @param {string} text
   * @returns {Finding[]}
   */
  checkText(text) {
    return this.check('text', text)
  }

  /**
   * Checks a list of records, documents also against each other.
   *
   * @param {readonly RecordFields[]} records
   * @param {object} [options]
   * @param {'auto' | 'text' | RecordKind} [options.kind] `auto` tells by the fields
   * @param {string} [options.name] of the file, for the report
   * @returns {Report} rows count from 1
   * @throws {GongkaiError} `UNKNOWN_KIND`, `BAD_RECORD`, `NEEDS_FULL`
   */
  checkRecords(records, { kind = 'auto', name = '' } = {}) {
    return guard(() => {
      const plain = records.map((record) => this.#record(record))
      return this.#core.checkRecords(this.#checker, kind, plain, name)
    })
  }

  /**
   * Checks a catalogue (公开目录): its header, its rows, and the rows against each other.
   *
   * @param {TableInput} rowsOrBytes
   * @param {object} [options]
   * @param {string} [options.name] of the file, for the report
   * @param {TableInput} [options.published] a list of the documents that were published, with titles, better also
   *   with the columns of the site (栏目) and dates: items without a document are found, and columns that are blank
   *   or not kept up to date (政府网站与政务新媒体检查指标). Always in Node, in a page with `load({ full: true })`
   * @returns {Report} with `table`: how the columns were read
   * @throws {GongkaiError} `UNSUPPORTED_FILE`, `BAD_ENCODING`, `BAD_TABLE`, `NO_HEADER`, `NEEDS_FULL`
   * @example
   * gongkai.checkCatalogue(readFileSync('目录.xlsx'), { published: readFileSync('已公布文件.csv') })
   */
  checkCatalogue(rowsOrBytes, { name = '', published } = {}) {
    return this.checkTable(rowsOrBytes, { kind: 'item', name, published })
  }

  /**
   * Checks a table: a catalogue of items, a list of documents, a register of requests, a form of approval whose
   * labels stand beside its values, or an annual report with the lines around its tables.
   *
   * @param {TableInput} rowsOrBytes
   * @param {object} [options]
   * @param {'auto' | RecordKind} [options.kind] `auto` tells by the header, a form by its title and labels
   * @param {string} [options.name] of the file, for the report
   * @param {TableInput} [options.published] what a catalogue is checked against, as in `checkCatalogue`
   * @returns {Report} with `table`: how the columns were read
   * @throws {GongkaiError} `UNSUPPORTED_FILE`, `BAD_ENCODING`, `BAD_TABLE`, `UNKNOWN_KIND`, `NO_HEADER`, `NEEDS_FULL`
   */
  checkTable(rowsOrBytes, { kind = 'auto', name = '', published } = {}) {
    if (published !== undefined) {
      const { checkPublished } = this.#core
      if (!checkPublished) {
        throw this.#error('NEEDS_FULL', {
          zh: '对照已公布的文件要用 load({ full: true }) 加载',
          en: 'checking against what was published needs load({ full: true })',
        })
      }
      const [sheets, list] = [this.#asSheets(rowsOrBytes), this.#asSheets(published)]
      return guard(() => checkPublished(this.#checker, kind, sheets, list, name))
    }
    if (Array.isArray(rowsOrBytes)) {
      const rows = this.#rows(rowsOrBytes)
      return guard(() => this.#core.checkRows(this.#checker, kind, rows, name))
    }
    const sheets = this.#sheets(
      /** @type {Exclude<TableInput, readonly unknown[]>} */ (rowsOrBytes),
    )
    if (sheets) return guard(() => this.#core.checkSheets(this.#checker, kind, sheets, name))
    const csv = this.#text(/** @type {Uint8Array | ArrayBuffer | string} */ (rowsOrBytes))
    return guard(() => this.#core.checkTable(this.#checker, kind, csv, name))
  }

  /**
   * Checks a file of any kind that the command line checks: a table (.xlsx, .xls, .et, .ods, .csv), a text or
   * document (.txt, .md, .docx), a page (.html), records (.json, .ndjson). A document or page that is a catalogue, a
   * register, a form of approval or an annual report for the most part is checked as that; `notes` say so. Always in
   * Node, in a page with `load({ full: true })`.
   *
   * @param {Uint8Array | ArrayBuffer | Blob} file
   * @param {object} [options]
   * @param {string} [options.name] of the file; its ending says what it is, without one its bytes. Default: that of a
   *   `File`
   * @param {'auto' | 'text' | 'page' | RecordKind} [options.kind] what it is checked as
   * @param {TableInput} [options.published] what a catalogue is checked against, as in `checkCatalogue`
   * @returns {Promise<FileReport>} only the records with findings; `notes` say what was left out or is odd
   * @throws {GongkaiError} `EMPTY_FILE`, `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`, `BAD_ENCODING`, `BAD_JSON`,
   *   `BAD_RECORD`, `BAD_TABLE`, `NO_HEADER`, `UNKNOWN_KIND`, `NEEDS_FULL`, `WASM_UNAVAILABLE`
   * @example
   * const { summary, results } = await gongkai.checkFile(readFileSync('通知.docx'), { name: '通知.docx' })
   */
  async checkFile(file, { name, kind = 'auto', published } = {}) {
    if (!this.#core.checkTableNdjson) throw this.#needsFull()
    const its = name ?? nameOf(file)
    const reading = { gongkai: this, kind, encoding: AUTO, lang: this.lang, published }
    return this.#tools.checkFile(await bytesIn(file), its, reading)
  }

  /**
   * The tables of a file, for `checkCatalogue` and `checkTable`: the sheets of a workbook (.xlsx, .xlsm, .xls,
   * .ods), the tables of a document (.docx) or page (.html), the text of a CSV file. In a page the reader of
   * workbooks is fetched here. At most 300 MB unpacked and 10 million cells; nothing in a file is run.
   *
   * @param {Uint8Array | ArrayBuffer | Blob} file
   * @returns {Promise<Tables | string>}
   * @throws {GongkaiError} `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`, `BAD_ENCODING`, `BAD_TABLE`, `WASM_UNAVAILABLE`
   * @example
   * const report = gongkai.checkCatalogue(await gongkai.readTables(file), { name: file.name })
   */
  async readTables(file) {
    const bytes = await bytesIn(file)
    const sheets = await this.#tools.readSheets(bytes, this.lang)
    return sheets ? { sheets } : decode(bytes, 'auto', this.lang).text
  }

  /**
   * A copy of a workbook (.xlsx, .xlsm) with a comment and a colour on each cell that something was found in,
   * and a sheet 问题清单 with all of it: a link to the cell, the basis, the fix, the unit and the day by which
   * it is due. Everything else is as it was; a digital signature no longer holds. Of another file (.csv, .xls,
   * .ods, .docx, .html) a workbook is made with the tables of the report.
   *
   * @param {Uint8Array | ArrayBuffer | undefined} file its bytes, or nothing
   * @param {Report} report on it
   * @param {object} [options]
   * @param {Days} [options.days] counted from the report's day: 5 for errors, 20 for the rest where left out
   * @returns {Promise<Uint8Array>} an .xlsx file; an .xlsm file where that was one
   * @throws {GongkaiError} `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`, `BAD_NUMBER`
   * @example
   * const marked = await gongkai.annotateWorkbook(bytes, gongkai.checkCatalogue(bytes))
   */
  async annotateWorkbook(file, report, { days } = {}) {
    return this.#tools.annotateWorkbook(file, report, { gongkai: this, days, lang: this.lang })
  }

  /**
   * A report as one page for those who have to mend what it says: to filter, to sort, to print. It needs no
   * network and no server; personal numbers are masked in it.
   *
   * @param {Report} report
   * @param {object} [options]
   * @param {string} [options.title]
   * @returns {Promise<string>} HTML
   * @example
   * writeFileSync('检查报告.html', await gongkai.reportHtml(gongkai.checkCatalogue(bytes)))
   */
  async reportHtml(report, { title } = {}) {
    const mask = (/** @type {string} */ text) => this.mask(text)
    return this.#tools.reportHtml(report, { title, lang: this.lang, mask, rules: this.rules() })
  }

  /**
   * The text of a Word document (.docx): a line a paragraph, tracked changes accepted. It is what the command
   * line checks of such a file.
   *
   * @param {Uint8Array | ArrayBuffer} file
   * @returns {Promise<string>}
   * @throws {GongkaiError} `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`, `BAD_ENCODING`
   */
  async documentText(file) {
    return this.#tools.documentText(bytesOf(file), this.lang)
  }

  /**
   * A copy of a Word document (.docx) with a comment on each place that something was found in: what is wrong,
   * on what basis, and how to mend it. Everything else is as it was; a digital signature no longer holds. What is
   * in a text box is commented beside it.
   *
   * @param {Uint8Array | ArrayBuffer} file
   * @param {readonly Finding[]} [findings] those of its text; where left out, it is checked here
   * @returns {Promise<Uint8Array>} a .docx file
   * @throws {GongkaiError} `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`, `BAD_ENCODING`
   * @example
   * const findings = gongkai.checkText(await gongkai.documentText(bytes))
   * const commented = await gongkai.annotateDocument(bytes, findings)
   */
  async annotateDocument(file, findings) {
    const bytes = bytesOf(file)
    const found = findings ?? this.checkText(await this.documentText(bytes))
    return this.#tools.annotateDocument(bytes, found, { asOf: this.asOf, lang: this.lang })
  }

  /**
   * In what two versions of a catalogue differ: which items were added, removed, renamed, moved to another
   * group, changed (by field, with both texts) or put in another order. Items that differ in spaces and
   * widths only have a fate of their own, `respaced`. Always in Node, in a page with `load({ full: true })`.
   *
   * @param {TableInput} old
   * @param {TableInput} current the new version
   * @returns {CatalogueDifference} items that are as they were are counted only
   * @throws {GongkaiError} `NO_HEADER`, `UNSUPPORTED_FILE`, `BAD_ENCODING`, `BAD_TABLE`, `NEEDS_FULL`
   * @example
   * const { summary, items } = gongkai.diffCatalogues(readFileSync('2025.csv'), readFileSync('2026.csv'))
   */
  diffCatalogues(old, current) {
    const { compareTables } = this.#core
    if (!compareTables) {
      throw this.#error('NEEDS_FULL', {
        zh: '比较两版公开目录要用 load({ full: true }) 加载',
        en: 'comparing catalogues needs load({ full: true })',
      })
    }
    const [before, after] = [this.#table(old), this.#table(current)]
    return guard(() => compareTables(this.#checker, before, after))
  }

  /**
   * A copy of the new version of a catalogue (.xlsx, .xlsm) with a comment and a colour on each cell that is not
   * as it was, and a sheet 变化清单 that lists what was added, removed, renamed, moved and changed, with both texts.
   * Everything else is as it was. Of another file a workbook is made with the tables in it.
   *
   * @param {Uint8Array | ArrayBuffer} file the new version
   * @param {CatalogueDifference} difference what `diffCatalogues` gives for it
   * @returns {Promise<Uint8Array>} an .xlsx file; an .xlsm file where that was one
   * @throws {GongkaiError} `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`, `BAD_ENCODING`
   * @example
   * const marked = await gongkai.annotateDifference(current, gongkai.diffCatalogues(old, current))
   */
  async annotateDifference(file, difference) {
    const tables = await this.readTables(bytesOf(file))
    const sheet = typeof tables === 'string' ? undefined : largestSheet(tables.sheets).name
    const report = this.checkCatalogue(tables)
    const options = { report, sheet, lang: this.lang }
    return this.#tools.annotateDifference(file, difference, options)
  }

  /**
   * Checks a chunk of NDJSON that ends at the end of a line. A line that is no JSON object gives a
   * result with an `error`, and the rest goes on. Always in Node, in a page with `load({ full: true })`.
   *
   * @param {Uint8Array | string} chunk as bytes in UTF-8 or as text
   * @param {object} [options]
   * @param {'auto' | 'text' | RecordKind} [options.kind] `auto` tells by the fields, a line at a time
   * @param {string} [options.name] of the file, for the results
   * @param {number} [options.firstLine] the number of the chunk's first line in its file
   * @returns {NdjsonResults}
   * @throws {GongkaiError} `UNKNOWN_KIND`, `NEEDS_FULL`
   */
  checkNdjson(chunk, { kind = 'auto', name = '', firstLine = 1 } = {}) {
    const { checkNdjson } = this.#core
    if (!checkNdjson) throw this.#needsFull()
    return resultsIn(guard(() => checkNdjson(this.#checker, kind, inUtf8(chunk), name, firstLine)))
  }

  /**
   * Checks a long table as `checkTable` does, and gives what `checkNdjson` gives: only the rows with findings, and
   * no cells. Always in Node, in a page with `load({ full: true })`.
   *
   * @param {Uint8Array | string | Tables} table CSV, as bytes in UTF-8 or as text, or what `readTables` gives
   * @param {object} [options]
   * @param {'auto' | RecordKind} [options.kind] `auto` tells by the header, a form by its title and labels
   * @param {string} [options.name] of the file, for the results
   * @param {boolean} [options.each] whether each document of a list as CSV is checked by itself too, as
   *   `checkRowsNdjson` does, or only the list as a whole
   * @returns {NdjsonResults} the one result of a table that cannot be read has an `error`
   * @throws {GongkaiError} `UNKNOWN_KIND`, `NEEDS_FULL`
   */
  checkTableNdjson(table, { kind = 'auto', name = '', each = true } = {}) {
    const { checkTableNdjson, checkSheetsNdjson } = this.#core
    if (!checkTableNdjson || !checkSheetsNdjson) throw this.#needsFull()
    const check = () =>
      isSheets(table)
        ? checkSheetsNdjson(this.#checker, kind, table.sheets, name)
        : checkTableNdjson(this.#checker, kind, inUtf8(table), name, each)
    return resultsIn(guard(check))
  }

  /**
   * Where the rows begin of the list of documents that a CSV file begins with, for `checkRowsNdjson`; nothing where
   * it is something else. Always in Node, in a page with `load({ full: true })`.
   *
   * @param {Uint8Array} csv in UTF-8, its first lines among it
   * @returns {ListHead | undefined}
   * @throws {GongkaiError} `NEEDS_FULL`
   */
  listHead(csv) {
    const { listHead } = this.#core
    if (!listHead) throw this.#needsFull()
    return guard(() => listHead(csv)) ?? undefined
  }

  /**
   * Checks whole rows of a list of documents that is too long to be held at once, each by itself: no row is compared
   * with others, as `checkTable` does. Always in Node, in a page with `load({ full: true })`.
   *
   * @param {Uint8Array} rows CSV in UTF-8
   * @param {object} options
   * @param {Uint8Array} options.head as much of the file as `listHead` says
   * @param {string} [options.name] of the file, for the results
   * @param {number} options.firstRow the number of the first row in the file, counted from 1
   * @param {number} options.firstLine the number of its line
   * @param {boolean} [options.quoted] whether quotation marks hold cells together
   * @returns {NdjsonResults}
   * @throws {GongkaiError} `NEEDS_FULL`
   */
  checkRowsNdjson(rows, { head, name = '', firstRow, firstLine, quoted = true }) {
    const { checkRowsNdjson } = this.#core
    if (!checkRowsNdjson) throw this.#needsFull()
    const checker = this.#checker
    const check = () => checkRowsNdjson(checker, head, rows, name, firstRow, firstLine, quoted)
    return resultsIn(guard(check))
  }

  /**
   * How a table is read, without a look at what is wrong in it: what `checkTable` gives as `table` or `tables`.
   * Always in Node, in a page with `load({ full: true })`.
   *
   * @param {Uint8Array | string | Tables} table as `checkTableNdjson` takes it
   * @param {object} [options]
   * @param {'auto' | RecordKind} [options.kind] `auto` tells by the header, a form by its title and labels
   * @returns {Table[]}
   * @throws {GongkaiError} `UNKNOWN_KIND`, `NEEDS_FULL`
   */
  tablesOf(table, { kind = 'auto' } = {}) {
    const { tablesOf } = this.#core
    if (!tablesOf) throw this.#needsFull()
    const given = isSheets(table) ? table.sheets : inUtf8(table)
    return guard(() => tablesOf(this.#checker, kind, given))
  }

  /**
   * Checks a long list of records, or many files, in threads and in constant memory; in Node only. Each record
   * is checked by itself; with `compare` the documents are also compared with each other, and what that finds comes
   * last. A file that is no NDJSON is checked as a whole. One that cannot be read gives a result with an `error`, and the rest goes on.
   *
   * @param {BatchSource} source
   * @param {BatchOptions} [options]
   * @returns {BatchResults} to be iterated over once; `summary` counts as far as that has come
   * @throws {GongkaiError} `NEEDS_NODE`, `UNKNOWN_KIND`
   * @example
   * const batch = gongkai.checkBatch('documents.ndjson')
   * for await (const { line, id, findings } of batch) console.log(line, id, findings.length)
   * console.log(batch.summary.records)
   */
  checkBatch(source, options = {}) {
    const { checkBatch } = this.#tools
    if (checkBatch) return checkBatch(this, this.#settings, source, options)
    throw this.#error('NEEDS_NODE', {
      zh: 'checkBatch 要在 Node 里用；网页里用 checkNdjson 或 checkRecords',
      en: 'checkBatch is for Node; in a page, use checkNdjson or checkRecords',
    })
  }

  /**
   * Opens a file of NDJSON that comes in pieces, cut anywhere, such as the body of a request. Always in Node, in
   * a page with `load({ full: true })`.
   *
   * @param {object} [options]
   * @param {'auto' | 'text' | RecordKind} [options.kind] `auto` tells by the fields, a line at a time
   * @param {string} [options.name] of the file, for the results
   * @returns {{ check: (piece: Uint8Array) => NdjsonResults, end: () => NdjsonResults }} `check` gives what was
   *   found in the lines that the piece completes, `end` what is found in the rest; call it once
   * @throws {GongkaiError} `NEEDS_FULL`
   */
  openNdjson({ kind = 'auto', name = '' } = {}) {
    const { openStream, checkPiece } = this.#core
    if (!openStream || !checkPiece) throw this.#needsFull()
    const stream = guard(() => openStream(kind, name))
    const next = (/** @type {Uint8Array} */ piece, /** @type {boolean} */ isLast) =>
      resultsIn(guard(() => checkPiece(this.#checker, stream, piece, isLast)))
    return { check: (piece) => next(piece, false), end: () => next(new Uint8Array(), true) }
  }

  /**
   * Compares the documents of a long list with each other: numbers given twice, sequences, what one document
   * repeals. Of each the title, the numbers, the issuer, dates and validity are kept, of 500,000 at most. Always in
   * Node, in a page with `load({ full: true })`.
   *
   * @param {object} [options]
   * @param {'auto' | 'document'} [options.kind] `auto` tells documents from others by the fields, a line at a time
   * @param {string} [options.name] of the file, for the results
   * @returns {{ add: (chunk: Uint8Array, firstLine: number) => void, end: () => NdjsonResults & { left: number } }}
   *   `add` takes what `checkNdjson` takes; `end` gives what is found in all of them, call it once: `left` counts the
   *   documents that there was no room for
   * @throws {GongkaiError} `NEEDS_FULL`
   */
  openComparison({ kind = 'auto', name = '' } = {}) {
    const { openComparison, addToComparison, closeComparison } = this.#core
    if (!openComparison || !addToComparison || !closeComparison) throw this.#needsFull()
    const comparison = guard(() => openComparison(name))
    return {
      add: (chunk, firstLine) =>
        guard(() => addToComparison(this.#checker, comparison, kind, chunk, firstLine)),
      end: () => {
        const answer = guard(() => closeComparison(this.#checker, comparison))
        const { unreadable: left, ...found } = resultsIn(answer)
        return { ...found, unreadable: 0, left }
      },
    }
  }

  /**
   * A text with the safe fixes of its findings applied. A fix that touches an earlier one is left.
   *
   * @param {string} text the value of the field
   * @param {readonly Finding[]} findings those of that field
   * @returns {string}
   * @throws {GongkaiError} `BAD_RECORD` if these are no findings
   * @example
   * const text = '德办发【2016】30号'
   * gongkai.fix(text, gongkai.checkField('documentNumber', text)) // 德办发〔2016〕30号
   */
  fix(text, findings) {
    return guard(() => this.#core.fix(text, [...findings]))
  }

  /**
   * The working day that is `days` working days after `from`. The day itself is not counted;
   * Saturdays and Sundays worked to make up for a holiday are (民法典第二百零一条；国务院办公厅每年的放假安排).
   *
   * @overload
   * @param {string} from
   * @param {number} days a whole number from 0 to 10,000
   * @returns {DateAfter} `provisional` where a holiday notice that it needs is not published yet
   * @throws {GongkaiError} `BAD_DATE`, `BAD_NUMBER`
   * @example
   * gongkai.addWorkingDays('2024-06-27', 20) // { date: '2024-07-25', provisional: false }
   */
  /**
   * The same for each of many days, in their order.
   *
   * @overload
   * @param {readonly string[]} from
   * @param {number} days a whole number from 0 to 10,000
   * @returns {DateAfter[]}
   * @throws {GongkaiError} `BAD_DATE`, `BAD_NUMBER`
   * @example
   * gongkai.addWorkingDays(['2024-06-27', '2024-06-28'], 20).map(({ date }) => date) // ['2024-07-25', '2024-07-26']
   */
  /**
   * The same for days as numbers, which no text is made for: columns of dates (Arrow and Parquet `date32`).
   *
   * @overload
   * @param {Int32Array} from days since 1970-01-01
   * @param {number} days a whole number from 0 to 10,000
   * @returns {DatesAfter}
   * @throws {GongkaiError} `BAD_DATE`, `BAD_NUMBER`
   * @example
   * gongkai.addWorkingDays(Int32Array.of(19901), 20).dates // Int32Array [19929]: 2024-06-27, 2024-07-25
   */
  /**
   * @param {string | readonly string[] | Int32Array} from
   * @param {number} days
   * @returns {DateAfter | DateAfter[] | DatesAfter}
   */
  addWorkingDays(from, days) {
    if (Array.isArray(from) || from instanceof Int32Array) {
      const ask = (/** @type {string} */ day, /** @type {number} */ count) =>
        guard(() => this.#core.addWorkingDays(this.#checker, day, count))
      return from instanceof Int32Array
        ? this.#workingDays.afterNumbers(from, days, ask)
        : this.#workingDays.afterEach(from, days, ask)
    }
    const day = /** @type {string} */ (from)
    const known = this.#workingDays.after(day, days)
    return known ?? guard(() => this.#core.addWorkingDays(this.#checker, day, days))
  }

  /**
   * How many working days there are after `from`, up to and including `to`; negative where `to` comes
   * first.
   *
   * @param {string} from
   * @param {string} to
   * @returns {DaysBetween}
   * @throws {GongkaiError} `BAD_DATE`
   */
  workingDaysBetween(from, to) {
    return guard(() => this.#core.workingDaysBetween(this.#checker, from, to))
  }

  /**
   * Whether a day is worked, and why.
   *
   * @param {string} date
   * @returns {DayInfo}
   * @throws {GongkaiError} `BAD_DATE`
   * @example
   * gongkai.isWorkingDay('2024-10-12') // { working: true, why: '调休上班', provisional: false, … }
   */
  isWorkingDay(date) {
    return guard(() => this.#core.isWorkingDay(this.#checker, date))
  }

  /**
   * Every day from `from` to `to`, both included, at most two years of them: what a calendar shows.
   *
   * @param {string} from
   * @param {string} to
   * @returns {DayInfo[]}
   * @throws {GongkaiError} `BAD_DATE`
   */
  days(from, to) {
    return guard(() => this.#core.days(this.#checker, from, to))
  }

  /**
   * When something is due, and whether it was met: 20 working days where nothing else is given
   * (政府信息公开条例第二十六条). A period of days, weeks or months that ends on a day off ends on the next
   * working day (民法典第二百零三条).
   *
   * @param {object} options
   * @param {string} options.from the day that is counted from; it is not counted itself
   * @param {string} [options.timeLimit] such as `20个工作日内`
   * @param {number} [options.days] working days instead of a time limit, from 0 to 10,000
   * @param {string} [options.publishedOn] the day of publication; left out while nothing is published
   * @param {string} [options.asOf] the day as of which it is late or not. Default: that of `load`
   * @returns {DueDate}
   * @throws {GongkaiError} `BAD_DATE`, `BAD_NUMBER`, `BAD_LIMIT`
   * @example
   * gongkai.deadline({ from: '2024-06-27', timeLimit: '20个工作日内', publishedOn: '2024-08-01' })
   * // { due: '2024-07-25', status: 'late', workingDays: 25, days: ['2024-06-28', …], provisional: false, … }
   */
  deadline(options) {
    return guard(() => {
      const { days, ...rest } = options
      const given = this.#record(rest)
      const all = days === undefined ? given : { ...given, days: Number(days) }
      return this.#core.deadline(this.#checker, all)
    })
  }

  /**
   * What a text is read as, taken as a document number (发文字号), whatever is wrong with it.
   *
   * @param {string} text
   * @returns {ParsedDocumentNumber | null} null where it is no document number at all
   * @example
   * gongkai.parseDocumentNumber('德办发【2016】30号')
   * // { kind: 'standard', issuerCode: '德办发', year: 2016, serial: 30, canonical: '德办发〔2016〕30号', valid: false }
   */
  parseDocumentNumber(text) {
    return guard(() => this.#core.parseDocumentNumber(text))
  }

  /**
   * What a text is read as, taken as a time limit (公开时限).
   *
   * @param {string} text
   * @returns {ParsedTimeLimit | null} null where it cannot be read
   * @example
   * gongkai.parseTimeLimit('相关信息形成或变更之日起20个工作日内')
   * // { kind: 'within', startEvent: 'formed-or-changed', amount: 20, unit: 'working-day', … }
   */
  parseTimeLimit(text) {
    return guard(() => this.#core.parseTimeLimit(text))
  }

  /**
   * What is found in a text, whether or not anything is wrong with it: document numbers, dates,
   * markings.
   *
   * @param {string} text
   * @returns {Mention[]} in the order of the text; personal numbers are masked
   */
  scan(text) {
    return guard(() => this.#core.scan(text))
  }

  /**
   * The field that a label of a column or of a form stands for: its own name, or one of its Chinese
   * synonyms.
   *
   * @param {RecordKind | 'text'} kind
   * @param {string} label
   * @returns {string | undefined}
   * @example
   * gongkai.fieldOf('document', '文号：') // 'documentNumber'
   */
  fieldOf(kind, label) {
    return guard(() => this.#core.fieldOf(kind, label))
  }

  /**
   * A text with its personal numbers hidden, for excerpts and logs: identity numbers, bank cards and
   * mobile numbers keep only their ends (个人信息保护法第二十八条).
   *
   * @param {string} text
   * @returns {string} as long as `text`
   */
  mask(text) {
    return guard(() => this.#core.mask(text))
  }

  /**
   * Every rule as it stands under the profile, without the manual pages.
   *
   * @returns {RuleInfo[]}
   */
  rules() {
    return guard(() => this.#core.rules(this.#checker))
  }

  /**
   * A rule, with its manual page: always in Node, in a page with `load({ full: true })`.
   *
   * @param {string} id `group/name`
   * @returns {RuleInfo}
   * @throws {GongkaiError} `UNKNOWN_RULE`
   */
  explain(id) {
    return guard(() => this.#core.explain(this.#checker, id))
  }

  /**
   * The names of the profiles that come with gongkai.
   *
   * @returns {string[]}
   */
  profiles() {
    return guard(() => this.#core.profiles())
  }

  #needsFull() {
    return this.#error('NEEDS_FULL', {
      zh: '成批检查 NDJSON 要用 load({ full: true }) 加载',
      en: 'checking NDJSON needs load({ full: true })',
    })
  }

  /**
   * @param {unknown} page
   * @param {string} [url]
   */
  #outline(page, url) {
    const read = outlineOfInput(page, url, this.#tools.parseHtml)
    if (read) return read
    throw this.#error('BAD_RECORD', {
      zh: '网页应当是 HTML（文字或字节）、Document、Element，或者 { html, url }',
      en: 'a page is HTML (text or bytes), a Document, an Element, or { html, url }',
    })
  }

  /** @param {unknown} record */
  #record(record) {
    if (typeof record === 'object' && record !== null && !Array.isArray(record)) {
      return plainRecord(record)
    }
    throw this.#error('BAD_RECORD', {
      zh: '记录应当是字段名到文字的对象，例如 { documentNumber: "国办发〔2024〕5号" }',
      en: 'a record is an object from names of fields to texts, such as { documentNumber: "国办发〔2024〕5号" }',
    })
  }

  /** @param {readonly unknown[]} list */
  #rows(list) {
    if (list.every(Array.isArray)) return list.map((row) => row.map(cellText))
    if (list.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))) {
      return rowsOf(/** @type {object[]} */ (list))
    }
    throw this.#error('BAD_TABLE', {
      zh: '表格的各行应当都是单元格的列表，或者都是列名到文字的对象',
      en: 'the rows of a table are either all lists of cells or all objects from headings to texts',
    })
  }

  /**
   * The sheets of what is no list of rows; nothing where it is CSV.
   *
   * @param {Exclude<TableInput, readonly unknown[]>} given
   */
  #sheets(given) {
    if (typeof given === 'string') return undefined
    if (given instanceof ArrayBuffer || ArrayBuffer.isView(given)) {
      const bytes = given instanceof ArrayBuffer ? new Uint8Array(given) : given
      return this.#tools.sheetsOf?.(/** @type {Uint8Array} */ (bytes), this.lang)
    }
    if (typeof given !== 'object' || given === null) return undefined
    if ('sheets' in given) return given.sheets
    if ('nodeType' in given) return this.#tools.tablesOfElement?.(/** @type {Element} */ (given))
    return undefined
  }

  /**
   * A table as the sheets of a file.
   *
   * @param {TableInput} table
   * @returns {object[]}
   */
  #asSheets(table) {
    if (Array.isArray(table)) return [{ rows: this.#rows(table) }]
    const given = /** @type {Exclude<TableInput, readonly unknown[]>} */ (table)
    const csv = /** @type {Uint8Array | ArrayBuffer | string} */ (given)
    return this.#sheets(given) ?? [{ text: this.#text(csv) }]
  }

  /**
   * The text of a CSV file, or rows of cells; of several sheets, those of the largest.
   *
   * @param {TableInput} table
   */
  #table(table) {
    if (Array.isArray(table)) return this.#rows(table)
    const sheets = this.#sheets(/** @type {Exclude<TableInput, readonly unknown[]>} */ (table))
    if (sheets) return largest(sheets)
    return this.#text(/** @type {Uint8Array | ArrayBuffer | string} */ (table))
  }

  /** @param {Uint8Array | ArrayBuffer | string} csv */
  #text(csv) {
    if (typeof csv === 'string') return csv
    if (csv instanceof ArrayBuffer) return decode(new Uint8Array(csv), 'auto', this.lang).text
    if (ArrayBuffer.isView(csv)) return decode(csv, 'auto', this.lang).text
    throw this.#error('BAD_TABLE', {
      zh: '表格应当是文件的内容（字节，或 CSV 文字）、各行的列表，或者 readTables 的结果',
      en: 'a table is the bytes of a file, the text of a CSV file, the list of its rows, or what readTables gives',
    })
  }

  /**
   * @param {string} code
   * @param {{ zh: string, en: string }} words
   */
  #error(code, words) {
    return new GongkaiError(code, inLanguage(this.lang, words))
  }
}

const NEWLINE = 10
const AUTO = /** @type {const} */ ('auto')

/**
 * @param {Uint8Array | string | Tables} table
 * @returns {table is Tables}
 */
function isSheets(table) {
  return typeof table === 'object' && 'sheets' in table
}

/** @param {Uint8Array | string} csv */
function inUtf8(csv) {
  return typeof csv === 'string' ? new TextEncoder().encode(csv) : csv
}

/** @param {Uint8Array | ArrayBuffer} file */
function bytesOf(file) {
  return file instanceof ArrayBuffer ? new Uint8Array(file) : file
}

/** @param {Uint8Array | ArrayBuffer | Blob} file */
function nameOf(file) {
  return 'name' in file && typeof file.name === 'string' ? file.name : ''
}

/**
 * The bytes of a file that may have to be read first.
 *
 * @param {Uint8Array | ArrayBuffer | Blob} file
 */
async function bytesIn(file) {
  if (file instanceof Uint8Array) return file
  return new Uint8Array(await new Response(file).arrayBuffer())
}

/**
 * The results in an answer of the core, whose last line counts them.
 *
 * @param {Uint8Array} answer
 * @returns {NdjsonResults}
 */
function resultsIn(answer) {
  const end = answer.lastIndexOf(NEWLINE, answer.length - 2) + 1
  const counts = JSON.parse(new TextDecoder().decode(answer.subarray(end)))
  return { ndjson: answer.subarray(0, end), ...counts }
}

/**
 * The cells of the sheet that has the most.
 *
 * @param {import('./files/sheets.js').Sheet[]} sheets
 * @returns {string | string[][]}
 */
function largest(sheets) {
  const { csv, rows = [] } = largestSheet(sheets)
  return csv ?? rows
}

/** @param {import('./files/sheets.js').Sheet[]} sheets */
function largestSheet(sheets) {
  const size = (/** @type {import('./files/sheets.js').Sheet} */ { csv, rows = [] }) =>
    csv?.length ?? rows.flat().join('').length
  const [first] = [...sheets].sort((one, other) => size(other) - size(one))
  return first
}
