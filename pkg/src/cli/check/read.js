/** From a source to what was found in it, batch by batch. */

import { decode } from '../../decode.js'
import { GongkaiError, inLanguage } from '../../error.js'
import { chunksOfLines, readAll } from './bytes.js'
import { refuseEmpty } from './empty.js'
import { inJson } from './json.js'
import { inNdjson } from './ndjson.js'
import { open } from './opened.js'
import { isWordDocument, sniff } from './sniff.js'
import { FORMATS } from './sources.js'
import { inTable } from './table.js'
import { inTables, inWorkbook, isOfTables } from './workbook.js'

/**
 * @typedef {import('../../api.js').Gongkai} Gongkai
 * @typedef {import('../../../types/wire.js').UnitResult} UnitResult
 * @typedef {import('../../../types/wire.js').Finding} Finding
 * @typedef {import('./sources.js').Source} Source
 */

/**
 * What was found in a part of a source.
 *
 * @typedef {object} Batch
 * @property {UnitResult[]} results those with findings, or with an error
 * @property {number} records how many were checked
 * @property {(result: UnitResult, finding: Finding) => string | undefined} fieldText the value that a finding is in
 * @property {string[]} [notes] what was left out or is odd, in words
 */

/**
 * @typedef {object} Reading
 * @property {Gongkai} gongkai
 * @property {string} kind
 * @property {import('../../decode.js').Encoding} encoding
 * @property {'zh' | 'en'} lang
 */

/**
 * Checks a source.
 *
 * @param {Source} source
 * @param {Reading} reading
 * @returns {AsyncGenerator<Batch>}
 * @throws {GongkaiError} if the source as a whole cannot be read
 */
export async function* checkSource(source, reading) {
  const format = formatOf(source, reading)
  const stream = format ? readable(source, reading.lang) : await peek(source, reading)
  const found = format ?? /** @type {Peeked} */ (stream).format
  if (found === 'ndjson') {
    yield* inNdjson(chunksOfLines(stream, reading.lang), source.name, reading)
    return
  }
  const bytes = await readAll(stream, reading.lang)
  yield inFile(bytes, found === 'office' ? officeFormat(bytes) : found, source, reading)
}

/**
 * What is found in a file that is read as a whole.
 *
 * @param {Uint8Array} bytes
 * @param {Exclude<import('./sources.js').Format, 'ndjson' | 'office'>} format
 * @param {Source} source
 * @param {Reading} reading
 * @returns {Batch}
 */
function inFile(bytes, format, source, reading) {
  if (format === 'workbook') return inWorkbook(bytes, source.name, reading)
  if (format === 'table' || format === 'json') {
    const { text } = decode(bytes, reading.encoding, reading.lang)
    refuseEmpty(text, reading.lang)
    return READERS[format](text, source.name, reading)
  }
  if (isOfTables(reading)) return inWorkbook(bytes, source.name, reading)
  const opened = open(bytes, format, reading)
  const tables = format !== 'text' && reading.kind === 'auto' && inTables(bytes, opened, source.name, reading)
  return tables || inOpened(opened, source.name)
}

/** @param {Uint8Array} bytes */
function officeFormat(bytes) {
  return isWordDocument(bytes) ? 'docx' : 'workbook'
}

const READERS = { table: inTable, json: inJson }

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
 * The format that the ending says; the kind says it where a text has another ending or none.
 *
 * @param {Source} source
 * @param {Reading} reading
 */
export function formatOf({ ending }, { kind }) {
  const isRecords = ['.json', '.ndjson', '.jsonl'].includes(ending)
  if (isRecords || ending === '.docx') return FORMATS[ending]
  if (kind === 'text' || kind === 'page') return kind
  return FORMATS[ending]
}

/** @typedef {AsyncIterable<Uint8Array> & { format: import('./sources.js').Format }} Peeked */

/**
 * A source whose format its first bytes tell.
 *
 * @param {Source} source
 * @param {Reading} reading
 * @returns {Promise<Peeked>}
 */
async function peek(source, { gongkai, kind, encoding, lang }) {
  const parts = readable(source, lang)[Symbol.asyncIterator]()
  const first = await parts.next()
  const head = first.done ? new Uint8Array() : first.value
  const format = sniff(head, { gongkai, kind, encoding, lang })
  const rest = { [Symbol.asyncIterator]: () => parts }
  async function* all() {
    if (!first.done) yield head
    yield* rest
  }
  return Object.assign(all(), { format })
}

/**
 * The bytes of a source, or a word on why there are none.
 *
 * @param {Source} source
 * @param {'zh' | 'en'} lang
 */
export async function* readable({ open }, lang) {
  try {
    yield* open()
  } catch (error) {
    const { code = '', message = '' } = /** @type {NodeJS.ErrnoException} */ (error)
    const words = {
      zh: `读不了：${REASONS[code] ?? message}`,
      en: `it cannot be read: ${message}`,
    }
    throw new GongkaiError('FILE_UNREADABLE', inLanguage(lang, words), error)
  }
}

/** @type {Record<string, string>} */
const REASONS = { EACCES: '没有读取权限', EPERM: '没有读取权限', ENOENT: '没有这个文件' }
