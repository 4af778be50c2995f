/** What every page does: it speaks a language, loads the rules, and hands them to its parts. */

import { load } from '../pkg/dist/browser.mjs'
import '../pkg/dist/elements.mjs'
import { byId } from './by-id.js'
import { askedFor, showIn } from './language.js'
import { wordsOf } from './words.js'

/**
 * @typedef {import('./words.js').Lang} Lang
 * @typedef {import('../pkg/dist/browser.mjs').Gongkai} Gongkai
 * @typedef {{ use: (gongkai: Gongkai, lang: Lang) => unknown }} Part
 */

/**
 * Starts the page, and again when the language changes.
 *
 * @param {Part[]} parts
 * @param {{ full?: boolean }} [options] of `load`
 */
export function start(parts, options = {}) {
  const state = byId('engine', HTMLElement)
  const languages = /** @type {NodeListOf<HTMLButtonElement>} */ (
    document.querySelectorAll('button[data-lang]')
  )

  /** @param {Lang} lang */
  async function speak(lang) {
    const words = wordsOf(lang)
    showIn(lang)
    for (const choice of languages) {
      choice.setAttribute('aria-pressed', String(choice.dataset.lang === lang))
    }
    keepLanguage(lang)
    state.textContent = words.loading
    try {
      const gongkai = await load({ lang, ...options })
      await Promise.all(parts.map((part) => part.use(gongkai, lang)))
      state.textContent = words.ready(gongkai.version, gongkai.rules().length)
      document.documentElement.dataset.ready = lang
    } catch (error) {
      state.textContent = words.failed(error instanceof Error ? error.message : String(error))
      state.classList.add('is-failed')
      throw error
    }
  }

  for (const choice of languages) {
    choice.addEventListener('click', () => speak(choice.dataset.lang === 'en' ? 'en' : 'zh'))
  }
  speak(askedFor())
}

/**
 * The other pages open in the same language.
 *
 * @param {Lang} lang
 */
function keepLanguage(lang) {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (
    document.querySelectorAll('.nav a, .brand, .card')
  )
  for (const link of links) {
    const to = new URL(link.href)
    if (lang === 'en') to.searchParams.set('lang', 'en')
    else to.searchParams.delete('lang')
    link.href = to.href
  }
}
