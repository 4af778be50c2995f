/** `--baseline`: findings that are known and are not told again. */

import { readFile, writeFile } from 'node:fs/promises'
import { GongkaiError, inLanguage } from '../../error.js'
import { usageError } from '../usage.js'

/** @typedef {import('../../../types/wire.js').UnitResult} UnitResult */

/** What is known, by fingerprint: how many findings have it. */
export class Baseline {
  /** @type {Map<string, number>} */
  #left
  /** @type {Map<string, number>} */
  #found = new Map()
  #path
  #isUpdated
  /** How many findings were known. */
  known = 0

  /**
   * @param {string} path
   * @param {Record<string, number>} findings
   * @param {boolean} isUpdated whether all that is found is to be known from now on
   */
  constructor(path, findings, isUpdated) {
    this.#path = path
    this.#left = new Map(Object.entries(findings))
    this.#isUpdated = isUpdated
  }

  /**
   * The findings of a result that are new.
   *
   * @param {UnitResult} result
   */
  fresh({ findings }) {
    return findings.filter(({ fingerprint }) => {
      if (this.#isUpdated) {
        this.#found.set(fingerprint, (this.#found.get(fingerprint) ?? 0) + 1)
        return false
      }
      const left = this.#left.get(fingerprint) ?? 0
      if (left > 0) {
        this.#left.set(fingerprint, left - 1)
        this.known += 1
      }
      return left === 0
    })
  }

  /**
   * Writes what was found, where that is wanted, and gives a word on it.
   *
   * @param {'zh' | 'en'} lang
   * @returns {Promise<string>}
   * @throws {GongkaiError} `FILE_UNWRITABLE`
   */
  async finish(lang) {
    if (!this.#isUpdated) {
      const gone = [...this.#left.values()].reduce((sum, times) => sum + times, 0)
      return this.known + gone > 0 ? KNOWN[lang](this.known, gone) : ''
    }
    const sorted = [...this.#found].sort(([one], [other]) => (one < other ? -1 : 1))
    const count = sorted.reduce((sum, [, times]) => sum + times, 0)
    const json = JSON.stringify({ version: 1, findings: Object.fromEntries(sorted) }, null, 2)
    await writeFile(this.#path, `${json}\n`).catch((error) => {
      const words = {
        zh: `${this.#path} 写不了：${error.message}`,
        en: `${this.#path}: ${error.message}`,
      }
      throw new GongkaiError('FILE_UNWRITABLE', inLanguage(lang, words), error)
    })
    return WRITTEN[lang](count, this.#path)
  }
}

const KNOWN = {
  /** @type {(known: number, gone: number) => string} */
  zh: (known, gone) =>
    `基线里的问题，${known} 个还在，没有列出；${gone} 个不再有（改好了，或者这次没有查那个文件）`,
  /** @type {(known: number, gone: number) => string} */
  en: (known, gone) =>
    `of the baseline's findings ${known} are still there and not shown; ${gone} are gone (mended, or their file was not checked)`,
}
const WRITTEN = {
  /** @type {(count: number, path: string) => string} */
  zh: (count, path) => `${count} 个问题记入基线 ${path}，以后不再列出`,
  /** @type {(count: number, path: string) => string} */
  en: (count, path) => `${count} findings are in the baseline ${path} now and will not be shown`,
}

/**
 * The baseline that the options name; nothing where they name none.
 *
 * @param {import('../arguments.js').Call} call
 * @returns {Promise<Baseline | undefined>}
 * @throws {GongkaiError} `USAGE`, `BAD_BASELINE`
 */
export async function baselineOf({ values: { baseline: path }, flags, lang }) {
  const isUpdated = flags.has('update-baseline')
  if (path === undefined) {
    if (!isUpdated) return undefined
    const zh = '--update-baseline 要和 --baseline 文件 一起用'
    throw usageError({ zh, en: '--update-baseline goes with --baseline FILE' }, lang)
  }
  if (isUpdated) return new Baseline(path, {}, true)
  return new Baseline(path, await read(path, lang), false)
}

/**
 * @param {string} path
 * @param {'zh' | 'en'} lang
 * @returns {Promise<Record<string, number>>}
 */
async function read(path, lang) {
  /** @type {unknown} */
  let cause
  try {
    const { version, findings } = JSON.parse(await readFile(path, 'utf8'))
    if (version === 1 && typeof findings === 'object' && findings !== null) return findings
  } catch (error) {
    cause = error
  }
  const reason = cause instanceof Error ? `：${cause.message}` : ''
  const words = {
    zh: `基线 ${path} 读不了${reason}；第一次用请加 --update-baseline 写出来`,
    en: `the baseline ${path} cannot be read${reason}; write it first, with --update-baseline`,
  }
  throw new GongkaiError('BAD_BASELINE', inLanguage(lang, words), cause)
}
