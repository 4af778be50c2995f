// Generated from src/report/wire.rs by `make update`. Do not edit.

import type { RuleId } from './rule-id.js'

/**
 * One place where a record breaks a rule, or where only a person can tell.
 */
export type Finding = {
  /**
   * The rule's id, `group/name`.
   */
  rule: RuleId
  /**
   * `error` breaks a binding rule or contradicts the record itself; `warning` is very likely
   * wrong, a person decides; `info` is style or statistics.
   */
  severity: 'error' | 'warning' | 'info'
  /**
   * A person must look because the machine cannot know.
   */
  review: boolean
  /**
   * The field.
   */
  field?: string
  /**
   * The span of the field's value.
   */
  span?: Span
  /**
   * What is wrong and what it should be.
   */
  message: string
  /**
   * What the rule stands on, as it was in force on the record's own date.
   */
  basis: Array<Basis>
  /**
   * What would mend it.
   */
  fixes?: Array<Fix>
  /**
   * Where it is in a file.
   */
  at?: At
  /**
   * Other places it is about.
   */
  related?: Array<Related>
  /**
   * What it is recognised by when the text elsewhere has changed.
   */
  fingerprint: string
}

/**
 * A half-open range of UTF-16 code units.
 */
export type Span = {
  /**
   * The first unit.
   */
  start: number
  /**
   * The unit after the last one.
   */
  end: number
}

/**
 * What a rule stands on.
 */
export type Basis = {
  /**
   * The title of the law, regulation, document or standard.
   */
  title: string
  /**
   * The number it was issued under.
   */
  code?: string
  /**
   * The article, clause or section.
   */
  article?: string
  /**
   * How binding it is.
   */
  tier: 'law' | 'regulation' | 'policy' | 'standard' | 'local' | 'practice'
  /**
   * The first day it was in force, `YYYY-MM-DD`.
   */
  from?: string
}

/**
 * What would mend a finding.
 */
export type Fix = {
  /**
   * `safe`: typography without loss, a tool may apply it unasked. `suggest`: a person accepts it.
   */
  kind: 'safe' | 'suggest'
  /**
   * What to put on the button.
   */
  title: string
  /**
   * The edits, in order and apart from each other.
   */
  edits: Array<Edit>
}

/**
 * A replacement of a span of the field's value.
 */
export type Edit = {
  /**
   * The first UTF-16 code unit replaced.
   */
  start: number
  /**
   * The unit after the last one replaced.
   */
  end: number
  /**
   * What stands there afterwards.
   */
  text: string
}

/**
 * Where a finding is in a file.
 */
export type At = {
  /**
   * The file's name.
   */
  source?: string
  /**
   * The sheet of a workbook.
   */
  sheet?: string
  /**
   * The row, counted from 1 as a spreadsheet shows it.
   */
  row?: number
  /**
   * The heading of the column.
   */
  column?: string
  /**
   * The cell, such as `F8`.
   */
  cell?: string
  /**
   * The line, counted from 1 as a text editor shows it.
   */
  line?: number
}

/**
 * Another place that a finding is about.
 */
export type Related = {
  /**
   * The row, counted from 1.
   */
  row?: number
  /**
   * The field.
   */
  field?: string
  /**
   * The span of the field's value.
   */
  span?: Span
  /**
   * What is there.
   */
  message: string
}

/**
 * What was found in one record.
 */
export type UnitResult = {
  /**
   * The file's name.
   */
  source?: string
  /**
   * The sheet of a workbook.
   */
  sheet?: string
  /**
   * The row, counted from 1 as a spreadsheet shows it.
   */
  row?: number
  /**
   * The line, counted from 1 as a text editor shows it.
   */
  line?: number
  /**
   * The kind of record.
   */
  kind: string
  /**
   * What the record is called.
   */
  id?: string
  /**
   * What was found.
   */
  findings: Array<Finding>
  /**
   * Why it could not be read.
   */
  error?: Failure
}

/**
 * Why a record could not be read.
 */
export type Failure = {
  /**
   * A stable code, such as `BAD_JSON`.
   */
  code: string
  /**
   * What happened and what to do.
   */
  message: string
}

/**
 * How much was found.
 */
export type Summary = {
  /**
   * Files and other sources.
   */
  sources: number
  /**
   * Records in them.
   */
  records: number
  /**
   * Findings that break a binding rule.
   */
  errors: number
  /**
   * Findings that are very likely wrong.
   */
  warnings: number
  /**
   * Style and statistics.
   */
  infos: number
  /**
   * Findings of any severity that a person must look at.
   */
  review: number
}

/**
 * A report on one or more sources.
 */
