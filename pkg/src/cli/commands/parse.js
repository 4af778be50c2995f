/** gongkai parse */

import { loadFor } from '../settings.js'
import { usageError } from '../usage.js'

/** @type {import('../arguments.js').Command} */
export const parse = {
  name: 'parse',
  summary: {
    zh: '一个发文字号或时限读成什么',
    en: 'what a document number or time limit is read as',
  },
  help: {
    zh: `用法：gongkai parse 文字 [--json]

一个发文字号或公开时限读成什么。两样都不是时退出码为 1。
例：gongkai parse '德办发【2016】30号'
    gongkai parse '自信息形成之日起20个工作日内'`,
    en: `Usage: gongkai parse TEXT [--json]

What a document number or a time limit is read as. Exit status 1 where it is neither.
Example: gongkai parse '德办发【2016】30号'
         gongkai parse '自信息形成之日起20个工作日内'`,
  },
  options: { json: { type: 'boolean' } },
  async run(call) {
    const { operands, flags, lang } = call
    if (operands.length !== 1) throw usageError(parse.help, lang)
    const gongkai = await loadFor(call)
    const [text] = operands
    const read = {
      documentNumber: gongkai.parseDocumentNumber(text),
      timeLimit: gongkai.parseTimeLimit(text),
    }
    const lines = flags.has('json') ? [JSON.stringify(read, null, 2)] : words(read, lang)
    process.stdout.write(`${lines.join('\n')}\n`)
    return read.documentNumber || read.timeLimit ? 0 : 1
  },
}

/**
 * @param {{
 *   documentNumber: import('../../../types/wire.js').ParsedDocumentNumber | null,
 *   timeLimit: import('../../../types/wire.js').ParsedTimeLimit | null,
 * }} read
 * @param {'zh' | 'en'} lang
 */
function words({ documentNumber, timeLimit }, lang) {
  const lines = []
  if (documentNumber) lines.push(TITLES[lang].documentNumber, ...listed(documentNumber, lang))
  // The 2024年 of a number could be a time limit, but not where the whole is a number.
  if (timeLimit && !documentNumber?.valid) {
    const { canonical, ...rest } = timeLimit
    lines.push(TITLES[lang].timeLimit, ...listed({ ...rest, notation: canonical }, lang))
  }
  return lines.length ? lines : [TITLES[lang].neither]
}

const TITLES = {
  zh: {
    documentNumber: '发文字号',
    timeLimit: '公开时限',
    neither: '读不出发文字号，也读不出时限',
  },
  en: {
    documentNumber: 'document number',
    timeLimit: 'time limit',
    neither: 'neither a document number nor a time limit',
  },
}

/**
 * What was read, a part a line.
 *
 * @param {object} read
 * @param {'zh' | 'en'} lang
 * @param {string} [indent]
 * @returns {string[]}
 */
function listed(read, lang, indent = '  ') {
  return Object.entries(read).flatMap(([name, value]) => {
    if (value === undefined) return []
    const label = lang === 'en' ? name : (LABELS[name] ?? name)
    if (!Array.isArray(value)) return [`${indent}${label}${COLON[lang]}${written(value, lang)}`]
    const parts = value.map((part) => listed(part, lang, `${indent}  `))
    return [`${indent}${label}${COLON[lang]}`, ...parts.flat()]
  })
}

const COLON = { zh: '：', en: ': ' }

/**
 * @param {unknown} value
 * @param {'zh' | 'en'} lang
 */
function written(value, lang) {
  if (typeof value === 'boolean') return { zh: value ? '是' : '否', en: value ? 'yes' : 'no' }[lang]
  const word = String(value)
  return lang === 'en' ? word : (VALUES[word] ?? word)
}

/** @type {Record<string, string>} */
const LABELS = {
  kind: '种类',
  issuerCode: '机关代字',
  year: '年份',
  serial: '顺序号',
  canonical: '规范写法',
  valid: '写法规范',
  startEvent: '从何时算起',
  amount: '数量',
  unit: '单位',
  notation: '记法',
  scope: '范围',
  parts: '各部分',
}

/** @type {Record<string, string>} */
const VALUES = {
  standard: '公文的发文字号',
  order: '令',
  announcement: '公告、通告的编号',
  case: '行政决定、案件的编号',
  registration: '登记、备案的编号',
  within: '在一段时间以内',
  'by-date': '到某一天为止',
  recurrent: '定期',
  duration: '公开多久',
  interval: '一段起止日期',
  immediate: '立即、实时',
  ongoing: '长期',
  vague: '没有说明多久',
  reference: '按其他规定',
  compound: '由几部分组成',
  'working-day': '工作日',
  day: '日',
  week: '周',
  month: '月',
  quarter: '季度',
  'half-year': '半年',
  year: '年',
  hour: '小时',
  minute: '分钟',
  'formed-or-changed': '信息形成或者变更',
  formed: '信息形成',
  'produced-or-changed': '信息产生或者变更',
  'made-or-obtained': '信息制作或者获取',
  changed: '信息变更',
  'doc-dated': '文件成文',
  'doc-signed': '文件签发',
  'doc-issued': '文件印发',
  'doc-published': '文件公布',
  'decision-made': '作出决定',
  approved: '批准、批复',
  'npc-approved': '人民代表大会批准',
  'meeting-end': '会议结束',
  'activity-end': '活动结束',
  'display-end': '公示期满',
  'result-determined': '结果确定',
  'contract-signed': '合同签订',
  'eval-report-received': '收到评标报告',
  'procurement-start': '采购活动开始',
  hearing: '听证会举行',
  'event-occurs': '事情发生',
  'received-application': '收到申请',
  'year-start': '年初',
  'year-end': '年末',
  'term-start': '学期开始',
  'term-end': '学期结束',
  'half-year-start': '半年开始',
  'half-year-end': '半年结束',
  'quarter-start': '季初',
  'quarter-end': '季末',
  'month-start': '月初',
  'month-end': '月末',
  'week-start': '一周开始',
  'week-end': '一周结束',
  'day-start': '当天开始',
  'day-end': '当天结束',
  other: '另有说明，见记法',
}
