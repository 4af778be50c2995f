/** A page as the browser holds it. */

import { tablesOf } from '../files/html-tables.js'
import { outlineOf, readTree } from './read-tree.js'

/** @type {import('./tree.js').Tree<Node>} */
export const DOM = {
  name: (node) => node.nodeName.toLowerCase(),
  text: (node) => node.nodeValue ?? '',
  children: (node) => node.childNodes,
  attribute: (node, name) =>
    node.nodeType === node.ELEMENT_NODE ? /** @type {Element} */ (node).getAttribute(name) : null,
}

/**
 * The outline of a document, or of an element of one.
 *
 * @param {Document | Element} node
 * @param {string} [url]
 */
export function outlineOfDom(node, url) {
  const document = node.ownerDocument ?? /** @type {Document} */ (node)
  const root = node === document ? (document.body ?? document.documentElement) : node
  return outlineOf(readTree(DOM, document, root ?? node), url)
}

/**
 * The outline of HTML, in a page.
 *
 * @param {string} html
 * @param {string} [url]
 */
export function outlineOfHtml(html, url) {
  return outlineOfDom(new DOMParser().parseFromString(html, 'text/html'), url)
}

/**
 * The tables of HTML, in a page.
 *
 * @param {string} html
 */
export function tablesOfHtml(html) {
  return tablesOf(DOM, new DOMParser().parseFromString(html, 'text/html'))
}

/**
 * A table of a page, or the tables below an element.
 *
 * @param {Element} element
 */
export function tablesOfElement(element) {
  return tablesOf(DOM, element)
}
