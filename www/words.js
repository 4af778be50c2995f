/** What the page says by itself, in Chinese and English. What a finding says comes out of the package. */

import { plainDay, wordsOf as wordsOfElements } from '../pkg/dist/elements.mjs'

export { plainDay }

/**
 * @typedef {typeof CHINESE & import('../pkg/dist/elements.mjs').Words} Words
 * @typedef {'zh' | 'en'} Lang
 */

const CHINESE = {
  form: {
    fixed: (/** @type {string} */ field, /** @type {string} */ text) =>
      `${field}已改为“${text}”，按 Ctrl+Z 可以撤销`,
    fixedAll: (/** @type {number} */ fixes) => `已修正${fixes}处排版问题。`,
    takeBack: '撤销这些修正',
    takenBack: '已撤销刚才的修正。',
    fixAll: (/** @type {number} */ fixes) => `一键修正全部排版问题（${fixes}处）`,
    nothingToFix: '没有可以自动修正的排版问题',
    field: (/** @type {string} */ field, /** @type {string} */ counted) => `${field}：${counted}`,
    waiting: '边填写边检查，问题会显示在各栏下面。',
    clean: '已填写的各栏没有发现问题。',
    loaded: (/** @type {string} */ name) => `已填入例子“${name}”`,
  },
  due: {
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
    start: '起算',
    due: '截止',
    published: '公开',
    today: '今天',
    off: '休',
    makeUp: '班',
    monthOverflow: (/** @type {number} */ months) => `只画出前${months}个月。`,
    notices: '放假和调休依据',
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    weekdayNames: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  },
  loading: '正在载入校验规则…',
  failed: (/** @type {string} */ reason) =>
    `校验规则没有载入：${reason}。请刷新页面；仍然不行时，请换用 Chrome 80 以上的浏览器。`,
  ready: (/** @type {string} */ version, /** @type {number} */ rules) =>
    `gongkai ${version} · ${rules} 条规则 · 在本机浏览器中运行，内容不上传`,
}

/** @type {typeof CHINESE} */
const ENGLISH = {
  form: {
    fixed: (field, text) => `${field} is now “${text}”. Ctrl+Z takes it back`,
    fixedAll: (fixes) => `${plural(fixes, 'typographic problem')} fixed.`,
    takeBack: 'Take them back',
    takenBack: 'The fixes were taken back.',
    fixAll: (fixes) => `Fix all typography (${fixes})`,
    nothingToFix: 'No typography to fix',
    field: (field, counted) => `${field}: ${counted}`,
    waiting: 'Checked while you type. Findings appear under their field.',
    clean: 'Nothing was found in what you have filled in.',
    loaded: (name) => `Example “${name}” filled in`,
  },
  due: {
    latest: (date) => `To be published by ${date}`,
    onTime: (date, used) =>
      `; published on ${date}, in time, after ${plural(used, 'working day')}.`,
    late: (date, over) => `; published on ${date}, ${plural(over, 'working day')} late.`,
    pending: (today, left) =>
      left ? `; ${plural(left, 'working day')} left from today (${today}).` : `: today (${today}).`,
    overdue: (today, over) => `; overdue by ${plural(over, 'working day')} today (${today}).`,
    provisional: (notice) =>
      `This date is provisional: 《${notice}》 has not been published yet and may move it.`,
    uncountable: 'This time limit has no due date that can be computed.',
    needsDate: 'Fill in the day it starts, and a number of working days.',
    nth: (n) => `working day ${n}`,
    start: 'Start',
    due: 'Due',
    published: 'Published',
    today: 'Today',
    off: 'off',
    makeUp: 'work',
    monthOverflow: (months) => `Only the first ${months} months are drawn.`,
    notices: 'Holidays and make-up days according to',
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    weekdayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
  loading: 'Loading the rules…',
  failed: (reason) =>
    `The rules could not be loaded: ${reason}. Reload the page; if that does not help, use Chrome 80 or later.`,
  ready: (version, rules) =>
    `gongkai ${version} · ${rules} rules · runs in this browser, nothing is uploaded`,
}

/**
 * The words of a language.
 *
 * @param {Lang} lang
 * @returns {Words}
 */
export function wordsOf(lang) {
  return { ...wordsOfElements(lang), ...(lang === 'en' ? ENGLISH : CHINESE) }
}

/**
 * A day with its weekday: 2024年7月25日（星期四）, Thursday 25 July 2024.
 *
 * @param {string} date `YYYY-MM-DD`
 * @param {Lang} lang
 */
export function longDay(date, lang) {
  const name = wordsOf(lang).due.weekdayNames[weekday(date)]
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
  return english(`${month}-01`, { month: 'long', year: 'numeric' })
}

/**
 * The weekday of a day: 0 is Monday, 6 is Sunday.
 *
 * @param {string} date `YYYY-MM-DD`
 */
export function weekday(date) {
  return (new Date(date).getUTCDay() + 6) % 7
}

/**
 * @param {string} date
 * @param {Intl.DateTimeFormatOptions} options
 */
function english(date, options) {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(date))
}

/**
 * @param {number} number
 * @param {string} noun
 */
function plural(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
