/** Where a text that was taken out of a source stands in the source. */

/**
 * A piece of the text and the piece of the source that it is. Of equal length they are the same character by
 * character; else the one stands for the other as a whole, as `&lt;` for `<`. What is in no piece is not
 * written in the source, or not known to be.
 *
 * @typedef {object} Piece
 * @property {number} at where in the text, in UTF-16 code units
 * @property {number} length in the text
 * @property {number} from where in the source
 * @property {number} to
 */

/**
 * A replacement of a range of the source.
 *
 * @typedef {{ from: number, to: number, text: string }} SourceEdit
 */

/**
 * A replacement of a range of the text.
 *
 * @typedef {{ start: number, end: number, text: string }} TextEdit
 */

/**
 * The offset in the source of an offset of the text: that of the nearest piece before it where it is in none.
 *
 * @param {readonly Piece[]} pieces in order
 * @param {number} offset
 * @returns {number | undefined}
 */
export function sourceOffset(pieces, offset) {
  const piece = pieces[atOrBefore(pieces, offset)] ?? pieces[0]
  if (!piece) return undefined
  const into = offset - piece.at
  const isInside = piece.length === piece.to - piece.from && into >= 0 && into <= piece.length
  return isInside ? piece.from + into : piece.from
}

/**
 * The pieces of a stretch of the text, as those of a text by itself.
 *
 * @param {readonly Piece[]} pieces in order
 * @param {number} start
 * @param {number} end
 * @param {number} at where that text begins in a longer one
 * @returns {Piece[]}
 */
export function piecesWithin(pieces, start, end, at = 0) {
  /** @type {Piece[]} */
  const found = []
  for (let number = Math.max(0, atOrBefore(pieces, start)); number < pieces.length; number += 1) {
    const piece = pieces[number]
    if (piece.at >= end) break
    const first = Math.max(start, piece.at)
    const length = Math.min(end, piece.at + piece.length) - first
    if (length <= 0) continue
    const into = first - piece.at
    const isSame = piece.length === piece.to - piece.from
    if (!isSame && length < piece.length) continue
    const from = isSame ? piece.from + into : piece.from
    found.push({ at: at + first - start, length, from, to: isSame ? from + length : piece.to })
  }
  return found
}

/**
 * What an edit of the text is in the source, markup in between being left. Undefined where some of it is not
 * written in the source.
 *
 * @param {readonly Piece[]} pieces in order
 * @param {string} text
 * @param {TextEdit} edit
 * @returns {SourceEdit[] | undefined} in order
 */
export function sourceEdits(pieces, text, edit) {
  const edits = []
  for (const least of leastEdits(text, edit)) {
    const found = least.start === least.end ? insertion(pieces, least) : replacement(pieces, least)
    if (!found) return undefined
    edits.push(...found)
  }
  return edits
}

/**
 * An edit without what it leaves as it is.
 *
 * @param {string} text
 * @param {TextEdit} edit
 * @returns {TextEdit[]}
 */
export function leastEdits(text, { start, end, text: after }) {
  const before = text.slice(start, end)
  if (before.length === after.length) return changedUnits(before, after, start)
  let head = 0
  const shorter = Math.min(before.length, after.length)
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (
    tail < shorter - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1
  return [{ start: start + head, end: end - tail, text: after.slice(head, after.length - tail) }]
}

/**
 * The stretches that differ in two texts of the same length.
 *
 * @param {string} before
 * @param {string} after
 * @param {number} start
 */
function changedUnits(before, after, start) {
  /** @type {TextEdit[]} */
  const edits = []
  for (let at = 0; at < before.length; at += 1) {
    if (before[at] === after[at]) continue
    const last = edits[edits.length - 1]
    if (last?.end === start + at) {
      last.end += 1
      last.text += after[at]
    } else edits.push({ start: start + at, end: start + at + 1, text: after[at] })
  }
  return edits
}

/**
 * @param {readonly Piece[]} pieces
 * @param {TextEdit} edit
 * @returns {SourceEdit[] | undefined}
 */
function insertion(pieces, { start, text }) {
  // After the character before it, so that it is written as that one is.
  for (const number of [atOrBefore(pieces, start - 1), atOrBefore(pieces, start)]) {
    const piece = pieces[number]
    if (!piece || start < piece.at || start > piece.at + piece.length) continue
    const isSame = piece.length === piece.to - piece.from
    const into = start - piece.at
    if (isSame) return [{ from: piece.from + into, to: piece.from + into, text }]
    const offset = into === 0 ? piece.from : into === piece.length ? piece.to : undefined
    if (offset !== undefined) return [{ from: offset, to: offset, text }]
  }
  return undefined
}

/**
 * @param {readonly Piece[]} pieces
 * @param {TextEdit} edit
 * @returns {SourceEdit[] | undefined}
 */
function replacement(pieces, { start, end, text }) {
  /** @type {SourceEdit[]} */
  const edits = []
  let offset = start
  for (let number = atOrBefore(pieces, start); offset < end; number += 1) {
    const piece = pieces[number]
    if (!piece || piece.at > offset || piece.at + piece.length <= offset) return undefined
    const until = Math.min(end, piece.at + piece.length)
    const isSame = piece.length === piece.to - piece.from
    const isWhole = offset === piece.at && until === piece.at + piece.length
    if (!isSame && !isWhole) return undefined
    const from = isSame ? piece.from + offset - piece.at : piece.from
    const to = isSame ? piece.from + until - piece.at : piece.to
    const last = edits[edits.length - 1]
    if (last?.to === from) last.to = to
    else edits.push({ from, to, text: edits.length ? '' : text })
    offset = until
  }
  return edits
}

/**
 * The number of the last piece that begins at `offset` or before it; -1 where none does.
 *
 * @param {readonly Piece[]} pieces
 * @param {number} offset
 */
function atOrBefore(pieces, offset) {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle].at <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
