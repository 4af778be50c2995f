/** What a list of findings says by itself, in Chinese and English. */

const CHINESE = {
  filters: '按轻重筛选',
  previous: '上一处',
  next: '下一处',
  position: (/** @type {number} */ at, /** @type {number} */ of) => `第${at}处，共${of}处`,
  show: '查看位置',
  ignore: '忽略',
  reason: '忽略的理由',
  scope: '忽略',
  scopes: { finding: '只这一处', value: '这个写法', rule: '这里的这条规则' },
  until: '到这一天为止（可不填）',
  confirm: '确定忽略',
  cancel: '取消',
  needsReason: '请写明理由。',
  ignored: (/** @type {number} */ findings) => `已忽略${findings}处。`,
  restore: '恢复',
  more: (/** @type {number} */ findings) => `再显示一些（还有${findings}处）`,
  hidden: '按上面的筛选，没有要显示的问题。',
  whole: '整体',
  row: (/** @type {number} */ row) => `第${row}行`,
  line: (/** @type {number} */ line) => `第${line}行`,
  keys: 'F8 到下一处，Shift+F8 到上一处，Esc 回到原来的位置。',
  notHere: (/** @type {string} */ id) => `页面上没有 id 为“${id}”的表单或目录`,
  fields: /** @type {Record<string, string>} */ ({
    attribute: '公开属性',
    category: '类别',
  }),
}

/** @typedef {typeof CHINESE} FindingsWords */

/** @type {FindingsWords} */
const ENGLISH = {
  filters: 'Filter by severity',
  previous: 'Previous',
  next: 'Next finding',
  position: (at, of) => `${at} of ${of}`,
  show: 'Show where',
  ignore: 'Ignore',
  reason: 'Why it is ignored',
  scope: 'Ignore',
  scopes: { finding: 'this one only', value: 'this wording', rule: 'this rule here' },
  until: 'Until (may be empty)',
  confirm: 'Ignore it',
  cancel: 'Cancel',
  needsReason: 'Write the reason.',
  ignored: (findings) => `${findings} ignored.`,
  restore: 'Bring back',
  more: (findings) => `Show more (${findings} left)`,
  hidden: 'Nothing passes the filter above.',
  whole: 'As a whole',
  row: (row) => `Row ${row}`,
  line: (line) => `Line ${line}`,
  keys: 'F8 goes to the next finding, Shift+F8 to the one before, Escape back to where you were.',
  notHere: (id) => `the page has no form or catalogue with the id “${id}”`,
  fields: {
    attribute: 'disclosure attribute',
    category: 'category',
  },
}

/**
 * The words of a language.
 *
 * @param {import('../words.js').Lang} lang
 */
export function findingsWords(lang) {
  return lang === 'en' ? ENGLISH : CHINESE
}
