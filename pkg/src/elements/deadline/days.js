/** The days of a period, as a calendar shows them. */

/** More months than this are not drawn. */
export const MONTHS = 12

/**
 * @typedef {import('../../../types/wire.js').DayInfo} DayInfo
 * @typedef {import('../../../types/wire.js').DueDate} DueDate
 * @typedef {'start' | 'due' | 'published' | 'today'} Role
 *
 * @typedef {object} Shown what a day is in the period
 * @property {number} [number] which working day of the period it is, from 1
 * @property {number} [past] which working day after the due date it is, from 1
 * @property {Role[]} roles
 *
 * @typedef {DayInfo & Shown} Day
 */

/**
 * The first day of the month of `from`, and the last one of the month of `to`, or of the last month drawn.
 *
 * @param {string} from
 * @param {string} to
 * @returns {{ first: string, last: string, cut: boolean }}
 */
export function monthsAround(from, to) {
  const [year, month] = from.split('-').map(Number)
  const [lastYear, lastMonth] = to.split('-').map(Number)
  const months = (lastYear - year) * 12 + lastMonth - month + 1
  const drawn = Math.max(1, Math.min(months, MONTHS))
  return {
    first: `${from.slice(0, 7)}-01`,
    last: new Date(Date.UTC(year, month - 1 + drawn, 0)).toISOString().slice(0, 10),
    cut: months > MONTHS,
  }
}

/**
 * What each day is.
 *
 * @param {DayInfo[]} days
 * @param {DueDate} result
 * @param {{ published: string, today: string }} given
 * @returns {Day[]}
 */
export function numbered(days, { from, due, days: counted }, { published, today }) {
  const numbers = new Map(counted.map((date, index) => [date, index + 1]))
  const end = published > due ? published : due
  /** @type {[Role, string][]} */
  const roles = [
    ['start', from],
    ['due', due],
    ['published', published],
    ['today', today],
  ]
  let over = 0
  return days.map((day) => ({
    ...day,
    number: numbers.get(day.date),
    past: day.date > due && day.date <= end && day.working ? ++over : undefined,
    roles: roles.flatMap(([role, on]) => (on === day.date ? [role] : [])),
  }))
}

/**
 * The days of each month.
 *
 * @param {Day[]} days
 */
export function byMonth(days) {
  /** @type {Map<string, Day[]>} */
  const months = new Map()
  for (const day of days) {
    const month = day.date.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), day])
  }
  return [...months.values()]
}

/**
 * @param {string} date `YYYY-MM-DD`
 * @param {number} by
 */
export function daysLater(date, by) {
  const day = new Date(date)
  day.setUTCDate(day.getUTCDate() + by)
  return day.toISOString().slice(0, 10)
}

/**
 * The same day of another month, or its last one.
 *
 * @param {string} date `YYYY-MM-DD`
 * @param {number} by
 */
export function monthsLater(date, by) {
  const [year, month, day] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + by, 0))
  last.setUTCDate(Math.min(day, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}

/**
 * Whether a day is off for a holiday, and not for its weekday alone.
 *
 * @param {DayInfo} day
 */
export function isHoliday({ working, why }) {
  return !working && why.endsWith('放假')
}
