/** The command line. Exit status: 0 no error-level finding, 1 findings, 2 could not run. */

import { isThread } from '../batch/pool.js'
import { GongkaiError } from '../error.js'
import { load } from '../node.js'
import { read, takeLanguage } from './arguments.js'
import { calendar } from './commands/calendar.js'
import { check } from './commands/check.js'
import { diff } from './commands/diff.js'
import { due } from './commands/due.js'
import { explain } from './commands/explain.js'
import { init } from './commands/init.js'
import { parse } from './commands/parse.js'
import { profiles } from './commands/profiles.js'
import { rules } from './commands/rules.js'
import { scan } from './commands/scan.js'
import { configured } from './config.js'
import { usageError } from './usage.js'

/** @typedef {import('./arguments.js').Lang} Lang */

/** @type {import('./arguments.js').Command[]} */
const COMMANDS = [check, diff, due, parse, scan, calendar, rules, explain, profiles, init]

const COULD_NOT_RUN = 2

/**
 * @param {string[]} written
 * @returns {Promise<number>} the exit status
 */
async function main(written) {
  const { lang, rest } = takeLanguage(written)
  const [name = '--help', ...others] = rest
  if (name === '--version' || name === '-V') return say(`gongkai ${(await load()).version}`)
  if (['--help', '-h', 'help'].includes(name)) return say(help(others[0], lang))
  const command = COMMANDS.find((command) => command.name === name)
  if (!command) throw unknown(name, lang)
  if (others.includes('--help') || others.includes('-h')) return say(help(name, lang))
  const saysLanguage = rest.length < written.length
  return command.run(await configured(read(command, others, lang), command, saysLanguage))
}

/**
 * @param {string} name
 * @param {Lang} lang
 */
function unknown(name, lang) {
  const names = COMMANDS.map((command) => command.name)
  const words = {
    zh: `没有命令“${name}”，可用的有 ${names.join('、')}`,
    en: `there is no command “${name}”; use ${names.join(', ')}`,
  }
  return usageError(words, lang)
}

/**
 * @param {string | undefined} name
 * @param {Lang} lang
 */
function help(name, lang) {
  const command = COMMANDS.find((command) => command.name === name)
  if (command) return command.help[lang]
  const list = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)}${summary[lang]}`)
  return HELP[lang].replace('{commands}', list.join('\n'))
}

const HELP = {
  zh: `gongkai 检查政府信息公开记录：发文字号、公开属性、公开时限、公开目录

用法：gongkai 命令 [参数]

{commands}

  gongkai help 命令   一个命令的用法
  gongkai --version   版本
  --lang en           in English

退出码：0 没有错误级问题，1 有，2 没法检查`,
  en: `gongkai checks Chinese government disclosure records

Usage: gongkai COMMAND [ARGUMENTS]

{commands}

  gongkai help COMMAND   how a command is used
  gongkai --version      the version
  --lang en              in English

Exit status: 0 no error-level finding, 1 findings, 2 could not run`,
}

/** @param {string} text */
function say(text) {
  process.stdout.write(`${text}\n`)
  return 0
}

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error) => {
  process.exit('code' in error && error.code === 'EPIPE' ? undefined : COULD_NOT_RUN)
})

// As a thread, the package that is part of this file serves by itself.
if (!isThread()) {
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    const message = error instanceof GongkaiError ? error.message : `内部出错，请报告：${error}`
    process.stderr.write(`gongkai: ${message}\n`)
    process.exitCode = COULD_NOT_RUN
  }
}
