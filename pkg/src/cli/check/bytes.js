/** The bytes of a source: all of them, or chunks that end at the end of a line. */

import { LARGEST, tooLarge } from '../../batch/chunks.js'

export { chunksOfLines } from '../../batch/chunks.js'

/**
 * All bytes of a source.
 *
 * @param {AsyncIterable<Uint8Array>} stream
 * @param {'zh' | 'en'} lang
 * @returns {Promise<Uint8Array>}
 * @throws {import('../../error.js').GongkaiError} `FILE_TOO_LARGE`
 */
export async function readAll(stream, lang) {
  const parts = []
  let size = 0
  for await (const part of stream) {
    parts.push(part)
    size += part.length
    if (size > LARGEST) throw tooLarge(lang)
  }
  return Buffer.concat(parts)
}
