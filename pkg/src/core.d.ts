/** The boundary to the WebAssembly core (src/wasm.rs), with the types that its answers have. */

import type {
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
} from '../types/wire.js'
import type { PageOutline, PageRead } from './html/outline.js'

/** A table of a file, as the core takes it: src/table/sheet.rs. Rows and columns count from 0. */
export interface SheetInput {
  /** Left out where the file is the table. */
  name?: string
  /** The cells, apart by commas. */
  csv?: string
  /** The cells, where there is no `csv`. */
  rows?: string[][]
  /** CSV as people write it, where there is neither. */
  text?: string
  /** `[top, left, bottom, right]`; left out where the format cannot join cells. */
  merges?: [number, number, number, number][]
  hidden?: boolean
  hiddenRows?: number[]
  hiddenColumns?: number[]
  /** `[row, column, form]` of cells that are more than text. */
  forms?: [number, number, 'number' | 'date' | 'error' | 'formula'][]
}

export interface Core {
  version(): string
  /** Gives the number that names the checker from then on. */
  open(profile: string | object, asOf: string, lang: string): number
  check(checker: number, kind: string, record: object): Finding[]
  readPage(outline: PageOutline): PageRead
  checkField(checker: number, field: string, value: string, record: object): Finding[]
  checkRecords(checker: number, kind: string, records: object[], name: string): Report
  checkTable(checker: number, kind: string, csv: string, name: string): Report
  checkRows(checker: number, kind: string, rows: string[][], name: string): Report
  checkSheets(checker: number, kind: string, sheets: SheetInput[], name: string): Report
  /** Bytes in, bytes out: the last line of the answer counts. Only the full module has it. */
  checkNdjson?(
    checker: number,
    kind: string,
    chunk: Uint8Array,
    name: string,
    firstLine: number,
  ): Uint8Array
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
