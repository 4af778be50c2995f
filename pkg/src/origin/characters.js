/**
 * The characters of an encoding: where one ends, and how one is written. What Node does not encode it decodes:
 * its decoder, turned round, is the encoder, and agrees with it on every character.
 */

/** @typedef {[length: number, units: number]} Step how many bytes, and how many UTF-16 code units they are */

/** @type {Map<string, Characters>} */
const known = new Map()

export class Characters {
  /** The bytes of a character, where a table is needed. @type {Map<string, number[]> | undefined} */
  #table

  /** @param {string} encoding */
  constructor(encoding) {
    this.encoding = encoding
  }

  /** @param {string} encoding */
  static of(encoding) {
    const characters = known.get(encoding) ?? new Characters(encoding)
    known.set(encoding, characters)
    return characters
  }

  /**
   * The character that begins at a byte.
   *
   * @param {Uint8Array} bytes valid in the encoding
   * @param {number} at
   * @returns {Step}
   */
  step(bytes, at) {
    const first = bytes[at]
    if (this.encoding.startsWith('utf-16')) return [2, 1]
    if (first < 0x80) return [1, 1]
    if (this.encoding === 'utf-8') return first < 0xe0 ? [2, 1] : first < 0xf0 ? [3, 1] : [4, 2]
    if (this.encoding === 'big5') {
      return [2, new TextDecoder('big5').decode(bytes.subarray(at, at + 2)).length]
    }
    if (first === 0x80 || first === 0xff) return [1, 1]
    const isFour = bytes[at + 1] >= 0x30 && bytes[at + 1] <= 0x39
    return isFour ? [4, first >= 0x90 ? 2 : 1] : [2, 1]
  }

  /**
   * The bytes of a text. Undefined where the encoding lacks a character of it.
   *
   * @param {string} text
   * @returns {Uint8Array | undefined}
   */
  encode(text) {
    if (this.encoding === 'utf-8') return new TextEncoder().encode(text)
    if (this.encoding.startsWith('utf-16')) return utf16(text, this.encoding === 'utf-16le')
    const bytes = []
    for (const character of text) {
      const written = this.#bytesOf(character)
      if (!written) return undefined
      bytes.push(...written)
    }
    return Uint8Array.from(bytes)
  }

  /** @param {string} character */
  #bytesOf(character) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) return [code]
    if (code > 0xffff && this.encoding === 'gb18030') return fourBytes(code - 0x10000 + 189_000)
    this.#table ??= tableOf(this.encoding)
    return this.#table.get(character)
  }
}

/**
 * @param {string} text
 * @param {boolean} isLittle
 */
function utf16(text, isLittle) {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle)
  return bytes
}

/**
 * The bytes of every character that the decoder gives for two bytes and, in GB18030, for four.
 *
 * @param {string} encoding
 */
function tableOf(encoding) {
  /** @type {Map<string, number[]>} */
  const table = new Map()
  const decoder = new TextDecoder(encoding, { fatal: true })
  const add = (/** @type {number[]} */ bytes) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes))
      if (!table.has(character)) table.set(character, bytes)
    } catch {
      // No character.
    }
  }
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) add([first, second])
  }
  if (encoding === 'gb18030') for (let index = 0; index < 39_420; index += 1) add(fourBytes(index))
  return table
}

/** @param {number} index */
function fourBytes(index) {
  const [first, rest] = [Math.floor(index / 12_600), index % 12_600]
  return [
    0x81 + first,
    0x30 + Math.floor(rest / 1260),
    0x81 + Math.floor((rest % 1260) / 10),
    0x30 + (rest % 10),
  ]
}
