/**
 * jQuery Validation. In a page without modules: `jquery-validation-adapter.js` after `gongkai.js`, then
 * `gongkai.jqueryValidation.rules(…)`.
 */

import type { FormFields, FormOptions } from './form.js'

export type { FormFields, FormOptions }

/**
 * The rules of a form's inputs, by their names. The rules of gongkai are loaded meanwhile; a form that is sent before
 * is sent when they are there.
 *
 * @example
 * $('#form').validate({ rules: rules(jQuery, 'document', { wh: 'documentNumber', bt: 'title' }) })
 */
export declare function rules(
  jQuery: any,
  kind: 'document' | 'item' | 'request' | 'approval',
  fields: FormFields,
  options?: FormOptions,
): Record<string, { gongkai: object }>
