/** A few words of a text, around what was found in it. */

/** How many characters stand on either side. */
const AROUND = 40
/** What is shown of a finding that is longer. */
const LONGEST = 120

/**
 * @param {string} text
 * @param {{ start: number, end: number }} [span] all of the text where left out
 */
export function excerptOf(text, span) {
  const { start, end } = span ?? { start: 0, end: 0 }
  const longest = span ? LONGEST : 2 * AROUND
  const from = span ? start : 0
  const to = span ? end : text.length
  const shown = to - from > longest ? `${whole(text, from, from + longest)}…` : text.slice(from, to)
  const left = Math.max(0, from - AROUND)
  const right = Math.min(text.length, to + AROUND)
  return {
    before: (left > 0 ? '…' : '') + whole(text, left, from) + (span ? '' : shown),
    marked: span ? shown : '',
    after: whole(text, to, right) + (right < text.length ? '…' : ''),
  }
}

/**
 * A slice that cuts no character in two.
 *
 * @param {string} text
 * @param {number} from
 * @param {number} to
 */
function whole(text, from, to) {
  return text.slice(from, to).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
}
