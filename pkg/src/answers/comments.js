/** Comments on the cells of a sheet: the part with their texts, and the drawing with their boxes. */

import { addressOf } from './cell.js'
import { child, Edits, parsed, stringXml } from './xml.js'

const AUTHOR = 'gongkai'
/** Who Excel says has written what stands for a thread, which it writes anew itself. */
const THREAD = /^tc=/

/** @param {string} namespace */
export function emptyComments(namespace) {
  return `<comments xmlns="${namespace}"><authors/><commentList/></comments>`
}

/**
 * Comments with more of them. A cell has one at most: what is said goes behind what is there. Where it is
 * there already, or where there is a thread, nothing is added.
 *
 * @param {string} xml
 * @param {Map<string, string>} texts by the names of cells
 * @returns {{ xml: string, added: string[] }} `added`: the cells that had no comment
 */
export function withComments(xml, texts) {
  const { root, prefix } = parsed(xml)
  const edits = new Edits(xml)
  const [authors, list] = [child(root, 'authors'), child(root, 'commentList')]
  if (!authors || !list) return { xml, added: [] }
  const names = authors.children.map((author) => plainText(xml, author))
  const known = names.indexOf(AUTHOR)
  const author = known < 0 ? names.length : known
  if (known < 0) edits.append(authors, `<${prefix}author>${AUTHOR}</${prefix}author>`)

  const there = new Map(list.children.map((comment) => [comment.attributes.ref, comment]))
  const [added, written] = [/** @type {string[]} */ ([]), /** @type {string[]} */ ([])]
  for (const [cell, text] of texts) {
    const comment = there.get(cell)
    if (comment) {
      const isThread = THREAD.test(names[Number(comment.attributes.authorId)] ?? '')
      const body = child(comment, 'text')
      if (isThread || !body || plainText(xml, body).includes(stringXml(text))) continue
      edits.append(body, run(`\n\n${text}`, prefix))
    } else {
      const inside = `<${prefix}text>${run(text, prefix)}</${prefix}text>`
      written.push(
        `<${prefix}comment ref="${cell}" authorId="${author}">${inside}</${prefix}comment>`,
      )
      added.push(cell)
    }
  }
  if (written.length) edits.append(list, written.join(''))
  return { xml: edits.done(), added }
}

/**
 * @param {string} text
 * @param {string} prefix
 */
function run(text, prefix) {
  const font = `<${prefix}rPr><${prefix}sz val="9"/><${prefix}color indexed="81"/><${prefix}rFont val="宋体"/></${prefix}rPr>`
  return `<${prefix}r>${font}<${prefix}t xml:space="preserve">${stringXml(text)}</${prefix}t></${prefix}r>`
}

/**
 * What an element says, as it is written in XML.
 *
 * @param {string} xml
 * @param {import('./xml.js').Element} element
 */
function plainText(xml, element) {
  return xml.slice(element.openEnd, element.closeFrom).replace(/<[^>]*>/g, '')
}

const VML = 'urn:schemas-microsoft-com:vml'
const OFFICE = 'urn:schemas-microsoft-com:office:office'
const EXCEL = 'urn:schemas-microsoft-com:office:excel'
/** The kind of shape that comments have. */
const KIND = 'gongkai_comment'
/** How many numbers of shapes a block has. */
const BLOCK = 1024

/** A drawing without a shape. */
export function emptyDrawing() {
  return `<xml xmlns:v="${VML}" xmlns:o="${OFFICE}" xmlns:x="${EXCEL}"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`
}

/**
 * A drawing with boxes for comments.
 *
 * @param {string} xml
 * @param {string[]} cells
 * @param {Map<string, string>} texts
 */
export function withBoxes(xml, cells, texts) {
  if (cells.length === 0) return xml
  const end = xml.search(/<\/xml\s*>\s*$/)
  if (end < 0) return xml
  const numbers = [...xml.matchAll(/_x0000_s(\d{1,9})\b/g)].map(([, number]) => Number(number))
  const first = numbers.reduce((most, number) => Math.max(most, number), BLOCK) + 1
  const space = `xmlns:v="${VML}" xmlns:o="${OFFICE}" xmlns:x="${EXCEL}"`
  const kind = xml.includes(`id="${KIND}"`)
    ? ''
    : `<v:shapetype ${space} id="${KIND}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`
  const boxes = cells.map((cell, index) => box(cell, first + index, texts.get(cell) ?? '', space))
  return (
    withBlocks(xml.slice(0, end), first + cells.length) + kind + boxes.join('') + xml.slice(end)
  )
}

/**
 * A drawing that has all blocks of numbers up to one.
 *
 * @param {string} xml
 * @param {number} last
 */
function withBlocks(xml, last) {
  return xml.replace(/(<o:idmap\b[^>]*\bdata=")([\d,]*)(")/, (_, before, written, after) => {
    const blocks = new Set(written.split(',').filter(Boolean).map(Number))
    const from = Math.min(...blocks, Math.floor(last / BLOCK))
    for (let block = from; block <= Math.floor(last / BLOCK); block += 1) blocks.add(block)
    return before + [...blocks].join(',') + after
  })
}

/**
 * @param {string} cell
 * @param {number} number
 * @param {string} text
 * @param {string} space
 */
function box(cell, number, text, space) {
  const { row, column } = addressOf(cell) ?? { row: 1, column: 1 }
  // Some twenty Chinese characters a line, in rows of some 18 points.
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / 20 || 1), 0)
  const height = Math.min(Math.max(lines, 3), 30)
  const top = Math.max(row - 2, 0)
  const anchor = [column, 15, top, 2, column + 4, 15, top + height, 4].join(', ')
  return `<v:shape ${space} id="_x0000_s${number}" type="#${KIND}" style="position:absolute;margin-left:60pt;margin-top:2pt;width:220pt;height:${height * 15}pt;z-index:${number - BLOCK};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
}
