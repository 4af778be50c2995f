/** Rules by their ids or groups, with commas between: `--only`, `--ignore`, `gongkai rules`. */

import { GongkaiError, inLanguage } from '../../error.js'

/**
 * @param {{ only?: string, ignore?: string }} written ids or groups, with commas between
 * @param {import('../../source/whole.js').Reading} reading
 * @returns {(rule: string) => boolean}
 * @throws {GongkaiError} `UNKNOWN_RULE`
 */
export function selection({ only, ignore }, { gongkai, lang }) {
  const known = gongkai.rules().map(({ id }) => id)
  const wanted = only === undefined ? known : rulesNamed(only, known, lang)
  const unwanted = ignore === undefined ? [] : rulesNamed(ignore, known, lang)
  const chosen = new Set(wanted.filter((id) => !unwanted.includes(id)))
  return (rule) => chosen.has(rule)
}

/**
 * @param {string} written
 * @param {string[]} known
 * @param {'zh' | 'en'} lang
 * @throws {GongkaiError} `UNKNOWN_RULE`
 */
export function rulesNamed(written, known, lang) {
  return written
    .split(/[,，\s]+/)
    .filter(Boolean)
    .flatMap((name) => {
      const group = name.replace(/\/?\*?$/, '/')
      const ids = known.filter((id) => id === name || id.startsWith(group))
      if (ids.length) return ids
      const words = {
        zh: `没有规则或规则组“${name}”，全部规则见 gongkai rules`,
        en: `there is no rule or group “${name}”; gongkai rules lists them`,
      }
      throw new GongkaiError('UNKNOWN_RULE', inLanguage(lang, words))
    })
}
