/** Checks in forms: findings beneath the fields while they are filled in, fixes, and a guard before the form is sent. */

import type { Gongkai } from './api.js'
import type { Options } from './options.js'
import type { Finding, Fix } from './wire.js'

export type { Finding, Fix }

/**
 * A selector, an element, the radio buttons or checkboxes of one field, or the three boxes of a document number:
 * issuer code, year, serial.
 */
export type Named = string | Element | ArrayLike<string | Element>

/** A field, with more said about it than where it is. */
export interface FieldOptions {
  /** Input, textarea, select, radio buttons, checkboxes, hidden input, contenteditable, or what holds one of them. */
  field?: Named
  /** The kind of editor. `frame` finds a frame or contenteditable by itself; for others see `defineEditor`. */
  editor?: EditorName | (string & {})
  /** The id of the editor. */
  id?: string
  /** The editor itself, or what gives it when it is there: for editors that nothing in the page leads to. */
  instance?: object | (() => object | undefined)
  /** Where its findings go; after the field where left out. */
  notes?: string | Element
  /** What the field is called; read from the form where left out. */
  label?: string
  /** What the codes of a select or of radio buttons stand for: `{ 1: '主动公开' }`. */
  values?: Record<string, string>
  /** Lies behind an input or textarea and is congruent with it: marks are drawn there. */
  marks?: string | HTMLElement
}

/** The editors that are known: UEditor and NEditor, TinyMCE 5–8, CKEditor 4 and 5, KindEditor, wangEditor 5 (and -next) and 4, Quill 1 and 2, Tiptap. */
export type EditorName =
  | 'ueditor'
  | 'tinymce'
  | 'ckeditor4'
  | 'ckeditor5'
  | 'kindeditor'
  | 'wangeditor'
  | 'wangeditor4'
  | 'quill'
  | 'tiptap'
  | 'frame'

export interface Mapping {
  /** Default: `document`. */
  kind?: 'document' | 'item' | 'text' | 'request' | 'approval' | 'report'
  /** By the names of fields: `{ documentNumber: '#wh', body: { editor: 'ueditor', id: 'editor' } }`. */
  fields?: Record<string, Named | FieldOptions | Surface>
  /** Whether further fields are found by the labels of the form. Default: where none is named. */
  auto?: boolean
  /** `error`: the form is not sent while errors stand, and warnings want a reason. Default: `off`. */
  guard?: 'off' | 'error'
  /** Whether warnings want a reason before a guarded form is sent. Default: true. */
  reasons?: boolean
  /** What sends the form by a script of the page: its click is held as the form is. */
  buttons?: string | Element
  /** Tells the browser's own validation (`setCustomValidity`) as well. */
  native?: boolean
  /** The widest that a person may ignore. Default: `rule`; an error by law or regulation at most by `value`. */
  ignore?: 'none' | Scope
  /** Where it is kept what was ignored; this browser where left out. */
  store?: Store
  /** The form's name in that store; its address and id where left out. */
  name?: string
  /** Who works on the form: goes into what is ignored and waived. */
  user?: string | (() => string)
  /** Where the findings of no field go; the end of the form where left out. */
  rest?: string | Element
  /** Says a sentence to a screen reader, instead of a live region of its own. */
  announce?: (sentence: string) => void
  /** One that is loaded already: the form is checked by it, in the page. */
  gongkai?: Gongkai
}

export type Scope = 'finding' | 'value' | 'rule'

/** What is ignored, and why. It holds no text of the form; it is void after `until`, or when the basis has another version. */
export interface Ignored {
  scope: Scope
  rule: string
  field?: string
  fingerprint?: string
  /** A digest of what the field held. */
  value?: string
  /** A digest of the basis. */
  basis: string
  reason: string
  until?: string
  on: string
  by?: string
}

export interface Store {
  load(form: string): Ignored[] | undefined | Promise<Ignored[] | undefined>
  save(form: string, ignored: Ignored[]): unknown
}

/**
 * A form that is checked. The form fires `gongkai:fields` (`{ fields }`), `gongkai:findings` (`{ findings, counts }`), `gongkai:fix`
 * (`{ field, rule, fix }`), `gongkai:held` (`{ findings }`), `gongkai:waive` (`{ findings, reason, by, on }`),
 * `gongkai:ignore` and `gongkai:restore` (`{ finding, ignored }`), `gongkai:error` (`{ error }`); they bubble.
 */
