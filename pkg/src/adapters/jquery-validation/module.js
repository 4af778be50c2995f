/** The rules for jQuery Validation as a module; gongkai lies beside it. */

import { load } from 'gongkai'
import { createRules } from './rules.js'

/**
 * @param {import('./rules.js').JQuery} jQuery
 * @param {import('../form.js').FormKind} kind
 * @param {import('../fields.js').FormFields} fields
 * @param {import('./rules.js').Options} [options]
 */
export function rules(jQuery, kind, fields, options = {}) {
  return createRules(load, jQuery, kind, fields, options)
}
