/** The working days of the years whose notices are out, for those who ask for many. */

/** How often somebody asks before it pays to have them all at hand. */
const OFTEN = 64
const DAY = 86_400_000

/**
 * @typedef {object} DatesAfter days after others, as numbers
 * @property {Int32Array} dates the days, as days since 1970-01-01
 * @property {Uint8Array} provisional 1 where a holiday notice that the day needs is not published yet
 */

/**
 * @typedef {object} Numbered
 * @property {number} first the number of the first day that is known
 * @property {Int32Array} through how many working days there are through each day from then on
 * @property {Int32Array} days the numbers of the working days, in order
 */

/**
 * Answers where the calendar is certain; what else may be asked is left to the core.
 */
export class WorkingDays {
  #asked = 0
  #load
  /** The working days, in order. @type {string[]} */
  #days = []
  /** How many working days there are through a day. @type {Map<string, number>} */
  #through = new Map()
  /** The same by number, for those who ask by number. @type {Numbered | undefined} */
  #numbered

  /** @param {() => Generator<import('../types/wire.js').DayInfo>} load every day, in order */
  constructor(load) {
    this.#load = load
  }

  /**
   * The working day that is `days` working days after a day; nothing where the core has to tell.
   *
   * @param {string} from
   * @param {number} days
   * @returns {import('../types/wire.js').DateAfter | undefined}
   */
  after(from, days) {
    this.#asked += 1
    if (this.#asked === OFTEN) this.#fill()
    const through = this.#through.get(from)
    if (through === undefined || !(days > 0)) return undefined
    const date = this.#days[through + days - 1]
    return date === undefined ? undefined : { date, provisional: false }
  }

  /**
   * As {@link WorkingDays.after}, for each of many days: `ask` answers what the core has to tell.
   *
   * @param {readonly string[]} from
   * @param {number} days
   * @param {(from: string, days: number) => import('../types/wire.js').DateAfter} ask
   * @returns {import('../types/wire.js').DateAfter[]}
   */
  afterEach(from, days, ask) {
    if (this.#asked < OFTEN && from.length >= OFTEN) {
      this.#asked = OFTEN
      this.#fill()
    }
    const [through, all] = [this.#through, this.#days]
    const [last, isPlain] = [days - 1, days > 0]
    return from.map((day) => {
      const known = isPlain ? through.get(day) : undefined
      const date = known === undefined ? undefined : all[known + last]
      return date === undefined ? ask(day, days) : { date, provisional: false }
    })
  }

  /**
   * As {@link WorkingDays.afterEach}, for days as their numbers.
   *
   * @param {Int32Array} from
   * @param {number} days
   * @param {(from: string, days: number) => import('../types/wire.js').DateAfter} ask
   * @returns {DatesAfter}
   */
  afterNumbers(from, days, ask) {
    this.#numbered ??= this.#byNumber()
    const { first, through, days: all } = this.#numbered
    const last = days > 0 ? days - 1 : Number.NaN
    const dates = new Int32Array(from.length)
    const provisional = new Uint8Array(from.length)
    for (let at = 0; at < from.length; at += 1) {
      const date = all[through[from[at] - first] + last]
      if (date === undefined) {
        const told = ask(dateOf(from[at]), days)
        dates[at] = numberOf(told.date)
        provisional[at] = Number(told.provisional)
      } else {
        dates[at] = date
      }
    }
    return { dates, provisional }
  }

  /** @returns {Numbered} */
  #byNumber() {
    if (this.#asked < OFTEN) {
      this.#asked = OFTEN
      this.#fill()
    }
    const [first] = this.#through.keys()
    return {
      first: numberOf(first ?? '1970-01-01'),
      through: Int32Array.from(this.#through.values()),
      days: Int32Array.from(this.#days, numberOf),
    }
  }

  #fill() {
    for (const { date, working, provisional } of this.#load()) {
      if (provisional) return
      if (working) this.#days.push(date)
      this.#through.set(date, this.#days.length)
    }
  }
}

/** @param {string} date */
function numberOf(date) {
  return Date.parse(date) / DAY
}

/** @param {number} day */
function dateOf(day) {
  const date = new Date(day * DAY)
  // What Date does not know, the core shall name as it stands.
  return Number.isNaN(date.getTime()) ? String(day) : date.toISOString().slice(0, 10)
}

/**
 * Every day of some years.
 *
 * @param {{ first: number, last: number }} years
 * @param {(from: string, to: string) => import('../types/wire.js').DayInfo[]} daysOf
 */
export function* everyDay({ first, last }, daysOf) {
  for (let year = first; year <= last; year += 1) {
    const end = new Date(Date.UTC(year + 1, 0, 1) - DAY).toISOString().slice(0, 10)
    yield* daysOf(`${end.slice(0, 4)}-01-01`, end)
  }
}
