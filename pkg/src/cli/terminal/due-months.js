/** The months of a due date, the counted days numbered. */

import { drawMonths } from './month.js'

/** @typedef {import('../../../types/wire.js').DayInfo} DayInfo */
/** @typedef {import('../../../types/wire.js').DueDate} DueDate */
/** @typedef {import('./style.js').Colour} Colour */

/** More of them nobody reads. */
const MOST_DAYS = 400

const WORDS = {
  zh: { from: '起', off: '休', work: '班', tooLong: '（期限太长，不画月历）' },
  en: { from: 'from', off: 'off', work: 'w', tooLong: '(too long for a calendar)' },
}

const LEGEND = {
  zh: '起 起算日，不计　1 2 3 第几个工作日　休 放假　班 调休上班　底线 截止日',
  en: 'from: not counted   1 2 3: working days   off: holiday   w: worked to make up   underlined: due',
}

/**
 * @param {import('../../api.js').Gongkai} gongkai
 * @param {DueDate} result
 * @param {'zh' | 'en'} lang
 * @param {import('./style.js').Paint} paint
 * @returns {string[]} lines
 */
export function dueMonths(gongkai, result, lang, paint) {
  const { from, due } = result
  const length = (Date.parse(due) - Date.parse(from)) / 86_400_000
  if (!(length <= MOST_DAYS)) return [WORDS[lang].tooLong]
  const numbers = new Map(result.days.map((day, at) => [day, at + 1]))
  const days = gongkai.days(from, due).map((day) => ({
    date: day.date,
    word: wordOf(day, from, numbers.get(day.date), lang),
    colours: coloursOf(day, due),
  }))
  return [...drawMonths(days, lang, paint), '', paint('dim', LEGEND[lang])]
}

/**
 * @param {DayInfo} day
 * @param {string} from
 * @param {number | undefined} number
 * @param {'zh' | 'en'} lang
 */
function wordOf(day, from, number, lang) {
  const words = WORDS[lang]
  if (day.date === from) return words.from
  const mark = isHoliday(day) ? words.off : isMakeUp(day) ? words.work : ''
  return `${mark}${number ?? ''}`
}

/**
 * @param {DayInfo} day
 * @param {string} due
 * @returns {Colour[]}
 */
export function coloursOf(day, due = '') {
  const colour = isHoliday(day) ? 'red' : isMakeUp(day) ? 'yellow' : day.working ? 'green' : 'dim'
  return day.date === due ? [colour, 'bold', 'underline'] : [colour]
}

/**
 * Whether it is off and would be worked by its weekday, or is a holiday by its notice.
 *
 * @param {DayInfo} day
 */
export function isHoliday({ working, source, date, why, provisional }) {
  return (
    !working && (source !== undefined || (provisional && !isWeekend(date)) || /节|元旦/.test(why))
  )
}

/**
 * A Saturday or Sunday that is worked.
 *
 * @param {DayInfo} day
 */
export function isMakeUp({ working, date }) {
  return working && isWeekend(date)
}

/** @param {string} date */
function isWeekend(date) {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
}
