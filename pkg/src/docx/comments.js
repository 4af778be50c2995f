/** A copy of a Word document with comments on what was found in it. */

import { Package } from '../answers/package.js'
import { Edits, escaped, parsed, prefixed } from '../answers/xml.js'
import { piecesWithin } from '../origin/pieces.js'
import { mainPartOf, unpacked } from './package.js'
import { textsOf } from './runs.js'
import { docxText, WORD } from './text.js'

/**
 * @typedef {import('../../types/wire.js').Finding} Finding
 * @typedef {import('../origin/pieces.js').Piece} Piece
 * @typedef {import('./runs.js').RunText} RunText
 */

const MAIN = 'word/document.xml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
/** Who comments. */
const AUTHOR = 'gongkai'
/** A document with more of them is not read comment by comment. */
const MOST = 2000

const WORDS = {
  zh: {
    severity: { error: '错误', warning: '警告', info: '提示' },
    review: '，待人工核对',
    basis: '依据：',
    fix: '改法：',
    more: (/** @type {number} */ count) => `另有 ${count} 个问题没有写成批注`,
  },
  en: {
    severity: { error: 'error', warning: 'warning', info: 'info' },
    review: ', for review',
    basis: 'Basis: ',
    fix: 'Fix: ',
    more: (/** @type {number} */ count) => `${count} more findings are not shown as comments`,
  },
}

/**
 * The text of a document as it is checked.
 *
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang
 * @returns {string}
 */
export function documentText(bytes, lang) {
  return docxText(mainPartOf(bytes, lang)).text
}

/**
 * The document with a comment on each place that something was found in. What concerns the document as a whole
 * is commented at its beginning. Every part but the text, the comments and what ties them together is as it was.
 *
 * @param {Uint8Array} bytes
 * @param {readonly Finding[]} findings those of its text
 * @param {object} options
 * @param {string} options.asOf the day that the comments are of
 * @param {'zh' | 'en'} options.lang
 * @returns {Uint8Array}
 * @throws {import('../error.js').GongkaiError} `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`, `BAD_ENCODING`
 */
export function annotateDocument(bytes, findings, { asOf, lang }) {
  const xml = mainPartOf(bytes, lang)
  const [, word = 'w'] = xml.slice(0, 20_000).match(WORD) ?? []
  const { text, pieces } = docxText(xml)
  const texts = textsOf(xml, `${word}:`)
  const file = new Package(
    unpacked(bytes, lang, () => true),
    lang,
  )
  if (findings.length === 0 || texts.length === 0) return file.packed()
  const path = commentsPart(file, xml.includes(STRICT) || xml.includes('purl.oclc.org/ooxml'))
  const comments = new Comments(file.read(path), asOf)
  const marks = new Marks(xml, word, texts)
  const shown = inOrder(findings).slice(0, MOST)
  for (const finding of shown) {
    const range = rangeOf(finding, text, pieces)
    if (range) marks.add(range, comments.add(linesOf(finding, lang)))
  }
  if (findings.length > MOST) {
    const range = { from: texts[0].inner, to: texts[0].innerTo }
    marks.add(range, comments.add([WORDS[lang].more(findings.length - MOST)]))
  }
  file.write(path, comments.done())
  file.write(MAIN, marks.done())
  return file.packed()
}

/**
 * The gravest first where there are too many; Word puts them in the order of their places.
 *
 * @param {readonly Finding[]} findings
 */
function inOrder(findings) {
  const weight = { error: 0, warning: 1, info: 2 }
  return [...findings].sort((one, other) => weight[one.severity] - weight[other.severity])
}

/**
 * Where the part with the comments is; it is made where there is none.
 *
 * @param {Package} file
 * @param {boolean} isStrict
 */
function commentsPart(file, isStrict) {
  const known = file.relations(MAIN).find(({ type }) => type === 'comments')
  if (known && file.has(known.path)) return known.path
  const path = file.has('word/comments.xml')
    ? file.freePath('word/comments', '.xml')
    : 'word/comments.xml'
  const space = isStrict
    ? 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    : 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  file.write(path, `<w:comments xmlns:w="${space}"/>`)
  file.relate(MAIN, `${isStrict ? STRICT : OFFICE}/comments`, path)
  file.declare(path, TYPE)
  return path
}

/** The part with the comments, and more of them. */
class Comments {
  #xml
  #root
  #prefix
  #asOf
  #next
  #added = ''

  /**
   * @param {string} xml
   * @param {string} asOf
   */
  constructor(xml, asOf) {
    const { root, prefix } = parsed(xml, 'comment')
    this.#xml = xml
    this.#root = root
    this.#prefix = prefix || 'w:'
    this.#asOf = asOf
    const ids = root.children.map((comment) => Number(prefixed(comment, 'id')) || 0)
    this.#next = ids.reduce((most, id) => Math.max(most, id + 1), 0)
  }

  /**
   * @param {string[]} lines
   * @returns {number} its id
   */
  add(lines) {
    const p = this.#prefix
    const id = this.#next
    this.#next += 1
    const paragraphs = lines.map(
      (line) =>
        `<${p}p><${p}r><${p}t xml:space="preserve">${escaped(line)}</${p}t></${p}r></${p}p>`,
    )
    const head = `${p}id="${id}" ${p}author="${AUTHOR}" ${p}date="${this.#asOf}T00:00:00Z" ${p}initials="G"`
    this.#added += `<${p}comment ${head}>${paragraphs.join('')}</${p}comment>`
    return id
  }

