/** The due date of a time limit, in a sentence and on a calendar. */

import { element, fill } from '../pkg/dist/elements.mjs'
import { byId } from './by-id.js'
import { monthGrid } from './month-grid.js'
import { longDay, plainDay, wordsOf } from './words.js'

/**
 * @typedef {import('../pkg/dist/browser.mjs').Gongkai} Gongkai
 * @typedef {import('./month-grid.js').Day} Day
 * @typedef {import('./words.js').Lang} Lang
 * @typedef {ReturnType<Gongkai['deadline']> & { due: string }} Deadline
 */

/** More months than this are not drawn. */
const MONTHS = 12

/** What the page opens with: a document of before the summer, published too late. */
const OPENING = { from: '2024-06-27', limit: '20个工作日内', published: '2024-08-01' }

/** Starts the calendar. It counts as soon as it has rules to `use`. */
export function createCalendar() {
  const root = byId('due', HTMLFormElement)
  const from = byId('due-from', HTMLInputElement)
  const limit = byId('due-limit', HTMLInputElement)
  const published = byId('due-published', HTMLInputElement)
  const sentence = byId('due-sentence', HTMLElement)
  const months = byId('due-months', HTMLElement)
  /** @type {Gongkai | undefined} */
  let gongkai
  /** @type {Lang} */
  let lang = 'zh'

  from.value = OPENING.from
  limit.value = OPENING.limit
  published.value = OPENING.published
  root.addEventListener('submit', (event) => event.preventDefault())
  root.addEventListener('input', (event) => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) show()
  })
  root.addEventListener('compositionend', show)
  for (const chip of root.querySelectorAll('[data-limit]')) {
    chip.addEventListener('click', () => {
      limit.value = /** @type {HTMLElement} */ (chip).dataset.limit ?? ''
      show()
    })
  }
  byId('due-clear-published', HTMLButtonElement).addEventListener('click', () => {
    published.value = ''
    published.focus()
    show()
  })

  function show() {
    if (!gongkai) return
    const words = wordsOf(lang).due
    const result = reckon()
    months.textContent = ''
    byId('due-legend', HTMLElement).hidden = !result || !('due' in result)
    if (!result || !('due' in result)) {
      sentence.className = 'due-sentence'
      sentence.textContent = result ? result.problem : words.needsDate
      fill(byId('due-notices', HTMLElement))
      return
    }
    sentence.className = `due-sentence is-${result.status}`
    fill(sentence, element('strong', {}, words.latest(longDay(result.due, lang))), status(result))
    const days = shownDays(result)
    months.append(...byMonth(days).map((month) => monthGrid(month, lang)))
    showNotices(days, result)
  }

  /** @returns {Deadline | { problem: string } | undefined} */
  function reckon() {
    if (!gongkai || from.value === '' || limit.value.trim() === '') return undefined
    const asked = {
      from: from.value,
      timeLimit: /^\d+$/.test(limit.value.trim()) ? `${limit.value.trim()}个工作日内` : limit.value,
      asOf: today(),
      ...(published.value ? { publishedOn: published.value } : {}),
    }
    try {
      const result = gongkai.deadline(asked)
      return result.due ? result : { problem: wordsOf(lang).due.uncountable }
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) }
    }
  }

  /** @param {Deadline} result */
  function status({ due, status: state, workingDays }) {
    const words = wordsOf(lang).due
    const between = (/** @type {string} */ start, /** @type {string} */ end) =>
      gongkai ? gongkai.workingDaysBetween(start, end).days : 0
    const now = today()
    switch (state) {
      case 'on-time':
        return words.onTime(longDay(published.value, lang), workingDays)
      case 'late':
        return words.late(longDay(published.value, lang), between(due, published.value))
      case 'pending':
        return words.pending(plainDay(now, lang), between(now, due))
      default:
        return words.overdue(plainDay(now, lang), between(due, now))
    }
  }

  /**
   * Every day of the months that the period touches, numbered.
   *
   * @param {Deadline} result
   * @returns {Day[]}
   */
  function shownDays({ due, days }) {
    const end = published.value > due ? published.value : due
    const counted = new Map(days.map((date, index) => [date, index + 1]))
    const roles = { start: from.value, due, published: published.value, today: today() }
    return datesFrom(from.value, end).map((date) => {
      const info = /** @type {Gongkai} */ (gongkai).isWorkingDay(date)
      return {
        ...info,
        number: counted.get(date),
        past: date > due && date <= end && info.working,
        roles: /** @type {Day['roles']} */ (
          Object.entries(roles).flatMap(([role, on]) => (on === date ? [role] : []))
        ),
      }
    })
  }

  /**
   * The notices that the calendar stands on, each with the days it names.
   *
   * @param {Day[]} days
   * @param {Deadline} result
   */
  function showNotices(days, { provisional, missing }) {
    const words = wordsOf(lang).due
    /** @type {Map<string, Day[]>} */
    const bySource = new Map()
    for (const day of days) {
      if (day.source) bySource.set(day.source, [...(bySource.get(day.source) ?? []), day])
    }
    const overflow = days.length > 0 && days.length >= MONTHS * 28
    fill(
      byId('due-notices', HTMLElement),
      provisional && element('p', { class: 'provisional' }, words.provisional(missing ?? '')),
      bySource.size > 0 && element('h3', {}, words.notices),
      bySource.size > 0 &&
        element(
          'ul',
          { role: 'list' },
          ...[...bySource].map(([source, named]) =>
            element(
              'li',
              {},
              element('cite', { lang: 'zh-CN' }, source),
              element(
                'span',
                { lang: 'zh-CN' },
                named
                  .map(
                    ({ date, why }) =>
                      `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日${why}`,
                  )
                  .join('、'),
              ),
            ),
          ),
        ),
      overflow && element('p', {}, words.monthOverflow(MONTHS)),
    )
  }

  return {
    /**
     * Counts with these rules from now on, in their language.
     *
     * @param {Gongkai} rules
     * @param {Lang} language
     */
    use(rules, language) {
      gongkai = rules
      lang = language
      show()
    },
  }
}

/** @param {Day[]} days */
function byMonth(days) {
  /** @type {Map<string, Day[]>} */
  const months = new Map()
  for (const day of days) {
    const month = day.date.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), day])
  }
  return [...months.values()]
}

/**
 * Every day from the first of the month of `from` to the last of the month of `to`.
 *
 * @param {string} from
 * @param {string} to
 */
function datesFrom(from, to) {
  const day = new Date(`${from.slice(0, 7)}-01`)
  const end = new Date(`${to.slice(0, 7)}-01`)
  end.setUTCMonth(end.getUTCMonth() + 1)
  const most = new Date(day)
  most.setUTCMonth(most.getUTCMonth() + MONTHS)
  const dates = []
  while (day < end && day < most) {
    dates.push(day.toISOString().slice(0, 10))
    day.setUTCDate(day.getUTCDate() + 1)
  }
  return dates
}

/** Today in China, `YYYY-MM-DD`. */
function today() {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}
