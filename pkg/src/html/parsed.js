/** A page as parse5 reads it, in Node. */

import { parse } from 'parse5'
import { outlineOf, readTree } from './read-tree.js'

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
  return readTree(PARSED, document, bodyOf(document))
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
