/** The forms of layui. In a page without modules: `layui-adapter.js` after `gongkai.js`, then `gongkai.layui.verify(…)`. */

import type { FormFields, FormOptions } from './form.js'

export type { FormFields, FormOptions }

export interface VerifyOptions extends FormOptions {
  /** The word for `lay-verify`; another one for another form of the page. Default: `gongkai`. */
  name?: string
}

/**
 * Adds a word for `lay-verify`. layui shows the first input that fails, and does not send the form. One that is sent
 * before the rules are loaded is sent again by itself when they are.
 *
 * @example
 * layui.use('form', () => verify(layui, 'document', { wh: 'documentNumber', bt: 'title' }))
 * // <input name="wh" lay-verify="required|gongkai">
 */
export declare function verify(
  layui: any,
  kind: 'document' | 'item' | 'request' | 'approval',
  fields: FormFields,
  options?: VerifyOptions,
): void
