/** Clothes for a shadow: style sheets that a policy against `<style>` allows. */

import controls from 'gongkai-css/elements/style/controls.css'
import dark from 'gongkai-css/elements/style/dark.css'
import findings from 'gongkai-css/elements/style/findings.css'
import tokens from 'gongkai-css/elements/style/tokens.css'

/** Root type sizes of pages that mean something else by `rem`. */
const ODD = { below: 12, above: 48 }

/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map()

/** What to take off again. @type {WeakMap<ShadowRoot, () => void>} */
const listening = new WeakMap()

/**
 * Puts the style sheets on. They are dark where the person wants it and the page itself goes dark.
 *
 * @param {ShadowRoot} root
 * @param {string[]} own of the element, after those of all
 */
export function dress(root, ...own) {
  const night = matchMedia('(prefers-color-scheme: dark)')
  const wear = () => {
    const worn = [tokens, ...(night.matches && pageGoesDark() ? [dark] : [])]
    root.adoptedStyleSheets = [...worn, controls, findings, ...own].map(sheet)
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
  made.replaceSync(inRootSize(css))
  sheets.set(css, made)
  return made
}

/**
 * Many a portal has `html { font-size: 62.5% }`, or 100px: there 1rem is 16px.
 *
 * @param {string} css
 */
function inRootSize(css) {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  if (root >= ODD.below && root <= ODD.above) return css
  return css.replace(/(\d*\.?\d+)rem\b/g, (_, size) => `${Number(size) * 16}px`)
}

/** Whether the page says that it has colours for the dark. */
export function pageGoesDark() {
  const { colorScheme = '' } = getComputedStyle(document.documentElement)
  const meta = document.querySelector('meta[name="color-scheme"]')?.getAttribute('content') ?? ''
  return `${colorScheme} ${meta}`.includes('dark')
}
