/** Edits of a text made in its bytes: what is not edited stays as it is, byte for byte. */

import { joined } from '../batch/chunks.js'
import { Characters } from './characters.js'

/** @typedef {import('./pieces.js').SourceEdit} SourceEdit */

/**
 * The bytes of a text with edits. Undefined where the encoding has no character for what is to be written.
 *
 * @param {Uint8Array} bytes
 * @param {string} encoding `utf-8` `utf-16le` `utf-16be` `gb18030` `big5`
 * @param {string} text what the bytes are, without a byte order mark
 * @param {readonly SourceEdit[]} edits of `text`, in order and apart from each other
 * @returns {Uint8Array | undefined}
 */
export function editedBytes(bytes, encoding, text, edits) {
  const characters = Characters.of(encoding)
  const parts = []
  let [at, unit, copied] = [markLength(bytes), 0, 0]
  const goTo = (/** @type {number} */ wanted) => {
    while (unit < wanted && at < bytes.length) {
      const [length, units] = characters.step(bytes, at)
      at += length
      unit += units
    }
    return at
  }
  for (const edit of edits) {
    const written = characters.encode(edit.text)
    if (!written) return undefined
    parts.push(bytes.subarray(copied, goTo(edit.from)), written)
    copied = goTo(edit.to)
  }
  const all = joined([...parts, bytes.subarray(copied)])
  // Whoever reads the file reads exactly the edited text.
  return decoded(all, encoding) === editedText(text, edits) ? all : undefined
}

/**
 * @param {string} text
 * @param {readonly SourceEdit[]} edits in order and apart from each other
 */
export function editedText(text, edits) {
  let [written, copied] = ['', 0]
  for (const { from, to, text: replacement } of edits) {
    written += text.slice(copied, from) + replacement
    copied = to
  }
  return written + text.slice(copied)
}

/** @param {Uint8Array} bytes */
function markLength([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 3
  return first + second === 0xff + 0xfe && Math.max(first, second) === 0xff ? 2 : 0
}

/**
 * @param {Uint8Array} bytes
 * @param {string} encoding
 */
function decoded(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
