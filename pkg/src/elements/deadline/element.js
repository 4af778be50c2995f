/** `<gongkai-deadline>`: the due date of a time limit, in a sentence and on a calendar. */

import clothes from 'gongkai-css/elements/style/deadline.css'
import host from 'gongkai-css/elements/style/host.css'
import { dayInChina } from '../../today.js'
import { answering } from '../calls.js'
import { element, fill } from '../dom.js'
import { dress, undress } from '../style.js'
import { plainDay } from '../words.js'
import { byMonth, daysLater, MONTHS, monthsAround, monthsLater, numbered } from './days.js'
import { monthGrid, told } from './month-grid.js'
import { deadlineWords, longDay, weekday } from './words.js'

/**
 * @typedef {import('../../../types/wire.js').DueDate} DueDate
 * @typedef {import('../words.js').Lang} Lang
 * @typedef {import('./days.js').Day} Day
 */

/** Where a key goes from a day. @type {Record<string, (date: string) => string>} */
const MOVES = {
  ArrowLeft: (date) => daysLater(date, -1),
  ArrowRight: (date) => daysLater(date, 1),
  ArrowUp: (date) => daysLater(date, -7),
  ArrowDown: (date) => daysLater(date, 7),
  Home: (date) => daysLater(date, -weekday(date)),
  End: (date) => daysLater(date, 6 - weekday(date)),
  PageUp: (date) => monthsLater(date, -1),
  PageDown: (date) => monthsLater(date, 1),
}

/**
 * The due date of a time limit (公开时限, 答复期限).
 *
 * Attributes: `from`, or `start`, the day that is counted from, `YYYY-MM-DD`; `days`, working days, or
 * `time-limit`, such as `自…之日起20个工作日内` (20 working days where neither is given); `published`, the day of
 * publication; `as-of`; `lang` (`zh`, `en`); `profile`.
 *
 * Fires `gongkai:deadline` with the due date as its detail, and `gongkai:error` with the error.
 */
export class GongkaiDeadline extends HTMLElement {
  static observedAttributes = [
    'from',
    'start',
    'days',
    'time-limit',
    'published',
    'as-of',
    'lang',
    'profile',
  ]

  /** Where the rest of the package is; set by the script that defines the element. @type {import('../catalogue/engine.js').Parts} */
  static parts

  /** @type {DueDate | undefined} */
  #result
  /** @type {Day[]} */
  #days = []
  #view = createView()
  /** Counts what was asked for: an answer that comes late replaces nothing. */
  #asked = 0
  #waiting = false
  #dressed = false

