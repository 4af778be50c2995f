/** A page as parse5 reads it, in Node. */

import { parse } from 'parse5'
import { tablesOf } from '../files/html-tables.js'
import { outlineOf, readTree } from './read-tree.js'
import { walk } from './tree.js'

/**
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Node} Parsed
 * @typedef {import('parse5').DefaultTreeAdapterTypes.TextNode} ParsedText
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Element} ParsedElement
 */

/** @type {import('./tree.js').Tree<Parsed>} */
const PARSED = {
  name: (node) => node.nodeName,
  text: (node) => ('value' in node ? node.value : ''),
  children: (node) => ('childNodes' in node ? node.childNodes : []),
  attribute: (node, name) =>
    'attrs' in node ? node.attrs.find((attribute) => attribute.name === name)?.value : undefined,
}

/**
 * A page, with the nodes that its lines are of and where these are in the source.
 *
 * @param {string} html
 */
export function readHtml(html) {
  const document = parse(html, { sourceCodeLocationInfo: true })
  return { document, ...readTree(PARSED, document, bodyOf(document)) }
}

/**
 * Where the content of a meta element is written, as an attribute.
 *
 * @param {Parsed} document
 * @param {string} name
 * @param {string} value
 */
export function findMeta(document, name, value) {
  /** @type {import('parse5').Token.Location | undefined} */
  let found
  walk(PARSED, document, (node) => {
    if (node.nodeName !== 'meta' || found) return !found
    const is = (/** @type {string} */ key) => PARSED.attribute(node, key) === name
    if (!is('name') && !is('property') && !is('http-equiv')) return false
    if (PARSED.attribute(node, 'content')?.trim() !== value.trim()) return false
    found = /** @type {ParsedElement} */ (node).sourceCodeLocation?.attrs?.content
    return false
  })
  return found
}

/**
 * The outline of HTML, in Node.
 *
 * @param {string} html
 * @param {string} [url]
 */
export function outlineOfHtml(html, url) {
  const document = parse(html)
  return outlineOf(readTree(PARSED, document, bodyOf(document)), url)
}

/** @param {import('parse5').DefaultTreeAdapterTypes.Document} document */
function bodyOf(document) {
  const html = document.childNodes.find(({ nodeName }) => nodeName === 'html')
  const children = html && 'childNodes' in html ? html.childNodes : []
  const body = children.find(({ nodeName }) => nodeName === 'body' || nodeName === 'frameset')
  return body ?? html ?? document
}

/**
 * The tables of HTML, in Node.
 *
 * @param {string} html
 */
export function tablesOfHtml(html) {
  return tablesOf(PARSED, parse(html))
}
