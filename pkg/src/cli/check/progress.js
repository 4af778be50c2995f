/** How far a long check is, on a line of standard error that is wiped in the end. */

const FIRST = 1000
const EVERY = 200

/**
 * @typedef {object} State
 * @property {number} records that were checked
 * @property {number} read how many bytes were read
 * @property {number} total how many there are; 0 where that is not known
 */

/**
 * @param {{ shown: boolean, lang: 'zh' | 'en' }} options
 */
export function progress({ shown, lang }) {
  const start = Date.now()
  let next = start + FIRST
  let drawn = false
  return {
    /**
     * @param {string} source
     * @param {State} state
     */
    tick(source, state) {
      if (!shown || Date.now() < next) return
      next = Date.now() + EVERY
      drawn = true
      process.stderr.write(`\r\x1B[K${progressLine(source, state, Date.now() - start, lang)}`)
    },
    end() {
      if (drawn) process.stderr.write('\r\x1B[K')
    },
  }
}

/**
 * How many records, how many a second, how much of the bytes and how long it will take.
 *
 * @param {string} source
 * @param {State} state
 * @param {number} spent milliseconds
 * @param {'zh' | 'en'} lang
 */
export function progressLine(source, { records, read, total }, spent, lang) {
  const count = records.toLocaleString('en')
  const rate = Math.round((records * 1000) / Math.max(spent, 1)).toLocaleString('en')
  const parts = {
    zh: [`已检查 ${count} 条`, `每秒 ${rate} 条`],
    en: [`${count} records`, `${rate} a second`],
  }[lang]
  if (total > 0 && read > 0) {
    const done = Math.min(read / total, 1)
    const left = clock(Math.ceil((spent * (1 - done)) / done / 1000))
    parts.push(`${Math.floor(done * 100)}%`, { zh: `还要 ${left}`, en: `${left} left` }[lang])
  }
  return [...parts, source].join(' · ')
}

/** @param {number} seconds */
function clock(seconds) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`
}
