/** gongkai check */

import { stat } from 'node:fs/promises'
import { cores, Pool } from '../../batch/pool.js'
import { GongkaiError } from '../../error.js'
import { FORMATS as FILES } from '../../source/formats.js'
import { openPage } from '../../source/opened-page.js'
import { failed } from '../../source/whole.js'
import { Annotation, annotatingOf, refuseUnfit } from '../check/annotate.js'
import { baselineOf } from '../check/baseline.js'
import { tableOf } from '../check/given.js'
import { INTERRUPTED, Interruption } from '../check/interrupt.js'
import { progress } from '../check/progress.js'
import { checkSource } from '../check/read.js'
import { selection } from '../check/select.js'
import { STDIN, sourcesOf } from '../check/sources.js'
import { Tally } from '../check/tally.js'
import { fixingOf, fixSource } from '../fix/source.js'
import { FORMATS } from '../output/format.js'
import { fileOutput, standardOutput } from '../output/sink.js'
import { loadFor } from '../settings.js'
import { hasColour, painter } from '../terminal/style.js'
import { oneOf, usageError, wholeNumber } from '../usage.js'

const KINDS = [
  'auto',
  'document',
  'item',
  'catalogue',
  'request',
  'approval',
  'report',
  'page',
  'text',
]
const ENCODINGS = ['auto', 'utf-8', 'gb18030']

/** @type {import('../arguments.js').Command} */
export const check = {
  name: 'check',
  summary: { zh: '检查文件', en: 'check files' },
  help: {
    zh: `用法：gongkai check [文件|文件夹|通配符|-]...

检查 ${Object.keys(FILES).join(' ')}；
文件夹里的（.md 除外）都查；- 是标准输入。

  --kind 类型        auto document item catalogue request approval report page text，默认 auto（按表头、字段和扩展名
                     辨认）；request 是依申请公开台账，approval 是上网审批表、发文审批单，report 是年度报告
  --profile 规则集   名称或 JSON 文件，默认 national
  --as-of 日期       以哪一天为今天，默认是中国的今天
  --lang zh|en       默认 zh
  --encoding 编码    auto utf-8 gb18030，默认 auto（字节序标记、UTF-8、GB18030，依次试）
  --format 格式      pretty json ndjson csv html sarif junit，终端上默认 pretty，否则 json
  -o 文件            写进文件
  --only 规则,…      只用这些规则或规则组，例如 document-number,date/order
  --ignore 规则,…    不用这些
  --published 清单    公开目录与已公布文件的清单（表格，有标题，最好也有栏目、发布日期）对照：哪些事项没有文件，
                     哪些栏目空白或者长期没有更新（期限可以在规则集的 updates 里改）
  --fix              改正不损失内容的问题，另存为旁边的 名.fixed.txt（.txt .md .html .docx），列出改动
  --dry-run          只列出改动，不写文件
  --in-place         写回原文件
  --annotate 文件    另存一份 Excel 工作簿：有问题的单元格着色加批注，另加一张“问题清单”（链接、依据、改法、责任单位、
                     整改期限）；.xlsx .xlsm 的其余内容原样保留，别的文件用表格的文字新建；一次一个文件，原文件不动。
                     文稿 .docx 可以写成 .docx：在有问题的文字上加 Word 批注，其余原样保留
  --due 5,20         整改期限：错误 5 个、其余 20 个工作日内（默认），从 --as-of 起算
  --max-warnings N   警告超过 N 个时退出码也是 1
  --baseline 文件    不列文件里已有的问题，只列新的
  --update-baseline  把现在的问题都记入 --baseline 的文件
  --compare          .ndjson 里的公文也互相比较（重号、一号两题、顺序号、已废止的），结果排在最后；最多比较 50 万份
  --jobs N           用几个线程查 .ndjson，默认与处理器核数相同
  --config 文件      配置文件，默认当前文件夹的 gongkai.config.json（gongkai init 写一个）；--no-config 不读
  --quiet            只列错误，不列警告和提示
  --no-progress      不显示进度

退出码：0 没有错误；1 有错误，或有不是记录的行；2 参数不对、规则集有误，或有文件读不了（其余文件照查）；
130 按 Ctrl-C 中断（已查到的照样列出）。
ndjson：每条有问题的记录一行，随查随出，内存不随文件增大。
html：一个网页文件，不联网，可筛选、可打印。sarif：2.1.0，代码平台和编辑器能读；junit：构建服务器能读，错误算失败。`,
    en: `Usage: gongkai check [FILE|FOLDER|PATTERN|-]...

Checks ${Object.keys(FILES).join(' ')};
all of them (but .md) in a folder; - is standard input.

  --kind KIND        auto document item catalogue request approval report page text; default auto: by header, fields
                     and ending. request: a register of requests, approval: a form of approval, report: an annual
                     report
  --profile PROFILE  a name or a JSON file; default national
  --as-of DATE       which day is today; default today in China
  --lang zh|en       default zh
  --encoding NAME    auto utf-8 gb18030; default auto: byte order mark, then UTF-8, then GB18030
  --format FORMAT    pretty json ndjson csv html sarif junit; default pretty on a terminal, else json
  -o FILE            write to a file
  --only RULES       only these rules or groups, such as document-number,date/order
  --ignore RULES     all but these
  --published LIST   check catalogues against a list of what was published (a table with titles, better also
                     columns of the site and dates): which items have no document, which columns are blank or
                     not kept up to date (the limits are updates in a profile)
  --fix              mend what can be mended without loss, in a copy beside the file, name.fixed.txt (.txt .md
                     .html .docx), and show what changed
  --dry-run          only show it, write nothing
  --in-place         write over the file
  --annotate FILE    also write a copy as an Excel workbook: cells with findings coloured and commented, and a sheet
                     Findings (link, basis, fix, unit, due day); all else in an .xlsx or .xlsm stays as it is, of
                     other files the texts of the tables are taken; one file at a time, which is left as it is.
                     A document .docx may be written as .docx: with comments on what was found, all else as it is
  --due 5,20         due in 5 working days for errors, 20 for the rest (the default), after --as-of
  --max-warnings N   exit status 1 also where there are more than N warnings
  --baseline FILE    only what is new: not the findings that the file has
  --update-baseline  put all findings of now into the file of --baseline
  --compare          also compare the documents of .ndjson with each other (numbers given twice, sequences, what is
                     repealed); what that finds comes last; 500,000 documents at most
  --jobs N           how many threads check .ndjson; default: one a core
  --config FILE      the configuration; default gongkai.config.json here (gongkai init writes one); --no-config
  --quiet            only errors, no warnings and infos
  --no-progress      no progress line

Exit status: 0 no errors; 1 errors, or lines that are no records; 2 wrong arguments, a bad profile, or a file
that cannot be read (the others are checked all the same); 130 Ctrl-C (what was found is told).
ndjson: a line for each record that has findings, as they are found, in constant memory. html: a page in one
file that needs no network, to filter and to print. sarif: 2.1.0, for code hosts and editors. junit: for build
servers; errors are failures.`,
  },
  options: {
    kind: { type: 'string' },
    encoding: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    only: { type: 'string' },
    ignore: { type: 'string' },
    published: { type: 'string' },
    'max-warnings': { type: 'string' },
    baseline: { type: 'string' },
    'update-baseline': { type: 'boolean' },
    jobs: { type: 'string' },
    annotate: { type: 'string' },
    due: { type: 'string' },
    fix: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    'in-place': { type: 'boolean' },
    compare: { type: 'boolean' },
    quiet: { type: 'boolean' },
    'no-progress': { type: 'boolean' },
  },
  run,
}

