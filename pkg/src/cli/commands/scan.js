/** gongkai scan */

import { createReadStream } from 'node:fs'
import { extname } from 'node:path'
import { decode } from '../../decode.js'
import { mainPartOf } from '../../docx/package.js'
import { docxText } from '../../docx/text.js'
import { GongkaiError, inLanguage } from '../../error.js'
import { decodeHtml } from '../../html/encoding.js'
import { outlineOfHtml } from '../../html/parsed.js'
import { FORMATS } from '../../source/formats.js'
import { isArchive, isMarkup } from '../../source/sniff.js'
import { readAll } from '../check/bytes.js'
import { loadFor } from '../settings.js'
import { pad, tame, widthOf } from '../terminal/width.js'
import { usageError } from '../usage.js'

/** @typedef {import('../../../types/wire.js').Mention} Mention */

/** @type {import('../arguments.js').Command} */
export const scan = {
  name: 'scan',
  summary: { zh: '一段文字里有什么', en: 'what is found in a text' },
  help: {
    zh: `用法：gongkai scan 文件|- [--json]

列出文字里的发文字号、日期、公开属性标注等，不论写得对不对。位置是 行:列；--json 里是 UTF-16 偏移。
网页（.html）和 Word 文稿（.docx）先读成文字，每段一行，位置是这份文字里的位置。`,
    en: `Usage: gongkai scan FILE|- [--json]

Lists the document numbers, dates, markings and so on in a text, whether or not anything is wrong with
them. Places are line:column; with --json, UTF-16 offsets. Pages (.html) and Word documents (.docx) are read
as text first, a line a paragraph, and places are in that text.`,
  },
  options: { json: { type: 'boolean' } },
  async run(call) {
    const { operands, flags, lang } = call
    if (operands.length !== 1) throw usageError(scan.help, lang)
    const text = await textOf(operands[0], lang)
    const mentions = (await loadFor(call)).scan(text)
    const output = flags.has('json')
      ? JSON.stringify(mentions, null, 2)
      : table(mentions, text, lang)
    process.stdout.write(`${output}\n`)
    return 0
  },
}

/**
 * @param {string} path
 * @param {'zh' | 'en'} lang
 */
async function textOf(path, lang) {
  const stream = path === '-' ? process.stdin : createReadStream(path)
  const bytes = await readAll(stream, lang).catch((error) => {
    if (error instanceof GongkaiError) throw error
    const words = { zh: `${path} 读不了：${error.message}`, en: `${path}: ${error.message}` }
    throw new GongkaiError('FILE_UNREADABLE', inLanguage(lang, words), error)
  })
  const format = FORMATS[extname(path).toLowerCase()]
  if (format === 'docx' || (!format && isArchive(bytes)))
    return docxText(mainPartOf(bytes, lang)).text
  if (format !== 'page' && (format || !isMarkup(bytes))) return decode(bytes, 'auto', lang).text
  const shown = outlineOfHtml(decodeHtml(bytes).html).lines.filter(({ hidden }) => !hidden)
  return shown.map(({ text }) => text).join('\n')
}

/**
 * @param {Mention[]} mentions in the order of the text
 * @param {string} text
 * @param {'zh' | 'en'} lang
 */
function table(mentions, text, lang) {
  if (mentions.length === 0) return { zh: '没有找到什么', en: 'nothing found' }[lang]
  const places = placesOf(mentions, text)
  const words = mentions.map(({ kind }) => (lang === 'en' ? kind : (KINDS[kind] ?? kind)))
  const [first, second] = [widest(places), widest(words)]
  return mentions
    .map((mention, at) => {
      const said = mention.date ?? mention.attribute ?? mention.canonical
      const reading = said && said !== mention.text ? `  → ${said}` : ''
      return `${pad(places[at], first)}  ${pad(words[at], second)}  ${tame(mention.text)}${reading}`
    })
    .join('\n')
}

/**
 * `line:column` of each, the text being walked once.
 *
 * @param {Mention[]} mentions
 * @param {string} text
 */
function placesOf(mentions, text) {
  let [line, start] = [1, 0]
  return mentions.map(({ span }) => {
    for (let end = text.indexOf('\n', start); end >= 0 && end < span.start; ) {
      line += 1
      start = end + 1
      end = text.indexOf('\n', start)
    }
    return `${line}:${span.start - start + 1}`
  })
}

/** @param {string[]} words */
function widest(words) {
  return Math.max(...words.map(widthOf))
}

/** @type {Record<string, string>} */
const KINDS = {
  'document-number': '发文字号',
  'index-number': '索引号',
  date: '日期',
  marking: '公开属性标注',
  law: '法规名称',
  'credit-code': '统一社会信用代码',
  'organisation-code': '组织机构代码',
  'identity-number': '身份证号',
  'mobile-number': '手机号码',
  landline: '固定电话',
  'bank-card': '银行卡号',
  'bank-account': '银行账号',
  passport: '出入境证件',
  plate: '车牌号',
  email: '电子邮箱',
  chat: 'QQ、微信号',
}
