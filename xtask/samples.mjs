/**
 * Writes pkg/test/files/samples: the catalogue of tests/data/yanzhou_catalogue.csv as .xlsx, .xls and .ods by
 * SheetJS, with the merged cells that the original has. It is run by hand,
 * `node xtask/samples.mjs`: the samples are kept, so that tests read what a file was and not what a library writes today.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as XLSX from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const CSV = fileURLToPath(new URL('../tests/data/yanzhou_catalogue.csv', import.meta.url))
const sheet = XLSX.read(readFileSync(CSV, 'utf8'), { type: 'string', raw: true }).Sheets.Sheet1
/** Rows of the first column that continue the group above, counted from 0. */
const GROUPS = [
  [2, 3],
  [11, 13],
  [16, 17],
  [18, 20],
]
sheet['!merges'] = GROUPS.map(([top, bottom]) => ({ s: { r: top, c: 0 }, e: { r: bottom, c: 0 } }))
const book = XLSX.utils.book_new()
XLSX.utils.book_append_sheet(
  book,
  XLSX.utils.aoa_to_sheet([['封面'], ['主动公开基本目录']]),
  '封面',
)
XLSX.utils.book_append_sheet(book, sheet, '目录')
for (const type of /** @type {const} */ (['xlsx', 'biff8', 'ods'])) {
  const bytes = XLSX.write(book, { type: 'buffer', bookType: type, compression: true })
  const name = type === 'biff8' ? 'xls' : type
  writeFileSync(
    new URL(`../pkg/test/files/samples/yanzhou.${name}`, import.meta.url),
    name === 'ods' ? withoutIndents(bytes) : bytes,
  )
}

/**
 * SheetJS writes line breaks between the cells of a row; office programs do not.
 *
 * @param {Uint8Array} ods
 */
function withoutIndents(ods) {
  const parts = unzipSync(ods)
  parts['content.xml'] = strToU8(strFromU8(parts['content.xml']).replace(/>\s+</g, '><'))
  return zipSync(parts)
}