export interface Attachment {
  /** Settles when the rules are loaded and the form was checked once. */
  readonly ready: Promise<void>
  /** What is shown; what is ignored is not among them. */
  readonly findings: Finding[]
  readonly ignored: { finding: Finding; entry: Ignored }[]
  /** The fields that the form has now, those that are named and those that were found by their labels. */
  readonly fields: { name: string; label: string; elements: Element[] }[]
  /** Where it is checked, and why there. */
  readonly engine: Engine | undefined
  /** For pages that send by a script of their own. */
  readonly guard: {
    /** Whether the form may be sent. Shows what stands in the way; asks for the reason where warnings want one. */
    check(): Promise<boolean>
  }
  /** Checks the form as it is now. */
  check(): Promise<Finding[]>
  /** Applies the first fix of a finding, or the one of that title. */
  fix(finding: Finding, title?: string): Promise<void>
  /** Applies every safe fix, each field as one step for undo. Gives how many. */
  fixSafe(): Promise<number>
  /** Takes the caret to a finding. */
  reveal(finding: Finding): unknown
  ignore(finding: Finding, why: { scope?: Scope; reason: string; until?: string }): Promise<void>
  /** Checks by another profile, in another language, as of another day. */
  configure(options: Options & { gongkai?: Gongkai }): Promise<void>
  /** Takes the form for one that was just opened: nothing is said of what is empty, but for the fields that are named. */
  reset(touched?: string[]): unknown
  /** Makes a field hold another text, as one step for undo. */
  replace(field: string, text: string): unknown
  /** Leaves the form as it was. */
  detach(): void
}

export interface Engine {
  kind: 'worker' | 'main' | 'fallback'
  reason: string
}

/** Checks a form while it is filled in. A form that is checked already is left as it is. */
export declare function attach(
  form: Element | string,
  mapping?: Mapping & Options,
  options?: Partial<Mapping> & Options,
): Attachment

/** Where forms are checked, and why there; nothing before the first one is. */
export declare function engine(): Engine | undefined

/** A half-open range of UTF-16 code units. */
export interface Span {
  start: number
  end: number
}

/** A replacement of a span. */
export interface Edit extends Span {
  text: string
}

export interface Listeners {
  /** At once, at every change. */
  changed(): void
  /** When the text is worth checking: on a pause, on leaving, on pasting. */
  settled(): void
  /** When a person has left the field. */
  left(): void
  /** When an input method begins or ends to compose. Nothing is checked in between. */
  composing(composing: boolean): void
}

/** What an editor writes in. An adapter gives one of its editor. */
export interface Surface {
  /** What takes the focus, and what is described. */
  elements: Element[]
  /** The findings stand after it. */
  anchor: Element
  /** What the form's label belongs to, where it is another element. */
  labelled?: Element
  /** Its text changes without any event. */
  silent?: boolean
  /** It holds long texts: a button shows where in it something was found. */
  long?: boolean
  /** Its text takes time to read. */
  heavy?: boolean
  /** As the person sees it, `\n` between lines. */
  text(): string
  /** Whether `replace` could make it hold this, by these edits. */
  canHold(text: string, edits: Edit[]): boolean
  /** Edits in order and apart, as one step for undo; the caret stays where it was in the text. */
  replace(edits: Edit[]): void | Promise<unknown>
  reveal(span?: Span): void
  /** Gives what ends the watching. */
  watch(listeners: Listeners): () => void
  /** Draws marks beside the text, never in it. */
  mark?(marks: (Span & { severity: Finding['severity'] })[]): void
  setValidity?(message: string): void
  /** Whether it still is what the person writes in; what is not is looked for anew. */
  isAlive?(): boolean
  destroy?(): void
}

/** A stretch of one node, and what is put in its place. Of an insertion, `from` and `to` are the same. */
export interface Change {
  node: Text
  from: number
  to: number
  text: string
}

/** How an editor is read and written that has an undo of its own: it is written by `step` or by `write`. */
export interface Manner {
  /** Makes a change of its nodes one step for its undo. */
  step?(change: () => void): void
  /** Makes changes in its own document. */
  write?(changes: Change[]): void | Promise<unknown>
  canWrite?(): boolean
  /** Whether the editor still shows this, not its source. */
  isCurrent?(): boolean
  /** What the form's label belongs to, such as the textarea that the editor hides. */
  labelled?: Element
  /** Characters that the editor puts in for the caret; they are no text. */
  fillers?: string
  /** Selects what the editor draws among the text, such as handles. */
  apart?: string
}

/** Gives nothing while the editor is not there yet; it is asked again. */
export type EditorAdapter = (
  wanted: { editor: string; id?: string; element?: Element; instance?: unknown },
  form: Element,
) => Surface | undefined

/** Adds an adapter for an editor. */
export declare function defineEditor(name: string, adapter: EditorAdapter): void

/** The surface of a contenteditable element, for adapters: in the page or in the frame of an editor. */
export declare function editableSurface(
  element: HTMLElement,
  anchor?: Element,
  manner?: Manner,
): Surface
