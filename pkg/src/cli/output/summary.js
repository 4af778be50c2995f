/** The last line. */

/** @typedef {import('../check/tally.js').Tally} Tally */

/**
 * @param {Tally} tally
 * @param {import('../arguments.js').Lang} lang
 * @returns {{ text: string, colour: import('../terminal/style.js').Colour }}
 */
export function summaryOf(tally, lang) {
  const { errors, warnings } = tally.summary
  const bad = errors + tally.failed + tally.unreadable > 0
  return { text: TEXT[lang](tally), colour: bad ? 'red' : warnings > 0 ? 'yellow' : 'green' }
}

const TEXT = {
  /** @param {Tally} tally */
  zh({ summary, unreadable, failed }) {
    const { sources, records, errors, warnings, infos, review } = summary
    const parts = [
      `检查了 ${sources} 个文件、${records} 条记录`,
      errors + warnings + infos > 0
        ? `${errors} 个错误、${warnings} 个警告、${infos} 个提示`
        : sources > 0 && '没有发现问题',
      review && `其中 ${review} 处待人工判断`,
      unreadable && `${unreadable} 行不是记录`,
      failed && `${failed} 个文件读不了`,
    ]
    return parts.filter(Boolean).join('，')
  },
  /** @param {Tally} tally */
  en({ summary, unreadable, failed }) {
    const { sources, records, errors, warnings, infos, review } = summary
    const parts = [
      `${count(records, 'record')} in ${count(sources, 'file')} checked`,
      errors + warnings + infos > 0
        ? `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${infos} info`
        : sources > 0 && 'nothing found',
      review && `${review} of them for a person to look at`,
      unreadable && `${count(unreadable, 'line')} no record`,
      failed && `${count(failed, 'file')} unreadable`,
    ]
    return parts.filter(Boolean).join(', ')
  },
}

/**
 * @param {number} number
 * @param {string} noun
 */
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
