/** Documents that are compared with each other. */

import { inLanguage } from '../error.js'

/**
 * Says that some were not.
 *
 * @param {number} left how many
 * @param {'zh' | 'en'} lang
 */
export function leftOut(left, lang) {
  return inLanguage(lang, {
    zh: `只比较了前 500,000 份公文，后面的 ${left} 份各自检查过，没有互相比较；要比较，请拆成较小的文件`,
    en: `the first 500,000 documents were compared; ${left} more were checked each by itself: split the file to have them compared`,
  })
}
