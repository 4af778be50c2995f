/** Long lists of records, and many files, checked one after the other in constant memory. */

import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GongkaiError, inLanguage } from '../error.js'
import { plainRecord } from '../record.js'
import { openPage } from '../source/opened-page.js'
import { checkNamed, counted } from '../source/whole.js'
import { chunksOfLines, countLines, joined, tooLarge } from './chunks.js'
import { leftOut } from './compared.js'
import { inOrder } from './in-order.js'
import { cores, Pool } from './pool.js'
import { firstParts, goingOn, notCompared, rowsOf } from './rows.js'
import { inUtf8 } from './utf8.js'

/**
 * @typedef {import('../../types/wire.js').UnitResult} UnitResult
 * @typedef {import('../../types/wire.js').Summary} Summary
 * @typedef {import('../api.js').Gongkai} Gongkai
 * @typedef {import('../api.js').BatchSource} BatchSource
 * @typedef {import('../api.js').BatchOptions} BatchOptions
 */

/** How many records go to a thread at once. */
const RECORDS = 2000
const NEWLINE = 10
const decoder = new TextDecoder()
const STREAMED = ['.ndjson', '.jsonl']
const TABLES = ['.csv', '.tsv']

/**
 * What is found in a batch, as it is found: iterate over it once.
 *
 * @implements {AsyncIterable<UnitResult>}
 */
export class Batch {
  /** @type {Gongkai} */
  #gongkai
  /** @type {BatchSource} */
  #source
  /** @type {Required<Pick<BatchOptions, 'kind' | 'name'>> & BatchOptions} */
  #options
  /** @type {Pool} */
  #pool
  /**
   * What was counted so far.
   *
   * @type {Summary}
   */
  summary = { sources: 0, records: 0, errors: 0, warnings: 0, infos: 0, review: 0 }
  /** Lines that were no records, and files that could not be read. */
  unreadable = 0
  /**
   * What was not checked, in words.
   *
   * @type {string[]}
   */
  notes = []

  /**
   * @param {Gongkai} gongkai
   * @param {import('../options.js').Settings} settings
   * @param {BatchSource} source
   * @param {BatchOptions} options
   */
  constructor(gongkai, settings, source, options) {
    this.#gongkai = gongkai
    this.#source = source
    this.#options = { kind: 'auto', name: '', ...options }
    this.#pool = new Pool(Math.max(1, Math.min(options.jobs ?? cores(), 64)), settings)
  }

  /** @returns {AsyncGenerator<UnitResult>} */
  async *[Symbol.asyncIterator]() {
    try {
      const files = filesIn(this.#source)
      for (const path of files ?? []) yield* this.#file(path)
      if (files) return
      this.summary.sources += 1
      yield* this.#records(/** @type {Exclude<BatchSource, string | URL>} */ (this.#source))
    } finally {
      await this.#pool.close()
    }
  }

  /**
   * A file; one that cannot be read is a result with an error.
   *
   * @param {string} path
   * @returns {AsyncGenerator<UnitResult>}
   */
  async *#file(path) {
    try {
      const ending = extname(path).toLowerCase()
      if (STREAMED.includes(ending)) yield* this.#chunks(createReadStream(path), path)
      else if (TABLES.includes(ending)) yield* this.#table(path)
      else yield* this.#whole(await readFile(path), path)
      this.summary.sources += 1
    } catch (error) {
      if (this.#options.signal?.aborted) throw error
      this.unreadable += 1
      yield { source: path, kind: 'auto', findings: [], error: failure(error, this.#gongkai.lang) }
    }
  }

  /**
   * A table as text: as a whole, or where it is too long for that, row by row.
   *
   * @param {string} path
   * @returns {AsyncGenerator<UnitResult>}
   */
  async *#table(path) {
    const { lang } = this.#gongkai
    const parts = createReadStream(path)[Symbol.asyncIterator]()
    const { first, isAll } = await firstParts(parts, this.#options.mostHeld)
    if (isAll) {
      yield* this.#whole(joined(first.splice(0)), path)
      return
    }
    const chunks = inText(chunksOfLines(goingOn(first, parts), lang), lang)
    const all = rowsOf(chunks, (chunk) => this.#headOf(chunk))
    const checked = inOrder(all, this.#pool.most, ({ chunk, ...rows }) =>
      this.#pool.check({ chunk, options: { ...rows, name: path } }),
    )
    this.notes.push(`${path}: ${notCompared(lang)}`)
    yield* this.#results(checked)
  }

  /** @param {Uint8Array} chunk the first one */
  #headOf(chunk) {
    const isList = ['auto', 'document'].includes(this.#options.kind)
    const head = isList ? this.#gongkai.listHead(chunk) : undefined
    if (!head) throw tooLarge(this.#gongkai.lang)
    return head
  }

  /**
   * @param {Uint8Array} bytes
   * @param {string} name
   * @returns {AsyncGenerator<UnitResult>}
   */
  async *#whole(bytes, name) {
    const [gongkai, pool, { kind }] = [this.#gongkai, this.#pool, this.#options]
    const { lang } = gongkai
    const reading = { gongkai, pool, kind, encoding: /** @type {const} */ ('auto'), lang, openPage }
    const batch = await checkNamed(bytes, name, reading)
    for (const note of batch.notes ?? []) this.notes.push(`${name}: ${note}`)
    const { written, records } = batch
    this.#count(written?.summary ?? { ...counted(batch.results), records })
    yield* written ? linesIn(written.ndjson) : batch.results
  }

  /**
   * Records, or the bytes of NDJSON.
   *
   * @param {Exclude<BatchSource, string | URL>} source
   */
  async *#records(source) {
    const { name } = this.#options
    if (source instanceof Uint8Array) return yield* this.#chunks(once(source), name)
    const parts = iterated(/** @type {AsyncIterable<unknown> | Iterable<unknown>} */ (source))
    const { value: first, done } = await parts.next()
    if (done) return
    const all = withFirst(first, parts)
    if (first instanceof Uint8Array || typeof first === 'string') {
      yield* this.#chunks(inBytes(/** @type {AsyncIterable<Uint8Array | string>} */ (all)), name)
      return
    }
    for await (const { line, findings, ...result } of this.#lines(linesOf(all), name)) {
      for (const { at } of findings) {
        if (at) {
          at.row = line
          at.line = undefined
        }
      }
      yield { row: line, ...result, findings }
    }
  }

  /**
   * @param {AsyncIterable<Uint8Array>} stream
   * @param {string} name
   */
  #chunks(stream, name) {
    return this.#lines(chunksOfLines(stream, this.#gongkai.lang), name)
  }

  /**
   * @param {AsyncIterable<Uint8Array>} chunks that end at the end of a line
   * @param {string} name
   * @returns {AsyncGenerator<UnitResult>}
   */
  async *#lines(chunks, name) {
    const { kind, compare } = this.#options
    const isList = kind === 'auto' || kind === 'document'
    const comparison = compare && isList ? this.#gongkai.openComparison({ kind, name }) : undefined
    let firstLine = 1
    const checked = inOrder(chunks, this.#pool.most, (chunk) => {
      const options = { kind, name, firstLine }
      comparison?.add(chunk, firstLine)
      firstLine += countLines(chunk)
      return this.#pool.check({ chunk, options })
    })
    let isWhole = false
    try {
      yield* this.#results(checked)
      isWhole = true
    } finally {
      // Where nobody hears it out, nothing is kept.
      if (!isWhole) comparison?.end()
    }
    if (comparison) yield* this.#compared(comparison.end(), name)
  }

  /**
   * @param {import('../api.js').NdjsonResults & { left: number }} found in documents against each other
   * @param {string} name
   */
  *#compared({ ndjson, summary, left }, name) {
    this.#count(summary)
    if (left > 0) this.notes.push(`${name}: ${leftOut(left, this.#gongkai.lang)}`)
    yield* linesIn(ndjson)
  }

