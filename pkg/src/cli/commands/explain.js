/** gongkai explain */

import { loadFor } from '../settings.js'
import { hasColour, painter } from '../terminal/style.js'
import { usageError } from '../usage.js'
import { basisText, severityWord } from '../words.js'

/** @type {import('../arguments.js').Command} */
export const explain = {
  name: 'explain',
  summary: { zh: '一条规则的说明', en: 'the manual page of a rule' },
  help: {
    zh: `用法：gongkai explain 规则 [--json]

一条规则查什么、为什么、怎样改，附依据和例子。例：gongkai explain document-number/bracket`,
    en: `Usage: gongkai explain RULE [--json]

What a rule checks, why, and how to mend it, with its basis and examples; the page is in Chinese.
Example: gongkai explain document-number/bracket`,
  },
  options: { json: { type: 'boolean' } },
  async run(call) {
    const { operands, flags, lang } = call
    if (operands.length !== 1) throw usageError(explain.help, lang)
    const rule = (await loadFor(call)).explain(operands[0])
    process.stdout.write(
      `${flags.has('json') ? JSON.stringify(rule, null, 2) : page(rule, lang)}\n`,
    )
    return 0
  },
}

/**
 * @param {import('../../../types/wire.js').RuleInfo} rule
 * @param {'zh' | 'en'} lang
 */
function page({ id, title, severity, basis, since, docs = '' }, lang) {
  const paint = painter(hasColour(process.stdout))
  const head = paint('bold', `${id}  ${title}`)
  const facts = FACTS[lang]
    .replace('{severity}', severityWord(severity, lang))
    .replace('{since}', since)
    .replace('{basis}', basis.map(basisText).join('；') || '—')
  const lines = docs.split('\n').map((line) => markdown(line, paint))
  return [head, facts, '', ...lines]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
}

const FACTS = {
  zh: '级别：{severity}　自版本 {since} 起\n依据：{basis}',
  en: 'Severity: {severity}, since version {since}\nBasis: {basis}',
}

/**
 * A line of a manual page, its headings painted, and the fences of its examples in words.
 *
 * @param {string} line
 * @param {import('../terminal/style.js').Paint} paint
 */
function markdown(line, paint) {
  const text = line.replace(/^ /, '')
  if (text.startsWith('#')) return paint('bold', text.replace(/^#+ */, ''))
  if (text.startsWith('```')) return paint('dim', EXAMPLES[text.split(',')[1]] ?? '')
  return text
}

/** @type {Record<string, string>} */
const EXAMPLES = { fail: '✗ 有问题：', fixed: '→ 改正后：', pass: '✓ 没有问题：' }
