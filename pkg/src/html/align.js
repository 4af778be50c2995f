/** Where the text of a node stands in the HTML, character by character, as far as that can be verified. */

import { DecodingMode, HtmlEntityDecoder } from 'entities/decode'

/** @typedef {import('../origin/pieces.js').Piece} Piece */

/**
 * The pieces of a node's text. None where the source does not spell it: markup that a parser drops or moves.
 *
 * @param {string} text of the node
 * @param {string} html
 * @param {number} start of the node in the source
 * @param {number} end
 * @returns {Piece[]}
 */
export function align(text, html, start, end) {
  /** @type {Piece[]} */
  const pieces = []
  let [at, from] = [0, start]
  while (at < text.length && from < end) {
    const length = sameUntil(text, at, html, from, end)
    if (length > 0) pieces.push({ at, length, from, to: from + length })
    at += length
    from += length
    if (at === text.length || from === end) break
    const piece = stands(text, at, html, from)
    if (!piece) return []
    if (piece.length > 0) pieces.push(piece)
    at += piece.length
    from = piece.to
  }
  return at === text.length ? pieces : []
}

/**
 * How far two texts are the same, before anything that may be written otherwise.
 *
 * @param {string} text
 * @param {number} at
 * @param {string} html
 * @param {number} from
 * @param {number} end
 */
function sameUntil(text, at, html, from, end) {
  let length = 0
  const most = Math.min(text.length - at, end - from)
  while (length < most && text[at + length] === html[from + length]) {
    if (html[from + length] === '&') break
    length += 1
  }
  return length
}

/**
 * What is written in the source in another way than in the text.
 *
 * @param {string} text
 * @param {number} at
 * @param {string} html
 * @param {number} from
 * @returns {Piece | undefined}
 */
function stands(text, at, html, from) {
  const written = html[from]
  if (written === '&') return reference(text, at, html, from)
  if (written === '\r' && text[at] === '\n') {
    return { at, length: 1, from, to: from + (html[from + 1] === '\n' ? 2 : 1) }
  }
  // The line end after <pre>, and a null character, are no text.
  if ((written === '\n' && at === 0) || written === '\0')
    return { at, length: 0, from, to: from + 1 }
  if (written === '<') {
    // A tag that means nothing where it stands.
    const close = html.indexOf('>', from)
    return close < 0 ? undefined : { at, length: 0, from, to: close + 1 }
  }
  return undefined
}

/**
 * @param {string} text
 * @param {number} at
 * @param {string} html
 * @param {number} from
 * @returns {Piece | undefined}
 */
function reference(text, at, html, from) {
  let meant = ''
  const decoder = new HtmlEntityDecoder((code) => {
    meant += String.fromCodePoint(code)
  })
  decoder.startEntity(DecodingMode.Legacy)
  let consumed = decoder.write(html, from + 1)
  if (consumed < 0) consumed = decoder.end()
  if (consumed > 0 && text.startsWith(meant, at)) {
    return { at, length: meant.length, from, to: from + consumed }
  }
  return text[at] === '&' ? { at, length: 1, from, to: from + 1 } : undefined
}
