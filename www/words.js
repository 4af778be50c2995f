/** What the page says by itself, in Chinese and English. What a finding says comes out of the package. */

import { wordsOf as wordsOfElements } from '../pkg/dist/elements.mjs'

/**
 * @typedef {typeof CHINESE & import('../pkg/dist/elements.mjs').Words} Words
 * @typedef {'zh' | 'en'} Lang
 */

const CHINESE = {
  form: {
    fixed: (/** @type {string} */ field, /** @type {string} */ text) =>
      `${field}已改为“${text}”，按 Ctrl+Z 可以撤销`,
    fixedAll: (/** @type {number} */ fixes) => `已修正${fixes}处排版问题。`,
    takeBack: '撤销这些修正',
    takenBack: '已撤销刚才的修正。',
    fixAll: (/** @type {number} */ fixes) => `一键修正全部排版问题（${fixes}处）`,
    nothingToFix: '没有可以自动修正的排版问题',
    field: (/** @type {string} */ field, /** @type {string} */ counted) => `${field}：${counted}`,
    waiting: '边填写边检查，问题会显示在各栏下面。',
    published: '可以发布了。这是演示，没有发送。',
    clean: '已填写的各栏没有发现问题。',
    loaded: (/** @type {string} */ name) => `已填入例子“${name}”`,
  },
  page: {
    from: { meta: '网页标签', label: '页面标注', shape: '按格式认出', text: '正文' },
  },
  rules: {
    counted: (/** @type {number} */ rules) => `${rules}条规则`,
    choose: '选一条规则，看它检查什么、依据哪一条。',
    message: '提示文字',
    basis: '依据',
    manual: '说明和例子',
    off: '关闭',
    since: (/** @type {string} */ version) => ` 自 ${version} 版起`,
    groups: /** @type {Record<string, string>} */ ({
      'document-number': '发文字号',
      'index-number': '索引号',
      title: '标题',
      date: '日期',
      attribute: '公开属性',
      marking: '公开属性标注',
      deadline: '公开期限',
      'time-limit': '公开时限',
      catalogue: '公开目录',
      item: '公开事项',
      text: '正文',
      privacy: '个人信息',
      request: '依申请公开',
      approval: '上网审批',
      report: '年度报告',
      page: '门户网页',
      spreadsheet: '表格文件',
    }),
  },
  play: {
    copied: '链接已复制。',
    example: (/** @type {string} */ kind) => `例：${kind}`,
  },
  fields: /** @type {Record<string, string>} */ ({
    attribute: '公开属性',
    marking: '公开属性标注',
    body: '正文',
    attachments: '附件',
  }),
  loading: '正在载入校验规则…',
  failed: (/** @type {string} */ reason) =>
    `校验规则没有载入：${reason}。请刷新页面；仍然不行时，请换用 Chrome 80 以上的浏览器。`,
  ready: (/** @type {string} */ version, /** @type {number} */ rules) =>
    `gongkai ${version} · ${rules} 条规则 · 在本机浏览器中运行，内容不上传`,
}

/** @type {typeof CHINESE} */
const ENGLISH = {
  form: {
    fixed: (field, text) => `${field} is now “${text}”. Ctrl+Z takes it back`,
    fixedAll: (fixes) => `${plural(fixes, 'typographic problem')} fixed.`,
    takeBack: 'Take them back',
    takenBack: 'The fixes were taken back.',
    fixAll: (fixes) => `Fix all typography (${fixes})`,
    nothingToFix: 'No typography to fix',
    field: (field, counted) => `${field}: ${counted}`,
    waiting: 'Checked while you type. Findings appear under their field.',
    published: 'It may be published. This is a trial: nothing was sent.',
    clean: 'Nothing was found in what you have filled in.',
    loaded: (name) => `Example “${name}” filled in`,
  },
  page: {
    from: { meta: 'meta element', label: 'label', shape: 'by its form', text: 'text' },
  },
  rules: {
    counted: (rules) => plural(rules, 'rule'),
    choose: 'Choose a rule, and see what it checks and by which article.',
    message: 'What it says',
    basis: 'Basis',
    manual: 'Manual and examples',
    off: 'off',
    since: (version) => ` since ${version}`,
    groups: {
      'document-number': 'Document numbers',
      'index-number': 'Index numbers',
      title: 'Titles',
      date: 'Dates',
      attribute: 'Disclosure attributes',
      marking: 'Markings',
      deadline: 'Deadlines',
      'time-limit': 'Time limits',
      catalogue: 'Catalogues',
      item: 'Items',
      text: 'Texts',
      privacy: 'Personal data',
      request: 'Requests',
      approval: 'Approvals',
      report: 'Annual reports',
      page: 'Pages',
      spreadsheet: 'Spreadsheets',
    },
  },
  play: {
    copied: 'The link was copied.',
    example: (kind) => `Example: ${kind}`,
  },
  fields: {
    attribute: 'attribute',
    marking: 'marking',
    body: 'text',
    attachments: 'attachments',
  },
  loading: 'Loading the rules…',
  failed: (reason) =>
    `The rules could not be loaded: ${reason}. Reload the page; if that does not help, use Chrome 80 or later.`,
  ready: (version, rules) =>
    `gongkai ${version} · ${rules} rules · runs in this browser, nothing is uploaded`,
}

/**
 * The words of a language.
 *
 * @param {Lang} lang
 * @returns {Words}
 */
export function wordsOf(lang) {
  return { ...wordsOfElements(lang), ...(lang === 'en' ? ENGLISH : CHINESE) }
}

/**
 * What a field is called.
 *
 * @param {string} field
 * @param {Lang} lang
 */
export function fieldName(field, lang) {
  const words = wordsOf(lang)
  return words.fields[field] ?? words.fieldNames[field] ?? field
}

/**
 * @param {number} number
 * @param {string} noun
 */
function plural(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
