/** gongkai rules */

import { rulesNamed } from '../check/select.js'
import { loadFor } from '../settings.js'
import { hasColour, painter } from '../terminal/style.js'
import { pad, widthOf } from '../terminal/width.js'
import { severityColour, severityWord } from '../words.js'

/** @type {import('../arguments.js').Command} */
export const rules = {
  name: 'rules',
  summary: { zh: '全部规则', en: 'all rules' },
  help: {
    zh: `用法：gongkai rules [规则组]... [--profile 名称|文件] [--json]

列出全部规则和它们在规则集下的级别，或者只列几组，例如 gongkai rules document-number date。
一条规则的说明：gongkai explain 规则。`,
    en: `Usage: gongkai rules [GROUP]... [--profile NAME|FILE] [--json]

Lists all rules and their severity under the profile, or those of some groups: gongkai rules document-number date.
The manual page of one: gongkai explain RULE.`,
  },
  options: { json: { type: 'boolean' } },
  async run(call) {
    const all = (await loadFor(call)).rules()
    const known = all.map(({ id }) => id)
    const named = rulesNamed(call.operands.join(','), known, call.lang)
    const list = named.length ? all.filter(({ id }) => named.includes(id)) : all
    const lines = call.flags.has('json') ? [JSON.stringify(list, null, 2)] : table(list, call.lang)
    process.stdout.write(`${lines.join('\n')}\n`)
    return 0
  },
}

/**
 * @param {import('../../../types/wire.js').RuleInfo[]} list
 * @param {'zh' | 'en'} lang
 */
function table(list, lang) {
  const paint = painter(hasColour(process.stdout))
  const width = Math.max(...list.map(({ id }) => widthOf(id)))
  return list.map(({ id, severity, title }) => {
    const word = pad(severityWord(severity, lang), lang === 'en' ? 7 : 4)
    return `${pad(id, width)}  ${paint(severityColour(severity), word)}  ${title}`
  })
}
