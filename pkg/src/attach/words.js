/** What the checks in a form say by themselves. What a finding says comes out of the core. */

import { wordsOf as wordsOfElements } from '../elements/words.js'

/**
 * @typedef {import('../elements/words.js').Lang} Lang
 * @typedef {typeof CHINESE & import('../elements/words.js').Words} Words
 */

const CHINESE = {
  form: {
    counted: (/** @type {string} */ field, /** @type {string} */ counts) => `${field}：${counts}`,
    fixed: (/** @type {string} */ field, /** @type {string} */ text) =>
      `${field}已改为“${text}”，按 Ctrl+Z 可以撤销`,
    fixedIn: (/** @type {string} */ field, /** @type {string} */ fix) =>
      `${field}：已${fix}，按 Ctrl+Z 可以撤销`,
    gone: (/** @type {string} */ field) => `${field}的内容已经变了，没有修正`,
    restless: (/** @type {string} */ field) => `${field}一直在变，没有修正；停下来后请再按一次`,
    fixedAll: (/** @type {number} */ fixes) => `已修正${fixes}处排版问题`,
    form: '本表单',
  },
  held: {
    errors: (/** @type {number} */ errors) => `有${errors}处错误，改正后才能提交`,
    warnings: (/** @type {number} */ warnings) => `有${warnings}处警告，改正或者写明理由后提交`,
    reason: '仍然提交的理由',
    needsReason: '请写明理由',
    pass: '写明理由并提交',
    back: '返回修改',
    waiting: '正在核对，核对后自动提交',
    waived: '已写明理由，可以提交',
  },
  ignoring: {
    ignore: '忽略…',
    scope: '忽略的范围',
    finding: '只是这一处',
    value: '本栏目前的内容',
    rule: '本表单不再检查这条规则',
    reason: '理由',
    until: '到期后重新检查',
    apply: '忽略',
    cancel: '取消',
    done: (/** @type {string} */ message) => `已忽略：${message}`,
    count: (/** @type {number} */ ignored) => `已忽略${ignored}处`,
    untilDay: (/** @type {string} */ day) => `至${day}`,
    restore: '恢复检查',
    restored: '已恢复检查',
  },
  engine: {
    worker: '在单独的线程里核对',
    main: (/** @type {string} */ why) => `在网页里核对${why && `（${why}）`}`,
    given: '由网页指定',
    noWorker: (/** @type {string} */ why) => `不能另开线程：${why}`,
  },
}

/** @type {typeof CHINESE} */
const ENGLISH = {
  form: {
    counted: (field, counts) => `${field}: ${counts}`,
    fixed: (field, text) => `${field} is now “${text}”. Ctrl+Z takes it back`,
    fixedIn: (field, fix) => `${field}: ${fix}, done. Ctrl+Z takes it back`,
    gone: (field) => `${field} has changed: nothing was fixed`,
    restless: (field) => `${field} goes on changing: nothing was fixed. Press again when it rests`,
    fixedAll: (fixes) => `${fixes} typographic problem${fixes === 1 ? '' : 's'} fixed`,
    form: 'This form',
  },
  held: {
    errors: (errors) =>
      `${errors} error${errors === 1 ? '' : 's'}: to be mended before the form is sent`,
    warnings: (warnings) =>
      `${warnings} warning${warnings === 1 ? '' : 's'}: mend them, or give a reason and send the form`,
    reason: 'Reason for sending it all the same',
    needsReason: 'A reason is needed',
    pass: 'Give the reason and send',
    back: 'Back to the form',
    waiting: 'Being checked; sent when that is done',
    waived: 'The reason is noted; the form may be sent',
  },
  ignoring: {
    ignore: 'Ignore…',
    scope: 'What to ignore',
    finding: 'This finding only',
    value: 'What this field holds now',
    rule: 'This rule on this form',
    reason: 'Reason',
    until: 'Checked again after',
    apply: 'Ignore',
    cancel: 'Cancel',
    done: (message) => `Ignored: ${message}`,
    count: (ignored) => `${ignored} ignored`,
    untilDay: (day) => `until ${day}`,
    restore: 'Check again',
    restored: 'Checked again',
  },
  engine: {
    worker: 'checked in a thread of its own',
    main: (why) => `checked in the page${why && ` (${why})`}`,
    given: 'as the page wants it',
    noWorker: (why) => `no thread could be started: ${why}`,
  },
}

/**
 * The words of a language.
 *
 * @param {Lang} [lang]
 * @returns {Words}
 */
export function wordsOf(lang = 'zh') {
  return { ...wordsOfElements(lang), ...(lang === 'en' ? ENGLISH : CHINESE) }
}
