/** A page in every form that it is handed over in. */

import { outlineOfDom } from './dom.js'
import { decodeHtml } from './encoding.js'
import { outlineOfText } from './outline.js'

/**
 * @typedef {import('./outline.js').PageOutline} PageOutline
 * @typedef {import('./outline.js').PageEncoding} PageEncoding
 * @typedef {(html: string, url?: string) => PageOutline} ParseHtml
 */

const TAG = /<(?:!doctype|!--|\?xml|[a-z][a-z0-9]*[\s/>])/i

/**
 * @param {unknown} given
 * @param {string | undefined} url
 * @param {ParseHtml} parse
 * @returns {{ outline: PageOutline, encoding?: PageEncoding } | undefined} nothing where it is no page
 */
export function outlineOfInput(given, url, parse) {
  if (typeof given === 'string') return { outline: outlineOfString(given, url, parse) }
  if (isBytes(given)) {
    const { html, encoding } = decodeHtml(
      given instanceof ArrayBuffer ? new Uint8Array(given) : given,
    )
    return { outline: outlineOfString(html, url, parse), encoding }
  }
  if (typeof given !== 'object' || given === null) return undefined
  if ('nodeType' in given) {
    const node = /** @type {Document | Element} */ (given)
    return { outline: outlineOfDom(node, url ?? node.baseURI ?? undefined) }
  }
  if ('lines' in given) return { outline: /** @type {PageOutline} */ (given) }
  const page = /** @type {{ html?: unknown, url?: string }} */ (given)
  const isHtml = typeof page.html === 'string' || isBytes(page.html)
  return isHtml ? outlineOfInput(page.html, url ?? page.url, parse) : undefined
}

/**
 * @param {unknown} given
 * @returns {given is Uint8Array | ArrayBuffer}
 */
function isBytes(given) {
  return given instanceof Uint8Array || given instanceof ArrayBuffer
}

/**
 * @param {string} text
 * @param {string | undefined} url
 * @param {ParseHtml} parse
 */
function outlineOfString(text, url, parse) {
  if (TAG.test(text)) return parse(text, url)
  const outline = outlineOfText(text)
  return url === undefined ? outline : { url, ...outline }
}
