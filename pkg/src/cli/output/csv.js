/** A row for each finding, for a spreadsheet. */

import { basisText, fieldWord, severityWord } from '../words.js'

/**
 * @typedef {import('../../../types/wire.js').UnitResult} UnitResult
 * @typedef {import('../../../types/wire.js').Finding} Finding
 */

/** Excel takes a file without it for one in the encoding of the computer. */
const BYTE_ORDER_MARK = '\uFEFF'
/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * @param {import('./sink.js').Sink} sink
 * @param {import('./format.js').Setting} setting
 * @returns {import('./format.js').Format}
 */
export function csv(sink, { gongkai, lang }) {
  let before = BYTE_ORDER_MARK + line(HEADER[lang])
  return {
    async write({ results, fieldText }) {
      const rows = results.flatMap((result) => [
        ...failed(result, lang),
        ...result.findings.map((finding) => {
          const value = fieldText(result, finding)
          return row(result, finding, value === undefined ? '' : gongkai.mask(value), lang)
        }),
      ])
      await sink.write(before + rows.map(line).join(''))
      before = ''
    },
    async finish() {
      await sink.write(before)
    },
  }
}

const HEADER = {
  zh: [
    '严重程度',
    '待人工判断',
    '文件',
    '工作表',
    '位置',
    '列',
    '记录',
    '规则',
    '问题',
    '原文',
    '依据',
    '改法',
  ],
  en: [
    'severity',
    'review',
    'file',
    'sheet',
    'place',
    'column',
    'record',
    'rule',
    'finding',
    'text',
    'basis',
    'fix',
  ],
}
const YES = { zh: '是', en: 'yes' }
const UNREADABLE = { zh: '读不了', en: 'unreadable' }

/**
 * @param {UnitResult} result
 * @param {Finding} finding
 * @param {string} text what it is found in, masked
 * @param {'zh' | 'en'} lang
 */
function row(result, finding, text, lang) {
  const { at = {}, field } = finding
  return [
    severityWord(finding.severity, lang),
    finding.review ? YES[lang] : '',
    result.source ?? at.source ?? '',
    result.sheet ?? at.sheet ?? '',
    String(at.cell ?? result.line ?? at.line ?? result.row ?? ''),
    at.column ?? (field ? fieldWord(field, lang) : ''),
    result.id ?? '',
    finding.rule,
    finding.message,
    text,
    finding.basis.map(basisText).join('；'),
    (finding.fixes ?? []).map(({ title }) => title).join('；'),
  ]
}

/**
 * A record, or a source, that could not be read.
 *
 * @param {UnitResult} result
 * @param {'zh' | 'en'} lang
 */
function failed({ source = '', sheet = '', line, row, error }, lang) {
  if (!error) return []
  const place = String(line ?? row ?? '')
  return [
    [UNREADABLE[lang], '', source, sheet, place, '', '', error.code, error.message, '', '', ''],
  ]
}

/** @param {string[]} cells */
function line(cells) {
  return `${cells.map(quoted).join(',')}\r\n`
}

/** @param {string} text */
function quoted(text) {
  const plain = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain
}
