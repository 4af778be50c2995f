/** gongkai init */

import { writeFile } from 'node:fs/promises'
import { GongkaiError, inLanguage } from '../../error.js'
import { CONFIG } from '../config.js'

const START = {
  name: '本单位',
  description: '在全国规则集之上，本单位自己的规定。rules 里写 规则: off|info|warning|error',
  extends: 'national',
  rules: {},
}

/** The options of `check` beside it. */
const CONFIGURATION = {
  $schema: './node_modules/gongkai/schema/config.schema.json',
  profile: './gongkai.json',
  files: ['.'],
}

/** @type {import('../arguments.js').Command} */
export const init = {
  name: 'init',
  summary: { zh: '写规则集和配置文件的样子', en: 'write a profile and a configuration' },
  help: {
    zh: `用法：gongkai init [文件]

写一个可以改的规则集 gongkai.json，和用它的配置文件 gongkai.config.json（gongkai check 的默认选项：规则集、
要检查的文件等）；写明文件时只写规则集。已有的文件不动。用法：gongkai check --profile 文件`,
    en: `Usage: gongkai init [FILE]

Writes a profile to start from, gongkai.json, and gongkai.config.json, which uses it and holds the options of
gongkai check; with a file named, the profile only. A file that is there is left alone. To use a profile:
gongkai check --profile FILE`,
  },
  async run({ operands: [path], lang }) {
    await write(path ?? 'gongkai.json', START, lang)
    if (path === undefined) await write(CONFIG, CONFIGURATION, lang)
    return 0
  },
}

/**
 * @param {string} path
 * @param {object} content
 * @param {'zh' | 'en'} lang
 */
async function write(path, content, lang) {
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx' }).catch((error) => {
    const zh =
      error.code === 'EEXIST' ? `${path} 已经有了，没有动它` : `${path} 写不了：${error.message}`
    const en = error.code === 'EEXIST' ? `${path} is there already; left alone` : error.message
    throw new GongkaiError('FILE_UNWRITABLE', inLanguage(lang, { zh, en }), error)
  })
  process.stdout.write(`${path}\n`)
}
