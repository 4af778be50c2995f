/** The rules as a module; gongkai lies beside it. */

import { load } from 'gongkai'
import { createRules } from './rules.js'

/**
 * @param {import('../form.js').FormKind} kind
 * @param {import('../fields.js').FormFields} fields
 * @param {import('./rules.js').Options} [options]
 */
export function rules(kind, fields, options = {}) {
  return createRules(load, kind, fields, options)
}
