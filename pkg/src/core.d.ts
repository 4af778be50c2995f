/** The boundary to the WebAssembly core (src/wasm.rs), with the types that its answers have. */

import type {
  CatalogueDifference,
  DateAfter,
  DayInfo,
  DaysBetween,
  DueDate,
  Finding,
  Mention,
  ParsedDocumentNumber,
  ParsedTimeLimit,
  Report,
  RuleInfo,
  Table,
} from '../types/wire.js'
import type { ListHead } from './api.js'
import type { PageOutline, PageRead } from './html/outline.js'

export interface Core {
  version(): string
  /** Gives the number that names the checker from then on. */
  open(profile: string | object, asOf: string, lang: string): number
  check(checker: number, kind: string, record: object): Finding[]
  readPage(outline: PageOutline): PageRead
  checkField(checker: number, field: string, value: string, record: object): Finding[]
  checkRecords(checker: number, kind: string, records: object[], name: string): Report
  checkTable(checker: number, kind: string, csv: string, name: string): Report
  checkSheets(checker: number, kind: string, sheets: object[], name: string): Report
  checkRows(checker: number, kind: string, rows: string[][], name: string): Report
  /** Bytes in, bytes out: the last line of the answer counts. Only the full module has it. */
  /** A document that comes as the JSON of an object of texts; nothing where it is something else. Only the full module has it. */
  checkFlat?(checker: number, kind: string, json: string): Finding[] | undefined
  checkNdjson?(
    checker: number,
    kind: string,
    chunk: Uint8Array,
    name: string,
    firstLine: number,
  ): Uint8Array
  /** CSV in UTF-8; the answer is as that of `checkNdjson`. Only the full module has it. */
  checkTableNdjson?(
    checker: number,
    kind: string,
    csv: Uint8Array,
    name: string,
    each: boolean,
  ): Uint8Array
  /** Only the full module has it. */
  checkSheetsNdjson?(checker: number, kind: string, sheets: object[], name: string): Uint8Array
  /** Where the rows of a list of documents begin. Only the full module has it. */
  listHead?(csv: Uint8Array): ListHead | null
  /** Whole rows of such a list, each by itself. Only the full module has it. */
  checkRowsNdjson?(
    checker: number,
    head: Uint8Array,
    rows: Uint8Array,
    name: string,
    firstRow: number,
    firstLine: number,
    quoted: boolean,
  ): Uint8Array
  /** CSV in UTF-8, or sheets. Only the full module has it. */
  tablesOf?(checker: number, kind: string, table: Uint8Array | object[]): Table[]
  /** Only the full module has it. */
  checkPublished?(
    checker: number,
    kind: string,
    sheets: object[],
    published: object[],
    name: string,
  ): Report
  /** A file that comes in pieces: its number. Only the full module has it. */
  openStream?(kind: string, name: string): number
  /** The next piece, cut anywhere; the last one closes the file. */
  checkPiece?(checker: number, stream: number, piece: Uint8Array, isLast: boolean): Uint8Array
  /** A comparison of documents: its number. Only the full module has it. */
  openComparison?(name: string): number
  addToComparison?(
    checker: number,
    comparison: number,
    kind: string,
    chunk: Uint8Array,
    firstLine: number,
  ): void
  /** The answer is as that of `checkNdjson`; `unreadable` counts those that there was no room for. */
  closeComparison?(checker: number, comparison: number): Uint8Array
  /** CSV text, or rows of cells. Only the full module has it. */
  compareTables?(
    checker: number,
    old: string | string[][],
    current: string | string[][],
  ): CatalogueDifference
  fix(text: string, findings: Finding[]): string
  mask(text: string): string
  rules(checker: number): RuleInfo[]
  explain(checker: number, id: string): RuleInfo
  profiles(): string[]
  addWorkingDays(checker: number, from: string, days: number): DateAfter
  workingDaysBetween(checker: number, from: string, to: string): DaysBetween
  isWorkingDay(checker: number, date: string): DayInfo
  days(checker: number, from: string, to: string): DayInfo[]
  deadline(checker: number, options: object): DueDate
  parseDocumentNumber(text: string): ParsedDocumentNumber | null
  parseTimeLimit(text: string): ParsedTimeLimit | null
  scan(text: string): Mention[]
  fieldOf(kind: string, label: string): string | undefined
}
