/** gongkai profiles */

import { load } from '../../node.js'

/** @type {import('../arguments.js').Command} */
export const profiles = {
  name: 'profiles',
  summary: { zh: '自带的规则集', en: 'the profiles that come with gongkai' },
  help: {
    zh: `用法：gongkai profiles

列出自带的规则集的名称，每行一个。用法：gongkai check --profile 名称，或 --profile 文件.json。`,
    en: `Usage: gongkai profiles

Lists the names of the profiles that come with gongkai, one a line. To use one: gongkai check
--profile NAME, or --profile FILE.json for one of your own.`,
  },
  async run({ lang }) {
    const gongkai = await load({ lang })
    process.stdout.write(`${gongkai.profiles().join('\n')}\n`)
    return 0
  },
}
