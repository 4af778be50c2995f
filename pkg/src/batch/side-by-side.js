/** A long list as CSV in several threads: one compares its rows while the others check each by itself. */

import { isUtf8 } from 'node:buffer'
import { chunksOfLines } from './chunks.js'
import { inOrder } from './in-order.js'
import { rowsOf } from './rows.js'

/**
 * @typedef {import('../../types/wire.js').UnitResult} UnitResult
 * @typedef {import('../../types/wire.js').Finding} Finding
 * @typedef {import('../api.js').NdjsonResults} NdjsonResults
 */

/** A shorter one is checked before a thread has started. */
const SHORTEST = 4 * 1024 * 1024
const PART = 256 * 1024
const [NEWLINE, QUOTE] = [10, 34]

/**
 * What `checkTableNdjson` finds in a list; nothing where it is none, or not worth a thread.
 *
 * @param {unknown} table
 * @param {object} options
 * @param {import('../api.js').Gongkai} options.gongkai
 * @param {import('./pool.js').Pool} options.pool
 * @param {string} options.kind
 * @param {string} options.name of the file
 * @returns {Promise<NdjsonResults | undefined>}
 */
export async function checkSideBySide(table, { gongkai, pool, kind, name }) {
  if (pool.most <= 2 || (kind !== 'auto' && kind !== 'document')) return undefined
  const csv = typeof table === 'string' ? new TextEncoder().encode(table) : plain(table)
  if (!csv || csv.length < SHORTEST || !isUtf8(csv)) return undefined
  // Where a quotation mark is never closed, no thread can tell by its own rows what the marks mean.
  if (count(csv, QUOTE) % 2 > 0) return undefined
  const place = gongkai.listHead(csv.subarray(0, csv.indexOf(NEWLINE, SHORTEST / 4) + 1))
  if (!place) return undefined
  const among = pool.check({ chunk: csv.slice(), options: { kind: 'document', name, each: false } })
  // It is told where it is waited for.
  among.catch(() => {})
  const pieces = rowsOf(chunksOfLines(once(csv), gongkai.lang), () => place)
  const alone = inOrder(pieces, pool.most, ({ chunk, ...rows }) =>
    pool.check({ chunk, options: { ...rows, name } }),
  )
  const each = []
  for await (const { ndjson, summary } of alone) each.push({ ndjson, summary })
  return merged(await among, each)
}

/**
 * Bytes whose `slice` copies: that of a Buffer does not, and what a thread is handed is gone here.
 *
 * @param {unknown} bytes
 */
function plain(bytes) {
  if (!(bytes instanceof Uint8Array)) return undefined
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** As a file is read. @param {Uint8Array} bytes */
async function* once(bytes) {
  for (let at = 0; at < bytes.length; at += PART) yield bytes.subarray(at, at + PART)
}

/**
 * @param {Uint8Array} bytes
 * @param {number} wanted
 */
function count(bytes, wanted) {
  let found = 0
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) found += 1
  return found
}

/**
 * The results of a list, row by row.
 *
 * @param {NdjsonResults} among what its rows say together; all of them are counted there
 * @param {Pick<NdjsonResults, 'ndjson' | 'summary'>[]} each what they say one by one
 * @returns {NdjsonResults}
 */
function merged(among, each) {
  const together = linesIn(among.ndjson).map((line) => ({ line, result: JSON.parse(line) }))
  const parts = []
  let next = 0
  for (const { ndjson } of each) {
    for (const line of linesIn(ndjson)) {
      const result = JSON.parse(line)
      for (; next < together.length && rowOf(together[next].result) < rowOf(result); next += 1) {
        parts.push(together[next].line)
      }
      const isSame = next < together.length && rowOf(together[next].result) === rowOf(result)
      parts.push(isSame ? JSON.stringify(joined(together[next].result, result)) : line)
      if (isSame) next += 1
    }
  }
  for (const { line } of together.slice(next)) parts.push(line)
  const summary = { ...among.summary }
  for (const { summary: found } of each) {
    summary.errors += found.errors
    summary.warnings += found.warnings
    summary.infos += found.infos
    summary.review += found.review
  }
  const text = parts.map((line) => `${line}\n`).join('')
  return { ...among, ndjson: new TextEncoder().encode(text), summary }
}

/** @param {Uint8Array} ndjson */
function linesIn(ndjson) {
  return new TextDecoder().decode(ndjson).split('\n').filter(Boolean)
}

/** The row of a result; 0 where it is of the table as a whole. @param {UnitResult} result */
function rowOf({ row = 0 }) {
  return row
}

/**
 * The findings in a row, in the order that they have when one thread finds them: by field, first those that compare
 * rows, and what damaged the cells last.
 *
 * @param {UnitResult} among
 * @param {UnitResult} alone
 * @returns {UnitResult}
 */
function joined(among, alone) {
  const isDamage = (/** @type {Finding} */ { rule }) => rule.startsWith('spreadsheet/')
  const findings = [...alone.findings]
  for (const finding of among.findings.filter((one) => !isDamage(one)).reverse()) {
    const { field = '' } = finding
    const at = findings.findIndex((other) => (other.field ?? '') >= field)
    findings.splice(at < 0 ? findings.length : at, 0, finding)
  }
  return { ...alone, findings: [...findings, ...among.findings.filter(isDamage)] }
}