  constructor() {
    super()
    this.attachShadow({ mode: 'open' }).append(this.#view.root)
    const { months } = this.#view
    months.addEventListener('keydown', (event) => this.#move(event))
    months.addEventListener('click', ({ target }) => {
      const cell = target instanceof Element && target.closest('[data-date]')
      if (cell instanceof HTMLElement) this.#choose(cell.dataset.date ?? '')
    })
  }

  connectedCallback() {
    if (this.shadowRoot && !this.#dressed) dress(this.shadowRoot, host, clothes)
    this.#dressed = true
    this.#later()
  }

  disconnectedCallback() {
    if (this.shadowRoot) undress(this.shadowRoot)
    this.#dressed = false
  }

  /**
   * @param {string} _name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(_name, before, now) {
    if (this.isConnected && before !== now) this.#later()
  }

  /** The due date; undefined while there is none. */
  get result() {
    return this.#result
  }

  /** Several attributes are often set at once. */
  #later() {
    if (this.#waiting) return
    this.#waiting = true
    this.#view.root.setAttribute('aria-busy', 'true')
    Promise.resolve().then(() => {
      this.#waiting = false
      if (this.isConnected) this.#reckon()
    })
  }

  /** @returns {Lang} */
  get #lang() {
    const lang = this.getAttribute('lang') ?? document.documentElement.lang
    return lang.startsWith('en') ? 'en' : 'zh'
  }

  /** What the attributes say. */
  #given() {
    const read = (/** @type {string} */ name) => (this.getAttribute(name) ?? '').trim()
    const [timeLimit, days] = [read('time-limit'), read('days')]
    return {
      from: read('from') || read('start'),
      limit: /^\d+$/.test(days) ? { days: Number(days) } : { timeLimit: timeLimit || days },
      isBlank: [timeLimit, days].every((text) => text === '') && this.hasAttribute('time-limit'),
      published: read('published'),
      today: read('as-of') || dayInChina(),
      profile: read('profile') || undefined,
    }
  }

  async #reckon() {
    this.#asked += 1
    const ask = this.#asked
    const { from, limit, isBlank, published, today, profile } = this.#given()
    const lang = this.#lang
    const words = deadlineWords(lang)
    if (from === '' || isBlank) {
      this.#fail(words.needsDate)
      return
    }
    try {
      const { ask: call } = await answering(
        /** @type {typeof GongkaiDeadline} */ (this.constructor).parts,
      )
      const options = { lang, asOf: today, ...(profile ? { profile } : {}) }
      const counted = limit.timeLimit === '' ? {} : limit
      const given = { from, ...counted, asOf: today }
      /** @type {DueDate} */
      const result = await call(options, 'deadline', [
        published ? { ...given, publishedOn: published } : given,
      ])
      if (ask !== this.#asked) return
      if (!result.due) {
        this.#fail(words.uncountable)
        return
      }
      const { first, last, cut } = monthsAround(
        from,
        published > result.due ? published : result.due,
      )
      const on = published || today
      const [days, between] = await Promise.all([
        call(options, 'days', [first, last]),
        call(options, 'workingDaysBetween', [result.due, on]),
      ])
      if (ask !== this.#asked) return
      this.#result = result
      this.#days = numbered(days, result, { published, today })
      this.#show(result, Math.abs(between.days), { published, today, cut })
      this.#fire('gongkai:deadline', result)
    } catch (error) {
      if (ask !== this.#asked) return
      this.#fail(error instanceof Error ? error.message : String(error))
      this.#fire('gongkai:error', error)
    }
  }

  /**
   * @param {string} name
   * @param {unknown} detail
   */
  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  /** @param {string} said instead of a due date */
  #fail(said) {
    const { root, sentence, months, rest, chosen } = this.#view
    root.setAttribute('aria-busy', 'false')
    this.#result = undefined
    this.#days = []
    sentence.className = 'due-sentence'
    sentence.textContent = said
    fill(months)
    rest.hidden = true
    chosen.textContent = ''
  }

  /**
   * @param {DueDate} result
   * @param {number} apart working days between the due date and publication, or today
   * @param {{ published: string, today: string, cut: boolean }} given
   */
  #show(result, apart, { published, today, cut }) {
    const lang = this.#lang
    const words = deadlineWords(lang)
    const { root, sentence, months, rest, keys, legend, notices } = this.#view
    root.lang = lang === 'zh' ? 'zh-CN' : 'en'
    root.setAttribute('aria-busy', 'false')
    sentence.className = `due-sentence is-${result.status}`
    const state = {
      'on-time': () => words.onTime(longDay(published, lang), result.workingDays),
      late: () => words.late(longDay(published, lang), apart),
      pending: () => words.pending(plainDay(today, lang), apart),
      overdue: () => words.overdue(plainDay(today, lang), apart),
    }
    fill(
      sentence,
      element('strong', {}, words.latest(longDay(result.due, lang))),
      state[result.status](),
    )
    const focused = this.#focused()
    fill(months, ...byMonth(this.#days).map((month) => monthGrid(month, lang)))
    rest.hidden = false
    keys.textContent = words.keys
    fill(
      legend,
      ...entry('is-counted', '5', words.legend.counted),
      ...entry('is-holiday', words.off, words.legend.holiday),
      ...entry('is-make-up', words.makeUp, words.legend.makeUp),
      ...entry('is-due', '', words.legend.due),
    )
    fill(notices, ...this.#notices(result, cut))
    this.#choose(focused || result.due, Boolean(focused))
  }

  /**
   * The notices that the calendar stands on, each with the days it names.
   *
   * @param {DueDate} result
   * @param {boolean} cut whether months were left out
   */
  #notices({ provisional, missing }, cut) {
    const words = deadlineWords(this.#lang)
    /** @type {Map<string, Day[]>} */
    const bySource = new Map()
    for (const day of this.#days) {
      if (day.source) bySource.set(day.source, [...(bySource.get(day.source) ?? []), day])
    }
    return [
      provisional && element('p', { class: 'provisional' }, words.provisional(missing ?? '')),
      bySource.size > 0 && element('p', { class: 'notices-title' }, words.notices),
      bySource.size > 0 &&
        element(
          'ul',
          { role: 'list' },
          ...[...bySource].map(([source, days]) =>
            element(
              'li',
              {},
              element('cite', { lang: 'zh-CN' }, source),
              element('span', { lang: 'zh-CN' }, days.map(named).join('、')),
            ),
          ),
        ),
      cut && element('p', {}, words.monthOverflow(MONTHS)),
    ]
  }

  /** The day that has the focus. */
  #focused() {
    const active = this.shadowRoot?.activeElement
    return active instanceof HTMLElement ? (active.dataset.date ?? '') : ''
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const { key, altKey, ctrlKey, metaKey } = event
    const date = this.#focused()
    if (!date || !(key in MOVES) || altKey || ctrlKey || metaKey) return
    event.preventDefault()
    const [first, last] = [this.#days[0].date, this.#days[this.#days.length - 1].date]
    const wanted = MOVES[key](date)
    this.#choose(wanted < first ? first : wanted > last ? last : wanted)
  }

  /**
   * Makes a day the one that the Tab key comes to, and says what it is.
   *
   * @param {string} date
   * @param {boolean} [focus]
   */
  #choose(date, focus = true) {
    const { months, chosen } = this.#view
    const day = this.#days.find((one) => one.date === date)
    const cell = months.querySelector(`[data-date="${date}"]`)
    if (!day || !(cell instanceof HTMLElement)) return
    months.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1')
    cell.tabIndex = 0
    chosen.textContent = told(day, this.#lang)
    if (focus) cell.focus()
  }
}

function createView() {
  const sentence = element('p', { class: 'due-sentence', role: 'status' })
  const months = element('div', { class: 'months' })
  const chosen = element('p', { class: 'chosen-day' })
  const keys = element('p', { class: 'keys' })
  const legend = element('ul', { class: 'legend', role: 'list' })
  const notices = element('div', { class: 'notices' })
  const rest = element('div', { hidden: true }, chosen, legend, keys, notices)
  const root = element('div', { class: 'gongkai' }, sentence, months, rest)
  return { root, sentence, months, chosen, keys, legend, notices, rest }
}

/**
 * @param {string} swatch
 * @param {string} sign
 * @param {string} meaning
 */
function entry(swatch, sign, meaning) {
  return [
    element(
      'li',
      {},
      element('span', { class: `swatch ${swatch}`, 'aria-hidden': 'true' }, sign),
      meaning,
    ),
  ]
}

/** @param {Day} day */
function named({ date, why }) {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日${why}`
}
