/** gongkai due */

import { GongkaiError } from '../../error.js'
import { loadFor } from '../settings.js'
import { dueMonths } from '../terminal/due-months.js'
import { mondayBased } from '../terminal/month.js'
import { hasColour, painter } from '../terminal/style.js'
import { usageError } from '../usage.js'

/** @typedef {import('../../../types/wire.js').DueDate} DueDate */
/** @typedef {import('../arguments.js').Lang} Lang */

const LATE = 1

/** @type {import('../arguments.js').Command} */
export const due = {
  name: 'due',
  summary: { zh: '从某天起的截止日期', en: 'the due date from a day on' },
  help: {
    zh: `用法：gongkai due 起算日 [--days N | --limit 时限] [--published 日期] [--as-of 日期] [--calendar] [--json]

从起算日起（当日不计）第 N 个工作日是哪一天，默认 20 个；按国务院办公厅的放假安排，调休上班的周末也算。
--limit 可以写成 20个工作日内、15日内、1个月内。--published 是实际公开的日期。终端上画出月历，--calendar 总是画。
退出码：0；1 公开迟了，或到今天（--as-of）还没公开；2 日期、天数不对。
例：gongkai due 2024-06-27 --days 20`,
    en: `Usage: gongkai due FROM [--days N | --limit TEXT] [--published DATE] [--as-of DATE] [--calendar] [--json]

The day on which the N-th working day after FROM falls, 20 by default; by the holiday notices of the State
Council, weekends worked to make up for a holiday included. --limit takes a time limit such as 20个工作日内,
15日内 or 1个月内. --published is the day of publication. Terminals get a calendar; --calendar always draws it.
Exit status: 0; 1 published late, or not yet by today (--as-of) although due; 2 wrong dates or numbers.
Example: gongkai due 2024-06-27 --days 20`,
  },
  options: {
    days: { type: 'string' },
    limit: { type: 'string' },
    published: { type: 'string' },
    calendar: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run,
}

/** @param {import('../arguments.js').Call} call */
async function run(call) {
  const { operands, flags, values, lang } = call
  if (operands.length !== 1 || (values.days && values.limit)) throw usageError(due.help, lang)
  const gongkai = await loadFor(call)
  const result = gongkai.deadline({
    from: operands[0],
    timeLimit: values.limit,
    days: daysIn(values.days, lang),
    publishedOn: values.published,
  })
  const status = isLate(result, values) ? LATE : 0
  if (flags.has('json')) {
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
    return status
  }
  const lines = words(result, values, lang)
  if (flags.has('calendar') || process.stdout.isTTY) {
    lines.push(...dueMonths(gongkai, result, lang, painter(hasColour(process.stdout))))
  }
  process.stdout.write(`${lines.join('\n')}\n`)
  return status
}

/**
 * @param {string | undefined} written
 * @param {Lang} lang
 */
function daysIn(written, lang) {
  if (written === undefined) return undefined
  const days = Number(written)
  if (written.trim() !== '' && !Number.isNaN(days)) return days
  const zh = `--days 后面应当是工作日数，不是“${written}”`
  const en = `--days takes a number of working days, not “${written}”`
  throw new GongkaiError('BAD_NUMBER', { zh, en }[lang])
}

/**
 * Whether it was asked if it is late, and it is.
 *
 * @param {DueDate} result
 * @param {Record<string, string | undefined>} values
 */
function isLate({ status }, values) {
  return status === 'late' || (status === 'overdue' && values['as-of'] !== undefined)
}

/**
 * @param {DueDate} result
 * @param {Record<string, string | undefined>} values
 * @param {Lang} lang
 */
function words(result, values, lang) {
  const { from, due, nominal, days, status, workingDays, provisional, missing = '' } = result
  const say = SAY[lang]
  const lines = [
    `${due} ${say.weekdays[mondayBased(due)]}`,
    say.counted(from, days.length, values.limit),
  ]
  if (nominal) lines.push(say.moved(nominal))
  if (values.published)
    lines.push(say[status === 'late' ? 'late' : 'onTime'](values.published, workingDays))
  else if (values['as-of']) lines.push(status === 'overdue' ? say.overdue : say.pending)
  if (provisional) lines.push(say.provisional(missing))
  return lines
}

const SAY = {
  zh: {
    weekdays: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
    /** @type {(from: string, days: number, limit?: string) => string} */
    counted: (from, days, limit) => `自 ${from} 起，当日不计，${limit ?? `第 ${days} 个工作日`}`,
    /** @type {(nominal: string) => string} */
    moved: (nominal) => `期限在 ${nominal} 届满，遇休息日顺延`,
    /** @type {(published: string, workingDays: number) => string} */
    late: (published, workingDays) => `${published} 公开，是第 ${workingDays} 个工作日，迟了`,
    /** @type {(published: string, workingDays: number) => string} */
    onTime: (published, workingDays) => `${published} 公开，是第 ${workingDays} 个工作日，按时`,
    overdue: '已经过期，还没有公开',
    pending: '还没有到期',
    /** @type {(missing: string) => string} */
    provisional: (missing) =>
      `待定：没有收录《${missing}》，缺的日子按周末和法定节日推算，收录后可能变`,
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    /** @type {(from: string, days: number, limit?: string) => string} */
    counted: (from, days, limit) =>
      `from ${from}, which is not counted: ${limit ?? `working day ${days}`}`,
    /** @type {(nominal: string) => string} */
    moved: (nominal) => `the period ends on ${nominal}, a day off, and so on the next working day`,
    /** @type {(published: string, workingDays: number) => string} */
    late: (published, workingDays) => `published ${published}, on working day ${workingDays}: late`,
    /** @type {(published: string, workingDays: number) => string} */
    onTime: (published, workingDays) =>
      `published ${published}, on working day ${workingDays}: in time`,
    overdue: 'overdue, and not published',
    pending: 'not due yet',
    /** @type {(missing: string) => string} */
    provisional: (missing) =>
      `provisional: 《${missing}》 is not known here; its days are reckoned by weekends and statutory holidays and may change`,
  },
}
