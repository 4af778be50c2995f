/** NDJSON, chunk by chunk: memory does not grow with the input. */

import { countLines } from '../../batch/chunks.js'
import { leftOut } from '../../batch/compared.js'
import { inOrder } from '../../batch/in-order.js'
import { checkChunk } from '../../batch/pool.js'
import { inUtf8 } from '../../batch/utf8.js'
import { GongkaiError, inLanguage } from '../../error.js'
import { recordKind } from '../../source/json.js'
import { once } from '../../source/once.js'
import { inPages, pagesOfLines } from '../../source/pages.js'
import { recordIn, valueIn } from '../../source/record.js'
import { batchWritten } from '../../source/written.js'

/**
 * @param {AsyncIterable<Uint8Array>} chunks that end at the end of a line
 * @param {string} source
 * @param {import('../../source/whole.js').Reading} reading
 * @returns {AsyncGenerator<import('../../source/whole.js').Batch>}
 */
export async function* inNdjson(chunks, source, reading) {
  const { gongkai, pool } = reading
  if (reading.kind === 'page') {
    yield* pagesIn(chunks, source, reading)
    return
  }
  const kind = recordKind(reading.kind)
  const comparison = reading.compare ? openComparison(kind, source, reading) : undefined
  const all = placed(chunks, reading, comparison)
  yield* inOrder(all, pool?.most ?? 1, async ({ chunk, firstLine }) => {
    const options = { kind, name: source, firstLine }
    const task = { chunk, options }
    const checked = pool ? await pool.check(task) : checkChunk(gongkai, task)
    return batchWritten(checked, fieldTextIn(checked.chunk, firstLine, gongkai))
  })
  if (comparison) yield comparedBatch(comparison.end(), reading.lang)
}

/**
 * @param {string} kind
 * @param {string} source
 * @param {import('../../source/whole.js').Reading} reading
 */
function openComparison(kind, source, { gongkai }) {
  if (kind !== 'auto' && kind !== 'document') return undefined
  return gongkai.openComparison({ kind, name: source })
}

/**
 * What is found in documents against each other: after all that is found in each.
 *
 * @param {import('../../api.js').NdjsonResults & { left: number }} found
 * @param {'zh' | 'en'} lang
 * @returns {import('../../source/whole.js').Batch}
 */
function comparedBatch({ left, ...written }, lang) {
  const batch = batchWritten(written, () => undefined)
  // They were counted where each was checked.
  batch.records = 0
  batch.notes = left > 0 ? [leftOut(left, lang)] : []
  return batch
}

/**
 * What gives the text of a field that a finding is in, out of the lines of a chunk.
 *
 * @param {Uint8Array} chunk
 * @param {number} firstLine
 * @param {import('../../api.js').Gongkai} gongkai
 * @returns {import('../../source/whole.js').Batch['fieldText']}
 */
function fieldTextIn(chunk, firstLine, gongkai) {
  const lines = once(() => new TextDecoder().decode(chunk).split('\n'))
  return ({ line = firstLine }, { field }) =>
    valueIn(recordIn(lines()[line - firstLine]), field, gongkai)
}

/**
 * The chunks in UTF-8, each with the number of its first line.
 *
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {import('../../source/whole.js').Reading} reading
 * @param {{ add: (chunk: Uint8Array, firstLine: number) => void }} [comparison] hears of them
 */
async function* placed(chunks, reading, comparison) {
  let firstLine = 1
  for await (const bytes of chunks) {
    if (firstLine === 1) refuseUtf16(bytes, reading.lang)
    const lines = countLines(bytes)
    const chunk = inUtf8(bytes, reading.encoding, reading.lang)
    comparison?.add(chunk, firstLine)
    yield { chunk, firstLine }
    firstLine += lines
  }
}

/**
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {string} source
 * @param {import('../../source/whole.js').Reading} reading
 */
async function* pagesIn(chunks, source, reading) {
  for await (const { chunk, firstLine } of placed(chunks, reading)) {
    const lines = new TextDecoder().decode(chunk).split('\n')
    yield inPages(pagesOfLines(lines, firstLine), source, reading)
  }
}

/**
 * Lines cannot be told apart in UTF-16 without reading all of it.
 *
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang
 */
function refuseUtf16([first, second], lang) {
  if (first + second !== 0xff + 0xfe || first < 0xfe) return
  const words = {
    zh: 'NDJSON 不能用 UTF-16，请另存为 UTF-8',
    en: 'NDJSON in UTF-16: save it as UTF-8',
  }
  throw new GongkaiError('BAD_ENCODING', inLanguage(lang, words))
}
