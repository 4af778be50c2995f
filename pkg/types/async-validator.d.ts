/** Rules for async-validator, which checks the forms of Element, Ant Design Vue, iView and others. */

import type { FormFields, FormOptions } from './form.js'

export type { FormFields, FormOptions }

export interface RuleOptions extends FormOptions {
  /**
   * The values of the form, or what gives them. A library that checks one item at a time gives no others, and what is
   * found may be about two fields.
   */
  model?: object | (() => object)
  /** When an item is checked. Default: when it is left or has changed. */
  trigger?: string | string[]
  /**
   * Every message for itself, for a library that shows them all, as Ant Design Vue does. Default: one sentence, as
   * Element shows only the first message.
   */
  separate?: boolean
}

export interface Rule {
  validator: (rule: any, value: any, callback?: any, source?: any) => Promise<void>
  trigger: any
}

/**
 * The rules of a form's items, by their names. The rules of gongkai are loaded meanwhile; what is checked before waits.
 *
 * @example
 * const form = reactive({ wh: '', bt: '' })
 * const formRules = rules('document', { wh: 'documentNumber', bt: 'title' }, { model: form })
 * // <el-form :model="form" :rules="formRules"> … <el-form-item prop="wh">
 */
export declare function rules(
  kind: 'document' | 'item' | 'request' | 'approval',
  fields: FormFields,
  options?: RuleOptions,
): Record<string, Rule[]>
