/** A few words of a text around a span, with the span marked. */

import { element } from './dom.js'

/** How many characters stand on either side. */
const AROUND = 14

/**
 * @typedef {{ start: number, end: number }} Span
 * @typedef {{ start: number, end: number, text: string }} Edit
 */

/**
 * The words around a span, with the span in a `<mark>`.
 *
 * @param {string} text
 * @param {Span} span
 */
export function excerpt(text, { start, end }) {
  return element(
    'q',
    { class: 'excerpt', lang: 'zh-CN' },
    before(text, start),
    element('mark', {}, visible(text.slice(start, end))),
    after(text, end),
  )
}

/**
 * The same words after the edits, with what is new in an `<ins>`.
 *
 * @param {string} text
 * @param {Edit[]} edits
 */
export function mended(text, edits) {
  const start = edits[0].start
  const end = edits[edits.length - 1].end
  const inside = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }))
  const put = edited(text.slice(start, end), inside)
  return element(
    'q',
    { class: 'excerpt', lang: 'zh-CN' },
    before(text, start),
    put !== '' && element('ins', {}, visible(put)),
    after(text, end),
  )
}

/**
 * @param {string} text
 * @param {number} start
 */
function before(text, start) {
  const characters = [...text.slice(Math.max(0, start - 2 * AROUND), start)]
  const more = start > 2 * AROUND || characters.length > AROUND
  return (more ? '…' : '') + visible(characters.slice(-AROUND).join(''))
}

/**
 * @param {string} text
 * @param {number} end
 */
function after(text, end) {
  const characters = [...text.slice(end, end + 2 * AROUND)]
  const more = text.length > end + 2 * AROUND || characters.length > AROUND
  return visible(characters.slice(0, AROUND).join('')) + (more ? '…' : '')
}

/**
 * Line breaks as a sign, so that an excerpt is one line.
 *
 * @param {string} text
 */
function visible(text) {
  return text.replace(/\r?\n/g, '↵')
}

/**
 * The text with the edits made, which are in order and apart from each other.
 *
 * @param {string} text
 * @param {Edit[]} edits
 */
export function edited(text, edits) {
  let result = ''
  let at = 0
  for (const { start, end, text: put } of edits) {
    result += text.slice(at, start) + put
    at = end
  }
  return result + text.slice(at)
}
