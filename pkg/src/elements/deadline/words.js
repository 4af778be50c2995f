/** What a due date says by itself, in Chinese and English. */

import { plainDay } from '../words.js'

/** @typedef {import('../words.js').Lang} Lang */

const CHINESE = {
  latest: (/** @type {string} */ date) => `最迟应当在${date}公开`,
  onTime: (/** @type {string} */ date, /** @type {number} */ used) =>
    `，已于${date}公开，没有超期，用了${used}个工作日。`,
  late: (/** @type {string} */ date, /** @type {number} */ over) =>
    `，实际${date}才公开，晚了${over}个工作日。`,
  pending: (/** @type {string} */ today, /** @type {number} */ left) =>
    left ? `，从今天（${today}）起还有${left}个工作日。` : `，就是今天（${today}）。`,
  overdue: (/** @type {string} */ today, /** @type {number} */ over) =>
    `，到今天（${today}）已经超过${over}个工作日。`,
  provisional: (/** @type {string} */ notice) =>
    `这个日期是暂定的：《${notice}》尚未公布，公布后可能提前或者推后。`,
  uncountable: '这个时限没有可以计算的截止日。',
  needsDate: '请填写起算日，并写明多少个工作日。',
  nth: (/** @type {number} */ n) => `第${n}个工作日`,
  notCounted: '起算当日不计入',
  afterDue: (/** @type {number} */ n) => `超过截止日的第${n}个工作日`,
  weekend: '周末，不是工作日',
  workingDay: '工作日',
  roles: { start: '起算', due: '截止', published: '公开', today: '今天' },
  off: '休',
  makeUp: '班',
  monthOverflow: (/** @type {number} */ months) => `只画出前${months}个月。`,
  notices: '放假和调休依据',
  said: (/** @type {string[]} */ parts) => `${parts.join('，')}。`,
  by: (/** @type {string} */ notice) => `依据${notice}`,
  keys: '日历里：方向键逐日移动，Home、End 到一周首尾，PageUp、PageDown 换月。',
  legend: {
    counted: '计入的工作日，数字是第几个',
    holiday: '法定节假日',
    makeUp: '调休上班',
    due: '截止日',
  },
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  weekdayNames: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
}

/** @typedef {typeof CHINESE} DeadlineWords */

/** @type {DeadlineWords} */
const ENGLISH = {
  latest: (date) => `To be published by ${date}`,
  onTime: (date, used) => `; published on ${date}, in time, after ${days(used)}.`,
  late: (date, over) => `; published on ${date}, ${days(over)} late.`,
  pending: (today, left) =>
    left ? `; ${days(left)} left from today (${today}).` : `: today (${today}).`,
  overdue: (today, over) => `; overdue by ${days(over)} today (${today}).`,
  provisional: (notice) =>
    `This date is provisional: 《${notice}》 has not been published yet and may move it.`,
  uncountable: 'This time limit has no due date that can be computed.',
  needsDate: 'Fill in the day it starts, and a number of working days.',
  nth: (n) => `working day ${n}`,
  notCounted: 'the day itself is not counted',
  afterDue: (n) => `${days(n)} after the due date`,
  weekend: 'weekend, not worked',
  workingDay: 'working day',
  roles: { start: 'Start', due: 'Due', published: 'Published', today: 'Today' },
  off: 'off',
  makeUp: 'work',
  monthOverflow: (months) => `Only the first ${months} months are drawn.`,
  notices: 'Holidays and make-up days according to',
  said: (parts) => `${parts.join(', ')}.`,
  by: (notice) => `according to ${notice}`,
  keys: 'In the calendar: arrow keys move by a day or a week, Home and End within the week, PageUp and PageDown by a month.',
  legend: {
    counted: 'counted working day, and which one it is',
    holiday: 'public holiday',
    makeUp: 'worked to make up for a holiday',
    due: 'due date',
  },
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  weekdayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

/**
 * The words of a language.
 *
 * @param {Lang} lang
 */
export function deadlineWords(lang) {
  return lang === 'en' ? ENGLISH : CHINESE
}

/**
 * A day with its weekday: 2024年7月25日（星期四）, Thursday 25 July 2024.
 *
 * @param {string} date `YYYY-MM-DD`
 * @param {Lang} lang
 */
export function longDay(date, lang) {
  const name = deadlineWords(lang).weekdayNames[weekday(date)]
  return lang === 'zh' ? `${plainDay(date, lang)}（${name}）` : `${name} ${plainDay(date, lang)}`
}

/**
 * A month as a calendar heads it.
 *
 * @param {string} month `YYYY-MM`
 * @param {Lang} lang
 */
export function longMonth(month, lang) {
  if (lang === 'zh') return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`
  const written = { month: 'long', year: 'numeric', timeZone: 'UTC' }
  return new Intl.DateTimeFormat(
    'en-GB',
    /** @type {Intl.DateTimeFormatOptions} */ (written),
  ).format(new Date(`${month}-01`))
}

/**
 * The weekday of a day: 0 is Monday, 6 is Sunday.
 *
 * @param {string} date `YYYY-MM-DD`
 */
export function weekday(date) {
  return (new Date(date).getUTCDay() + 6) % 7
}

/** @param {number} number */
function days(number) {
  return `${number} working day${number === 1 ? '' : 's'}`
}
