/** How far a long check is, on a line of standard error that is wiped in the end. */

const FIRST = 1000
const EVERY = 200

/**
 * @param {{ shown: boolean, lang: 'zh' | 'en' }} options
 */
export function progress({ shown, lang }) {
  let next = Date.now() + FIRST
  let drawn = false
  return {
    /**
     * @param {string} source
     * @param {number} records
     */
    tick(source, records) {
      if (!shown || Date.now() < next) return
      next = Date.now() + EVERY
      drawn = true
      const count = records.toLocaleString('en')
      const words = { zh: `已检查 ${count} 条 · ${source}`, en: `${count} records · ${source}` }
      process.stderr.write(`\r\x1B[K${words[lang]}`)
    },
    end() {
      if (drawn) process.stderr.write('\r\x1B[K')
    },
  }
}
