/** A file without anything to check. */

import { GongkaiError, inLanguage } from '../error.js'

/**
 * @param {string} text
 * @param {'zh' | 'en'} lang
 * @throws {GongkaiError} `EMPTY_FILE`
 */
export function refuseEmpty(text, lang) {
  if (text.trim()) return
  const words = { zh: '文件是空的，没有可检查的内容', en: 'the file is empty: nothing to check' }
  throw new GongkaiError('EMPTY_FILE', inLanguage(lang, words))
}
