/** A file that is held at once, of any kind, and what was found in it. */

import { decode } from '../decode.js'
import { refuseEmpty } from './empty.js'
import { endingOf, formatOf } from './formats.js'
import { inJson, recordKind } from './json.js'
import { open } from './opened.js'
import { inPages, pagesOfLines } from './pages.js'
import { recordIn, valueIn } from './record.js'
import { sniff } from './sniff.js'
import { inFile, inTable, inTablesOf } from './table.js'
import { batchWritten } from './written.js'

/**
 * @typedef {import('../api.js').Gongkai} Gongkai
 * @typedef {import('../../types/wire.js').UnitResult} UnitResult
 * @typedef {import('../../types/wire.js').Finding} Finding
 */

/**
 * What was found in a part of a source.
 *
 * @typedef {object} Batch
 * @property {UnitResult[]} results those with findings, or with an error
 * @property {number} records how many were checked
 * @property {(result: UnitResult, finding: Finding) => string | undefined} fieldText the value that a finding is in
 * @property {() => import('../../types/wire.js').Table[]} [tables] where the source is one
 * @property {import('../api.js').NdjsonResults} [written] the results as they go into NDJSON, where they are
 *   still all that were found
 * @property {string[]} [notes] what was left out or is odd, in words
 */

/**
 * @typedef {object} Reading
 * @property {Gongkai} gongkai
 * @property {string} kind
 * @property {import('../decode.js').Encoding} encoding
 * @property {'zh' | 'en'} lang
 * @property {import('../api.js').TableInput} [published] what catalogues are checked against
 * @property {import('../batch/pool.js').Pool} [pool] threads, where there are to be some
 * @property {boolean} [compare] whether the documents of a long list are compared with each other
 * @property {(bytes: Uint8Array, reading: Reading) => import('./opened.js').Opened} openPage reads HTML
 * @property {number} [mostHeld] how many bytes of a table are held at once. Default: 256 MB
 */

/**
 * Checks a file.
 *
 * @param {Uint8Array} bytes
 * @param {import('./formats.js').Format} format
 * @param {string} name as the report calls it
 * @param {Reading} reading
 * @returns {Promise<Batch>}
 * @throws {import('../error.js').GongkaiError} if the file as a whole cannot be read
 */
export async function checkWhole(bytes, format, name, reading) {
  const { kind, encoding, lang } = reading
  if (!bytes.length) refuseEmpty('', lang)
  const isForTables = ['catalogue', 'item', 'request', 'approval', 'report'].includes(kind)
  if (format === 'workbook' || (isForTables && (format === 'docx' || format === 'page'))) {
    return inFile(bytes, name, reading)
  }
  if (format === 'docx' || format === 'page' || (format === 'text' && !isForTables)) {
    const opened =
      format === 'page' ? reading.openPage(bytes, reading) : open(bytes, format, reading)
    const mayBeTable = kind === 'auto' && format !== 'text'
    const inIts = mayBeTable ? await inTablesOf(bytes, opened, name, reading) : undefined
    return inIts ?? inOpened(opened, name)
  }
  const { text } = decode(bytes, encoding, lang)
  refuseEmpty(text, lang)
  if (format === 'json') return inJson(text, name, reading)
  return format === 'ndjson' ? inLines(text, name, reading) : inTable(text, name, reading)
}

/**
 * Checks a file whose name and first bytes tell its format.
 *
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {Reading} reading
 * @returns {Promise<Batch>}
 * @throws {import('../error.js').GongkaiError} if the file as a whole cannot be read
 */
export async function checkNamed(bytes, name, reading) {
  const format = formatOf(endingOf(name), reading.kind) ?? sniff(bytes.subarray(0, HEAD), reading)
  return checkWhole(bytes, format, name, reading)
}

/** So much of a file tells its format. */
const HEAD = 64 * 1024

/**
 * A record a line.
 *
 * @param {string} ndjson
 * @param {string} name
 * @param {Reading} reading
 * @returns {Batch}
 */
function inLines(ndjson, name, reading) {
  const { gongkai, kind } = reading
  const lines = ndjson.split('\n')
  if (kind === 'page') return inPages(pagesOfLines(lines, 1), name, reading)
  const written = gongkai.checkNdjson(ndjson, { kind: recordKind(kind), name })
  return batchWritten(written, ({ line = 1 }, { field }) =>
    valueIn(recordIn(lines[line - 1]), field, gongkai),
  )
}

/**
 * What is found in a file that is checked by itself.
 *
 * @param {import('./opened.js').Opened} opened
 * @param {string} source
 * @returns {Batch}
 */
export function inOpened({ kind, check, lineOf, textOf, notes }, source) {
  const findings = check()
  for (const finding of findings) {
    const line = lineOf(finding)
    finding.at = { ...finding.at, source, ...(line !== undefined && { line }) }
  }
  const results = findings.length ? [{ source, kind, findings }] : []
  return { results, records: 1, fieldText: (_, finding) => textOf(finding), notes }
}

/**
 * What is found in a file, as a report.
 *
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {Reading} reading
 * @returns {Promise<import('../api.js').FileReport>}
 * @throws {import('../error.js').GongkaiError} if the file as a whole cannot be read
 */
export async function reportOnFile(bytes, name, reading) {
  return reportOf(await checkNamed(bytes, name, reading), reading.gongkai)
}

/**
 * @param {Batch} batch
 * @param {Gongkai} gongkai
 * @returns {import('../api.js').FileReport}
 */
function reportOf(batch, gongkai) {
  const { results, records, notes = [] } = batch
  const tables = batch.tables?.()
  return {
    ...gongkai.checkRecords([]),
    summary: { sources: 1, records, ...counted(results) },
    results,
    ...(tables?.length && { table: tables[0] }),
    ...(tables && tables.length > 1 && { tables }),
    ...(notes.length > 0 && { notes }),
  }
}

/** @param {UnitResult[]} results */
export function counted(results) {
  const count = { errors: 0, warnings: 0, infos: 0, review: 0 }
  for (const { severity, review } of results.flatMap(({ findings }) => findings)) {
    if (severity === 'error') count.errors += 1
    else if (severity === 'warning') count.warnings += 1
    else count.infos += 1
    if (review) count.review += 1
  }
  return count
}

/**
 * A file that could not be checked, as reports have it.
 *
 * @param {string} source
 * @param {import('../error.js').GongkaiError} error
 * @returns {Batch}
 */
export function failed(source, { code, message }) {
  const result = { source, kind: 'auto', findings: [], error: { code, message } }
  return { results: [result], records: 0, fieldText: () => undefined }
}
