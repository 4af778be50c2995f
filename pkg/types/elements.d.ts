/** The elements of gongkai, and the parts that they are made of. Importing the module defines the elements. */

import type { Report, TableInput } from './api.js'
import type { Basis, Finding, Fix } from './wire.js'

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
  /** Stops what is being read or checked; what was shown before stays. */
  cancel(): void
}

declare global {
  interface HTMLElementTagNameMap {
    'gongkai-catalogue': GongkaiCatalogue
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
