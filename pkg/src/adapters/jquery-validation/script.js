/** The rules for jQuery Validation beside gongkai.js: `gongkai.jqueryValidation.rules`. */

import { page } from '../page.js'
import { createRules } from './rules.js'

page().jqueryValidation = {
  /**
   * @param {import('./rules.js').JQuery} jQuery
   * @param {import('../form.js').FormKind} kind
   * @param {import('../fields.js').FormFields} fields
   * @param {import('./rules.js').Options} [options]
   */
  rules(jQuery, kind, fields, options = {}) {
    return createRules(page().load, jQuery, kind, fields, options)
  },
}
