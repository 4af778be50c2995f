/** Word documents with comments on what was found, opened again by another library. */

import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { load } from '../../dist/node.mjs'
import { annotateDocument } from '../../src/docx/comments.js'
import { mainPartOf } from '../../src/docx/package.js'
import { docxText } from '../../src/docx/text.js'
import { documentXml, paragraph } from './archive.js'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const OPTIONS = { asOf: '2026-11-22', lang: /** @type {const} */ ('zh') }

/**
 * A document that Word opens, with a picture.
 *
 * @param {string} body
 * @param {Record<string, string>} [more] parts
 */
function document(body, more = {}) {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': documentXml(body),
    ...more,
  }
  const packed = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])
  return zipSync({
    ...Object.fromEntries(packed),
    'word/media/image1.png': [Uint8Array.from([0x89, 0x50, 0, 1, 2, 255]), { level: 0 }],
  })
}

/**
 * @param {number} start
 * @param {number} end
 * @param {string} message
 */
function finding(start, end, message) {
  const basis = [
    { title: '党政机关公文格式', article: '7.2.5', tier: /** @type {const} */ ('standard') },
  ]
  return {
    rule: /** @type {const} */ ('document-number/bracket'),
    severity: /** @type {const} */ ('error'),
    review: false,
    field: 'body',
    span: { start, end },
    message,
    basis,
    fixes: [],
    fingerprint: message,
  }
}

/**
 * The text that each comment stands on, by its id, as the marks in the XML have it.
 *
 * @param {Uint8Array} bytes
 */
function commented(bytes) {
  const xml = mainPartOf(bytes, 'zh')
  const starts = [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)]
  return starts.map(({ 0: mark, 1: id, index }) => {
    const end = xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`)
    const inside = xml.slice(index + mark.length, end)
    return [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
  })
}

/** What mammoth reads: the text with numbers where comments are, and the comments. @param {Uint8Array} bytes */
async function reopened(bytes) {
  const options = { styleMap: ['comment-reference => sup'] }
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)
  assert.deepEqual(
    messages.filter(({ type }) => type === 'error'),
    [],
  )
  return value
}

/** @type {Awaited<ReturnType<typeof load>>} */
let gongkai
before(async () => {
  gongkai = await load({ asOf: '2026-11-22' })
})

describe('a document with comments', () => {
  test('has each on the characters that it is about, whatever the runs are', async () => {
    const run = (/** @type {string} */ inner) => `<w:r><w:rPr><w:b/></w:rPr>${inner}</w:r>`
    const body = `<w:p>${run('<w:t>根据德办发【20</w:t>')}${run('<w:t>16】30号</w:t><w:tab/><w:t>办理 。</w:t>')}</w:p>`
    const bytes = document(body)
    const { text } = docxText(mainPartOf(bytes, 'zh'))
    assert.equal(text, '根据德办发【2016】30号\t办理 。')
    const found = [
      finding(2, 14, '甲'),
      finding(5, 11, '乙'),
      finding(14, 15, '丙'),
      finding(15, 17, '丁'),
    ]
    const written = annotateDocument(bytes, found, OPTIONS)
    assert.deepEqual(
      commented(written),
      ['德办发【2016】30号', '【2016】', '办理 。', '办理'].sort(
        (a, b) => text.indexOf(a) - text.indexOf(b) || b.length - a.length,
      ),
    )
    assert.equal(docxText(mainPartOf(written, 'zh')).text, text)
    const xml = mainPartOf(written, 'zh')
    assert.doesNotMatch(xml, /<w:r><w:t[ >]/)
    const html = await reopened(written)
    for (const word of ['甲', '乙', '丙', '丁', '《党政机关公文格式》7.2.5', '【错误】']) {
      assert.ok(html.includes(word), `${word}: ${html}`)
    }
  })

  test('leaves every other part as it was, byte by byte', () => {
    const bytes = document(paragraph('德办发【2016】30号'))
    const [before, after] = [
      unzipSync(bytes),
      unzipSync(annotateDocument(bytes, [finding(3, 9, '甲')], OPTIONS)),
    ]
    const touched = ['[Content_Types].xml', 'word/document.xml']
    for (const [name, part] of Object.entries(before)) {
      if (!touched.includes(name)) assert.deepEqual(after[name], part, name)
    }
    const added = Object.keys(after).filter((name) => !before[name])
    assert.deepEqual(added.sort(), ['word/_rels/document.xml.rels', 'word/comments.xml'])
  })

  test('keeps the comments that it has, and its own are numbered after them', async () => {
    const old = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="科长"><w:p><w:r><w:t>请核对</w:t></w:r></w:p></w:comment></w:comments>`
    const body = `<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>德办发</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:r><w:t>【2016】30号</w:t></w:r></w:p>`
    const bytes = document(body, {
      'word/comments.xml': old,
      'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/comments" Target="comments.xml"/></Relationships>`,
    })
    const written = annotateDocument(bytes, [finding(3, 9, '甲')], OPTIONS)
    const comments = strFromU8(unzipSync(written)['word/comments.xml'])
    assert.deepEqual(
      [...comments.matchAll(/w:id="(\d+)"/g)].map(([, id]) => id),
      ['7', '8'],
    )
    assert.ok(comments.includes('请核对'))
    const html = await reopened(written)
    assert.ok(html.includes('请核对') && html.includes('甲'))
  })

  test('has what is in a text box beside the box, and what is nowhere at the beginning', () => {
    const box = `<w:txbxContent>${paragraph('框内【2016】')}</w:txbxContent>`
    const body = `${paragraph('标题')}<w:p><w:r><w:t>框外</w:t></w:r><w:r><w:pict>${box}</w:pict></w:r></w:p>`
    const bytes = document(body)
    const { text } = docxText(mainPartOf(bytes, 'zh'))
    const at = text.indexOf('【')
    const { span, ...whole } = finding(0, 0, '全文')
    const written = annotateDocument(bytes, [finding(at, at + 6, '框'), whole], OPTIONS)
    const xml = mainPartOf(written, 'zh')
    assert.match(xml, /<w:commentRangeStart w:id="0"\/><w:r><w:pict>/)
    assert.match(xml, /<w:p><w:commentRangeStart w:id="1"\/><w:r><w:t>标题/)
    assert.ok(!/<w:txbxContent>.*commentRange.*<\/w:txbxContent>/.test(xml))
  })

  test('is made of what is found in it where nothing is given', async () => {
    const bytes = document(paragraph('根据德办发【2016】30号文件办理。'))
    const written = await gongkai.annotateDocument(bytes)
    assert.deepEqual(commented(written), ['【2016】'])
    assert.equal(await gongkai.documentText(written), '根据德办发【2016】30号文件办理。')
    await assert.rejects(gongkai.annotateDocument(new Uint8Array([1, 2])), {
      code: 'UNSUPPORTED_FILE',
    })
  })

  test('takes thousands of findings and long texts in their stride', () => {
    const bytes = document(paragraph('德办发【2016】30号。'.repeat(20_000)))
    const found = Array.from({ length: 5000 }, (_, at) => finding(at * 13 + 3, at * 13 + 9, '甲'))
    const start = performance.now()
    const written = annotateDocument(bytes, found, OPTIONS)
    assert.ok(performance.now() - start < 20_000)
    const comments = strFromU8(unzipSync(written)['word/comments.xml'])
    assert.equal(comments.match(/<w:comment /g)?.length, 2001)
    assert.ok(comments.includes('另有 3000 个问题没有写成批注'))
  })
})
