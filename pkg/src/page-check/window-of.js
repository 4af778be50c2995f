/** Where a document lies that is shown in frames. */

/**
 * Where a document begins in the window, and the part of the window in which it is seen.
 *
 * @param {Document} inner
 * @returns {{ x: number, y: number, left: number, top: number, right: number, bottom: number }}
 */
export function windowOf(inner) {
  const frame = inner.defaultView?.frameElement
  if (inner === document || !frame) {
    return { x: 0, y: 0, left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight }
  }
  const outer = windowOf(frame.ownerDocument)
  const { left, top } = frame.getBoundingClientRect()
  const [x, y] = [outer.x + left + frame.clientLeft, outer.y + top + frame.clientTop]
  return {
    x,
    y,
    left: Math.max(x, outer.left),
    top: Math.max(y, outer.top),
    right: Math.min(x + frame.clientWidth, outer.right),
    bottom: Math.min(y + frame.clientHeight, outer.bottom),
  }
}
