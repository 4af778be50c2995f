/** A list as CSV that is too long to be held at once: piece by piece, each row by itself. */

import { tooLarge } from '../../batch/chunks.js'
import { inOrder } from '../../batch/in-order.js'
import { checkChunk } from '../../batch/pool.js'
import { notCompared, rowsOf } from '../../batch/rows.js'
import { inUtf8 } from '../../batch/utf8.js'
import { once } from '../../source/once.js'
import { cellOf } from '../../source/table.js'
import { batchWritten } from '../../source/written.js'
import { chunksOfLines } from './bytes.js'

/**
 * @param {AsyncIterable<Uint8Array>} stream
 * @param {string} source
 * @param {import('../../source/whole.js').Reading} reading
 * @returns {AsyncGenerator<import('../../source/whole.js').Batch>}
 * @throws {import('../../error.js').GongkaiError} `FILE_TOO_LARGE` if it is no list of documents
 */
export async function* inLongList(stream, source, reading) {
  const { gongkai, kind, lang, pool } = reading
  const isList = kind === 'auto' || kind === 'document'
  const headOf = (/** @type {Uint8Array} */ chunk) => {
    const head = isList ? gongkai.listHead(chunk) : undefined
    if (!head) throw tooLarge(lang)
    return head
  }
  let notes = [notCompared(lang)]
  const all = rowsOf(inText(chunksOfLines(stream, lang), reading), headOf)
  yield* inOrder(all, pool?.most ?? 1, async ({ chunk, ...rows }) => {
    const task = { chunk, options: { ...rows, name: source } }
    const checked = pool ? await pool.check(task) : checkChunk(gongkai, task)
    const batch = batchWritten(checked, fieldTextIn(checked.chunk, rows, gongkai))
    batch.notes = notes
    notes = []
    return batch
  })
}

/**
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {import('../../source/whole.js').Reading} reading
 */
async function* inText(chunks, reading) {
  for await (const chunk of chunks) yield inUtf8(chunk, reading.encoding, reading.lang)
}

/**
 * What gives the text of the cell that a finding is in.
 *
 * @param {Uint8Array} chunk
 * @param {Omit<import('../../batch/rows.js').Rows, 'chunk'>} rows
 * @param {import('../../api.js').Gongkai} gongkai
 * @returns {import('../../source/whole.js').Batch['fieldText']}
 */
function fieldTextIn(chunk, { head, firstRow }, gongkai) {
  const tables = once(() => tablesOf(head, chunk, firstRow, gongkai))
  return (_, finding) => cellOf(tables(), finding)
}

/**
 * The rows as a table, at their place in the file.
 *
 * @param {Uint8Array} head
 * @param {Uint8Array} chunk
 * @param {number} firstRow
 * @param {import('../../api.js').Gongkai} gongkai
 */
function tablesOf(head, chunk, firstRow, gongkai) {
  const tables = gongkai.tablesOf(Buffer.concat([head, chunk]), { kind: 'document' })
  return tables.map((table) => ({ ...table, headerRow: firstRow - 1 }))
}
