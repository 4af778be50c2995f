/** Months as grids, in which working days are numbered and every other day says why it is none. */

import { element } from '../dom.js'
import { isHoliday } from './days.js'
import { deadlineWords, longDay, longMonth, weekday } from './words.js'

/**
 * @typedef {import('../words.js').Lang} Lang
 * @typedef {import('./days.js').Day} Day
 */

/**
 * One month.
 *
 * @param {Day[]} days of the month, all of them, in order
 * @param {Lang} lang
 */
export function monthGrid(days, lang) {
  const words = deadlineWords(lang)
  const first = days[0].date
  /** @type {(Day | undefined)[]} */
  const cells = [...new Array(weekday(first)).fill(undefined), ...days]
  while (cells.length % 7) cells.push(undefined)
  const weeks = []
  for (let at = 0; at < cells.length; at += 7) weeks.push(cells.slice(at, at + 7))
  return element(
    'table',
    { class: 'month', role: 'grid', 'aria-readonly': 'true' },
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
 * What a day is, as a sentence.
 *
 * @param {Day} day
 * @param {Lang} lang
 */
export function told(day, lang) {
  const words = deadlineWords(lang)
  const { date, working, number, past, roles, source, why } = day
  const isNamed = isHoliday(day) || (working && weekday(date) > 4)
  return words.said(
    [
      longDay(date, lang),
      ...roles.map((role) => words.roles[role]),
      number !== undefined && words.nth(number),
      roles.includes('start') && words.notCounted,
      isNamed ? why : number === undefined && (working ? words.workingDay : words.weekend),
      past !== undefined && words.afterDue(past),
      source !== undefined && words.by(source),
    ].filter(isText),
  )
}

/**
 * @param {string | false | undefined} part
 * @returns {part is string}
 */
function isText(part) {
  return Boolean(part)
}

/**
 * @param {Day | undefined} day
 * @param {Lang} lang
 */
function dayCell(day, lang) {
  if (!day) return element('td', { class: 'no-day' })
  const words = deadlineWords(lang)
  const { date, working, number, roles } = day
  const makeUp = working && weekday(date) > 4
  const holiday = isHoliday(day)
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
      tabindex: -1,
      title: [makeUp || holiday ? day.why : '', day.source].filter(Boolean).join('：') || undefined,
    },
    element('span', { class: 'visually-hidden' }, told(day, lang)),
    element(
      'span',
      { class: 'day-shown', 'aria-hidden': 'true' },
      element('span', { class: 'day-number' }, String(Number(date.slice(8)))),
      (makeUp || holiday) &&
        element('span', { class: 'day-sign' }, makeUp ? words.makeUp : words.off),
      number !== undefined && element('span', { class: 'count' }, String(number)),
      day.past !== undefined && element('span', { class: 'count' }, `+${day.past}`),
      holiday && element('span', { class: 'day-why', lang: 'zh-CN' }, day.why.replace(/放假$/, '')),
      ...roles.map((role) =>
        element('span', { class: 'day-role', 'data-role': role }, words.roles[role]),
      ),
    ),
  )
}
