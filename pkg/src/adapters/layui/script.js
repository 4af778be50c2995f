/** The word for layui beside gongkai.js: `gongkai.layui.verify`. */

import { page } from '../page.js'
import { addWord } from './verify.js'

page().layui = {
  /**
   * @param {import('./verify.js').Layui} layui
   * @param {import('../form.js').FormKind} kind
   * @param {import('../fields.js').FormFields} fields
   * @param {import('./verify.js').Options} [options]
   */
  verify(layui, kind, fields, options = {}) {
    addWord(page().load, layui, kind, fields, options)
  },
}
