/** The arguments of a command. */

import { parseArgs } from 'node:util'
import { oneOf, usageError } from './usage.js'

/** @typedef {'zh' | 'en'} Lang */
/** @typedef {Record<string, { type: 'string' | 'boolean', short?: string }>} OptionTypes */

/**
 * @typedef {object} Command
 * @property {string} name
 * @property {Record<Lang, string>} summary a line
 * @property {Record<Lang, string>} help all of it
 * @property {OptionTypes} [options] besides those that every command takes
 * @property {(call: Call) => Promise<number> | number} run gives the exit status
 */

/**
 * What a command is called with.
 *
 * @typedef {object} Call
 * @property {Record<string, string | undefined>} values of the options that take one
 * @property {Set<string>} flags the options that take none
 * @property {string[]} operands
 * @property {Lang} lang
 */

/** @type {OptionTypes} */
const COMMON = {
  profile: { type: 'string' },
  'as-of': { type: 'string' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
}

/**
 * Takes `--lang` out of the arguments, wherever it stands: it holds for what is said of all others.
 *
 * @param {string[]} written
 * @returns {{ lang: Lang, rest: string[] }}
 */
export function takeLanguage(written) {
  const rest = [...written]
  const at = rest.findIndex((argument) => /^--lang(=|$)/.test(argument))
  const end = rest.indexOf('--')
  if (at < 0 || (end >= 0 && end < at)) return { lang: 'zh', rest }
  const [, value = rest[at + 1] ?? ''] = rest[at].split('=')
  rest.splice(at, rest[at].includes('=') ? 1 : 2)
  return { lang: /** @type {Lang} */ (oneOf(value, ['zh', 'en'], '--lang', 'zh')), rest }
}

/**
 * @param {Command} command
 * @param {string[]} written
 * @param {Lang} lang
 * @returns {Call}
 * @throws {import('../error.js').GongkaiError} `USAGE`
 */
export function read({ options = {} }, written, lang) {
  /** @type {Call} */
  const call = { values: {}, flags: new Set(), operands: [], lang }
  for (const token of tokens({ ...COMMON, ...options }, written, lang)) {
    if (token.kind === 'positional') call.operands.push(token.value)
    if (token.kind !== 'option') continue
    if (token.value === undefined) call.flags.add(token.name)
    else call.values[token.name] = token.value
  }
  return call
}

/**
 * @param {OptionTypes} options
 * @param {string[]} written
 * @param {Lang} lang
 */
function tokens(options, written, lang) {
  const args = joinNegatives(options, written)
  try {
    return parseArgs({ args, options, allowPositionals: true, tokens: true }).tokens
  } catch (error) {
    const [option] = String(error).match(/--?\w[\w-]*/) ?? ['']
    const words = options[option.replace(/^--?/, '')]
      ? { zh: `选项 ${option} 写法不对，见 --help`, en: `${option} is not written so, see --help` }
      : { zh: `没有选项 ${option}，见 --help`, en: `there is no option ${option}, see --help` }
    throw usageError(words, lang)
  }
}

/**
 * `--days -5` as `--days=-5`: a negative number is what the option gives, not another option.
 *
 * @param {OptionTypes} options
 * @param {string[]} written
 */
function joinNegatives(options, written) {
  /** @type {string[]} */
  const joined = []
  for (const argument of written) {
    const last = joined[joined.length - 1] ?? ''
    const takesValue = last.startsWith('--') && options[last.slice(2)]?.type === 'string'
    if (takesValue && /^-\d/.test(argument)) joined[joined.length - 1] = `${last}=${argument}`
    else joined.push(argument)
  }
  return joined
}
