/** A short digest, so that what is stored says nothing of a text. It guards no secret. */

/**
 * FNV-1a over the code units, twice 32 bits.
 *
 * @param {string} text
 */
export function digest(text) {
  let [one, other] = [0x811c9dc5, 0x01000193]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit, 0x85ebca6b)
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
