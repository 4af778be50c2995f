/** What lies in the frames of a page belongs to what a person sees there. A frame of another site is closed. */

import { DOM } from '../html/dom.js'

/** A smaller frame shows nothing: it counts visitors. In pixels. */
const SMALL = 2

/**
 * The page as the browser holds it, with what its frames show in their places.
 *
 * @returns {{ tree: import('../html/tree.js').Tree<Node>, closed: ReadonlySet<Node> }} and the frames that cannot be read
 */
export function treeWithFrames() {
  /** @type {Set<Node>} */
  const closed = new Set()
  const bodyIn = (/** @type {Node} */ node) => {
    if (!/^i?frame$/.test(DOM.name(node))) return undefined
    const frame = /** @type {HTMLIFrameElement} */ (node)
    if (frame.clientWidth < SMALL || frame.clientHeight < SMALL) return undefined
    if (!frame.contentDocument) closed.add(frame)
    return frame.contentDocument?.body
  }
  const tree = {
    ...DOM,
    name: (/** @type {Node} */ node) => (bodyIn(node) ? 'div' : DOM.name(node)),
    children: (/** @type {Node} */ node) => DOM.children(bodyIn(node) ?? node),
  }
  return { tree, closed }
}
