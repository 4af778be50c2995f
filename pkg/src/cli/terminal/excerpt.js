/** The line that a finding is on, with its span underlined. */

import { head, tail, tame, widthOf } from './width.js'

const ELLIPSIS = '…'
/** More than any terminal shows of one side: what lies beyond is not looked at. */
const WINDOW = 500
const LINE_END = /\r\n?|\n/

/**
 * The part of a line that a finding is about, and the marks that go below it.
 *
 * @param {string} value the field's value
 * @param {{ start: number, end: number } | undefined} span in UTF-16 code units
 * @param {number} columns how many may be taken
 * @returns {{ before: string, marked: string, after: string, marks: string }} `marks` is empty where there is
 *   no span
 */
export function excerpt(value, span, columns) {
  const { before, marked, after } = lineOf(value, span)
  const shown = head(marked, columns - 2)
  const room = columns - widthOf(shown)
  const left = clipped(before, Math.max(room - widthOf(after), Math.floor(room / 2)), tail)
  const right = clipped(after, room - widthOf(left), head)
  return {
    before: left,
    marked: shown,
    after: right,
    marks: span ? ' '.repeat(widthOf(left)) + '~'.repeat(Math.max(1, widthOf(shown))) : '',
  }
}

/**
 * The line of the span in three parts. A span of several lines ends with its first one.
 *
 * @param {string} value
 * @param {{ start: number, end: number } | undefined} span
 */
function lineOf(value, span) {
  const { start, end } = span ?? { start: 0, end: 0 }
  const before =
    value
      .slice(Math.max(0, start - WINDOW), start)
      .split(LINE_END)
      .pop() ?? ''
  const [marked] = value.slice(start, Math.min(end, start + WINDOW)).split(LINE_END)
  const rest = start + marked.length
  const [after] = value.slice(rest, rest + WINDOW).split(LINE_END)
  return { before: tame(before), marked: tame(marked), after: tame(after) }
}

/**
 * @param {string} text
 * @param {number} columns
 * @param {typeof head} take which end of it
 */
function clipped(text, columns, take) {
  if (widthOf(text) <= columns) return text
  const kept = take(text, columns - 1)
  return take === tail ? ELLIPSIS + kept : kept + ELLIPSIS
}
