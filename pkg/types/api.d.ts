// Generated from pkg/src by `make update`. Do not edit.

/** What Node and pages share: the API on top of the WebAssembly core. */
export type Finding = import('./wire.js').Finding;
export type Report = import('./wire.js').Report;
export type RuleInfo = import('./wire.js').RuleInfo;
export type Summary = import('./wire.js').Summary;
export type Table = import('./wire.js').Table;
export type DateAfter = import('./wire.js').DateAfter;
export type DatesAfter = import('./working-days.js').DatesAfter;
export type DaysBetween = import('./wire.js').DaysBetween;
export type DayInfo = import('./wire.js').DayInfo;
export type DueDate = import('./wire.js').DueDate;
export type Mention = import('./wire.js').Mention;
export type CatalogueDifference = import('./wire.js').CatalogueDifference;
export type ParsedDocumentNumber = import('./wire.js').ParsedDocumentNumber;
export type ParsedTimeLimit = import('./wire.js').ParsedTimeLimit;
export type PageInput = import('./page.js').PageInput;
export type PageRead = import('./page.js').PageRead;
export type RecordFields = Record<string, unknown>;
export type TableInput = Uint8Array | ArrayBuffer | string | readonly (readonly unknown[])[] | readonly object[] | Tables | Element;
export type Tables = {
    sheets: import('./sheets.js').Sheet[];
};
export type NdjsonResults = {
    ndjson: Uint8Array;
    summary: Summary;
    unreadable: number;
    unread?: string[];
};
export type ListHead = {
    delimiter: string;
    bytes: number;
    rows: number;
    lines: number;
};
export type Days = {
    error?: number;
    warning?: number;
    info?: number;
};
export type RecordKind = 'document' | 'item' | 'request' | 'approval' | 'report';
export type Engine = {
    kind: 'main' | 'fallback';
    reason: string;
};
export type BatchSource = string | URL | Uint8Array | readonly (string | URL)[] | Iterable<object> | AsyncIterable<object | Uint8Array | string>;
export type BatchOptions = {
    /**
     * `auto` tells by the fields, a record at a time
     */
    kind?: 'auto' | 'text' | RecordKind;
    /**
     * of the list, for the results; files have their paths
     */
    name?: string;
    /**
     * how many threads. Default: one a core
     */
    jobs?: number;
    /**
     * ends it: the iteration throws its reason
     */
    signal?: AbortSignal;
    /**
     * whether the documents of a list are compared with each other, the first 500,000 of it;
     * their results come after all others, a second one for a document that has some
     */
    compare?: boolean;
    /**
     * how many bytes of a CSV file are held at once, and their rows compared. Default: 256 MB
     */
    mostHeld?: number;
};
export type BatchResults = AsyncIterable<import('./wire.js').UnitResult> & {
    readonly summary: Summary;
    readonly unreadable: number;
    readonly notes: string[];
};
export type FileReport = Report & {
    notes?: string[];
};
export type Tools = {
    engine: Engine;
    parseHtml: (html: string, url?: string) => import('./page.js').PageOutline;
    checkFile: (bytes: Uint8Array, name: string, reading: Omit<import('./source/whole.js').Reading, 'openPage'>) => Promise<FileReport>;
    /**
     * where files are read at once
     */
    sheetsOf?: (bytes: Uint8Array, lang: 'zh' | 'en') => import('./sheets.js').Sheet[] | undefined;
    readSheets: (bytes: Uint8Array, lang: 'zh' | 'en') => Promise<import('./sheets.js').Sheet[] | undefined>;
    tablesOfElement?: (element: Element) => import('./sheets.js').Sheet[];
    documentText: (bytes: Uint8Array, lang: 'zh' | 'en') => Promise<string>;
    annotateDocument: (bytes: Uint8Array, findings: readonly Finding[], options: {
        asOf: string;
        lang: 'zh' | 'en';
    }) => Promise<Uint8Array>;
    reportHtml: (report: Report, options: import('./report/html.js').HtmlOptions) => Promise<string>;
    annotateDifference: (file: Uint8Array | ArrayBuffer, difference: CatalogueDifference, options: {
        report: Report;
        sheet?: string;
        lang: 'zh' | 'en';
    }) => Promise<Uint8Array>;
    /**
     * where there are threads and files
     */
    checkBatch?: (gongkai: Gongkai, settings: import('./options.js').Settings, source: BatchSource, options: BatchOptions) => BatchResults;
    annotateWorkbook: (file: Uint8Array | ArrayBuffer | undefined, report: Report, options: {
        gongkai: Gongkai;
        days?: Days;
        lang: 'zh' | 'en';
    }) => Promise<Uint8Array>;
};
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
 * @typedef {{ sheets: import('./sheets.js').Sheet[] }} Tables
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
 * @typedef {AsyncIterable<import('./wire.js').UnitResult> & { readonly summary: Summary, readonly unreadable: number, readonly notes: string[] }} BatchResults
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
 * @property {(html: string, url?: string) => import('./page.js').PageOutline} parseHtml
 * @property {(bytes: Uint8Array, name: string, reading: Omit<import('./source/whole.js').Reading, 'openPage'>) => Promise<FileReport>} checkFile
 * @property {(bytes: Uint8Array, lang: 'zh' | 'en') => import('./sheets.js').Sheet[] | undefined} [sheetsOf]
 *   where files are read at once
 * @property {(bytes: Uint8Array, lang: 'zh' | 'en') => Promise<import('./sheets.js').Sheet[] | undefined>} readSheets
 * @property {(element: Element) => import('./sheets.js').Sheet[]} [tablesOfElement]
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
export declare class Gongkai {
    #private;
    /**
     * The version of the package.
     *
     * @readonly
     */
    version: string;
    /**
     * The name of the profile.
     *
     * @readonly
     */
    profile: string;
    /**
     * The day as of which it checks, `YYYY-MM-DD`.
     *
     * @readonly
     */
    asOf: string;
    /**
     * The language of messages.
     *
     * @readonly
     */
    lang: "en" | "zh";
    /**
     * What runs the core, and why.
     *
     * @readonly
     */
    engine: Engine;
    /**
     * @private
     * @param {import('./core.js').Core} core
     * @param {import('./options.js').Settings} settings
     * @param {Tools} tools
     */
    private constructor();
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
    check(kind: RecordKind | 'text' | 'page', record: RecordFields | PageInput): Finding[];
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
    readPage(page: PageInput, { url }?: {
        url?: string;
    }): PageRead;
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
    checkField(field: string, value: string, record?: RecordFields): Finding[];
    /**
     * Checks a text by itself. Short for `check('text', text)`.
     *
     * @param {string} text
     * @returns {Finding[]}
     */
    checkText(text: string): Finding[];
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
    checkRecords(records: readonly RecordFields[], { kind, name }?: {
        kind?: 'auto' | 'text' | RecordKind;
        name?: string;
    }): Report;
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
    checkCatalogue(rowsOrBytes: TableInput, { name, published }?: {
        name?: string;
        published?: TableInput;
    }): Report;
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
    checkTable(rowsOrBytes: TableInput, { kind, name, published }?: {
        kind?: 'auto' | RecordKind;
        name?: string;
        published?: TableInput;
    }): Report;
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
    checkFile(file: Uint8Array | ArrayBuffer | Blob, { name, kind, published }?: {
        name?: string;
        kind?: 'auto' | 'text' | 'page' | RecordKind;
        published?: TableInput;
    }): Promise<FileReport>;
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
    readTables(file: Uint8Array | ArrayBuffer | Blob): Promise<Tables | string>;
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
    annotateWorkbook(file: Uint8Array | ArrayBuffer | undefined, report: Report, { days }?: {
        days?: Days;
    }): Promise<Uint8Array>;
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
    reportHtml(report: Report, { title }?: {
        title?: string;
    }): Promise<string>;
    /**
     * The text of a Word document (.docx): a line a paragraph, tracked changes accepted. It is what the command
     * line checks of such a file.
     *
     * @param {Uint8Array | ArrayBuffer} file
     * @returns {Promise<string>}
     * @throws {GongkaiError} `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`, `BAD_ENCODING`
     */
    documentText(file: Uint8Array | ArrayBuffer): Promise<string>;
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
    annotateDocument(file: Uint8Array | ArrayBuffer, findings?: readonly Finding[]): Promise<Uint8Array>;
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
    diffCatalogues(old: TableInput, current: TableInput): CatalogueDifference;
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
    annotateDifference(file: Uint8Array | ArrayBuffer, difference: CatalogueDifference): Promise<Uint8Array>;
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
    checkNdjson(chunk: Uint8Array | string, { kind, name, firstLine }?: {
        kind?: 'auto' | 'text' | RecordKind;
        name?: string;
        firstLine?: number;
    }): NdjsonResults;
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
    checkTableNdjson(table: Uint8Array | string | Tables, { kind, name, each }?: {
        kind?: 'auto' | RecordKind;
        name?: string;
        each?: boolean;
    }): NdjsonResults;
    /**
     * Where the rows begin of the list of documents that a CSV file begins with, for `checkRowsNdjson`; nothing where
     * it is something else. Always in Node, in a page with `load({ full: true })`.
     *
     * @param {Uint8Array} csv in UTF-8, its first lines among it
     * @returns {ListHead | undefined}
     * @throws {GongkaiError} `NEEDS_FULL`
     */
    listHead(csv: Uint8Array): ListHead | undefined;
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
    checkRowsNdjson(rows: Uint8Array, { head, name, firstRow, firstLine, quoted }: {
        head: Uint8Array;
        name?: string;
        firstRow: number;
        firstLine: number;
        quoted?: boolean;
    }): NdjsonResults;
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
    tablesOf(table: Uint8Array | string | Tables, { kind }?: {
        kind?: 'auto' | RecordKind;
    }): Table[];
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
    checkBatch(source: BatchSource, options?: BatchOptions): BatchResults;
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
    openNdjson({ kind, name }?: {
        kind?: 'auto' | 'text' | RecordKind;
        name?: string;
    }): {
        check: (piece: Uint8Array) => NdjsonResults;
        end: () => NdjsonResults;
    };
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
    openComparison({ kind, name }?: {
        kind?: 'auto' | 'document';
        name?: string;
    }): {
        add: (chunk: Uint8Array, firstLine: number) => void;
        end: () => NdjsonResults & {
            left: number;
        };
    };
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
    fix(text: string, findings: readonly Finding[]): string;
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
    addWorkingDays(from: string, days: number): DateAfter;
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
    addWorkingDays(from: readonly string[], days: number): DateAfter[];
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
    addWorkingDays(from: Int32Array, days: number): DatesAfter;
    /**
     * How many working days there are after `from`, up to and including `to`; negative where `to` comes
     * first.
     *
     * @param {string} from
     * @param {string} to
     * @returns {DaysBetween}
     * @throws {GongkaiError} `BAD_DATE`
     */
    workingDaysBetween(from: string, to: string): DaysBetween;
    /**
     * Whether a day is worked, and why.
     *
     * @param {string} date
     * @returns {DayInfo}
     * @throws {GongkaiError} `BAD_DATE`
     * @example
     * gongkai.isWorkingDay('2024-10-12') // { working: true, why: '调休上班', provisional: false, … }
     */
    isWorkingDay(date: string): DayInfo;
    /**
     * Every day from `from` to `to`, both included, at most two years of them: what a calendar shows.
     *
     * @param {string} from
     * @param {string} to
     * @returns {DayInfo[]}
     * @throws {GongkaiError} `BAD_DATE`
     */
    days(from: string, to: string): DayInfo[];
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
    deadline(options: {
        from: string;
        timeLimit?: string;
        days?: number;
        publishedOn?: string;
        asOf?: string;
    }): DueDate;
    /**
     * What a text is read as, taken as a document number (发文字号), whatever is wrong with it.
     *
     * @param {string} text
     * @returns {ParsedDocumentNumber | null} null where it is no document number at all
     * @example
     * gongkai.parseDocumentNumber('德办发【2016】30号')
     * // { kind: 'standard', issuerCode: '德办发', year: 2016, serial: 30, canonical: '德办发〔2016〕30号', valid: false }
     */
    parseDocumentNumber(text: string): ParsedDocumentNumber | null;
    /**
     * What a text is read as, taken as a time limit (公开时限).
     *
     * @param {string} text
     * @returns {ParsedTimeLimit | null} null where it cannot be read
     * @example
     * gongkai.parseTimeLimit('相关信息形成或变更之日起20个工作日内')
     * // { kind: 'within', startEvent: 'formed-or-changed', amount: 20, unit: 'working-day', … }
     */
    parseTimeLimit(text: string): ParsedTimeLimit | null;
    /**
     * What is found in a text, whether or not anything is wrong with it: document numbers, dates,
     * markings.
     *
     * @param {string} text
     * @returns {Mention[]} in the order of the text; personal numbers are masked
     */
    scan(text: string): Mention[];
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
    fieldOf(kind: RecordKind | 'text', label: string): string | undefined;
    /**
     * A text with its personal numbers hidden, for excerpts and logs: identity numbers, bank cards and
     * mobile numbers keep only their ends (个人信息保护法第二十八条).
     *
     * @param {string} text
     * @returns {string} as long as `text`
     */
    mask(text: string): string;
    /**
     * Every rule as it stands under the profile, without the manual pages.
     *
     * @returns {RuleInfo[]}
     */
    rules(): RuleInfo[];
    /**
     * A rule, with its manual page: always in Node, in a page with `load({ full: true })`.
     *
     * @param {string} id `group/name`
     * @returns {RuleInfo}
     * @throws {GongkaiError} `UNKNOWN_RULE`
     */
    explain(id: string): RuleInfo;
    /**
     * The names of the profiles that come with gongkai.
     *
     * @returns {string[]}
     */
    profiles(): string[];
}
