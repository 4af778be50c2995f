/** Days in China: UTC+8 all year round, wherever the computer stands. */

const CHINA = 8 * 60 * 60 * 1000

/**
 * The day in China at an instant.
 *
 * @param {number | Date} [instant] milliseconds since 1970, or a Date; now where left out
 * @returns {string} `YYYY-MM-DD`
 */
export function dayInChina(instant = Date.now()) {
  return new Date(Number(instant) + CHINA).toISOString().slice(0, 10)
}
