/** A document number in three boxes: the issuer code, the year, the serial. What joins them, the form adds itself. */

import { edited } from '../../elements/excerpt.js'
import { common } from './choice.js'

/**
 * @typedef {import('./surface.js').Surface} Surface
 * @typedef {import('../replacement.js').Edit} Edit
 * @typedef {{ from: number, to: number }} Place of a piece in the number
 */

const OPENS = /[〔﹝[［(（【〖]$/
const CLOSES = /^[〕﹞\]］)）】〗]/
/** An issuer code has none of these: the box holds more than that. */
const MORE = /[〔﹝[［(（【〖\d].|号/

/**
 * The number, where its pieces are there, and where each of them stands.
 *
 * @param {string[]} texts
 */
function joined([code, written, serial]) {
  // A list of years may say 2024年.
  const year = written.replace(/年$/, '')
  const isWhole = [code, year, serial].every((piece) => piece.trim()) && !MORE.test(code)
  if (!isWhole) return { text: '', places: [] }
  const open = OPENS.test(code) || OPENS.test(year[0]) ? '' : '〔'
  const close = CLOSES.test(serial) || CLOSES.test(year.slice(-1)) ? '' : '〕'
  const from = code.length + open.length
  const then = from + year.length + close.length
  /** @type {Place[]} */
  const places = [
    { from: 0, to: code.length },
    { from, to: from + year.length },
    { from: then, to: then + serial.length },
  ]
  return { text: code + open + year + close + serial + (/号$/.test(serial) ? '' : '号'), places }
}

/**
 * @param {Surface[]} parts of the three boxes
 * @returns {Surface | undefined} nothing where one of them is not there yet
 */
export function piecesSurface(parts) {
  const elements = parts.flatMap((part) => part.elements)
  const last = parts[2]
  if (!last) return undefined
  const read = () => joined(parts.map((part) => part.text()))

  /**
   * The edits of each box; nothing where one of them is of what joins the pieces, or of two of them.
   *
   * @param {Edit[]} edits
   */
  function split(edits) {
    const { places } = read()
    /** @type {Edit[][]} */
    const all = [[], [], []]
    for (const { start, end, text } of edits) {
      const within = places.flatMap(({ from, to }, at) => (from <= start && end <= to ? [at] : []))
      if (within.length !== 1) return undefined
      const { from } = places[within[0]]
      all[within[0]].push({ start: start - from, end: end - from, text })
    }
    return all
  }
  const texts = (/** @type {Edit[][]} */ all) =>
    parts.map((part, at) => edited(part.text(), all[at]))

  return {
    elements,
    anchor: common(parts.map(({ anchor }) => anchor)) ?? last.anchor,
    labelled: parts[0].labelled ?? parts[0].anchor,
    silent: parts.some(({ silent }) => silent),
    text: () => read().text,
    canHold(text, edits) {
      const all = split(edits)
      if (!all || joined(texts(all)).text !== text) return false
      return parts.every((part, at) => !all[at].length || part.canHold(texts(all)[at], all[at]))
    },
    replace(edits) {
      const all = split(edits) ?? []
      for (const [at, of] of all.entries()) if (of.length > 0) parts[at].replace(of)
    },
    reveal(span) {
      const { places } = read()
      const at = span ? places.findIndex(({ to }) => span.start < to) : -1
      const { from, to } = places[at] ?? {}
      if (span && from <= span.start && span.end <= to) {
        parts[at].reveal({ start: span.start - from, end: span.end - from })
      } else (parts[at] ?? last).reveal()
    },
    watch(listeners) {
      const within = {
        ...listeners,
        // From one box to the next is not away.
        left: () =>
          setTimeout(() => {
            if (!elements.includes(document.activeElement ?? last.anchor)) listeners.left()
          }),
      }
      const ends = parts.map((part) => part.watch(within))
      return () => {
        for (const end of ends) end()
      }
    },
    setValidity: (message) => last.setValidity?.(message),
    destroy() {
      for (const part of parts) part.destroy?.()
    },
  }
}
