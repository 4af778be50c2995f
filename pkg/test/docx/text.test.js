/** What is read of a Word document, and where it stands in the XML. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { mainPartOf } from '../../src/docx/package.js'
import { docxText } from '../../src/docx/text.js'
import { documentXml, docx, paragraph } from './archive.js'

/** @param {string} body */
function textOf(body) {
  return docxText(documentXml(body)).text
}

/** @param {string[]} cells */
function row(...cells) {
  return `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`
}

describe('the text of a document', () => {
  test('is a line a paragraph, whatever its runs', () => {
    const body = `${paragraph('德办发', '【2016】', '30号')}<w:p/>${paragraph('第一段。')}`
    assert.equal(textOf(body), '德办发【2016】30号\n\n第一段。')
  })

  test('has tabs between the cells of a row, and lines where a cell has several', () => {
    const rows = [
      row(paragraph('序号'), paragraph('事项')),
      row(paragraph('1'), '<w:p/>'),
      row(paragraph('2'), paragraph('甲') + paragraph('乙')),
    ]
    assert.equal(textOf(`<w:tbl>${rows.join('')}</w:tbl>`), '序号\t事项\n1\t\n2\n甲\n乙')
  })

  test('has a tab before the lines of cells that have several, where the row is one of data', () => {
    const cells = [paragraph('1'), paragraph('一、甲') + paragraph('三、乙'), '<w:p/>']
    assert.equal(textOf(`<w:tbl>${row(...cells)}</w:tbl>`), '\t1\n\t一、甲\n\t三、乙\n')
    const layout = [
      paragraph('栏目'),
      paragraph('甲') + paragraph('乙'.repeat(3)).repeat(50),
      '<w:p/>',
    ]
    assert.doesNotMatch(textOf(`<w:tbl>${row(...layout)}</w:tbl>`), /\t/)
  })

  test('keeps what is written as an element', () => {
    const run =
      '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>'
    assert.equal(textOf(`<w:p>${run}</w:p>`), '甲\t乙\n丙')
  })

  test('is the one with its tracked changes accepted', () => {
    const body = `<w:p><w:ins><w:r><w:t>加的</w:t></w:r></w:ins><w:del><w:r><w:delText>删的</w:delText></w:r></w:del>
      <w:moveFrom><w:r><w:t>移走的</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>移来的</w:t></w:r></w:moveTo></w:p>`
    assert.equal(textOf(body), '加的移来的')
  })

  test('leaves out what is hidden, the codes of fields, and the second drawing of a text box', () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>'
    const shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显示</w:t></w:r>'
    const field =
      '<w:r><w:fldChar/><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r><w:r><w:t>3</w:t></w:r>'
    assert.equal(textOf(`<w:p>${hidden}${shown}${field}</w:p>`), '显示3')
    const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`
    const both = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
    assert.equal(textOf(`<w:p><w:r>${both}<w:t>框外</w:t></w:r></w:p>`), '框内\n框外')
  })

  test('has no number that Word counts, and says so', () => {
    const numbered =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>总则</w:t></w:r></w:p>'
    const { text, numbered: count } = docxText(documentXml(numbered + paragraph('正文')))
    assert.deepEqual([text, count], ['总则\n正文', 1])
  })

  test('is found by its namespace, whatever that is called', () => {
    const xml = documentXml(paragraph('甲')).replace(/w:/g, 'ns0:').replace('xmlns:w', 'xmlns:ns0')
    assert.equal(docxText(xml).text, '甲')
  })
})

test('every piece is where it is said to be', () => {
  const xml = documentXml(paragraph('甲&amp;乙', '𠮷&#x3014;2016〕') + paragraph('丙'))
  const { text, pieces } = docxText(xml)
  assert.equal(text, '甲&乙𠮷〔2016〕\n丙')
  const written = pieces.map(({ at, length, from, to }) => [
    text.slice(at, at + length),
    xml.slice(from, to),
  ])
  assert.deepEqual(written, [
    ['甲', '甲'],
    ['&', '&amp;'],
    ['乙', '乙'],
    ['𠮷', '𠮷'],
    ['〔', '&#x3014;'],
    ['2016〕', '2016〕'],
    ['丙', '丙'],
  ])
})

describe('a file that cannot be read', () => {
  test('says what it is', () => {
    const workbook = zipSync({
      '[Content_Types].xml': strToU8('x'),
      'xl/workbook.xml': strToU8('x'),
    })
    assert.throws(() => mainPartOf(workbook, 'zh'), {
      code: 'UNSUPPORTED_FILE',
      message: /word\/document\.xml/,
    })
    const cut = docx(paragraph('甲')).subarray(0, 200)
    assert.throws(() => mainPartOf(cut, 'zh'), { code: 'UNSUPPORTED_FILE', message: /损坏/ })
  })

  test('does not fill the memory', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 })
    assert.throws(() => mainPartOf(bomb, 'zh'), { code: 'FILE_TOO_LARGE' })
    const small = zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) }, { level: 9 })
    assert.throws(() => mainPartOf(small, 'zh'), { code: 'FILE_TOO_LARGE' })
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, at) => [`x${at}`, new Uint8Array()]),
    )
    assert.throws(() => mainPartOf(zipSync(many), 'zh'), { code: 'FILE_TOO_LARGE' })
  })
})
