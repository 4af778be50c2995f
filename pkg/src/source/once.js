/**
 * What gives a value that is made when it is first asked for.
 *
 * @template T
 * @param {() => T} make
 * @returns {() => T}
 */
export function once(make) {
  /** @type {{ made: T } | undefined} */
  let kept
  return () => {
    kept ??= { made: make() }
    return kept.made
  }
}
