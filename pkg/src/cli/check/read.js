/** From a source to what was found in it, batch by batch. */

import { isUtf8 } from 'node:buffer'
import { firstParts, goingOn } from '../../batch/rows.js'
import { decode, refuseBinary } from '../../decode.js'
import { GongkaiError, inLanguage } from '../../error.js'
import { refuseEmpty } from '../../source/empty.js'
import { FORMATS, formatOf } from '../../source/formats.js'
import { sniff } from '../../source/sniff.js'
import { inTable } from '../../source/table.js'
import { checkWhole } from '../../source/whole.js'
import { chunksOfLines, readAll } from './bytes.js'
import { inLongList } from './long-list.js'
import { inNdjson } from './ndjson.js'

/**
 * @typedef {import('../../source/whole.js').Batch} Batch
 * @typedef {import('../../source/whole.js').Reading} Reading
 * @typedef {import('./sources.js').Source} Source
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
  const format = formatOf(source.ending, reading.kind)
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
  yield await checkWhole(await readAll(stream, reading.lang), found, source.name, reading)
}

/**
 * The table in a source, as `diffCatalogues` takes it.
 *
 * @param {Source} source
 * @param {Pick<Reading, 'encoding' | 'lang'>} reading
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

/** @typedef {AsyncIterable<Uint8Array> & { format: import('../../source/formats.js').Format }} Peeked */

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
