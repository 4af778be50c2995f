/** gongkai diff */

import { readFile } from 'node:fs/promises'
import { inLanguage } from '../../error.js'
import { refuseUnfitCopy, save } from '../check/annotate.js'
import { tableOf } from '../check/given.js'
import { differenceLines } from '../output/difference.js'
import { fileOutput, standardOutput } from '../output/sink.js'
import { loadFor } from '../settings.js'
import { hasColour, painter } from '../terminal/style.js'
import { oneOf, usageError } from '../usage.js'

const DIFFERENT = 1
const ENCODINGS = ['auto', 'utf-8', 'gb18030']

/** @type {import('../arguments.js').Command} */
export const diff = {
  name: 'diff',
  summary: { zh: '比较公开目录的两版', en: 'compare two versions of a catalogue' },
  help: {
    zh: `用法：gongkai diff 旧版 新版 [--json] [-o 文件] [--annotate 文件] [--all]

逐项比较公开目录的两版：新增、删除、改名、移到别的类别、改了哪一栏（改前改后）、次序变了。
先按类别、名称、内容认同一事项，改了名的按名称和内容相近来认；认不准的算一删一增。序号不比较。
只差空格、换行、全半角的，算一样，只报个数；--all 也列出来。只有一版有的列不逐项比较，只说一次。

  --json           JSON
  -o 文件          写进文件
  --annotate 文件  另存一份新版的 Excel 工作簿：变了的单元格着色加批注，另加一张“变化清单”（改前、改后、链接）；
                   其余内容原样保留，原文件不动
  --all            也列只差空格和全半角的
  --profile 规则集 特殊的列名按规则集的 columns 认
  --encoding 编码  auto utf-8 gb18030，默认 auto

退出码：0 没有不同（或只差空格和全半角）；1 有不同；2 没法比较。
例：gongkai diff examples/catalogue-2025.csv examples/catalogue.csv`,
    en: `Usage: gongkai diff OLD NEW [--json] [-o FILE] [--annotate FILE] [--all]

Compares two versions of a catalogue item by item: added, removed, renamed, moved to another group, changed
(by column, with both texts), put in another order. Items are recognised by group, name and content; under
another name by what is alike; where that is not sure, one is removed and one added. Numbers of rows are not
compared. What differs in spaces, line breaks and widths only counts as the same and is only counted; --all
lists it. Columns that only one version has are told once.

  --json            JSON
  -o FILE           write to a file
  --annotate FILE   also write a copy of the new version as an Excel workbook: changed cells coloured and
                    commented, and a sheet Changes (before, now, link); all else stays as it is
  --all             list also what differs in spaces and widths only
  --profile PROFILE unusual headings are known by the columns of the profile
  --encoding NAME   auto utf-8 gb18030; default auto

Exit status: 0 no difference (or in spaces and widths only); 1 differences; 2 could not be compared.
Example: gongkai diff examples/catalogue-2025.csv examples/catalogue.csv`,
  },
  options: {
    json: { type: 'boolean' },
    all: { type: 'boolean' },
    output: { type: 'string', short: 'o' },
    annotate: { type: 'string' },
    encoding: { type: 'string' },
  },
  run,
}

/** @param {import('../arguments.js').Call} call */
async function run(call) {
  const { operands, flags, values, lang } = call
  if (operands.length !== 2) throw usageError(diff.help, lang)
  const gongkai = await loadFor(call)
  const encoding = /** @type {import('../../decode.js').Encoding} */ (
    oneOf(values.encoding ?? 'auto', ENCODINGS, '--encoding', lang)
  )
  const { annotate } = values
  if (annotate) await refuseUnfitCopy(annotate, operands, values.output, lang)
  const reading = { gongkai, kind: 'item', encoding, lang }
  const [old, current] = [await tableOf(operands[0], reading), await tableOf(operands[1], reading)]
  const found = gongkai.diffCatalogues(old, current)
  if (annotate) {
    const bytes = await readFile(operands[1])
    await save(annotate, await gongkai.annotateDifference(bytes, found), lang)
    process.stderr.write(`gongkai: ${inLanguage(lang, written(annotate))}\n`)
  }
  const sink = values.output ? await fileOutput(values.output, lang) : standardOutput()
  const names = /** @type {[string, string]} */ (operands)
  const paint = painter(hasColour(sink))
  const text = flags.has('json')
    ? JSON.stringify(found, null, 2)
    : differenceLines(found, { names, lang, paint, all: flags.has('all') }).join('\n')
  await sink.write(`${text}\n`)
  await sink.end()
  return isDifferent(found) ? DIFFERENT : 0
}

/** @param {string} path */
function written(path) {
  return { zh: `批注写在 ${path}，变化列在其中的“变化清单”`, en: `annotated in ${path}` }
}

/** @param {import('../../api.js').CatalogueDifference} found */
function isDifferent({ summary, removedColumns, addedColumns }) {
  const { same, respaced, ...real } = summary
  const items = Object.values(real).some((count) => count > 0)
  return items || removedColumns.length + addedColumns.length > 0
}
