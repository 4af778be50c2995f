/** Word documents made for tests. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

/**
 * The XML of a main part.
 *
 * @param {string} body what is in w:body
 */
export function documentXml(body) {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`
}

/**
 * A paragraph of runs, each the text of one.
 *
 * @param {string[]} runs
 */
export function paragraph(...runs) {
  return `<w:p>${runs.map((text) => `<w:r><w:t>${text}</w:t></w:r>`).join('')}</w:p>`
}

/**
 * A file with that main part, a header and a picture.
 *
 * @param {string} body
 */
export function docx(body) {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8('<Relationships/>'),
    'word/document.xml': strToU8(documentXml(body)),
    'word/header1.xml': strToU8('<w:hdr>德办发【2016】1号</w:hdr>'),
    'word/media/image1.png': [Uint8Array.from([0x89, 0x50, 0, 1, 2, 255]), { level: 0 }],
  })
}

/**
 * The parts of a file as texts, in their order.
 *
 * @param {Uint8Array} bytes
 */
export function partsOf(bytes) {
  return Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)])
}