export type Report = {
  /**
   * The version of this format.
   */
  version: number
  /**
   * What made it.
   */
  tool: Tool
  /**
   * The profile's name.
   */
  profile: string
  /**
   * The reasons for which the profile switches off rules of law or regulation.
   */
  force?: string
  /**
   * The day as of which it was made, `YYYY-MM-DD`.
   */
  asOf: string
  /**
   * The years whose holiday notices are known.
   */
  calendar: CalendarCover
  /**
   * How much was found.
   */
  summary: Summary
  /**
   * What was found, record by record.
   */
  results: Array<UnitResult>
  /**
   * How the table was read, where there is one: of several, the first.
   */
  table?: Table
  /**
   * How the tables were read, where there are several, in the order of the file.
   */
  tables?: Array<Table>
  /**
   * The sheets that hold something, but no table whose header was recognised, where others do.
   */
  unread?: Array<string>
}

/**
 * The tool that made a report.
 */
export type Tool = {
  /**
   * Always `gongkai`.
   */
  name: string
  /**
   * The version of the package.
   */
  version: string
  /**
   * The version of the rules.
   */
  rules: string
}

/**
 * The years whose holiday notices are known.
 */
export type CalendarCover = {
  /**
   * The first year.
   */
  first: number
  /**
   * The last year.
   */
  last: number
}

/**
 * How a table was read.
 */
export type Table = {
  /**
   * The sheet that it stands in, where the file has sheets.
   */
  sheet?: string
  /**
   * Its columns, from the left.
   */
  columns: Array<Column>
  /**
   * Its rows below the header, as they are written.
   */
  rows: Array<Array<string>>
  /**
   * The row of the header, counted from 1 as a spreadsheet shows it.
   */
  headerRow: number
}

/**
 * What a column of a table was taken for.
 */
export type Column = {
  /**
   * The heading as written.
   */
  header: string
  /**
   * The field it stands for.
   */
  field?: string
  /**
   * How that was told.
   */
  why: string
  /**
   * How sure it is, from 0 to 1.
   */
  confidence: number
}

/**
 * What is known of a rule.
 */
export type RuleInfo = {
  /**
   * `group/name`.
   */
  id: RuleId
  /**
   * Its name.
   */
  title: string
  /**
   * What its findings say; `{…}` stands for what was found.
   */
  message: string
  /**
   * The severity under this profile, or `off`.
   */
  severity: 'error' | 'warning' | 'info' | 'off'
  /**
   * What it stands on, of all times.
   */
  basis: Array<Basis>
  /**
   * The version that brought it.
   */
  since: string
  /**
   * Its manual page in Markdown; left out in lists.
   */
  docs?: string
}

/**
 * A date that was counted to.
 */
export type DateAfter = {
  /**
   * The date, `YYYY-MM-DD`.
   */
  date: string
  /**
   * It may change: a holiday notice that it needs is not published yet.
   */
  provisional: boolean
  /**
   * The notice that is missing.
   */
  missing?: string
}

/**
 * A number of working days.
 */
export type DaysBetween = {
  /**
   * How many; negative where the second date comes first.
   */
  days: number
  /**
   * It may change: a holiday notice that it needs is not published yet.
   */
  provisional: boolean
  /**
   * The notice that is missing.
   */
  missing?: string
}

/**
 * Whether a day is worked, and why.
 */
export type DayInfo = {
  /**
   * The day, `YYYY-MM-DD`.
   */
  date: string
  /**
   * Whether it is worked.
   */
  working: boolean
  /**
   * Why, such as 调休上班.
   */
  why: string
  /**
   * The notice or local calendar that says so.
   */
  source?: string
  /**
   * It may change: the holiday notice of its year is not published yet.
   */
  provisional: boolean
}

/**
 * A due date, and whether it was met.
 */
export type DueDate = {
  /**
   * The day that is counted from; it is not counted itself.
   */
  from: string
  /**
   * The last day on which it can be met, `YYYY-MM-DD`.
   */
  due: string
  /**
   * The end of the period before it moved to the next working day.
   */
  nominal?: string
  /**
   * How it ended, or stands.
   */
  status: 'on-time' | 'late' | 'pending' | 'overdue'
  /**
   * Working days after `from` through the day of publication, or else through today.
   */
  workingDays: number
  /**
   * The days that are counted, in order.
   */
  days: Array<string>
  /**
   * It may change: a holiday notice that it needs is not published yet.
   */
  provisional: boolean
  /**
   * The notice that is missing.
   */
  missing?: string
}

/**
 * What a document number is read as.
 */
