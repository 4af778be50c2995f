/** The part of a page that holds its text: what is left when menus, lists of links and footers are not counted. */

import { BLOCKS, isHidden, names, SKIPPED, walk } from './tree.js'

/** @template Node @typedef {import('./tree.js').Tree<Node>} Tree */
/** @typedef {{ han: number, blocks: number }} Weight */

/** How much of all text the part must hold, and how much where its name says what it is. */
const SHARE = 0.8
const NAMED_SHARE = 0.5

/** What stands around the text. */
const AROUND = names('nav header footer aside')
/** What portals call the foot of a page, where it is no element of its own. */
const FOOT = /^(?:foot|footer|copyright)(?:$|[-_\d])/i
/** What holds a part of a text, however long that is. */
const PARTS = names('p h1 h2 h3 h4 h5 h6 li dt dd pre ul ol dl menu dir')
const TABLE_PARTS = names('table tbody thead tfoot tr')
/** What editors and portals call the part that holds the text and nothing else. */
const NAMED =
  /^(?:zoom|ucap-content|trs_\w+|pages_content|vsb_content\w*|(?:article|news|info|xxgk)[-_]?(?:content|con|body|text))$/i

/**
 * @template Node
 * @param {Tree<Node>} tree
 * @param {Node} body
 * @returns {Node}
 */
export function mainPart(tree, body) {
  const weights = weigh(tree, body)
  const han = (/** @type {Node} */ node) => weights.get(node)?.han ?? 0
  const total = han(body)
  if (total === 0) return body

  /**
   * @param {Node} node
   * @returns {Node | undefined}
   */
  function within(node) {
    const isMost = (/** @type {Node} */ child) => han(child) >= SHARE * total
    let next = [...tree.children(node)].find(isMost)
    // A table is gone into where one cell holds nearly all, not where its rows are the text.
    while (next && TABLE_PARTS.has(tree.name(next))) {
      next = [...tree.children(next)].find(isMost)
    }
    const isPart = next && !PARTS.has(tree.name(next)) && (weights.get(next)?.blocks ?? 0) > 1
    return isPart ? next : undefined
  }

  let part = body
  for (let next = within(part); next; next = within(part)) {
    part = next
    if (isNamed(tree, part)) return part
  }
  for (const [node, weight] of weights) {
    if (weight.han >= NAMED_SHARE * total && node !== body && isNamed(tree, node)) return node
  }
  return part
}

/**
 * The Han characters of each element that are not in links, menus or anything hidden, and how many
 * blocks it has.
 *
 * @template Node
 * @param {Tree<Node>} tree
 * @param {Node} body
 * @returns {Map<Node, Weight>} inner elements first
 */
function weigh(tree, body) {
  /** @type {Map<Node, Weight>} */
  const weights = new Map()
  /** @type {Weight[]} */
  const path = [{ han: 0, blocks: 0 }]
  walk(
    tree,
    body,
    (node) => {
      const top = path[path.length - 1]
      const name = tree.name(node)
      if (name === '#text') top.han += countHan(tree.text(node))
      if (name === 'br' || BLOCKS.has(name)) top.blocks += 1
      if (name.startsWith('#') || name === 'a' || AROUND.has(name) || SKIPPED.has(name))
        return false
      if (isHidden(tree, node) || isFoot(tree, node)) return false
      path.push({ han: 0, blocks: 0 })
      return true
    },
    (node) => {
      const weight = path.pop() ?? { han: 0, blocks: 0 }
      const top = path[path.length - 1]
      top.han += weight.han
      top.blocks += weight.blocks
      if (weight.han > 0) weights.set(node, weight)
    },
  )
  return weights
}

/**
 * @template Node
 * @param {Tree<Node>} tree
 * @param {Node} node
 */
function isNamed(tree, node) {
  return tree.name(node) === 'article' || isCalled(tree, node, NAMED)
}

/**
 * Whether an element is the foot of the page, or the part with its links.
 *
 * @template Node
 * @param {Tree<Node>} tree
 * @param {Node} node
 */
export function isFoot(tree, node) {
  const name = tree.name(node)
  return name === 'footer' || name === 'nav' || isCalled(tree, node, FOOT)
}

/**
 * @template Node
 * @param {Tree<Node>} tree
 * @param {Node} node
 * @param {RegExp} name
 */
function isCalled(tree, node, name) {
  const called = [tree.attribute(node, 'id'), tree.attribute(node, 'class')]
  return called.some((words) => words?.split(/\s+/).some((word) => name.test(word)))
}

/** @param {string} text */
function countHan(text) {
  let han = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x4e00 && unit <= 0x9fff) han += 1
  }
  return han
}