  /**
   * @param {AsyncIterable<import('./pool.js').Checked>} checked
   * @returns {AsyncGenerator<UnitResult>}
   */
  async *#results(checked) {
    const { signal } = this.#options
    for await (const { ndjson, summary, unreadable } of checked) {
      signal?.throwIfAborted()
      this.#count(summary)
      this.unreadable += unreadable
      yield* linesIn(ndjson)
    }
  }

  /** @param {Omit<Summary, 'sources'>} found */
  #count(found) {
    this.summary.records += found.records
    this.summary.errors += found.errors
    this.summary.warnings += found.warnings
    this.summary.infos += found.infos
    this.summary.review += found.review
  }
}

/**
 * The paths that a source is; nothing where it is none.
 *
 * @param {BatchSource} source
 */
function filesIn(source) {
  const list = typeof source === 'string' || source instanceof URL ? [source] : source
  const isPath = (/** @type {unknown} */ one) => typeof one === 'string' || one instanceof URL
  if (!Array.isArray(list) || list.length === 0 || !list.every(isPath)) return undefined
  return list.map((/** @type {string | URL} */ one) =>
    one instanceof URL ? fileURLToPath(one) : one,
  )
}

/**
 * The results in NDJSON, one after the other.
 *
 * @param {Uint8Array} ndjson
 * @returns {Generator<UnitResult>}
 */
function* linesIn(ndjson) {
  for (let start = 0; start < ndjson.length; ) {
    const end = ndjson.indexOf(NEWLINE, start)
    yield JSON.parse(decoder.decode(ndjson.subarray(start, end)))
    start = end + 1
  }
}

/** @param {Uint8Array} bytes */
async function* once(bytes) {
  yield bytes
}

/** @param {AsyncIterable<unknown> | Iterable<unknown>} source */
async function* iterated(source) {
  yield* source
}

/**
 * @param {unknown} first
 * @param {AsyncIterable<unknown>} rest
 */
async function* withFirst(first, rest) {
  yield first
  yield* rest
}

/**
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {'zh' | 'en'} lang
 */
async function* inText(chunks, lang) {
  for await (const chunk of chunks) yield inUtf8(chunk, 'auto', lang)
}

/** @param {AsyncIterable<Uint8Array | string>} parts */
async function* inBytes(parts) {
  const encoder = new TextEncoder()
  for await (const part of parts) yield typeof part === 'string' ? encoder.encode(part) : part
}

/**
 * Records as lines of NDJSON, some thousand at a time.
 *
 * @param {AsyncIterable<unknown>} records
 */
async function* linesOf(records) {
  const encoder = new TextEncoder()
  let lines = []
  for await (const record of records) {
    const plain = typeof record === 'object' && record !== null ? plainRecord(record) : record
    lines.push(`${JSON.stringify(plain)}\n`)
    if (lines.length < RECORDS) continue
    yield encoder.encode(lines.join(''))
    lines = []
  }
  if (lines.length > 0) yield encoder.encode(lines.join(''))
}

/**
 * @param {unknown} error
 * @param {'zh' | 'en'} lang
 */
function failure(error, lang) {
  if (error instanceof GongkaiError) return { code: error.code, message: error.message }
  const reason = error instanceof Error ? error.message : String(error)
  const words = { zh: `读不了：${reason}`, en: `it cannot be read: ${reason}` }
  return {
    code: error instanceof SyntaxError ? 'BAD_JSON' : 'FILE_UNREADABLE',
    message: inLanguage(lang, words),
  }
}
