/** gongkai init */

import { writeFile } from 'node:fs/promises'
import { GongkaiError, inLanguage } from '../../error.js'

const START = {
  name: '本单位',
  description: '在全国规则集之上，本单位自己的规定。rules 里写 规则: off|info|warning|error',
  extends: 'national',
  rules: {},
}

/** @type {import('../arguments.js').Command} */
export const init = {
  name: 'init',
  summary: { zh: '写一个规则集的样子', en: 'write a profile to start from' },
  help: {
    zh: `用法：gongkai init [文件]

写一个可以改的规则集，默认 gongkai.json；已有的文件不动。用法：gongkai check --profile gongkai.json`,
    en: `Usage: gongkai init [FILE]

Writes a profile to start from, gongkai.json by default; a file that is there is left alone. To use it:
gongkai check --profile gongkai.json`,
  },
  async run({ operands: [path = 'gongkai.json'], lang }) {
    await writeFile(path, `${JSON.stringify(START, null, 2)}\n`, { flag: 'wx' }).catch((error) => {
      const zh =
        error.code === 'EEXIST' ? `${path} 已经有了，没有动它` : `${path} 写不了：${error.message}`
      const en = error.code === 'EEXIST' ? `${path} is there already; left alone` : error.message
      throw new GongkaiError('FILE_UNWRITABLE', inLanguage(lang, { zh, en }), error)
    })
    process.stdout.write(`${path}\n`)
    return 0
  },
}
