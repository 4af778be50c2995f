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
  catalogue: {
    pasted: '粘贴的表格',
    summary: (
      /** @type {string} */ name,
      /** @type {number} */ rows,
      /** @type {string} */ counted,
    ) => `${name}：${rows}个事项，${counted}`,
    row: '行',
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
    writing: '正在生成…',
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
    fields: /** @type {Record<string, string>} */ ({
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
      id: '编号',
    }),
    why: {
      header: '按列名',
      profile: '按规则集',
      values: '按内容',
      beside: '接左边一列',
      unknown: '没有认出',
    },
    annotated: '下载批注的 Excel',
    report: '下载报告',
    keys: '表格里：方向键移动，F8 到下一处，Shift+F8 到上一处，回车看说明，Esc 回到单元格。',
    engineWorker: '在后台线程中核对',
    downloadWorkbook: '下载批注过的 Excel',
    downloadReport: '下载检查报告（网页）',
    making: '正在生成……',
    /** @param {string} reason */
    notMade: (reason) => `没有生成：${reason}`,
    engineMain: '在页面中核对（这个页面不能启动后台线程）',
    notHere: (/** @type {string} */ id) => `页面上没有 id 为“${id}”的表格`,
  },
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
  catalogue: {
    pasted: 'Pasted table',
    summary: (name, rows, counted) => `${name}: ${plural(rows, 'item')}, ${counted}`,
    row: 'Row',
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
    writing: 'Being made…',
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
    fields: {
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
      id: 'id',
    },
    why: {
      header: 'by its heading',
      profile: 'by the profile',
      values: 'by its values',
      beside: 'goes with the column to its left',
      unknown: 'not recognised',
    },
    annotated: 'Download the annotated workbook',
    report: 'Download the report',
    keys: 'In the table: arrow keys move, F8 goes to the next finding, Shift+F8 to the one before, Enter to its explanation, Escape back.',
    engineWorker: 'checked in a worker',
    downloadWorkbook: 'Download annotated workbook',
    downloadReport: 'Download report (web page)',
    making: 'Being made…',
    /** @param {string} reason */
    notMade: (reason) => `It was not made: ${reason}`,
    engineMain: 'checked in the page itself (it may not start a worker)',
    notHere: (id) => `the page has no table with the id “${id}”`,
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
