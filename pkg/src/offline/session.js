/** What is checked in the page that is one file: file by file, as the command line does it, and what is made of it. */

import { Tally } from '../cli/check/tally.js'
import { csv } from '../cli/output/csv.js'
import { html } from '../cli/output/html.js'
import { GongkaiError } from '../error.js'
import { endingOf } from '../source/formats.js'
import { openPage } from '../source/opened-page.js'
import { checkNamed, counted } from '../source/whole.js'

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
 * @property {string[]} notes
 * @property {boolean} failed whether it could not be read; the notes say why
 */

const DOCUMENT = '.docx'
const MACROS = '.xlsm'
const ANNOTATED = { zh: '（批注）', en: ' (annotated)' }

/** Files checked by one profile, as of one day, in one language. */
export class Session {
  #gongkai
  /** By their place in the list. @type {Map<number, { name: string, batch: Batch }>} */
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
    const { lang } = this.#gongkai
    const reading = { gongkai: this.#gongkai, kind, encoding: AUTO, lang, openPage }
    try {
      const batch = await checkNamed(bytes, name, reading)
      this.#checked.set(place, { name, batch })
      const { results, records, notes = [] } = batch
      return { records, ...counted(results), notes, failed: false }
    } catch (error) {
      if (!(error instanceof GongkaiError)) throw error
      this.#checked.set(place, { name, batch: failure(name, error) })
      return { ...counted([]), records: 0, notes: [error.message], failed: true }
    }
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
      const { batch } = /** @type {{ batch: Batch }} */ (this.#checked.get(place))
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
    const { name, batch } = /** @type {{ name: string, batch: Batch }} */ (this.#checked.get(place))
    const gongkai = this.#gongkai
    const ending = endingOf(name)
    const base = name.slice(0, name.length - ending.length) + ANNOTATED[gongkai.lang]
    const tables = batch.tables?.() ?? []
    if (ending === DOCUMENT && tables.length === 0) {
      const findings = batch.results.flatMap((result) => result.findings)
      return { name: base + DOCUMENT, bytes: await gongkai.annotateDocument(bytes, findings) }
    }
    const report = { ...gongkai.checkRecords([]), results: batch.results, tables }
    const made = await gongkai.annotateWorkbook(bytes, report)
    return { name: base + (ending === MACROS ? MACROS : '.xlsx'), bytes: made }
  }
}

const AUTO = /** @type {const} */ ('auto')
const FORMATS = { csv, html }

/**
 * A file that could not be checked, as reports have it.
 *
 * @param {string} source
 * @param {GongkaiError} error
 * @returns {Batch}
 */
function failure(source, { code, message }) {
  const result = { source, kind: 'auto', findings: [], error: { code, message } }
  return { results: [result], records: 0, fieldText: () => undefined }
}
