/** The words of the terminal. */

/** @typedef {import('./arguments.js').Lang} Lang */

/** @type {Record<string, { zh: string, en: string, mark: string, colour: import('./terminal/style.js').Colour }>} */
const SEVERITIES = {
  error: { zh: '错误', en: 'error', mark: '✗', colour: 'red' },
  warning: { zh: '警告', en: 'warning', mark: '▲', colour: 'yellow' },
  info: { zh: '提示', en: 'info', mark: '·', colour: 'blue' },
  off: { zh: '关闭', en: 'off', mark: ' ', colour: 'dim' },
}

/**
 * @param {string} severity
 * @param {Lang} lang
 */
export function severityWord(severity, lang) {
  return SEVERITIES[severity]?.[lang] ?? severity
}

/** @param {string} severity */
export function severityColour(severity) {
  return SEVERITIES[severity]?.colour ?? 'bold'
}

/** @param {string} severity */
export function severityMark(severity) {
  return SEVERITIES[severity]?.mark ?? ''
}

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
})

/**
 * @param {string} field
 * @param {Lang} lang
 */
export function fieldWord(field, lang) {
  return lang === 'en' ? field : (FIELDS[field] ?? field)
}
