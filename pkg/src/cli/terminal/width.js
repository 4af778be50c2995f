/** How many columns of a terminal a text takes, and what of it may be shown there. */

// Han, kana, hangul, and full-width forms and punctuation.
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u
// What stands on the character before it, or nowhere.
const NONE = /[\u200B\u200C\u2060\uFEFF]|\u200D|[\uFE00-\uFE0F]|\p{Mn}|\p{Me}/u
// Characters that would move the cursor, end the line or turn the direction of writing.
const CONTROL = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu

/**
 * The columns that a text takes.
 *
 * @param {string} text
 */
export function widthOf(text) {
  let width = 0
  for (const character of text) width += columnsOf(character)
  return width
}

/** @param {string} character */
function columnsOf(character) {
  if (character < '\u0300') return 1
  if (NONE.test(character)) return 0
  return WIDE.test(character) ? 2 : 1
}

/**
 * A text of a stranger's file with nothing in it that a terminal would obey; as long as it was.
 *
 * @param {string} text
 */
export function tame(text) {
  return text.replace(CONTROL, (character) => (character === '\t' ? ' ' : '\u00B7'))
}

/**
 * A text filled up to `width` columns.
 *
 * @param {string} text
 * @param {number} width
 * @param {'start' | 'end'} [align]
 */
export function pad(text, width, align = 'start') {
  const fill = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'start' ? text + fill : fill + text
}

/**
 * The longest beginning of a text that takes at most `width` columns.
 *
 * @param {string} text
 * @param {number} width
 */
export function head(text, width) {
  let taken = ''
  let left = width
  for (const character of text) {
    left -= columnsOf(character)
    if (left < 0) break
    taken += character
  }
  return taken
}

/**
 * The longest end of a text that takes at most `width` columns.
 *
 * @param {string} text
 * @param {number} width
 */
export function tail(text, width) {
  const backwards = [...text].reverse()
  let left = width
  const taken = backwards.findIndex((character) => {
    left -= columnsOf(character)
    return left < 0
  })
  return (taken < 0 ? backwards : backwards.slice(0, taken)).reverse().join('')
}
