/** Months as a wall calendar has them, each day with a word below it. */

import { pad } from './width.js'

/**
 * @typedef {object} Day
 * @property {string} date
 * @property {string} word below it
 * @property {import('./style.js').Colour[]} colours
 */

const CELL = 5

const NAMES = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
}

/**
 * Draws the months that the days lie in; a day that is not given is left out.
 *
 * @param {Day[]} days in order
 * @param {'zh' | 'en'} lang
 * @param {import('./style.js').Paint} paint
 * @returns {string[]} lines
 */
export function drawMonths(days, lang, paint) {
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))]
  return months.flatMap((month) => {
    const inMonth = days.filter(({ date }) => date.startsWith(month))
    return ['', ...drawMonth(month, inMonth, lang, paint)]
  })
}

/**
 * @param {string} month `YYYY-MM`
 * @param {Day[]} days
 * @param {'zh' | 'en'} lang
 * @param {import('./style.js').Paint} paint
 */
function drawMonth(month, days, lang, paint) {
  const [year, number] = month.split('-').map(Number)
  const title = { zh: `${year}年${number}月`, en: month }[lang]
  const names = NAMES[lang].map((name) => pad(name, CELL, 'end')).join('')
  const lines = [paint('bold', title), paint('dim', names)]
  for (const week of weeksOf(month, days)) {
    const numbers = week.map((day) => cell(day, String(Number(day?.date.slice(8) ?? 0)), paint))
    const words = week.map((day) => cell(day, day?.word ?? '', paint))
    lines.push(numbers.join('').trimEnd(), words.join('').trimEnd())
  }
  return lines.filter((line, at) => line || at < 2)
}

/**
 * @param {Day | undefined} day
 * @param {string} text
 * @param {import('./style.js').Paint} paint
 */
function cell(day, text, paint) {
  if (!day || !text) return ' '.repeat(CELL)
  const padded = pad(text, CELL, 'end')
  return padded.slice(0, padded.length - text.length) + paint(day.colours, text)
}

/**
 * The days by weeks that begin on Monday.
 *
 * @param {string} month
 * @param {Day[]} days
 */
function weeksOf(month, days) {
  const before = mondayBased(`${month}-01`)
  /** @type {(Day | undefined)[][]} */
  const weeks = []
  for (const day of days) {
    const at = before + Number(day.date.slice(8)) - 1
    const week = Math.floor(at / 7)
    weeks[week] ??= new Array(7).fill(undefined)
    weeks[week][at % 7] = day
  }
  return weeks.filter(Boolean)
}

/**
 * The day of the week, 0 for Monday.
 *
 * @param {string} date
 */
export function mondayBased(date) {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
}
