/** gongkai calendar */

import { dayInChina } from '../../today.js'
import { loadFor } from '../settings.js'
import { coloursOf, isHoliday, isMakeUp } from '../terminal/due-months.js'
import { drawMonths } from '../terminal/month.js'
import { hasColour, painter } from '../terminal/style.js'
import { usageError } from '../usage.js'

/** @typedef {import('../../../types/wire.js').DayInfo} DayInfo */

/** @type {import('../arguments.js').Command} */
export const calendar = {
  name: 'calendar',
  summary: { zh: '一年的工作日', en: 'the working days of a year' },
  help: {
    zh: `用法：gongkai calendar [年份] [--profile 规则集] [--json]

一年里哪些日子放假、哪些周末调休上班，依据哪份通知；默认今年。通知还没有公布的年份标明待定。`,
    en: `Usage: gongkai calendar [YEAR] [--profile PROFILE] [--json]

Which days of a year are off and which weekends are worked, by which notice; this year by default. Years
without a notice are marked as provisional.`,
  },
  options: { json: { type: 'boolean' } },
  async run(call) {
    const { operands, values, flags, lang } = call
    const [year = (values['as-of'] ?? dayInChina()).slice(0, 4)] = operands
    if (operands.length > 1 || !/^\d{4}$/.test(year)) throw usageError(calendar.help, lang)
    const days = (await loadFor(call)).days(`${year}-01-01`, `${year}-12-31`)
    const lines = flags.has('json') ? [JSON.stringify(days, null, 2)] : page(year, days, lang)
    process.stdout.write(`${lines.join('\n')}\n`)
    return 0
  },
}

/**
 * @param {string} year
 * @param {DayInfo[]} days
 * @param {'zh' | 'en'} lang
 */
function page(year, days, lang) {
  const paint = painter(hasColour(process.stdout))
  const words = WORDS[lang]
  const cells = days.map((day) => ({
    date: day.date,
    word: isHoliday(day) ? words.off : isMakeUp(day) ? words.work : '',
    colours: coloursOf(day),
  }))
  const working = days.filter((day) => day.working).length
  const notices = [...new Set(days.flatMap(({ source }) => source ?? []))]
  const provisional = days.some((day) => day.provisional)
  return [
    paint('bold', words.title(year, working)),
    ...notices,
    ...(provisional ? [words.provisional] : []),
    ...drawMonths(cells, lang, paint),
    '',
    paint('dim', words.legend),
  ]
}

const WORDS = {
  zh: {
    off: '休',
    work: '班',
    /** @type {(year: string, working: number) => string} */
    title: (year, working) => `${year}年，${working} 个工作日`,
    provisional: '待定：这一年的放假安排不在数据里，按周末和已知的法定节日推算',
    legend: '休 放假　班 调休上班',
  },
  en: {
    off: 'off',
    work: 'work',
    /** @type {(year: string, working: number) => string} */
    title: (year, working) => `${year}: ${working} working days`,
    provisional:
      'provisional: the holiday notice of this year is not in the data; reckoned by weekends and the statutory holidays that are known',
    legend: 'off: holiday   work: a weekend worked to make up',
  },
}
