/** The word for layui as a module; gongkai lies beside it. */

import { load } from 'gongkai'
import { addWord } from './verify.js'

/**
 * @param {import('./verify.js').Layui} layui
 * @param {import('../form.js').FormKind} kind
 * @param {import('../fields.js').FormFields} fields
 * @param {import('./verify.js').Options} [options]
 */
export function verify(layui, kind, fields, options = {}) {
  addWord(load, layui, kind, fields, options)
}