/** @param {import('../arguments.js').Call} call */
async function run(call) {
  const { values, flags, lang } = call
  const wanted = fixingOf(call)
  const annotating = annotatingOf(call)
  const maxWarnings = wholeNumber(values['max-warnings'], '--max-warnings', lang)
  const reading = await readingFor(call)
  const jobs = wholeNumber(values.jobs, '--jobs', lang) ?? cores()
  const listens = selection(values, reading)
  const baseline = await baselineOf(call)
  const sources = await sourcesFor(call)
  if (annotating) await refuseUnfit(annotating, sources, values.output, lang)
  const sink = values.output ? await fileOutput(values.output, lang) : standardOutput()
  const name = oneOf(
    values.format ?? (sink.isTTY ? 'pretty' : 'json'),
    Object.keys(FORMATS),
    '--format',
    lang,
  )
  const format = FORMATS[name](sink, reading)
  const bar = progress({ lang, shown: showsProgress(flags, sink) })
  const tally = new Tally()
  const annotation = new Annotation()
  const fixing = wanted && { ...wanted, listens, ...outputOf(sink, name) }
  const hearsAll = !values.only && !values.ignore && !baseline
  const interruption = new Interruption()
  const state = { read: 0, total: await totalOf(sources), records: 0 }
  if (jobs > 1) reading.pool = new Pool(jobs, reading.gongkai.settings)
  interruption.listen()

  for (const source of sources) {
    if (interruption.asked) break
    try {
      if ('error' in source) throw source.error
      const watched = interruption.watched(source, (bytes) => {
        state.read += bytes
      })
      for await (const batch of batchesOf(watched, reading, fixing)) {
        for (const note of batch.notes ?? []) warn(`${source.name}: ${note}`)
        const heard = hearsAll ? batch : filtered(batch, listens, baseline)
        if (heard.written) tally.addWritten(heard.written)
        else tally.add(hearsAll ? found(heard) : heard)
        const shown = flags.has('quiet') ? filtered(heard, isError) : heard
        if (annotating) annotation.add(shown)
        await format.write(shown.written ? shown : found(shown))
        state.records = tally.summary.records
        bar.tick(source.name, state)
        if (interruption.asked) break
      }
      if (annotating) warn(await annotation.write(annotating, source.name, reading))
      tally.summary.sources += 1
    } catch (error) {
      if (interruption.asked) break
      if (!(error instanceof GongkaiError)) throw error
      tally.failed += 1
      warn(`${source.name}: ${error.message}`)
      await format.write(failed(source.name, error))
    }
  }
  bar.end()
  interruption.end()
  await reading.pool?.close()
  await format.finish(tally)
  await sink.end()
  const word = await baseline?.finish(lang)
  if (word) warn(word)
  if (!interruption.asked) return tally.status(maxWarnings ?? Number.POSITIVE_INFINITY)
  warn(
    { zh: '中断了，列出的是中断前查到的', en: 'interrupted; this is what was found until then' }[
      lang
    ],
  )
  return INTERRUPTED
}

