/** A document number in three boxes: the issuer code, the year, the serial. What joins them, the form adds itself. */

import { edited } from '../../elements/excerpt.js'
import { common } from './choice.js'

/**
 * @typedef {import('./surface.js').Surface} Surface
 * @typedef {import('../replacement.js').Edit} Edit
 */

const OPENS = /[〔﹝[［(（【〖]$/
const CLOSES = /^[〕﹞\]］)）】〗]/
/** An issuer code has none of these: the box holds more than that. */
const MORE = /[〔﹝[［(（【〖\d].|号/

const NOTHING = { text: '', begins: [], pieces: [] }

/**
 * The number, where its pieces are there, and where each of them begins in it.
 *
 * @param {string[]} texts
 */
function joined([code, written, serial]) {
  // A list of years may say 2024年.
  const year = written.replace(/年$/, '')
  const pieces = [code, year, serial]
  if (!pieces.every((piece) => piece.trim()) || MORE.test(code)) return NOTHING
  const open = OPENS.test(code) || OPENS.test(year[0]) ? '' : '〔'
  const close = CLOSES.test(serial) || CLOSES.test(year.slice(-1)) ? '' : '〕'
  const from = code.length + open.length
  const then = from + year.length + close.length
  const end = /号$/.test(serial) ? '' : '号'
  return { text: code + open + year + close + serial + end, begins: [0, from, then], pieces }
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
    const { begins, pieces } = read()
    const all = pieces.map((piece, at) =>
      edits
        .map(({ start, end, text }) => ({ start: start - begins[at], end: end - begins[at], text }))
        .filter(({ start, end }) => start >= 0 && end <= piece.length),
    )
    return all.flat().length === edits.length ? all : undefined
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
      if (!all?.length || joined(texts(all)).text !== text) return false
      return parts.every((part, at) => !all[at].length || part.canHold(texts(all)[at], all[at]))
    },
    replace(edits) {
      const all = split(edits) ?? []
      for (const at of all.keys()) if (all[at].length > 0) parts[at].replace(all[at])
    },
    reveal(span) {
      const all = (span && split([{ ...span, text: '' }])) ?? []
      const at = all.findIndex(([edit]) => edit)
      if (at < 0) last.reveal()
      else parts[at].reveal(all[at][0])
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