  done() {
    const edits = new Edits(this.#xml)
    edits.append(this.#root, this.#added)
    return edits.done()
  }
}

/** What is put into the text: where comments begin and end. */
class Marks {
  #xml
  #word
  #texts
  /** By place: how the run is cut there, and what is put in between. @type {Map<number, { before: string, ends: string, starts: string, after: string }>} */
  #places = new Map()
  /** The texts that are cut and must keep their spaces. @type {Set<RunText>} */
  #cut = new Set()

  /**
   * @param {string} xml
   * @param {string} word the prefix
   * @param {RunText[]} texts
   */
  constructor(xml, word, texts) {
    this.#xml = xml
    this.#word = word
    this.#texts = texts
  }

  /**
   * @param {{ from: number, to: number }} range of the XML
   * @param {number} id of the comment
   */
  add({ from, to }, id) {
    const w = this.#word
    const [first, last] = [this.#textAt(from), this.#textAt(to - 1)]
    if (!first || !last) return
    this.#at(first, from, true).starts += `<${w}:commentRangeStart ${w}:id="${id}"/>`
    this.#at(last, to, false).ends +=
      `<${w}:commentRangeEnd ${w}:id="${id}"/><${w}:r><${w}:commentReference ${w}:id="${id}"/></${w}:r>`
  }

  /** The text that an offset is in. @param {number} offset */
  #textAt(offset) {
    let [low, high] = [0, this.#texts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#texts[middle].inner <= offset) low = middle + 1
      else high = middle
    }
    const text = this.#texts[low - 1]
    return text && offset < text.innerTo ? text : undefined
  }

  /**
   * The place of a mark: between runs, or in a run that is cut. Text boxes take no comments; those stand around
   * the run that holds the box.
   *
   * @param {RunText} text
   * @param {number} offset
   * @param {boolean} isStart
   */
  #at(text, offset, isStart) {
    const { run } = text
    const w = this.#word
    if (run.outer) return this.#place(isStart ? run.outer.from : run.outer.to)
    if (offset === text.inner && text.from === run.inner) return this.#place(run.from)
    if (offset === text.innerTo && text.to === run.innerTo) return this.#place(run.to)
    const [close, open] = [`</${w}:r>`, `<${w}:r>${run.properties}`]
    if (offset === text.inner) return this.#place(text.from, close, open)
    if (offset === text.innerTo) return this.#place(text.to, close, open)
    this.#cut.add(text)
    const [closeText, openText] = [`</${w}:t>`, `<${w}:t xml:space="preserve">`]
    return this.#place(offset, closeText + close, open + openText)
  }

  /** @type {(offset: number, before?: string, after?: string) => { ends: string, starts: string }} */
  #place(offset, before = '', after = '') {
    const place = this.#places.get(offset) ?? { before, ends: '', starts: '', after }
    this.#places.set(offset, place)
    return place
  }

  done() {
    const edits = new Edits(this.#xml)
    for (const { from, keepsSpaces } of this.#cut) {
      const end = from + this.#word.length + '<:t'.length
      if (!keepsSpaces) edits.replace(end, end, ' xml:space="preserve"')
    }
    for (const [offset, { before, ends, starts, after }] of this.#places) {
      edits.replace(offset, offset, before + ends + starts + after)
    }
    return edits.done()
  }
}

/**
 * Where a finding is in the XML: of several lines the first that has something; for the document as a whole its
 * first line.
 *
 * @param {Finding} finding
 * @param {string} text
 * @param {readonly Piece[]} pieces
 */
function rangeOf({ span }, text, pieces) {
  const from = span?.start ?? 0
  const to = span ? Math.max(span.end, from + 1) : text.length
  const lead = text.slice(from, to).match(/^\s*/)?.[0].length ?? 0
  const start = from + lead < to ? from + lead : from
  const line = text.slice(start, to).match(/^[^\n]*/)?.[0].length ?? 0
  const found = piecesWithin(pieces, start, start + Math.max(line, 1))
  const [first] = found
  if (first) return { from: first.from, to: found[found.length - 1].to }
  // What stands between two pieces, such as a tab, is commented at the piece after it, else before it.
  const near = pieces.find(({ at }) => at >= from) ?? pieces[pieces.length - 1]
  return near && { from: near.from, to: near.to }
}

/**
 * What a comment says.
 *
 * @param {Finding} finding
 * @param {'zh' | 'en'} lang
 * @returns {string[]}
 */
function linesOf({ severity, review, message, basis, fixes = [], rule }, lang) {
  const words = WORDS[lang]
  const weight = words.severity[severity] + (review ? words.review : '')
  const titles = basis.map(({ title, article = '', tier }) =>
    tier === 'practice' ? title : `《${title}》${article}`,
  )
  return [
    lang === 'en' ? `[${weight}] ${message}` : `【${weight}】${message}`,
    ...(titles.length ? [words.basis + titles.join(lang === 'en' ? '; ' : '；')] : []),
    ...fixes.map(({ title }) => words.fix + title),
    rule,
  ]
}
