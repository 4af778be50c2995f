/** What the elements say by themselves, in Chinese and English. What a finding says comes out of the core. */

/**
 * @typedef {typeof CHINESE} Words
 * @typedef {'zh' | 'en'} Lang
 */

const CHINESE = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  tier: {
    law: '法律',
    regulation: '行政法规',
    policy: '政策文件',
    standard: '国家标准',
    local: '地方规定',
    practice: '通行做法',
  },
  review: '需人工核对',
  basis: '依据与说明',
  inForce: (/** @type {string} */ from) => `自${day(from)}起施行`,
  written: '现在写作',
  mended: '改后',
  rule: '规则',
  related: '相关之处',
  show: '在文中查看',
  suggested: (/** @type {string} */ title) => `建议：${title}`,
  more: (/** @type {number} */ findings) => `另有${findings}处，改好上面的以后接着显示。`,
  count: (
    /** @type {{ error: number, warning: number, info: number }} */ { error, warning, info },
  ) =>
    listed(
      [error && `${error}处错误`, warning && `${warning}处警告`, info && `${info}处提示`],
      '、',
    ) || '没有发现问题',
  row: '行',
  fieldNames: /** @type {Record<string, string>} */ ({
    seq: '序号',
    name: '事项名称',
    content: '公开内容',
    basis: '公开依据',
    timeLimit: '公开时限',
    publisher: '公开主体',
    attribute: '公开方式',
    channel: '公开渠道',
    audience: '公开对象',
    level: '公开层级',
    phase: '五公开',
    url: '网址',
    contact: '联系方式',
    note: '备注',
    category: '目录类别',
    duty: '责任',
    publishMode: '发布方式',
    documentNumber: '发文字号',
    indexNumber: '索引号',
    title: '标题',
    issuer: '发布机构',
    responsibleUnit: '责任单位',
    writtenOn: '成文日期',
    printedOn: '印发日期',
    publishedOn: '发布日期',
    validity: '有效性',
    expiresOn: '废止日期',
    marking: '公开属性标注',
    keywords: '关键词',
    body: '正文',
    attachments: '附件',
    reason: '理由',
    secrecy: '密级',
    changedOn: '变更日期',
    id: '编号',
  }),
}

/** @type {Words} */
const ENGLISH = {
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  tier: {
    law: 'law',
    regulation: 'administrative regulation',
    policy: 'policy document',
    standard: 'national standard',
    local: 'local rule',
    practice: 'common practice',
  },
  review: 'needs a human look',
  basis: 'Basis and details',
  inForce: (from) => `in force since ${plainDay(from, 'en')}`,
  written: 'Now',
  mended: 'Fixed',
  rule: 'Rule',
  related: 'See also',
  show: 'Show in the text',
  suggested: (title) => `Suggestion: ${title}`,
  more: (findings) => `${findings} more; they follow when those above are done.`,
  count: ({ error, warning, info }) =>
    listed(
      [
        error && plural(error, 'error'),
        warning && plural(warning, 'warning'),
        info && plural(info, 'note'),
      ],
      ', ',
    ) || 'nothing found',
  row: 'Row',
  fieldNames: {
    seq: 'number',
    name: 'item',
    content: 'content',
    basis: 'legal basis',
    timeLimit: 'time limit',
    publisher: 'publisher',
    attribute: 'attribute',
    channel: 'channel',
    audience: 'audience',
    level: 'level',
    phase: 'phase (五公开)',
    url: 'address',
    contact: 'contact',
    note: 'note',
    category: 'category',
    duty: 'duty',
    publishMode: 'way of publishing',
    documentNumber: 'document number',
    indexNumber: 'index number',
    title: 'title',
    issuer: 'issuer',
    responsibleUnit: 'responsible unit',
    writtenOn: 'date of the document',
    printedOn: 'date of printing',
    publishedOn: 'date of publication',
    validity: 'validity',
    expiresOn: 'end of validity',
    marking: 'marking',
    keywords: 'keywords',
    body: 'body',
    attachments: 'attachments',
    reason: 'reason',
    secrecy: 'secrecy',
    changedOn: 'date of change',
    id: 'id',
  },
}

/**
 * The words of a language.
 *
 * @param {Lang} lang
 * @returns {Words}
 */
export function wordsOf(lang) {
  return lang === 'en' ? ENGLISH : CHINESE
}

/**
 * A day as a sentence writes it: 2024年7月25日, 25 July 2024.
 *
 * @param {string} date `YYYY-MM-DD`
 * @param {Lang} lang
 */
export function plainDay(date, lang) {
  return lang === 'zh'
    ? day(date)
    : english(date, { day: 'numeric', month: 'long', year: 'numeric' })
}

/**
 * @param {string} date
 * @param {Intl.DateTimeFormatOptions} options
 */
function english(date, options) {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(date))
}

/** @param {string} date */
function day(date) {
  const [year, month, ofMonth] = date.split('-').map(Number)
  return `${year}年${month}月${ofMonth}日`
}

/**
 * @param {number} number
 * @param {string} noun
 */
function plural(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/**
 * @param {(string | 0)[]} parts
 * @param {string} separator
 */
function listed(parts, separator) {
  return parts.filter(Boolean).join(separator)
}
