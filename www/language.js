/** The language of what stands in index.html: Chinese as written there, English in data-en beside it. */

/** @typedef {import('./words.js').Lang} Lang */

/** Attributes that hold words: data-en-placeholder stands beside placeholder. */
const ATTRIBUTES = ['placeholder', 'aria-label', 'content']

/** The language the address asks for. @returns {Lang} */
export function askedFor() {
  return new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'zh'
}

/**
 * Shows the page in a language, and keeps it in the address.
 *
 * @param {Lang} lang
 */
export function showIn(lang) {
  document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN'
  for (const shown of document.querySelectorAll('[data-en]')) {
    const text = inLanguage(shown, 'en', shown.textContent ?? '', lang)
    if (text !== shown.textContent) shown.textContent = text
  }
  for (const name of ATTRIBUTES) {
    for (const shown of document.querySelectorAll(`[data-en-${name}]`)) {
      const text = inLanguage(shown, `en-${name}`, shown.getAttribute(name) ?? '', lang)
      shown.setAttribute(name, text)
    }
  }
  const address = new URL(window.location.href)
  if (lang === 'en') address.searchParams.set('lang', 'en')
  else address.searchParams.delete('lang')
  window.history.replaceState(null, '', address.href)
}

/**
 * The words of an element in a language. The Chinese ones are put aside at the first change.
 *
 * @param {Element} shown
 * @param {string} name of the data attribute that holds the English words
 * @param {string} now what it says now
 * @param {Lang} lang
 */
function inLanguage(shown, name, now, lang) {
  const chinese = `data-${name.replace('en', 'zh')}`
  if (!shown.hasAttribute(chinese)) shown.setAttribute(chinese, now)
  return shown.getAttribute(lang === 'en' ? `data-${name}` : chinese) ?? now
}
