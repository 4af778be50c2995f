/** The page: loads the rules and hands them to its parts, again when the language changes. */

import { load } from '../pkg/dist/browser.mjs'
import '../pkg/dist/elements.mjs'
import { byId } from './by-id.js'
import { createCalendar } from './calendar.js'
import { createForm } from './form.js'
import { askedFor, showIn } from './language.js'
import { wordsOf } from './words.js'

/** @typedef {import('./words.js').Lang} Lang */

const parts = [createForm(), createCalendar()]
const state = byId('engine', HTMLElement)
const languages = /** @type {NodeListOf<HTMLButtonElement>} */ (
  document.querySelectorAll('[data-lang]')
)

/** @param {Lang} lang */
async function speak(lang) {
  const words = wordsOf(lang)
  showIn(lang)
  for (const choice of languages) {
    choice.setAttribute('aria-pressed', String(choice.dataset.lang === lang))
  }
  state.textContent = words.loading
  try {
    const gongkai = await load({ lang })
    await Promise.all(parts.map((part) => part.use(gongkai, lang)))
    byId('checked', HTMLElement).lang = lang
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
