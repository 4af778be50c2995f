/** What the panel says by itself, in Chinese and English. */

const CHINESE = {
  title: '公开校验：本页',
  side: '换边',
  small: '收起',
  large: '展开',
  close: '关闭',
  again: '重新检查',
  checking: '正在检查本页…',
  failed: (/** @type {string} */ reason) => `没有检查成：${reason}`,
  read: (/** @type {number} */ fields) => `从本页读到的${fields}项信息`,
  closed: (/** @type {number} */ frames) =>
    `本页有${frames}个框架打不开（来自其他网站，或者被隔离），里面的内容没有检查。`,
  unread: '没有从本页读到文号、索引号、日期等信息。',
  from: { meta: '网页标签', label: '页面标注', shape: '按格式认出', text: '正文' },
  shown: '页面上看不到这一处：它在源代码里，或者被折叠起来了。',
  copy: '复制问题清单',
  copied: '已复制。',
  foot: '在本机检查，内容不上传；不改动网页。Esc 关闭。',
}

/** @typedef {typeof CHINESE} PanelWords */

/** @type {PanelWords} */
const ENGLISH = {
  title: 'Disclosure check: this page',
  side: 'Other side',
  small: 'Fold',
  large: 'Unfold',
  close: 'Close',
  again: 'Check again',
  checking: 'Checking this page…',
  failed: (reason) => `It could not be checked: ${reason}`,
  read: (fields) => `${fields} fields read from this page`,
  closed: (frames) =>
    `${frames} frame${frames === 1 ? '' : 's'} of this page (of other sites, or shut off) could not be read.`,
  unread: 'No number, index, date or the like was read from this page.',
  from: { meta: 'meta element', label: 'label', shape: 'by its form', text: 'text' },
  shown: 'The page does not show this place: it is in the source, or folded away.',
  copy: 'Copy the findings',
  copied: 'Copied.',
  foot: 'Checked on this computer, nothing is uploaded; the page is not changed. Escape closes.',
}

/** @param {import('../elements/words.js').Lang} lang */
export function panelWords(lang) {
  return lang === 'en' ? ENGLISH : CHINESE
}
