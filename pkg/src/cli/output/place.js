/** Where a finding is, in words. */

import { tame } from '../terminal/width.js'
import { fieldWord } from '../words.js'

/** @typedef {import('../arguments.js').Lang} Lang */

/**
 * The cell, or the line, or the number of the record; the column or field; the record.
 *
 * @param {import('../../../types/wire.js').UnitResult} result
 * @param {import('../../../types/wire.js').Finding} finding
 * @param {Lang} lang
 * @param {string} [value] the text of the finding, which a record that is called by it need not be called
 */
export function placeOf({ row, line, id, kind, sheet }, { at = {}, field }, lang, value = '') {
  const number = line ?? at.line
  const column = at.column?.replace(/[\r\n]+/g, '') ?? (field && fieldWord(field, lang))
  const parts = [
    at.sheet ?? sheet,
    at.cell ?? (number ? lineWord(number, lang) : row && recordWord(row, lang)),
    kind === 'text' ? '' : column,
    id === value ? '' : id && nameOf(id, lang),
  ]
  return tame(parts.filter(Boolean).join(' · ')) || WHOLE[lang]
}

/**
 * @param {number} line
 * @param {Lang} lang
 */
export function lineWord(line, lang) {
  return lang === 'en' ? `line ${line}` : `第 ${line} 行`
}

/**
 * @param {string} id
 * @param {Lang} lang
 */
function nameOf(id, lang) {
  if (!/^\d+$/.test(id)) return id
  return lang === 'en' ? `no. ${id}` : `编号 ${id}`
}

/**
 * @param {number} row
 * @param {Lang} lang
 */
function recordWord(row, lang) {
  return lang === 'en' ? `record ${row}` : `第 ${row} 条`
}

const WHOLE = { zh: '全文', en: 'the whole of it' }
