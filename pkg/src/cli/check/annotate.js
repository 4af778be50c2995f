/** `check --annotate`: a copy of a workbook or document with what was found in it. */

import { createReadStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { isWorkbook } from '../../answers/workbook.js'
import { GongkaiError, inLanguage } from '../../error.js'
import { usageError } from '../usage.js'

/**
 * @typedef {import('../../../types/wire.js').UnitResult} UnitResult
 * @typedef {import('../../../types/wire.js').Table} Table
 * @typedef {import('./sources.js').Source} Source
 */

/**
 * Where to, and in how many working days what was found is to be mended.
 *
 * @typedef {object} Annotating
 * @property {string} path
 * @property {import('../../api.js').Days} days
 */

/** The endings that a copy may have: one of a workbook with macros has the other one. */
const [PLAIN, MACROS, DOCUMENT] = ['.xlsx', '.xlsm', '.docx']

/**
 * How the options say to annotate; nothing where they do not.
 *
 * @param {import('../arguments.js').Call} call
 * @returns {Annotating | undefined}
 * @throws {GongkaiError} `USAGE`
 */
export function annotatingOf({ values, flags, operands, lang }) {
  const { annotate: path, due } = values
  if (path === undefined) {
    if (due === undefined) return undefined
    throw usageError({ zh: '--due 要和 --annotate 一起用', en: '--due goes with --annotate' }, lang)
  }
  if (![PLAIN, MACROS, DOCUMENT].includes(ending(path))) {
    const zh = `--annotate 写的是 Excel 工作簿或 Word 文稿，文件名应当以 .xlsx 或 .docx 结尾，不是“${path}”`
    const en = `--annotate writes an Excel workbook or a Word document, whose name ends in .xlsx or .docx, not “${path}”`
    throw usageError({ zh, en }, lang)
  }
  if (flags.has('fix')) {
    const zh = '--annotate 和 --fix 不能一起用：先 --fix，再检查改过的文件'
    throw usageError({ zh, en: '--annotate does not go with --fix: fix first' }, lang)
  }
  if (operands.length !== 1 || operands[0] === '-') throw usageError(ONE, lang)
  return { path, days: daysOf(due, lang) }
}

const ONE = {
  zh: '--annotate 一次批注一个文件，不能用于标准输入、文件夹和几个文件',
  en: '--annotate is for one file, not for standard input, a folder or several files',
}

/**
 * @param {string | undefined} written `5,20`: for errors, for the rest
 * @param {'zh' | 'en'} lang
 * @returns {import('../../api.js').Days}
 */
function daysOf(written, lang) {
  if (written === undefined) return {}
  const [, error, rest = error] = written.match(/^(\d{1,4})(?:[,，](\d{1,4}))?$/) ?? []
  if (error !== undefined) {
    return { error: Number(error), warning: Number(rest), info: Number(rest) }
  }
  const zh = `--due 后面应当是工作日数，如 5,20（错误 5 个、其余 20 个工作日内改），不是“${written}”`
  const en = `--due takes working days, such as 5,20 (5 for errors, 20 for the rest), not “${written}”`
  throw usageError({ zh, en }, lang)
}

/**
 * Refuses what cannot be annotated, before anything is checked.
 *
 * @param {Annotating} annotating
 * @param {readonly (Source | { name: string, error: GongkaiError })[]} sources
 * @param {string | undefined} output where the findings are written
 * @param {'zh' | 'en'} lang
 * @throws {GongkaiError} `USAGE`
 */
export async function refuseUnfit({ path }, sources, output, lang) {
  const [source] = sources
  if (sources.length !== 1) throw usageError(ONE, lang)
  if (await isSame(path, source.name)) {
    const zh = `${path} 是被检查的文件，--annotate 不写回原文件，请换一个文件名`
    const en = `${path} is the file that is checked; --annotate never writes over it, give another name`
    throw usageError({ zh, en }, lang)
  }
  if (output && (output === path || (await isSame(path, output)))) {
    const zh = '-o 和 --annotate 不能是同一个文件'
    throw usageError({ zh, en: '-o and --annotate cannot be the same file' }, lang)
  }
  if (ending(path) === DOCUMENT) {
    if (ending(source.name) === DOCUMENT) return
    const zh = `只有 .docx 文稿能批注成 .docx，${source.name} 请批注成 .xlsx`
    throw usageError({ zh, en: `only a .docx is annotated as .docx; name an .xlsx` }, lang)
  }
  const wanted = ending(source.name) === MACROS ? MACROS : PLAIN
  if (ending(path) !== wanted) {
    const zh = `${source.name} 批注后是 ${wanted} 文件，Excel 不打开扩展名不符的，请改为 ${wanted}`
    const en = `${source.name} is annotated as ${wanted}; Excel opens no file whose ending is another`
    throw usageError({ zh, en }, lang)
  }
}

/**
 * Refuses what a copy of the new version of a catalogue cannot be written to.
 *
 * @param {string} path
 * @param {readonly string[]} files the versions
 * @param {string | undefined} output where the differences are written
 * @param {'zh' | 'en'} lang
 * @throws {GongkaiError} `USAGE`
 */
export async function refuseUnfitCopy(path, [old, current], output, lang) {
  if (await isSame(path, old)) await refuseUnfit({ path, days: {} }, [named(old)], undefined, lang)
  if (ending(path) !== PLAIN && ending(path) !== MACROS) {
    const zh = `--annotate 写的是 Excel 工作簿，文件名应当以 .xlsx 结尾，不是“${path}”`
    const en = `--annotate writes an Excel workbook, whose name ends in .xlsx, not “${path}”`
    throw usageError({ zh, en }, lang)
  }
  await refuseUnfit({ path, days: {} }, [named(current)], output, lang)
}

/** @param {string} name @returns {Source} */
function named(name) {
  return { name, ending: ending(name), open: () => createReadStream(name) }
}

/** @param {string} path */
function ending(path) {
  return extname(path).toLowerCase()
}

/**
 * Whether two paths are one file, by whatever names.
 *
 * @param {string} path
 * @param {string} other
 */
async function isSame(path, other) {
  const [a, b] = await Promise.all([path, other].map((one) => stat(one).catch(() => undefined)))
  return Boolean(a && b && a.dev === b.dev && a.ino === b.ino)
}

/** What is to be written into the copy, as it is found. */
export class Annotation {
  /** @type {UnitResult[]} */
  #results = []
  /** @type {Table[]} */
  #tables = []

  /** @param {import('../../source/whole.js').Batch} batch */
  add({ results, tables }) {
    this.#results.push(...results)
    this.#tables.push(...(tables?.() ?? []))
  }

  /**
   * Writes the copy.
   *
   * @param {Annotating} annotating
   * @param {string} name of the file that was checked
   * @param {import('../../source/whole.js').Reading} reading
   * @returns {Promise<string>} a word on it
   * @throws {GongkaiError} `FILE_UNWRITABLE`, `UNSUPPORTED_FILE`, `FILE_TOO_LARGE`
   */
  async write({ path, days }, name, { gongkai, lang }) {
    const bytes = await readFile(name)
    if (ending(path) === DOCUMENT) return this.#writeDocument(path, bytes, { gongkai, lang })
    const found = { results: this.#results, tables: this.#tables }
    const report = { ...gongkai.checkRecords([]), ...found }
    await save(path, await gongkai.annotateWorkbook(bytes, report, { days }), lang)
    return SAY[lang](path, isWorkbook(bytes, lang), this.#tables.length > 0)
  }

  /**
   * @param {string} path
   * @param {Uint8Array} bytes
   * @param {{ gongkai: import('../../api.js').Gongkai, lang: 'zh' | 'en' }} reading
   */
  async #writeDocument(path, bytes, { gongkai, lang }) {
    if (this.#tables.length > 0) {
      const zh = '这份文稿是公开目录，按目录检查，问题在表格里：--annotate 请写成 .xlsx'
      const en = 'this document is a catalogue and checked as one: name an .xlsx for --annotate'
      throw usageError({ zh, en }, lang)
    }
    const findings = this.#results.flatMap((result) => result.findings)
    await save(path, await gongkai.annotateDocument(bytes, findings), lang)
    const words = {
      zh: `批注写在 ${path}，用 Word 或 WPS 的“审阅”看`,
      en: `commented in ${path}`,
    }
    return inLanguage(lang, words)
  }
}

/**
 * @param {string} path
 * @param {Uint8Array} bytes
 * @param {'zh' | 'en'} lang
 * @throws {GongkaiError} `FILE_UNWRITABLE`
 */
export async function save(path, bytes, lang) {
  try {
    await writeFile(path, bytes)
  } catch (error) {
    const reason = error instanceof Error ? error.message : error
    const words = { zh: `${path} 写不了：${reason}`, en: `${path}: ${reason}` }
    throw new GongkaiError('FILE_UNWRITABLE', inLanguage(lang, words), error)
  }
}

const SAY = {
  /** @type {(path: string, isKept: boolean, hasTable: boolean) => string} */
  zh: (path, isKept, hasTable) => {
    if (isKept) return `批注写在 ${path}，问题列在其中的“问题清单”`
    const what = hasTable ? '只有表格的文字，没有原来的格式' : '里面只有问题清单'
    return `这种文件不能批注，另建了工作簿 ${path}（${what}）`
  },
  /** @type {(path: string, isKept: boolean, hasTable: boolean) => string} */
  en: (path, isKept, hasTable) => {
    if (isKept) return `annotated in ${path}; its sheet “Findings” lists all`
    const what = hasTable ? 'the texts of the tables, without their look' : 'the list alone'
    return `such a file cannot be annotated; ${path} is a new workbook (${what})`
  },
}
