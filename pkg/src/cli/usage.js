/** Arguments that cannot be run. */

import { GongkaiError } from '../error.js'

/**
 * @param {{ zh: string, en: string }} words
 * @param {'zh' | 'en'} lang
 */
export function usageError(words, lang) {
  return new GongkaiError('USAGE', words[lang])
}

/**
 * The number that an option gives.
 *
 * @param {string | undefined} written
 * @param {string} option such as `--max-warnings`
 * @param {'zh' | 'en'} lang
 * @returns {number | undefined}
 */
export function wholeNumber(written, option, lang) {
  if (written === undefined) return undefined
  if (/^\d{1,9}$/.test(written)) return Number(written)
  const zh = `${option} 后面应当是不小于 0 的整数，不是“${written}”`
  const en = `${option} takes a whole number from 0, not “${written}”`
  throw usageError({ zh, en }, lang)
}

/**
 * The one of a few words that an option gives.
 *
 * @param {string} written
 * @param {readonly string[]} choices
 * @param {string} option such as `--format`
 * @param {'zh' | 'en'} lang
 */
export function oneOf(written, choices, option, lang) {
  if (choices.includes(written)) return written
  const zh = `${option} 没有“${written}”，可用的有 ${choices.join('、')}`
  const en = `${option} has no “${written}”; use ${choices.join(', ')}`
  throw usageError({ zh, en }, lang)
}
