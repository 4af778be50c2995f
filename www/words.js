/** What the page says by itself, in Chinese and English. What a finding says comes out of the package. */

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
    clean: '已填写的各栏没有发现问题。',
    loaded: (/** @type {string} */ name) => `已填入例子“${name}”`,
  },
  due: {
    latest: (/** @type {string} */ date) => `最迟应当在${date}公开`,
    onTime: (/** @type {string} */ date, /** @type {number} */ used) =>
      `，已于${date}公开，没有超期，用了${used}个工作日。`,
    late: (/** @type {string} */ date, /** @type {number} */ over) =>
      `，实际${date}才公开，晚了${over}个工作日。`,
    pending: (/** @type {string} */ today, /** @type {number} */ left) =>
      left ? `，从今天（${today}）起还有${left}个工作日。` : `，就是今天（${today}）。`,
    overdue: (/** @type {string} */ today, /** @type {number} */ over) =>
      `，到今天（${today}）已经超过${over}个工作日。`,
    provisional: (/** @type {string} */ notice) =>
      `这个日期是暂定的：《${notice}》尚未公布，公布后可能提前或者推后。`,
    uncountable: '这个时限没有可以计算的截止日。',
    needsDate: '请填写起算日，并写明多少个工作日。',
    nth: (/** @type {number} */ n) => `第${n}个工作日`,
    start: '起算',
    due: '截止',
    published: '公开',
    today: '今天',
    off: '休',
    makeUp: '班',
    monthOverflow: (/** @type {number} */ months) => `只画出前${months}个月。`,
    notices: '放假和调休依据',
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    weekdayNames: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  },
  catalogue: {
    example: '示例目录',
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
    more: (/** @type {number} */ rows) => `再显示${rows}行`,
    empty: '（空）',
    unreadable: (/** @type {string} */ reason) => `这个表格读不了：${reason}`,
    blank: '请先粘贴表格，或者选择一个 CSV 文件。',
  },
  loading: '正在载入校验规则…',
  failed: (/** @type {string} */ reason) =>
    `校验规则没有载入：${reason}。请刷新页面；仍然不行时，请换用 Chrome 80 以上的浏览器。`,
  ready: (/** @type {string} */ version, /** @type {number} */ rules) =>
    `gongkai ${version} · ${rules} 条规则 · 在本机浏览器中运行，内容不上传`,
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
  form: {
    fixed: (field, text) => `${field} is now “${text}”. Ctrl+Z takes it back`,
    fixedAll: (fixes) => `${plural(fixes, 'typographic problem')} fixed.`,
    takeBack: 'Take them back',
    takenBack: 'The fixes were taken back.',
    fixAll: (fixes) => `Fix all typography (${fixes})`,
    nothingToFix: 'No typography to fix',
    field: (field, counted) => `${field}: ${counted}`,
    waiting: 'Checked while you type. Findings appear under their field.',
    clean: 'Nothing was found in what you have filled in.',
    loaded: (name) => `Example “${name}” filled in`,
  },
  due: {
    latest: (date) => `To be published by ${date}`,
    onTime: (date, used) =>
      `; published on ${date}, in time, after ${plural(used, 'working day')}.`,
    late: (date, over) => `; published on ${date}, ${plural(over, 'working day')} late.`,
    pending: (today, left) =>
      left ? `; ${plural(left, 'working day')} left from today (${today}).` : `: today (${today}).`,
    overdue: (today, over) => `; overdue by ${plural(over, 'working day')} today (${today}).`,
    provisional: (notice) =>
      `This date is provisional: 《${notice}》 has not been published yet and may move it.`,
    uncountable: 'This time limit has no due date that can be computed.',
    needsDate: 'Fill in the day it starts, and a number of working days.',
    nth: (n) => `working day ${n}`,
    start: 'Start',
    due: 'Due',
    published: 'Published',
    today: 'Today',
    off: 'off',
    makeUp: 'work',
    monthOverflow: (months) => `Only the first ${months} months are drawn.`,
    notices: 'Holidays and make-up days according to',
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    weekdayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
  catalogue: {
    example: 'Example catalogue',
    pasted: 'Pasted table',
    summary: (name, rows, counted) => `${name}: ${plural(rows, 'item')}, ${counted}`,
    row: 'Row',
    cell: (row, column) => `Row ${row}, “${column}”`,
    cellCount: (findings) => `, ${plural(findings, 'finding')}`,
    position: (at, of) => `${at} of ${of}`,
    none: 'Nothing was found in this cell.',
    clean: 'Nothing found.',
    more: (rows) => `Show ${rows} more rows`,
    empty: '(empty)',
    unreadable: (reason) => `This table cannot be read: ${reason}`,
    blank: 'Paste a table first, or choose a CSV file.',
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
 * A day with its weekday: 2024年7月25日（星期四）, Thursday 25 July 2024.
 *
 * @param {string} date `YYYY-MM-DD`
 * @param {Lang} lang
 */
export function longDay(date, lang) {
  const name = wordsOf(lang).due.weekdayNames[weekday(date)]
  return lang === 'zh' ? `${day(date)}（${name}）` : `${name} ${plainDay(date, lang)}`
}

/**
 * A month as a calendar heads it.
 *
 * @param {string} month `YYYY-MM`
 * @param {Lang} lang
 */
export function longMonth(month, lang) {
  if (lang === 'zh') return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`
  return english(`${month}-01`, { month: 'long', year: 'numeric' })
}

/**
 * The weekday of a day: 0 is Monday, 6 is Sunday.
 *
 * @param {string} date `YYYY-MM-DD`
 */
export function weekday(date) {
  return (new Date(date).getUTCDay() + 6) % 7
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
