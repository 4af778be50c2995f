/** One way through a tree of nodes, however deep it is. */

/**
 * A tree of nodes, whoever parsed it.
 *
 * @template Node
 * @typedef {object} Tree
 * @property {(node: Node) => string} name in lower case; `#text` for a text
 * @property {(node: Node) => string} text
 * @property {(node: Node) => ArrayLike<Node> & Iterable<Node>} children
 * @property {(node: Node, name: string) => string | null | undefined} attribute
 */
/**
 * Goes through a node and all below it. `enter` says whether a node is gone into; only then it is left.
 *
 * @template Node
 * @param {Tree<Node>} tree
 * @param {Node} root
 * @param {(node: Node) => boolean} enter
 * @param {(node: Node) => void} [leave]
 */
export function walk(tree, root, enter, leave) {
  if (!enter(root)) return
  // A stack and not recursion: broken pages nest thousands deep.
  const path = [{ node: root, children: tree.children(root), at: 0 }]
  while (path.length) {
    const top = path[path.length - 1]
    if (top.at >= top.children.length) {
      path.pop()
      leave?.(top.node)
      continue
    }
    const node = top.children[top.at++]
    if (enter(node)) path.push({ node, children: tree.children(node), at: 0 })
  }
}

/** @param {string} names */
export function names(names) {
  return new Set(names.split(' '))
}

/** What shows nothing of what is in it, or nothing that is text of the page. */
export const SKIPPED = names(
  'head script style noscript template svg iframe frame object embed applet audio video canvas map select datalist option button',
)

/** What begins and ends a line. */
export const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td textarea tfoot th thead tr ul xmp',
)

/**
 * Whether an element is not shown, as far as the element itself says so.
 *
 * @template Node
 * @param {Tree<Node>} tree
 * @param {Node} node
 */
export function isHidden(tree, node) {
  const style = tree.attribute(node, 'style')
  if (style && /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i.test(style)) return true
  return typeof tree.attribute(node, 'hidden') === 'string'
}
