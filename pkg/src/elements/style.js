/** Clothes for a shadow: style sheets that a policy against `<style>` allows. */

import catalogue from './style/catalogue.css'
import controls from './style/controls.css'
import dark from './style/dark.css'
import findings from './style/findings.css'
import tokens from './style/tokens.css'

/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map()

/** What to take off again. @type {WeakMap<ShadowRoot, () => void>} */
const listening = new WeakMap()

/**
 * Puts the style sheets on. They are dark where the person wants it and the page itself goes dark.
 *
 * @param {ShadowRoot} root
 */
export function dress(root) {
  const night = matchMedia('(prefers-color-scheme: dark)')
  const wear = () => {
    const worn = [tokens, ...(night.matches && pageGoesDark() ? [dark] : [])]
    root.adoptedStyleSheets = [...worn, controls, findings, catalogue].map(sheet)
  }
  wear()
  // Safari before 14 has no addEventListener here.
  night.addEventListener?.('change', wear)
  listening.set(root, () => night.removeEventListener?.('change', wear))
}

/** @param {ShadowRoot} root */
export function undress(root) {
  listening.get(root)?.()
  listening.delete(root)
}

/** @param {string} css */
function sheet(css) {
  const known = sheets.get(css)
  if (known) return known
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  sheets.set(css, made)
  return made
}

/** Whether the page says that it has colours for the dark. */
export function pageGoesDark() {
  const { colorScheme = '' } = getComputedStyle(document.documentElement)
  const meta = document.querySelector('meta[name="color-scheme"]')?.getAttribute('content') ?? ''
  return `${colorScheme} ${meta}`.includes('dark')
}