/**
 * How many bytes the files have.
 *
 * @param {(import('../check/sources.js').Source | { name: string, error: GongkaiError })[]} sources
 */
async function totalOf(sources) {
  const files = sources.filter((source) => !('error' in source) && source !== STDIN)
  if (files.length < sources.length) return 0
  const sizes = files.map(({ name }) =>
    stat(name).then(
      ({ size }) => size,
      () => 0,
    ),
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/**
 * What is found in a source; where it is to be fixed, afterwards.
 *
 * @param {import('../check/sources.js').Source} source
 * @param {import('../../source/whole.js').Reading} reading
 * @param {import('../fix/source.js').Fixing} [fixing]
 */
async function* batchesOf(source, reading, fixing) {
  const fixed = fixing && (await fixSource(source, reading, fixing))
  if (fixed) yield fixed
  else yield* checkSource(source, reading)
}

/**
 * Where the differences go: among the findings where a person reads these, else not in between.
 *
 * @param {import('../output/sink.js').Sink} sink
 * @param {string} format
 */
function outputOf(sink, format) {
  const isRead = format === 'pretty'
  /** @param {string} text */
  async function toError(text) {
    process.stderr.write(text)
  }
  return {
    paint: painter(hasColour(isRead ? sink : process.stderr)),
    show: isRead ? sink.write : toError,
    say: warn,
  }
}

/**
 * @param {import('../arguments.js').Call} call
 * @returns {Promise<import('../../source/whole.js').Reading>}
 */
async function readingFor(call) {
  const { values, flags, lang } = call
  const kind = oneOf(values.kind ?? 'auto', KINDS, '--kind', lang)
  const encoding = oneOf(values.encoding ?? 'auto', ENCODINGS, '--encoding', lang)
  const reading = {
    gongkai: await loadFor(call),
    kind,
    encoding: /** @type {import('../../decode.js').Encoding} */ (encoding),
    lang,
    openPage,
    compare: flags.has('compare'),
  }
  if (values.published === undefined) return reading
  return { ...reading, published: await tableOf(values.published, reading) }
}

/** @param {import('../arguments.js').Call} call */
async function sourcesFor({ operands, lang }) {
  if (operands.length > 0) return sourcesOf(operands, lang, warn)
  if (!process.stdin.isTTY) return [STDIN]
  throw usageError(
    {
      zh: '检查哪个文件？见 gongkai check --help',
      en: 'check which file? See gongkai check --help',
    },
    lang,
  )
}

/**
 * The line would get in between the findings where they go to the same terminal.
 *
 * @param {Set<string>} flags
 * @param {import('../output/sink.js').Sink} sink
 */
function showsProgress(flags, sink) {
  const wanted = !flags.has('no-progress') && !flags.has('quiet')
  return wanted && Boolean(process.stderr.isTTY) && !sink.isTTY
}

/**
 * A batch with only some of its findings: those that are kept, and of them those that are new.
 *
 * @param {import('../../source/whole.js').Batch} batch
 * @param {(rule: string, severity: string) => boolean} isKept
 * @param {import('../check/baseline.js').Baseline} [baseline]
 */
function filtered(batch, isKept, baseline) {
  const results = batch.results.map((result) => {
    const kept = result.findings.filter(({ rule, severity }) => isKept(rule, severity))
    const findings = baseline ? baseline.fresh({ ...result, findings: kept }) : kept
    return { ...result, findings }
  })
  return found({ ...batch, results, written: undefined })
}

/**
 * A batch with the results that say something.
 *
 * @param {import('../../source/whole.js').Batch} batch
 * @returns {import('../../source/whole.js').Batch}
 */
function found(batch) {
  const results = batch.results.filter(({ findings, error }) => error || findings.length > 0)
  return { ...batch, results }
}

/**
 * @param {string} _rule
 * @param {string} severity
 */
function isError(_rule, severity) {
  return severity === 'error'
}

/** @param {string} message */
function warn(message) {
  process.stderr.write(`gongkai: ${message}\n`)
}
