/** From a tree of nodes to the outline of the page. */

import { mainPart } from './main-part.js'
import { linesOf } from './page-lines.js'
import { walk } from './tree.js'

/** @template Node @typedef {import('./tree.js').Tree<Node>} Tree */
/** @template Node @typedef {import('./lines.js').Line<Node>} Line */

/**
 * What a page is made of.
 *
 * @template Node
 * @param {Tree<Node>} tree
 * @param {Node} document where the title and the meta elements are
 * @param {Node} root what is shown
 * @returns {{ title: string, meta: [string, string][], lines: Line<Node>[] }}
 */
export function readTree(tree, document, root) {
  return { ...headOf(tree, document), lines: linesOf(tree, root, mainPart(tree, root)) }
}

/**
 * The outline of that, which a line keeps nothing else for.
 *
 * @template Node
 * @param {ReturnType<typeof readTree<Node>>} page
 * @param {string} [url]
 * @returns {import('./outline.js').PageOutline}
 */
export function outlineOf({ title, meta, lines }, url) {
  const plain = lines.map(({ stretches, ...line }) => line)
  return url === undefined ? { title, meta, lines: plain } : { url, title, meta, lines: plain }
}

/**
 * @template Node
 * @param {Tree<Node>} tree
 * @param {Node} document
 */
function headOf(tree, document) {
  /** @type {[string, string][]} */
  const meta = []
  /** @type {string | undefined} */
  let title
  walk(tree, document, (node) => {
    const name = tree.name(node)
    if (name === 'noscript' || name === 'template' || name === 'svg') return false
    if (name === 'title') title ??= textOf(tree, node)
    if (name !== 'meta') return true
    const about = ['name', 'property', 'http-equiv'].map((key) => tree.attribute(node, key))
    const content = tree.attribute(node, 'content')
    const called = about.find(Boolean)
    if (called && typeof content === 'string') meta.push([called, content])
    return true
  })
  return { title: title ?? '', meta }
}

/**
 * @template Node
 * @param {Tree<Node>} tree
 * @param {Node} node
 */
function textOf(tree, node) {
  let text = ''
  for (let at = 0; at < tree.children(node).length; at += 1)
    text += tree.text(tree.children(node)[at])
  return text.replace(/[ \t\n\f\r]+/g, ' ').trim()
}
