/** A table that an argument names. */

import { GongkaiError } from '../../error.js'
import { readTable } from './read.js'
import { sourcesOf } from './sources.js'

/**
 * The table that an argument names.
 *
 * @param {string} operand
 * @param {Pick<import('../../source/whole.js').Reading, 'encoding' | 'lang'>} reading
 * @returns {Promise<import('../../api.js').TableInput>}
 * @throws {GongkaiError} if it cannot be read, or is no table
 */
export async function tableOf(operand, reading) {
  const [source] = await sourcesOf([operand], reading.lang, () => {})
  try {
    if ('error' in source) throw source.error
    return await readTable(source, reading)
  } catch (error) {
    if (!(error instanceof GongkaiError)) throw error
    throw new GongkaiError(error.code, `${operand}: ${error.message}`, error)
  }
}
