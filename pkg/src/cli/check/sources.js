/** The files that the arguments of `check` name. */

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { GongkaiError, inLanguage } from '../../error.js'
import { FORMATS } from '../../source/formats.js'
import { CONFIG } from '../config.js'
import { glob, walk } from './glob.js'

/** @typedef {import('../arguments.js').Lang} Lang */

/**
 * @typedef {object} Source
 * @property {string} name as the report calls it
 * @property {string} ending such as `.csv`; empty for standard input
 * @property {() => AsyncIterable<Uint8Array>} open
 */

/** What a folder is searched for: a README.md in it is no record. */
const IN_FOLDERS = Object.keys(FORMATS).filter((ending) => ending !== '.md')

/** What `gongkai init` writes is no record either. */
const OURS = ['gongkai.json', CONFIG]

/** What people will want to check and cannot yet. */
const LATER = ['.xlsb', '.doc', '.wps', '.pdf']

/** @type {Source} */
export const STDIN = { name: '-', ending: '', open: () => process.stdin }

/**
 * The sources that paths, patterns, folders and `-` name, in this order; a folder's in the order of
 * their names.
 *
 * @param {string[]} operands
 * @param {Lang} lang
 * @param {(warning: string) => void} warn
 * @returns {Promise<(Source | { name: string, error: GongkaiError })[]>}
 */
export async function sourcesOf(operands, lang, warn) {
  const found = []
  for (const operand of operands) {
    found.push(...(operand === '-' ? [STDIN] : await search(operand, lang, warn)))
  }
  return found
}

/**
 * @param {string} operand
 * @param {Lang} lang
 * @param {(warning: string) => void} warn
 */
async function search(operand, lang, warn) {
  const entry = await stat(operand).catch(() => undefined)
  if (entry?.isDirectory()) return inFolder(operand, lang, warn)
  if (entry) return [file(operand)]
  const paths = /[*?]/.test(operand) ? await glob(operand) : []
  return paths.length ? paths.map(file) : [missing(operand, lang)]
}

/**
 * @param {string} folder
 * @param {Lang} lang
 * @param {(warning: string) => void} warn
 */
async function inFolder(folder, lang, warn) {
  const paths = await walk(folder)
  const later = paths.filter((path) => LATER.includes(extname(path).toLowerCase()))
  if (later.length) {
    const names = later.slice(0, 5).join(' ') + (later.length > 5 ? ' …' : '')
    warn(
      inLanguage(lang, {
        zh: `跳过 ${later.length} 个还不能检查的文件：${names}`,
        en: `${later.length} files that cannot be checked yet are left out: ${names}`,
      }),
    )
  }
  const known = paths.filter(
    (path) => IN_FOLDERS.includes(extname(path).toLowerCase()) && !OURS.includes(basename(path)),
  )
  if (known.length) return known.map(file)
  const words = {
    zh: `文件夹里没有能检查的文件（${IN_FOLDERS.join(' ')}）`,
    en: `the folder has no file that can be checked (${IN_FOLDERS.join(' ')})`,
  }
  return [{ name: folder, error: new GongkaiError('FILE_MISSING', inLanguage(lang, words)) }]
}

/**
 * @param {string} path
 * @returns {Source}
 */
function file(path) {
  return { name: path, ending: extname(path).toLowerCase(), open: () => createReadStream(path) }
}

/**
 * @param {string} name
 * @param {Lang} lang
 */
function missing(name, lang) {
  const words = { zh: '没有这个文件', en: 'there is no such file' }
  return { name, error: new GongkaiError('FILE_MISSING', inLanguage(lang, words)) }
}
