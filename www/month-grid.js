/** Months as tables, in which working days are numbered and every other day says why it is none. */

import { element } from '../pkg/dist/elements.mjs'
import { longMonth, weekday, wordsOf } from './words.js'

/**
 * @typedef {import('./words.js').Lang} Lang
 *
 * @typedef {object} Day
 * @property {string} date `YYYY-MM-DD`
 * @property {boolean} working
 * @property {string} why such as 春节放假
 * @property {string} [source] the notice that says so
 * @property {boolean} provisional
 * @property {number} [number] which working day of the period it is, from 1
 * @property {boolean} [past] it was counted after the due date
 * @property {('start' | 'due' | 'published' | 'today')[]} roles
 */

/**
 * One month.
 *
 * @param {Day[]} days of the month, all of them, in order
 * @param {Lang} lang
 */
export function monthGrid(days, lang) {
  const words = wordsOf(lang).due
  const first = days[0].date
  /** @type {(Day | undefined)[]} */
  const cells = [...new Array(weekday(first)).fill(undefined), ...days]
  while (cells.length % 7) cells.push(undefined)
  const weeks = []
  for (let at = 0; at < cells.length; at += 7) weeks.push(cells.slice(at, at + 7))
  return element(
    'table',
    { class: 'month' },
    element('caption', {}, longMonth(first.slice(0, 7), lang)),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...words.weekdays.map((short, index) =>
          element('th', { scope: 'col', abbr: words.weekdayNames[index] }, short),
        ),
      ),
    ),
    element(
      'tbody',
      {},
      ...weeks.map((week) => element('tr', {}, ...week.map((day) => dayCell(day, lang)))),
    ),
  )
}

/**
 * @param {Day | undefined} day
 * @param {Lang} lang
 */
function dayCell(day, lang) {
  if (!day) return element('td', { class: 'no-day' })
  const words = wordsOf(lang).due
  const { date, working, number, roles } = day
  const makeUp = working && weekday(date) > 4
  const holiday = !working && isNamed(day)
  return element(
    'td',
    {
      class: [
        'day',
        working ? 'is-working' : 'is-off',
        makeUp && 'is-make-up',
        holiday && 'is-holiday',
        number && 'is-counted',
        day.past && 'is-past',
        day.provisional && 'is-provisional',
        ...roles.map((role) => `is-${role}`),
      ]
        .filter(Boolean)
        .join(' '),
      'data-date': date,
      'data-number': number,
      title: [makeUp || holiday ? day.why : '', day.source].filter(Boolean).join('：') || undefined,
    },
    element('time', { class: 'day-number', datetime: date }, String(Number(date.slice(8)))),
    (makeUp || holiday) &&
      element('span', { class: 'day-sign' }, makeUp ? words.makeUp : words.off),
    number !== undefined &&
      element(
        'span',
        { class: 'count' },
        element('span', { 'aria-hidden': true }, String(number)),
        element('span', { class: 'visually-hidden' }, words.nth(number)),
      ),
    holiday && element('span', { class: 'day-why', lang: 'zh-CN' }, holidayName(day.why)),
    ...roles.map((role) => element('span', { class: 'day-role', 'data-role': role }, words[role])),
  )
}

/**
 * Whether a day is off for a holiday, and not for its weekday alone.
 *
 * @param {Day} day
 */
function isNamed({ why }) {
  return why.endsWith('放假')
}

/**
 * 春节放假 → 春节
 *
 * @param {string} why
 */
function holidayName(why) {
  return why.replace(/放假$/, '')
}
