/**
 * Kinds of records as Standard Schemas (https://standardschema.dev): for React Hook Form, TanStack Form, tRPC, Hono and
 * others that take one, and by `toTypedSchema` for VeeValidate.
 */

import type { Gongkai } from './api.js'
import type { PageInput } from './page.js'
import type { Options } from './options.js'
import type { Finding } from './wire.js'

export type { Finding }

/** What an input of a form is: the name of its field, or that with what codes stand for: `{ 1: '主动公开' }`. */
export type FormField = string | { field: string; values?: Record<string, string> }

/**
 * The inputs of a form: names that are those of the fields, or what each input is by its name. A name with dots is a
 * path into the values.
 */
export type FormFields = readonly string[] | Record<string, FormField>

export interface SchemaOptions<Value = unknown> extends Options {
  /** What the keys of a value are. Where left out they are the names of fields, or their Chinese labels. */
  fields?: FormFields
  /** One that is loaded already: then it validates at once. */
  gongkai?: Gongkai
  /** Findings of this weight and above fail; those that only a person can tell never do. Default: `error`. */
  threshold?: Finding['severity']
  /** Is told everything that is found, warnings too. */
  onFindings?: (findings: Finding[], value: Value) => void
}

export interface Issue {
  /** What is wrong and what it should be, in the language that was asked for. */
  readonly message: string
  /** Where in the value the field is. None: it is about the value as a whole, or about a field that it does not have. */
  readonly path?: readonly PropertyKey[] | undefined
  /** The finding, with its basis and its fixes. None where the value is no record at all. */
  readonly finding?: Finding
}

export type Result<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] }

/** Standard Schema v1. A value that passes comes out as it went in. */
export interface Schema<Value = unknown> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'gongkai'
    /**
     * At once when gongkai is loaded, else later; the promise fails where it cannot be loaded.
     *
     * @throws {GongkaiError} `WASM_UNAVAILABLE`, `BAD_PROFILE`, `BAD_DATE`, `UNKNOWN_RULE` (in a profile)
     */
    readonly validate: (value: unknown) => Result<Value> | Promise<Result<Value>>
    readonly types?: { readonly input: Value; readonly output: Value } | undefined
  }
}

/**
 * The schema of a document (公文).
 *
 * @example
 * const schema = documentSchema({ profile: 'national' })
 * await schema['~standard'].validate({ documentNumber: '德办发【2016】30号' })
 * // { issues: [{ message: '年份用“【】”括入，应当用“〔〕”，写作“〔2016〕”', path: ['documentNumber'], finding }] }
 */
export declare function documentSchema<Value extends object = Record<string, unknown>>(
  options?: SchemaOptions<Value>,
): Schema<Value>

/** The schema of an item (公开事项). */
export declare function itemSchema<Value extends object = Record<string, unknown>>(
  options?: SchemaOptions<Value>,
): Schema<Value>

/**
 * The schema of a request (依申请公开申请). In a page the full module is loaded for it, and for the two below.
 */
export declare function requestSchema<Value extends object = Record<string, unknown>>(
  options?: SchemaOptions<Value>,
): Schema<Value>

/**
 * The schema of a form of approval (上网审批表、发文审批单).
 *
 * @example
 * const schema = approvalSchema({ fields: { tm: 'title', jldqzrq: 'leaderSignedOn', fbrq: 'publishedOn' } })
 */
export declare function approvalSchema<Value extends object = Record<string, unknown>>(
  options?: SchemaOptions<Value>,
): Schema<Value>

/** The schema of an annual report (年度报告): the path of an issue in a figure is `['cells', …]`. */
export declare function reportSchema<Value extends object = Record<string, unknown>>(
  options?: SchemaOptions<Value>,
): Schema<Value>

/** The schema of a text: a string, or `{ body }`. */
export declare function textSchema<Value extends string | object = string>(
  options?: SchemaOptions<Value>,
): Schema<Value>

/** The schema of a page of a portal: what `readPage` takes, or `{ html, url }`. Its issues have no path. */
export declare function pageSchema<Value = PageInput | { html: string; url?: string }>(
  options?: SchemaOptions<Value>,
): Schema<Value>

/** What VeeValidate 4 takes for `validationSchema`. */
export interface TypedSchema<Value> {
  __type: 'VVTypedSchema'
  parse(values: Value): Promise<{ value?: Value; errors: { path?: string; errors: string[] }[] }>
}

/** A Standard Schema, of gongkai or another, as VeeValidate 4 takes one. */
export declare function toTypedSchema<Value>(schema: {
  readonly '~standard': {
    readonly validate: (value: unknown) => unknown
    readonly types?: { readonly input: Value } | undefined
  }
}): TypedSchema<Value>