export type ParsedDocumentNumber = {
  /**
   * What kind of number it is.
   */
  kind: 'standard' | 'order' | 'announcement' | 'case' | 'registration'
  /**
   * 机关代字, as it should be written.
   */
  issuerCode?: string
  /**
   * The year.
   */
  year?: number
  /**
   * 发文顺序号; text where it is more than a number.
   */
  serial: number | string
  /**
   * The standard writing, where there is exactly one reading.
   */
  canonical?: string
  /**
   * Whether it is written as the standard wants.
   */
  valid: boolean
}

/**
 * What a time limit is read as.
 */
export type ParsedTimeLimit = {
  /**
   * What kind of limit it is.
   */
  kind: 'within' | 'by-date' | 'recurrent' | 'duration' | 'interval' | 'immediate' | 'ongoing' | 'vague' | 'reference' | 'compound'
  /**
   * What it is counted from, such as `formed-or-changed`.
   */
  startEvent?: string
  /**
   * How many units.
   */
  amount?: number
  /**
   * The unit.
   */
  unit: 'working-day' | 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'hour' | 'minute'
  /**
   * The normal form: slips mended, nothing else changed.
   */
  canonical?: string
  /**
   * What a clause of several is about.
   */
  scope?: string
  /**
   * The clauses, where there are several.
   */
  parts?: Array<ParsedTimeLimit>
}

/**
 * Something found in a text, whether or not anything is wrong with it.
 */
export type Mention = {
  /**
   * What it is.
   */
  kind: 'document-number' | 'index-number' | 'date' | 'marking' | 'identity-number' | 'mobile-number' | 'landline' | 'bank-card' | 'bank-account' | 'passport' | 'plate' | 'email' | 'chat' | 'credit-code' | 'organisation-code' | 'law'
  /**
   * Where it is.
   */
  span: Span
  /**
   * Its text; a personal number is masked.
   */
  text: string
  /**
   * The standard writing of a document number.
   */
  canonical?: string
  /**
   * Whether a document number is written as the standard wants.
   */
  valid?: boolean
  /**
   * The day of a date, `YYYY-MM-DD`.
   */
  date?: string
  /**
   * What a marking says.
   */
  attribute: 'proactive' | 'on-request' | 'withheld' | 'redacted'
}

/**
 * In what two versions of a catalogue differ. Personal numbers are masked.
 */
export type CatalogueDifference = {
  /**
   * The version of this format.
   */
  version: number
  /**
   * How many items had which fate.
   */
  summary: DifferenceSummary
  /**
   * The headings of columns that only the old version has; their texts are not compared.
   */
  removedColumns: Array<string>
  /**
   * The headings of columns that only the new version has; their texts are not compared.
   */
  addedColumns: Array<string>
  /**
   * The items that are not as they were, in the order of the new version; what was removed stands
   * where it had stood.
   */
  items: Array<ItemDifference>
}

/**
 * How many items had which fate.
 */
export type DifferenceSummary = {
  /**
   * Only the new version has them.
   */
  added: number
  /**
   * Only the old version has them.
   */
  removed: number
  /**
   * They have another name.
   */
  renamed: number
  /**
   * They stand in another group.
   */
  moved: number
  /**
   * They have other texts.
   */
  changed: number
  /**
   * They have another place among their neighbours, and nothing else.
   */
  reordered: number
  /**
   * They are written with other spaces or widths, and nothing else.
   */
  respaced: number
  /**
   * They are as they were.
   */
  same: number
}

/**
 * What became of an item.
 */
export type ItemDifference = {
  /**
   * Of several things the first in this order; `changes` has them all.
   */
  fate: 'added' | 'removed' | 'renamed' | 'moved' | 'changed' | 'reordered' | 'respaced'
  /**
   * Where it stood; left out if it was added.
   */
  old?: ItemPlace
  /**
   * Where it stands; left out if it was removed.
   */
  new?: ItemPlace
  /**
   * What is not written as it was; its group is the field `category`.
   */
  changes: Array<FieldChange>
  /**
   * Whether it has another place among its neighbours.
   */
  reordered: boolean
}

/**
 * Where an item stands in a version of a catalogue.
 */
export type ItemPlace = {
  /**
   * The row, counted from 1 as a spreadsheet shows it.
   */
  row: number
  /**
   * The line, counted from 1 as a text editor shows it.
   */
  line: number
  /**
   * The levels of its category, then its name.
   */
  path: Array<string>
}

/**
 * A text of an item that the versions write differently.
 */
export type FieldChange = {
  /**
   * The field; left out where the column stands for none.
   */
  field?: string
  /**
   * The heading of the column in the new version.
   */
  column: string
  /**
   * What the old version says; the levels of a category with `/` between them.
   */
  old: string
  /**
   * What the new version says.
   */
  new: string
  /**
   * Whether only spaces and widths differ.
   */
  respaced: boolean
  /**
   * Whether both versions take the text over from the row above: it was changed there.
   */
  inherited: boolean
}
