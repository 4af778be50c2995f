/** What is checked in the page that is one file: file by file, as the command line does it, and what is made of it. */

import { Tally } from '../cli/check/tally.js'
import { applySafeFixes } from '../cli/fix/apply.js'
import { csv } from '../cli/output/csv.js'
import { html } from '../cli/output/html.js'
import { GongkaiError } from '../error.js'
import { endingOf, formatOf } from '../source/formats.js'
import { openPage } from '../source/opened-page.js'
import { checkNamed, counted, failed } from '../source/whole.js'

/**
 * @typedef {import('../api.js').Gongkai} Gongkai
 * @typedef {import('../source/whole.js').Batch} Batch
 *
 * @typedef {object} Found what the list of files shows of one
 * @property {number} records
 * @property {number} errors
 * @property {number} warnings
 * @property {number} infos
 * @property {number} review
 * @property {number} fixable how many can be mended without loss, in a file that can be written back
 * @property {string[]} notes
 * @property {boolean} failed whether it could not be read; the notes say why
 */

const DOCUMENT = '.docx'
const MACROS = '.xlsm'
const ANNOTATED = { zh: '（批注）', en: ' (annotated)' }
const FIXED = { zh: '（已改正）', en: ' (fixed)' }

/** Files checked by one profile, as of one day, in one language. */
export class Session {
  #gongkai
  /** By their place in the list. @type {Map<number, { name: string, kind: string, batch: Batch }>} */
  #checked = new Map()

  /** @param {Gongkai} gongkai */
  constructor(gongkai) {
    this.#gongkai = gongkai
  }

  /**
   * Checks a file. One that cannot be read is told of in its notes, and in what is made of the whole.
   *
   * @param {number} place
   * @param {string} name
   * @param {Uint8Array} bytes
   * @param {string} kind
   * @returns {Promise<Found>}
   */
  async check(place, name, bytes, kind) {
    try {
      const batch = await checkNamed(bytes, name, this.#reading(kind))
      this.#checked.set(place, { name, kind, batch })
      const { results, records, notes = [] } = batch
      const fixable = editableFormat(name, kind, batch) ? safeFixes(results) : 0
      return { records, ...counted(results), fixable, notes, failed: false }
    } catch (error) {
      if (!(error instanceof GongkaiError)) throw error
      this.#checked.set(place, { name, kind, batch: failed(name, error) })
      return { ...counted([]), records: 0, fixable: 0, notes: [error.message], failed: true }
    }
  }

  /** @param {string} kind */
  #reading(kind) {
    const gongkai = this.#gongkai
    return { gongkai, kind, encoding: AUTO, lang: gongkai.lang, openPage }
  }

  /** @param {number} place */
  #known(place) {
    const known = this.#checked.get(place)
    if (!known) throw new Error('it was not checked')
    return known
  }

  /**
   * All that was found, as the page that the command line writes, or as a table for spreadsheets.
   *
   * @param {'html' | 'csv'} format
   * @returns {Promise<string>}
   */
  async written(format) {
    /** @type {string[]} */
    const parts = []
    const sink = {
      isTTY: false,
      columns: 0,
      write: async (/** @type {string | Uint8Array} */ text) => void parts.push(String(text)),
      async end() {},
    }
    const tally = new Tally()
    const output = FORMATS[format](sink, { gongkai: this.#gongkai, lang: this.#gongkai.lang })
    const places = [...this.#checked.keys()].sort((one, other) => one - other)
    for (const place of places) {
      const { batch } = this.#known(place)
      const results = batch.results.filter(({ findings, error }) => error || findings.length > 0)
      tally.add(batch)
      tally.summary.sources += 1
      await output.write({ ...batch, results })
    }
    await output.finish(tally)
    return parts.join('')
  }

  /**
   * A copy of a checked file with what was found in it: a Word document with comments, else a workbook.
   *
   * @param {number} place
   * @param {Uint8Array} bytes of the file
   * @returns {Promise<{ name: string, bytes: Uint8Array }>}
   * @throws {GongkaiError} `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`
   */
  async annotated(place, bytes) {
    const { name, batch } = this.#known(place)
    const gongkai = this.#gongkai
    const { base, ending } = named(name, ANNOTATED[gongkai.lang])
    const tables = batch.tables?.() ?? []
    if (ending === DOCUMENT && tables.length === 0) {
      const findings = batch.results.flatMap((result) => result.findings)
      return { name: base + DOCUMENT, bytes: await gongkai.annotateDocument(bytes, findings) }
    }
    const report = { ...gongkai.checkRecords([]), results: batch.results, tables }
    const made = await gongkai.annotateWorkbook(bytes, report)
    return { name: base + (ending === MACROS ? MACROS : '.xlsx'), bytes: made }
  }

  /**
   * A copy of a text, page or Word document in which all is mended that can be without loss; the rest is as it was.
   *
   * @param {number} place
   * @param {Uint8Array} bytes of the file
   * @returns {{ name: string, bytes: Uint8Array, fixed: number }}
   * @throws {GongkaiError} `BAD_ENCODING` if the rest could not be left as it is
   */
  fixed(place, bytes) {
    const { name, kind, batch } = this.#known(place)
    const format = editableFormat(name, kind, batch)
    if (!format) throw new Error(`${name} cannot be written back`)
    const { bytes: made, fixed } = applySafeFixes(bytes, format, this.#reading(kind), () => true)
    const { base, ending } = named(name, FIXED[this.#gongkai.lang])
    return { name: base + ending, bytes: made, fixed }
  }
}

/**
 * The base of the name of a copy, and the ending.
 *
 * @param {string} name
 * @param {string} said of the copy
 */
function named(name, said) {
  const ending = endingOf(name)
  return { base: name.slice(0, name.length - ending.length) + said, ending }
}

/**
 * The format of a file that can be written back with its fixes; nothing where it is another.
 *
 * @param {string} name
 * @param {string} kind
 * @param {Batch} batch
 */
function editableFormat(name, kind, { tables }) {
  const format = formatOf(endingOf(name), kind)
  if (tables || (format !== 'text' && format !== 'page' && format !== 'docx')) return undefined
  return format
}

/** @param {import('../source/whole.js').UnitResult[]} results */
function safeFixes(results) {
  const findings = results.flatMap((result) => result.findings)
  return findings.filter(({ fixes }) => fixes?.some(({ kind }) => kind === 'safe')).length
}

const AUTO = /** @type {const} */ ('auto')
const FORMATS = { csv, html }
