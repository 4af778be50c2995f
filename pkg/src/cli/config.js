/** gongkai.config.json: options that need not be written each time. pkg/schema/config.schema.json describes it. */

import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { GongkaiError, inLanguage } from '../error.js'
import { usageError } from './usage.js'

/**
 * @typedef {import('./arguments.js').Call} Call
 * @typedef {import('./arguments.js').Command} Command
 */

/** Where it is looked for. */
export const CONFIG = 'gongkai.config.json'

/** The keys, what they hold, and the option that each stands for. @type {Record<string, { type: 'text' | 'path' | 'list' | 'number' | 'flag' | 'paths', option: string }>} */
const KEYS = {
  profile: { type: 'path', option: 'profile' },
  asOf: { type: 'text', option: 'as-of' },
  lang: { type: 'text', option: 'lang' },
  kind: { type: 'text', option: 'kind' },
  encoding: { type: 'text', option: 'encoding' },
  format: { type: 'text', option: 'format' },
  output: { type: 'path', option: 'output' },
  only: { type: 'list', option: 'only' },
  ignore: { type: 'list', option: 'ignore' },
  baseline: { type: 'path', option: 'baseline' },
  maxWarnings: { type: 'number', option: 'max-warnings' },
  jobs: { type: 'number', option: 'jobs' },
  quiet: { type: 'flag', option: 'quiet' },
  noProgress: { type: 'flag', option: 'no-progress' },
  files: { type: 'paths', option: '' },
}

/** What must hold for each type. @type {Record<string, (value: unknown) => boolean>} */
const HOLDS = {
  text: (value) => typeof value === 'string',
  path: (value) => typeof value === 'string',
  number: (value) => Number.isInteger(value) && Number(value) >= 0,
  flag: (value) => typeof value === 'boolean',
  list: isList,
  paths: isList,
}

/** @param {unknown} value */
function isList(value) {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/**
 * A call with what the configuration adds; what is written on the command line goes before it.
 *
 * @param {Call} call
 * @param {Command} command
 * @param {boolean} saysLanguage whether the command line does
 * @returns {Promise<Call>}
 * @throws {GongkaiError} `BAD_CONFIG`, `USAGE`
 */
export async function configured(call, { options = {} }, saysLanguage) {
  if (call.flags.has('no-config')) return call
  const path = call.values.config ?? CONFIG
  const config = await read(path, call.values.config !== undefined, call.lang)
  const { values, flags, operands, lang } = call
  /** @type {Call} */
  const merged = { values: { ...values }, flags: new Set(flags), operands, lang }
  for (const [key, value] of Object.entries(config)) {
    const { type, option } = KEYS[key]
    if (key === 'lang' && !saysLanguage) merged.lang = value === 'en' ? 'en' : 'zh'
    // Without files on the command line and on standard input, its own are checked.
    if (type === 'paths' && 'only' in options && operands.length === 0 && process.stdin.isTTY) {
      merged.operands = value.map((/** @type {string} */ file) => join(dirname(path), file))
    }
    if (option !== 'profile' && option !== 'as-of' && !(option in options)) continue
    if (type === 'flag') {
      if (value) merged.flags.add(option)
    } else merged.values[option] ??= written(type, value, path, option)
  }
  return merged
}

/**
 * A value as the command line would write it.
 *
 * @param {string} type
 * @param {any} value
 * @param {string} path of the configuration, which paths in it start from
 * @param {string} option
 */
function written(type, value, path, option) {
  if (type === 'list') return value.join(',')
  // A profile is the name of one or a file.
  const isFile = type === 'path' && (option !== 'profile' || /\.json$/i.test(value))
  return isFile ? join(dirname(path), value) : String(value)
}

/**
 * @param {string} path
 * @param {boolean} isNamed whether somebody asked for it
 * @param {'zh' | 'en'} lang
 * @returns {Promise<Record<string, any>>}
 */
async function read(path, isNamed, lang) {
  let json
  try {
    json = await readFile(path, 'utf8')
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'ENOENT' && !isNamed) return {}
    throw usageError({ zh: `配置文件 ${path} 读不了：${message}`, en: `${path}: ${message}` }, lang)
  }
  let config
  try {
    config = JSON.parse(json)
  } catch (error) {
    throw bad(path, { zh: `不是 JSON：${error}`, en: `no JSON: ${error}` }, lang)
  }
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw bad(path, { zh: '应当是一个对象 { … }', en: 'it should be an object { … }' }, lang)
  }
  const { $schema, ...rest } = config
  for (const [key, value] of Object.entries(rest)) {
    const known = KEYS[key]
    const names = Object.keys(KEYS).join('、')
    if (!known) {
      const zh = `没有“${key}”这一项，可用的有 ${names}`
      throw bad(path, { zh, en: `there is no “${key}”; use ${names}` }, lang)
    }
    if (!HOLDS[known.type](value)) throw bad(path, MUST_HOLD[known.type](key), lang)
  }
  return rest
}

/** @type {Record<string, (key: string) => { zh: string, en: string }>} */
const MUST_HOLD = {
  text: (key) => ({ zh: `${key} 应当是文字`, en: `${key} should be a text` }),
  path: (key) => ({ zh: `${key} 应当是文字`, en: `${key} should be a text` }),
  number: (key) => ({
    zh: `${key} 应当是不小于 0 的整数`,
    en: `${key} should be a whole number from 0`,
  }),
  flag: (key) => ({ zh: `${key} 应当是 true 或 false`, en: `${key} should be true or false` }),
  list: (key) => ({ zh: `${key} 应当是文字的列表`, en: `${key} should be a list of texts` }),
  paths: (key) => ({ zh: `${key} 应当是文字的列表`, en: `${key} should be a list of texts` }),
}

/**
 * @param {string} path
 * @param {{ zh: string, en: string }} words
 * @param {'zh' | 'en'} lang
 */
function bad(path, { zh, en }, lang) {
  const words = { zh: `配置文件 ${path}：${zh}`, en: `${path}: ${en}` }
  return new GongkaiError('BAD_CONFIG', inLanguage(lang, words))
}
