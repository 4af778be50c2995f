/** Where a fixed file is written: beside the file, or over it. */

import { chmod, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { GongkaiError, inLanguage } from '../../error.js'

/** More copies than that are a mistake. */
const MOST_COPIES = 100

/**
 * Writes a copy beside the file: `名.fixed.txt`, or `名.fixed-2.txt` where that is something else. A copy that
 * is there already is left.
 *
 * @param {string} path
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang
 * @returns {Promise<string>} where it is
 * @throws {GongkaiError} `FILE_UNWRITABLE`
 */
export async function writeCopy(path, bytes, lang) {
  for (let number = 1; number <= MOST_COPIES; number += 1) {
    const copy = copyName(path, number)
    try {
      await writeFile(copy, bytes, { flag: 'wx' })
      return copy
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error)
      if (code !== 'EEXIST') throw unwritable(copy, error, lang)
      const there = await readFile(copy).catch(() => undefined)
      if (there?.equals(bytes)) return copy
    }
  }
  throw unwritable(copyName(path, MOST_COPIES), new Error('EEXIST'), lang)
}

/**
 * @param {string} path
 * @param {number} number
 */
function copyName(path, number) {
  const ending = extname(path)
  const stem = path.slice(0, path.length - ending.length)
  return `${stem}.fixed${number > 1 ? `-${number}` : ''}${ending}`
}

/**
 * Writes over the file, all of it or nothing.
 *
 * @param {string} path
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang
 * @throws {GongkaiError} `FILE_UNWRITABLE`
 */
export async function writeOver(path, bytes, lang) {
  const beside = join(dirname(path), `.gongkai-${process.pid}.tmp`)
  try {
    const { mode } = await stat(path)
    await writeFile(beside, bytes, { flag: 'wx' })
    await chmod(beside, mode)
    await rename(beside, path)
  } catch (error) {
    throw unwritable(path, error, lang)
  }
}

/**
 * @param {string} path
 * @param {unknown} error
 * @param {'zh' | 'en'} lang
 */
function unwritable(path, error, lang) {
  const reason = error instanceof Error ? error.message : error
  const words = { zh: `${path} 写不了：${reason}`, en: `${path}: ${reason}` }
  return new GongkaiError('FILE_UNWRITABLE', inLanguage(lang, words), error)
}
