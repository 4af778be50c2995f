/** What a catalogue says by itself, in Chinese and English. */

import { wordsOf as wordsOfAll } from '../words.js'

/**
 * @typedef {import('../words.js').Lang} Lang
 * @typedef {ReturnType<typeof wordsOf>} Words
 */

const CHINESE = {
  pasted: '粘贴的表格',
  summary: (
    /** @type {string} */ name,
    /** @type {number} */ rows,
    /** @type {string} */ counted,
  ) => `${name}：${rows}个事项，${counted}`,
  cell: (/** @type {number} */ row, /** @type {string} */ column) => `第${row}行“${column}”`,
  cellCount: (/** @type {number} */ findings) => `，${findings}个问题`,
  position: (/** @type {number} */ at, /** @type {number} */ of) => `第${at}处，共${of}处`,
  none: '这一格没有发现问题。',
  clean: '没有发现问题。',
  empty: '（空）',
  unreadable: (/** @type {string} */ reason) => `这个表格读不了：${reason}`,
  blank: '请先粘贴表格，或者选择一个文件。',
  loading: '正在载入校验规则…',
  reading: (/** @type {string} */ name) => `正在读取“${name}”…`,
  checking: (/** @type {string} */ name) => `正在核对“${name}”…`,
  cancel: '停止',
  cancelled: '已停止，可以另选一个表格。',
  choose: '选择文件',
  drop: '把目录拖到这里，或者选择文件：Excel（.xlsx、.xls）、WPS 或 OpenDocument（.ods）、CSV、Word（.docx）、网页（.html）。文件不会离开这台电脑。',
  paste: '粘贴表格',
  pasteLabel: '从 Excel、WPS、Word 复制的单元格（连同表头），或者 CSV 文字',
  check: '核对',
  filters: '按轻重筛选',
  rule: '规则',
  anyRule: '全部规则',
  search: '查找',
  onlyFound: '只看有问题的行',
  previous: '上一处',
  next: '下一处',
  noRows: '没有符合条件的行。',
  tables: '表格',
  sheet: (/** @type {number} */ at) => `表${at}`,
  whole: '整张表的问题',
  columnRead: (/** @type {string} */ field, /** @type {string} */ why) =>
    `认作“${field}”（${why}）`,
  columnUnknown: '没有认出这一列，不检查它的内容',
  why: {
    header: '按列名',
    profile: '按规则集',
    values: '按内容',
    beside: '接左边一列',
    unknown: '没有认出',
  },
  keys: '表格里：方向键移动，F8 到下一处，Shift+F8 到上一处，回车看说明，Esc 回到单元格。',
  engineWorker: '在后台线程中核对',
  downloadWorkbook: '下载批注过的 Excel',
  downloadReport: '下载检查报告（网页）',
  making: '正在生成……',
  /** @param {string} reason */
  notMade: (reason) => `没有生成：${reason}`,
  engineMain: '在页面中核对（这个页面不能启动后台线程）',
  notHere: (/** @type {string} */ id) => `页面上没有 id 为“${id}”的表格`,
}

/** @type {typeof CHINESE} */
const ENGLISH = {
  pasted: 'Pasted table',
  summary: (name, rows, counted) => `${name}: ${plural(rows, 'item')}, ${counted}`,
  cell: (row, column) => `Row ${row}, “${column}”`,
  cellCount: (findings) => `, ${plural(findings, 'finding')}`,
  position: (at, of) => `${at} of ${of}`,
  none: 'Nothing was found in this cell.',
  clean: 'Nothing found.',
  empty: '(empty)',
  unreadable: (reason) => `This table cannot be read: ${reason}`,
  blank: 'Paste a table first, or choose a file.',
  loading: 'Loading the rules…',
  reading: (name) => `Reading “${name}”…`,
  checking: (name) => `Checking “${name}”…`,
  cancel: 'Stop',
  cancelled: 'Stopped. Choose another table.',
  choose: 'Choose a file',
  drop: 'Drop a catalogue here, or choose a file: Excel (.xlsx, .xls), WPS or OpenDocument (.ods), CSV, Word (.docx), a page (.html). It stays on this computer.',
  paste: 'Paste a table',
  pasteLabel: 'Cells copied from Excel, WPS or Word, with their header row, or CSV',
  check: 'Check it',
  filters: 'Filter by severity',
  rule: 'Rule',
  anyRule: 'All rules',
  search: 'Search',
  onlyFound: 'Only rows with findings',
  previous: 'Previous',
  next: 'Next finding',
  noRows: 'No row fits.',
  tables: 'Tables',
  sheet: (at) => `Table ${at}`,
  whole: 'Findings on the table as a whole',
  columnRead: (field, why) => `read as “${field}” (${why})`,
  columnUnknown: 'not recognised: what stands in this column is not checked',
  why: {
    header: 'by its heading',
    profile: 'by the profile',
    values: 'by its values',
    beside: 'goes with the column to its left',
    unknown: 'not recognised',
  },
  keys: 'In the table: arrow keys move, F8 goes to the next finding, Shift+F8 to the one before, Enter to its explanation, Escape back.',
  engineWorker: 'checked in a worker',
  downloadWorkbook: 'Download annotated workbook',
  downloadReport: 'Download report (web page)',
  making: 'Being made…',
  /** @param {string} reason */
  notMade: (reason) => `It was not made: ${reason}`,
  engineMain: 'checked in the page itself (it may not start a worker)',
  notHere: (id) => `the page has no table with the id “${id}”`,
}

/**
 * The words of a language.
 *
 * @param {Lang} lang
 */
export function wordsOf(lang) {
  return { ...wordsOfAll(lang), catalogue: lang === 'en' ? ENGLISH : CHINESE }
}

/**
 * @param {number} number
 * @param {string} noun
 */
function plural(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
