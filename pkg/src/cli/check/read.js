/** From a source to what was found in it, batch by batch. */

import { isUtf8 } from 'node:buffer'
import { firstParts, goingOn } from '../../batch/rows.js'
import { decode, refuseBinary } from '../../decode.js'
import { GongkaiError, inLanguage } from '../../error.js'
import { chunksOfLines, readAll } from './bytes.js'
import { refuseEmpty } from './empty.js'
import { inJson } from './json.js'
import { inLongList } from './long-list.js'
import { inNdjson } from './ndjson.js'
import { open } from './opened.js'
import { sniff } from './sniff.js'
import { FORMATS } from './sources.js'
import { inFile, inTable, inTablesOf } from './table.js'

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
 * @property {() => import('../../../types/wire.js').Table[]} [tables] where the source is one
 * @property {import('../../api.js').NdjsonResults} [written] the results as they go into NDJSON, where they are
 *   still all that were found
 * @property {string[]} [notes] what was left out or is odd, in words
 */

/**
 * @typedef {object} Reading
 * @property {Gongkai} gongkai
 * @property {string} kind
 * @property {import('../../decode.js').Encoding} encoding
 * @property {'zh' | 'en'} lang
 * @property {import('../../api.js').TableInput} [published] what catalogues are checked against
 * @property {import('../../batch/pool.js').Pool} [pool] threads, where there are to be some
 * @property {boolean} [compare] whether the documents of a long list are compared with each other
 * @property {number} [mostHeld] how many bytes of a table are held at once. Default: 256 MB
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
  if (found === 'table') {
    yield* inTableFile(stream, source, reading)
    return
  }
  const bytes = await readAll(stream, reading.lang)
  if (!bytes.length) refuseEmpty('', reading.lang)
  if (found === 'workbook' || (isTable(reading) && (found === 'docx' || found === 'page'))) {
    yield await inFile(bytes, source.name, reading)
    return
  }
  if (isTable(reading) && found === 'text') {
    yield await inTable(csvIn(bytes, reading), source.name, reading)
    return
  }
  if (found === 'json') {
    const { text } = decode(bytes, reading.encoding, reading.lang)
    refuseEmpty(text, reading.lang)
    yield inJson(text, source.name, reading)
    return
  }
  const opened = open(bytes, found, reading)
  const mayBeTable = reading.kind === 'auto' && found !== 'text'
  const inIts = mayBeTable ? inTablesOf(bytes, opened, source.name, reading) : undefined
  yield inIts ?? inOpened(opened, source.name)
}

/** Whether the person says that a document or page is to be read for its tables. @param {Reading} reading */
function isTable({ kind }) {
  return ['catalogue', 'item', 'request', 'approval', 'report'].includes(kind)
}

/**
 * The table in a source, as `diffCatalogues` takes it.
 *
 * @param {Source} source
 * @param {Reading} reading
 * @returns {Promise<import('../../api.js').TableInput>}
 * @throws {GongkaiError} if it cannot be read, or is no table
 */
export async function readTable(source, { encoding, lang }) {
  const format = FORMATS[source.ending] ?? 'table'
  if (format === 'workbook' || format === 'docx' || format === 'page') {
    return readAll(readable(source, lang), lang)
  }
  if (format !== 'table') {
    const zh = `这里要表格（.xlsx .xls .ods .csv .tsv .docx .html），不是 ${source.ending}`
    const en = `a table is wanted here (.xlsx .xls .ods .csv .tsv .docx .html), not ${source.ending}`
    throw new GongkaiError('UNSUPPORTED_FILE', inLanguage(lang, { zh, en }))
  }
  const bytes = await readAll(readable(source, lang), lang)
  const { text } = decode(bytes, encoding, lang)
  refuseEmpty(text, lang)
  return text
}

/**
 * CSV: as a whole, or where it is too long for that, row by row.
 *
 * @param {AsyncIterable<Uint8Array>} stream
 * @param {Source} source
 * @param {Reading} reading
 */
export async function* inTableFile(stream, source, reading) {
  const parts = stream[Symbol.asyncIterator]()
  const { first, isAll } = await firstParts(parts, reading.mostHeld)
  if (isAll)
    yield await inTable(csvIn(Buffer.concat(first.splice(0)), reading), source.name, reading)
  else yield* inLongList(goingOn(first, parts), source.name, reading)
}

/** So much of a file tells whether it is empty. */
const HEAD = 64 * 1024

/**
 * CSV as it is, where that is UTF-8; else its text. Bytes are not copied on their way to the core.
 *
 * @param {Uint8Array} bytes
 * @param {Reading} reading
 * @throws {GongkaiError} `EMPTY_FILE`, `UNSUPPORTED_FILE`, `BAD_ENCODING`
 */
function csvIn(bytes, { encoding, lang, published }) {
  if (encoding === 'auto' && !published && isUtf8(bytes)) {
    refuseBinary(bytes, lang)
    refuseEmpty(new TextDecoder().decode(bytes.subarray(0, HEAD)), lang)
    return bytes
  }
  const { text } = decode(bytes, encoding, lang)
  refuseEmpty(text, lang)
  return text
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
