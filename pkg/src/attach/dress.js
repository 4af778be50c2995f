/** Clothes for what is put into a form: nothing of the page's own style reaches it, nor it the page's. */

import controls from '../elements/style/controls.css'
import dark from '../elements/style/dark.css'
import findings from '../elements/style/findings.css'
import tokens from '../elements/style/tokens.css'
import { pageGoesDark } from '../elements/style.js'
import attach from './style/attach.css'

/** Root type sizes of pages that mean something else by `rem`. */
const ODD = { below: 12, above: 48 }

/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map()

/**
 * Puts the style sheets on a shadow. Policies against `<style>` allow them.
 *
 * @param {ShadowRoot} root
 * @returns {() => void} ends the listening for night and day
 */
export function dress(root) {
  const night = matchMedia('(prefers-color-scheme: dark)')
  const wear = () => {
    const dim = night.matches && pageGoesDark()
    const worn = dim ? [tokens, dark] : [tokens]
    root.adoptedStyleSheets = [...worn, controls, findings, attach].map(sheet)
  }
  wear()
  // Safari before 14 has no addEventListener here.
  night.addEventListener?.('change', wear)
  return () => night.removeEventListener?.('change', wear)
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
 * Many a back office has `html { font-size: 62.5% }`, or 100px: there 1rem is 16px.
 *
 * @param {string} css
 */
function inRootSize(css) {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  if (root >= ODD.below && root <= ODD.above) return css
  return css.replace(/(\d*\.?\d+)rem\b/g, (_, size) => `${Number(size) * 16}px`)
}
