/** The working days of the years whose notices are out, for those who ask for many. */

/** How often somebody asks before it pays to have them all at hand. */
const OFTEN = 64
const DAY = 86_400_000

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

  #fill() {
    for (const { date, working, provisional } of this.#load()) {
      if (provisional) return
      if (working) this.#days.push(date)
      this.#through.set(date, this.#days.length)
    }
  }
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
