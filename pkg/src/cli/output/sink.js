/** Where the findings go: standard output, or a file. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { GongkaiError, inLanguage } from '../../error.js'

/**
 * @typedef {object} Sink
 * @property {boolean} isTTY
 * @property {number} columns
 * @property {(text: string | Uint8Array) => Promise<void>} write waits where the reader is slower
 * @property {() => Promise<void>} end
 */

const COLUMNS = 100

/** @returns {Sink} */
export function standardOutput() {
  const { stdout } = process
  return {
    isTTY: Boolean(stdout.isTTY),
    columns: stdout.columns ?? COLUMNS,
    write: (text) => write(stdout, text),
    async end() {},
  }
}

/**
 * @param {string} path
 * @param {'zh' | 'en'} lang
 * @returns {Promise<Sink>}
 * @throws {GongkaiError} `FILE_UNWRITABLE`
 */
export async function fileOutput(path, lang) {
  const stream = createWriteStream(path)
  await once(stream, 'open').catch((error) => {
    const words = { zh: `${path} 写不了：${error.message}`, en: `${path}: ${error.message}` }
    throw new GongkaiError('FILE_UNWRITABLE', inLanguage(lang, words), error)
  })
  return {
    isTTY: false,
    columns: COLUMNS,
    write: (text) => write(stream, text),
    async end() {
      stream.end()
      await once(stream, 'finish')
    },
  }
}

/**
 * @param {NodeJS.WritableStream} stream
 * @param {string | Uint8Array} text
 */
async function write(stream, text) {
  if (text.length > 0 && !stream.write(text)) await once(stream, 'drain')
}
