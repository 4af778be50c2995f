/** Findings for a person: by file, then by place, each with the text that it is about. */

import { excerpt } from '../terminal/excerpt.js'
import { hasColour, painter } from '../terminal/style.js'
import { tame } from '../terminal/width.js'
import { basisText, severityColour, severityMark, severityWord } from '../words.js'
import { lineWord, placeOf } from './place.js'
import { summaryOf } from './summary.js'

/**
 * @typedef {import('../../../types/wire.js').UnitResult} UnitResult
 * @typedef {import('../../../types/wire.js').Finding} Finding
 */

/** A wider excerpt is no easier to read. */
const WIDEST = 110
const INDENT = '      '

/**
 * @param {import('./sink.js').Sink} sink
 * @param {import('./format.js').Setting} setting
 * @returns {import('./format.js').Format}
 */
export function pretty(sink, { gongkai, lang }) {
  const paint = painter(hasColour(sink))
  const columns = Math.min(sink.columns, WIDEST) - INDENT.length
  let [source, place] = ['', '']

  /** @param {UnitResult} result */
  function heading(result) {
    if (result.source === undefined || result.source === source) return []
    source = result.source
    place = ''
    const name = source === '-' ? STDIN[lang] : source
    return ['', paint(['bold', 'underline'], tame(name))]
  }

  /**
   * @param {UnitResult} result
   * @param {Finding} finding
   * @param {string | undefined} value
   */
  function shown(result, finding, value) {
    const colour = severityColour(finding.severity)
    const word = `${severityMark(finding.severity)} ${severityWord(finding.severity, lang)}`
    const review = finding.review ? paint('magenta', REVIEW[lang]) : ''
    return [
      ...placed(placeOf(result, finding, lang, value)),
      `    ${paint(['bold', colour], word)}  ${tame(finding.message)}${review}`,
      ...(value ? quoted(value, finding, colour) : []),
      ...alsoAt(finding, lang).map((line) => `${INDENT}${line}`),
      `${INDENT}${paint('dim', grounds(finding, lang))}`,
    ]
  }

  /**
   * A place, unless the last finding was at the same.
   *
   * @param {string} words
   */
  function placed(words) {
    if (words === place) return []
    place = words
    return [`  ${paint('cyan', words)}`]
  }

  /**
   * @param {string} value
   * @param {Finding} finding
   * @param {import('../terminal/style.js').Colour} colour
   */
  function quoted(value, { span }, colour) {
    const { before, marked, after, marks } = excerpt(gongkai.mask(value), span, columns)
    const line = `${INDENT}${before}${paint(colour, marked)}${after}`
    return marks ? [line, `${INDENT}${paint(colour, marks)}`] : [line]
  }

  /**
   * A line that is no record. A source that could not be read is told on standard error.
   *
   * @param {UnitResult} result
   */
  function unreadable({ line, error }) {
    if (!error || line === undefined) return []
    const word = paint(['bold', 'red'], UNREADABLE[lang])
    return [...placed(lineWord(line, lang)), `    ${word}  ${tame(error.message)}`]
  }

  return {
    async write({ results, fieldText }) {
      const lines = results.flatMap((result) => {
        const told = [
          ...unreadable(result),
          ...result.findings.flatMap((finding) =>
            shown(result, finding, fieldText(result, finding)),
          ),
        ]
        return told.length ? [...heading(result), ...told] : []
      })
      if (lines.length) await sink.write(`${lines.join('\n')}\n`)
    },
    async finish(tally) {
      const { text, colour } = summaryOf(tally, lang)
      await sink.write(`\n${paint(['bold', colour], text)}\n`)
    },
  }
}

const STDIN = { zh: '标准输入', en: 'standard input' }
const REVIEW = { zh: '（待人工判断）', en: ' (a person must look)' }
const UNREADABLE = { zh: '✗ 读不了', en: '✗ unreadable' }

/**
 * The rule, what it stands on, and what would mend it.
 *
 * @param {Finding} finding
 * @param {'zh' | 'en'} lang
 */
function grounds({ rule, basis, fixes = [] }, lang) {
  const [fix] = fixes
  const mend = fix && { zh: `可改正：${fix.title}`, en: `fix: ${fix.title}` }[lang]
  return tame([rule, cited(basis), mend].filter(Boolean).join(' · '))
}

/**
 * What binds; practice only where nothing else is there.
 *
 * @param {import('../../../types/wire.js').Basis[]} basis
 */
function cited(basis) {
  const binding = basis.filter(({ tier }) => tier !== 'practice')
  return (binding.length ? binding : basis).map(basisText).join('；')
}

/**
 * The other places that a finding is about.
 *
 * @param {Finding} finding
 * @param {'zh' | 'en'} lang
 */
function alsoAt({ related = [] }, lang) {
  return related.map(({ row, message }) => {
    const where = row === undefined ? '' : { zh: `第 ${row} 行 `, en: `row ${row} ` }[lang]
    return tame(`→ ${where}${message}`)
  })
}
