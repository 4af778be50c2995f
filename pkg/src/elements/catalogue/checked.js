/** One table checked, whatever it is handed over as. */

/**
 * @param {import('../../api.js').Gongkai} gongkai
 * @param {import('./engine.js').Given} given
 * @returns {Promise<import('../../api.js').Report>}
 */
export async function checked(gongkai, { content, name }) {
  const isFile = content instanceof Uint8Array || content instanceof ArrayBuffer
  const table = isFile ? await gongkai.openWorkbook(content) : content
  return gongkai.checkCatalogue(table, { name })
}
