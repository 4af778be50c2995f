/** The elements of gongkai, and the parts that they are made of. Importing the module defines the elements. */

import type { Report, TableInput } from './api.js'
import type { Basis, DueDate, Finding, Fix } from './wire.js'

export type { Basis, Finding, Fix }
export type Severity = Finding['severity']
export type Lang = 'zh' | 'en'

/** A change of a text: what stands from `start` to `end` becomes `text`. UTF-16 code units. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** A stretch of a text that is marked. */
export interface Mark {
  start: number
  end: number
  severity: Severity
}

type Child = string | Node | false | null | undefined
type Attributes = Record<string, string | number | boolean | null | undefined>

/**
 * `<gongkai-catalogue>`: a catalogue (公开目录) with its findings in place.
 *
 * Attributes: `for` (the id of a table of the page), `src` (a file beside the page), `profile`, `lang`, `as-of`.
 * Fires `gongkai:report` with the report as its detail, `gongkai:error` with the error.
 */
export declare class GongkaiCatalogue extends HTMLElement {
  /** What was found; undefined before anything was checked. */
  readonly report: Report | undefined
  /** Where it was checked: in a thread of its own, or in the page itself. */
  readonly engine: 'worker' | 'main' | undefined
  /** Checks a table and shows what is found. */
  open(table: File | TableInput | HTMLTableElement, name?: string): Promise<void>
  /** Shows a finding in its cell, and goes there. Gives whether it has one. */
  reveal(finding: Finding): boolean
  /** Stops what is being read or checked; what was shown before stays. */
  cancel(): void
}

/**
 * `<gongkai-deadline>`: the due date of a time limit, in a sentence and on a calendar that numbers the working days.
 *
 * Attributes: `from`, or `start`, the day that is counted from, `YYYY-MM-DD`; `days`, working days, or `time-limit`,
 * such as `自…之日起20个工作日内` (20 working days where neither is given); `published`, the day of publication;
 * `as-of`; `lang` (`zh`, `en`); `profile`.
 * Fires `gongkai:deadline` with the due date as its detail, `gongkai:error` with the error.
 */
export declare class GongkaiDeadline extends HTMLElement {
  /** The due date; undefined while there is none. */
  readonly result: DueDate | undefined
}

/** Why a finding is ignored: this one, this wording, or the rule in this field; until a day, or for good. */
export interface Why {
  scope: 'finding' | 'value' | 'rule'
  reason: string
  until?: string
}

/** A form that is checked, as far as a list of its findings uses it. */
export interface Attached {
  findings: Finding[]
  ignored?: { finding: Finding }[]
  fix?(finding: Finding, title?: string): unknown
  reveal?(finding: Finding): unknown
  ignore?(finding: Finding, why: Why): unknown
}

/**
 * `<gongkai-findings>`: a list of findings that is counted, filtered, gone through by keyboard (F8, Shift+F8; Escape
 * goes back), mended and ignored with a reason.
 *
 * Attributes: `for` (the id of a form that is checked, or of a `<gongkai-catalogue>`), `lang`, and `actions`: which of
 * `show fix ignore` it offers where it is for neither.
 * Fires `gongkai:show` (`{ finding }`), `gongkai:fix` (`{ finding, fix }`), `gongkai:ignore` (`{ finding, scope, reason,
 * until }`); a listener that prevents the default does what is to be done itself.
 */
export declare class GongkaiFindings extends HTMLElement {
  /** What is shown. */
  findings: Finding[]
  /** The findings of a report. */
  set report(report: Report)
  /** The record that was checked: with it a card shows the words around a finding. */
  record: Record<string, unknown> | undefined
  /** What the page calls its fields. */
  labels: Record<string, string>
  /** The form that is checked, as `attach` gives it. */
  attached: Attached | undefined
  /** Goes to the next finding. */
  next(): void
  /** Goes to the finding before. */
  previous(): void
}

declare global {
  interface HTMLElementTagNameMap {
    'gongkai-catalogue': GongkaiCatalogue
    'gongkai-deadline': GongkaiDeadline
    'gongkai-findings': GongkaiFindings
  }
}

/** What the elements say, in one language. */
export interface Words {
  severity: Record<Severity, string>
  tier: Record<Basis['tier'], string>
  review: string
  basis: string
  inForce(from: string): string
  written: string
  mended: string
  rule: string
  related: string
  show: string
  suggested(title: string): string
  more(findings: number): string
  /** What fields are called. */
  fieldNames: Record<string, string>
  count(counts: Record<Severity, number>): string
}

export declare function wordsOf(lang: Lang): Words
/** A day as a sentence writes it: 2024年7月25日, 25 July 2024. */
export declare function plainDay(date: string, lang: Lang): string

/** From the heaviest. */
export declare const SEVERITIES: Severity[]
export declare function icon(severity: Severity): SVGSVGElement
export declare function badge(severity: Severity, words: Words): HTMLElement
export declare function count(findings: Finding[]): Record<Severity, number>
export declare function heaviest(findings: Finding[]): Severity | undefined
export declare function sorted(findings: Finding[]): Finding[]

/** A list of findings in `parent`, shown anew at every check. */
export declare function createFindingsList(
  parent: HTMLElement,
  actions: {
    onFix?: (finding: Finding, fix: Fix) => void
    onShow?: (finding: Finding) => void
    /** More buttons on a card, by the id of its message. */
    more?: (finding: Finding, id: string) => HTMLElement[]
  },
): {
  /** Gives the ids of the messages. */
  show(findings: Finding[], value: string, words: Words): string[]
}

/** The text with the edits made, which are in order and apart from each other. */
export declare function edited(text: string, edits: Edit[]): string
/** Marks in the order of the text; where two overlap, the later one gives way. */
export declare function apart(marks: Mark[]): Mark[]
/** A text with its marks, which are apart from each other. */
export declare function pieces(text: string, marks: Mark[]): (string | Node)[]

export declare function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes?: Attributes,
  ...children: Child[]
): HTMLElementTagNameMap[Tag]
export declare function button(
  attributes: Attributes,
  act: (event: MouseEvent) => void,
  ...children: Child[]
): HTMLButtonElement
export declare function fill(parent: Element, ...children: Child[]): void
