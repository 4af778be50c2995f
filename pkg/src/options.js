/** What `load` takes. */

import { GongkaiError, inLanguage } from './error.js'
import { dayInChina } from './today.js'

/**
 * @typedef {object} Options
 * @property {string | object} [profile] the name of a profile that comes with gongkai, or a profile as
 *   an object or as its JSON; in Node also the path of one, which ends in `.json`. Default: `national`
 * @property {string | Date} [asOf] the day as of which to check, `YYYY-MM-DD`. Default: today in China
 * @property {'zh' | 'en'} [lang] of messages. Default: `zh`
 * @property {boolean} [full] in a page: load the larger module, which has the manual pages of the rules
 *   and checks NDJSON. In Node it always is
 * @property {string | URL | BufferSource} [wasm] in a page: where core.wasm lies, with full.wasm beside it,
 *   or the bytes of either. Default: beside the script
 */

/**
 * @internal
 * @typedef {object} Settings
 * @property {string | object} profile a name, or a profile
 * @property {string} asOf
 * @property {'zh' | 'en'} lang
 */

/**
 * Options as the core takes them, none left out.
 *
 * @internal
 * @param {Options} [options]
 * @returns {Settings}
 * @throws {GongkaiError} `BAD_DATE`, `BAD_PROFILE`
 */
export function settle({ profile = 'national', asOf, lang = 'zh' } = {}) {
  return {
    profile: typeof profile === 'string' ? parse(profile, lang) : profile,
    asOf: typeof asOf === 'string' ? asOf : dayOf(asOf, lang),
    lang: lang === 'en' ? 'en' : 'zh',
  }
}

/**
 * A profile out of its JSON; a name stays one.
 *
 * @param {string} profile
 * @param {'zh' | 'en'} lang
 * @returns {string | object}
 */
function parse(profile, lang) {
  if (!profile.trimStart().startsWith('{')) return profile
  try {
    return JSON.parse(profile)
  } catch (error) {
    const words = { zh: `规则集不是 JSON：${error}`, en: `the profile is no JSON: ${error}` }
    throw new GongkaiError('BAD_PROFILE', inLanguage(lang, words), error)
  }
}

/**
 * @param {Date | undefined} date
 * @param {'zh' | 'en'} lang
 */
function dayOf(date, lang) {
  if (!Number.isNaN(Number(date ?? 0))) return dayInChina(date)
  const words = { zh: 'asOf 不是有效的日期', en: 'asOf is no valid date' }
  throw new GongkaiError('BAD_DATE', inLanguage(lang, words))
}
