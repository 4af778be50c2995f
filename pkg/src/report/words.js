/** The words that all reports share. */

/**
 * A basis as it is cited: `《…条例》第二十六条`.
 *
 * @param {import('../../types/wire.js').Basis} basis
 */
export function basisText({ title, code = '', article = '', tier }) {
  const marked = tier !== 'practice' && /^[\u4E00-\u9FFF]/.test(title) ? `《${title}》` : title
  const number = code ? `（${code}）` : ''
  const gap = /^[\d.]/.test(article) ? ' ' : ''
  return marked + number + gap + article
}

/** What the fields of records are called. */
const FIELDS = /** @type {Record<string, string>} */ ({
  id: '编号',
  title: '标题',
  documentNumber: '发文字号',
  indexNumber: '索引号',
  issuer: '发文机关',
  responsibleUnit: '责任单位',
  attribute: '公开属性',
  reason: '不公开理由',
  marking: '公开属性标注',
  secrecy: '密级',
  writtenOn: '成文日期',
  changedOn: '变更日期',
  printedOn: '印发日期',
  publishedOn: '发布日期',
  validity: '有效性',
  expiresOn: '失效日期',
  timeLimit: '公开时限',
  category: '类别',
  keywords: '主题词',
  body: '正文',
  attachments: '附件',
  seq: '序号',
  name: '事项名称',
  content: '公开内容',
  basis: '公开依据',
  publisher: '公开主体',
  channel: '公开渠道',
  audience: '公开对象',
  level: '公开层级',
  phase: '五公开',
  url: '链接',
  contact: '联系方式',
  note: '备注',
  placement: '拟上网位置',
  author: '撰稿人',
  unit: '撰稿单位',
  draftedOn: '撰稿日期',
  unitOpinion: '单位负责人意见',
  unitSignedBy: '单位负责人签字',
  unitSignedOn: '单位负责人签字日期',
  secrecyOpinion: '保密审查意见',
  secrecySignedBy: '保密审查人签字',
  secrecySignedOn: '保密审查日期',
  leaderOpinion: '局领导意见',
  leaderSignedBy: '局领导签字',
  leaderSignedOn: '局领导签字日期',
  applicantType: '申请人类型',
  applicant: '申请人',
  submittedOn: '提交日期',
  receivedOn: '收到日期',
  confirmedOn: '确认日期',
  supplementNoticeOn: '补正通知日期',
  supplementReceivedOn: '收到补正日期',
  thirdPartySentOn: '征求第三方意见日期',
  thirdPartyEndedOn: '第三方答复日期',
  otherAgencySentOn: '征求其他机关意见日期',
  otherAgencyEndedOn: '其他机关答复日期',
  extensionDays: '延长天数',
  extensionApprovedBy: '延长批准人',
  extensionNotifiedOn: '告知延长日期',
  feeNoticeOn: '收费通知日期',
  feePaidOn: '缴费日期',
  repliedOn: '答复日期',
  outcome: '答复类型',
  ground: '不予公开的依据',
  deliveredBy: '送达方式',
  year: '年份',
  publisherKind: '发布机关种类',
  text: '正文',
})

/**
 * @param {string} field
 * @param {'zh' | 'en'} lang
 */
export function fieldWord(field, lang) {
  return lang === 'en' ? field : (FIELDS[field] ?? field)
}

/** @type {Record<string, { zh: string, en: string }>} */
const SEVERITIES = {
  unreadable: { zh: '读不了', en: 'unreadable' },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
}

/**
 * @param {string} severity
 * @param {'zh' | 'en'} lang
 */
export function severityWord(severity, lang) {
  return SEVERITIES[severity]?.[lang] ?? severity
}

/** What the page says besides what was found. */
export const PAGE_WORDS = {
  zh: {
    title: '公开信息检查报告',
    made: (/** @type {import('../../types/wire.js').Report} */ { tool, profile, asOf }) =>
      `以 ${asOf} 为今天，规则集 ${profile}，${tool.name} ${tool.version}（规则 ${tool.rules}）`,
    sources: '文件',
    records: '记录',
    review: '待人工判断',
    counts: '合计',
    none: '没有发现问题',
    charts: '分布',
    unit: '按单位',
    column: '按列',
    rule: '按规则',
    noUnit: '未写单位',
    noColumn: '不在一列',
    rest: (/** @type {number} */ groups, /** @type {number} */ findings) =>
      `其余 ${groups} 项，共 ${findings} 处`,
    findings: '问题',
    tools: '筛选和排序',
    severities: '轻重',
    anyUnit: '全部单位',
    anyColumn: '全部列',
    anyRule: '全部规则',
    units: '单位',
    columns: '列',
    rules: '规则',
    search: '查找',
    sort: '排序',
    sorts: { place: '按位置', severity: '按轻重', rule: '按规则', unit: '按单位' },
    clear: '清除筛选',
    shown: '符合条件 {shown} 处，共 {all} 处',
    more: '显示其余 {rest} 处',
    headings: ['轻重', '位置', '问题', '规则和依据'],
    line: (/** @type {number} */ line) => `第 ${line} 行`,
    record: (/** @type {number} */ row) => `第 ${row} 条`,
    whole: '全文',
    colon: '：',
    fix: '改法：',
    stdin: '标准输入',
  },
  en: {
    title: 'Report on disclosure records',
    made: (/** @type {import('../../types/wire.js').Report} */ { tool, profile, asOf }) =>
      `As of ${asOf}, profile ${profile}, ${tool.name} ${tool.version} (rules ${tool.rules})`,
    sources: 'files',
    records: 'records',
    review: 'for a person to look at',
    counts: 'Totals',
    none: 'Nothing was found',
    charts: 'Where they are',
    unit: 'By unit',
    column: 'By column',
    rule: 'By rule',
    noUnit: 'no unit named',
    noColumn: 'in no one column',
    rest: (/** @type {number} */ groups, /** @type {number} */ findings) =>
      `${groups} more, with ${findings} findings`,
    findings: 'Findings',
    tools: 'Filter and sort',
    severities: 'Severity',
    anyUnit: 'all units',
    anyColumn: 'all columns',
    anyRule: 'all rules',
    units: 'Unit',
    columns: 'Column',
    rules: 'Rule',
    search: 'Search',
    sort: 'Sort',
    sorts: { place: 'by place', severity: 'by severity', rule: 'by rule', unit: 'by unit' },
    clear: 'Clear',
    shown: '{shown} of {all} findings fit',
    more: 'Show {rest} more',
    headings: ['Severity', 'Place', 'Finding', 'Rule and basis'],
    line: (/** @type {number} */ line) => `line ${line}`,
    record: (/** @type {number} */ row) => `record ${row}`,
    whole: 'the whole of it',
    colon: ': ',
    fix: 'Fix: ',
    stdin: 'standard input',
  },
}
