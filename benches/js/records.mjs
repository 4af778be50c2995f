/**
 * Disclosure records made from a seed: one in ten has a defect, of fifteen kinds in turn by chance. The places
 * are made up; the wording is that of real lists.
 *
 * `node benches/js/records.mjs 200000 > records.ndjson`; the second argument is the form: ndjson, csv.
 */

import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { organisation } from './organisation.mjs'

/** @typedef {Record<string, string>} DocumentRecord */

/** The fields, and the headings of their columns. */
export const HEADINGS = {
  id: '编号',
  title: '标题',
  documentNumber: '发文字号',
  indexNumber: '索引号',
  issuer: '发布机构',
  attribute: '公开属性',
  reason: '不予公开理由',
  marking: '附注',
  writtenOn: '成文日期',
  publishedOn: '发布日期',
  category: '主题分类',
  keywords: '关键词',
  timeLimit: '公开时限',
}

const PLACES = ['云岭县', '青石县', '临江市', '东湖区', '南桥县', '白水县', '长风市', '桃源乡']
const OFFICES = [
  ['人民政府', '政发'],
  ['人民政府办公室', '政办发'],
  ['财政局', '财发'],
  ['教育体育局', '教体发'],
  ['民政局', '民发'],
  ['水务局', '水发'],
  ['自然资源局', '自然资发'],
  ['卫生健康局', '卫健发'],
  ['应急管理局', '应急发'],
  ['市场监督管理局', '市监发'],
]
const MATTERS = [
  ['做好{year}年春季森林防火工作', '通知', '应急管理', '森林防火；应急'],
  ['印发{year}年政务公开工作要点', '通知', '政务公开', '政务公开；工作要点'],
  ['下达{year}年第一批衔接推进乡村振兴补助资金', '通知', '财政、金融、审计', '乡村振兴；补助资金'],
  ['公布{year}年度重大行政决策事项目录', '公告', '政务公开', '重大行政决策；目录'],
  ['划定高污染燃料禁燃区', '通告', '生态环境', '大气污染；禁燃区'],
  ['提高城乡居民最低生活保障标准', '通知', '民政、社区', '低保；标准'],
  ['调整县城公共停车场收费标准', '批复', '市场监管', '停车；收费'],
  ['做好{year}年义务教育阶段招生入学工作', '通知', '科技、教育', '招生；义务教育'],
  ['加强农村饮用水水源保护', '意见', '农业、林业、水利', '饮用水；水源保护'],
  ['{year}年上半年安全生产大检查情况', '通报', '安全生产', '安全生产；大检查'],
]

/** What may be wrong with a record; each changes one that is right. @type {[string, (record: DocumentRecord, next: (below: number) => number) => void][]} */
export const DEFECTS = [
  ['square brackets', (record) => swap(record, 'documentNumber', /〔(\d+)〕/, '[$1]')],
  ['lenticular brackets', (record) => swap(record, 'documentNumber', /〔(\d+)〕/, '【$1】')],
  ['a serial number with 第', (record) => swap(record, 'documentNumber', /〕/, '〕第')],
  ['a serial number filled with zeros', (record) => swap(record, 'documentNumber', /〕/, '〕0')],
  ['a space in the number', (record) => swap(record, 'documentNumber', /〕/, '〕 ')],
  ['full-width digits', (record) => swap(record, 'documentNumber', /\d(?=号)/, '３')],
  ['no 号', (record) => swap(record, 'documentNumber', /号$/, '')],
  ['the number of another year', (record) => swap(record, 'documentNumber', /\d{4}/, '2009')],
  ['a day that there is not', (record) => set(record, 'writtenOn', '2024-02-30')],
  ['published before it was written', (record) => set(record, 'publishedOn', '2019-01-02')],
  ['published too late', (record, next) => set(record, 'publishedOn', `2025-0${1 + next(9)}-15`)],
  ['an option that there is not', (record) => set(record, 'attribute', '部分公开')],
  [
    'withheld without a reason',
    (record) => {
      Object.assign(record, { attribute: '不予公开', reason: '', marking: '（此件不予公开）' })
      record.publishedOn = ''
    },
  ],
  ['half-width brackets around the marking', (record) => set(record, 'marking', '(此件公开发布)')],
  [
    'a mobile number in the title',
    (record, next) => swap(record, 'title', /的/, `（联系电话1391234${1000 + next(9000)}）的`),
  ],
]

/**
 * So many records.
 *
 * @param {number} count
 * @param {number} [seed]
 * @returns {Generator<DocumentRecord>}
 */
export function* records(count, seed = 2024) {
  const next = chance(seed)
  for (let number = 1; number <= count; number += 1) {
    const record = sound(number, next)
    if (next(10) === 0) DEFECTS[next(DEFECTS.length)][1](record, next)
    yield record
  }
}

/**
 * A record with nothing wrong.
 *
 * @param {number} number
 * @param {(below: number) => number} next
 * @returns {DocumentRecord}
 */
function sound(number, next) {
  const place = PLACES[next(PLACES.length)]
  const [office, code] = OFFICES[next(OFFICES.length)]
  const [matter, genre, category, keywords] = MATTERS[next(MATTERS.length)]
  const written = Date.UTC(2016 + next(8), next(12), 1 + next(28))
  const year = new Date(written).getUTCFullYear()
  const serial = 1 + next(400)
  const issuer = place + office
  return {
    id: String(1_000_000 + number),
    title: `${issuer}关于${matter.replace('{year}', String(year))}的${genre}`,
    documentNumber: `${place.slice(0, 2)}${code}〔${year}〕${serial}号`,
    indexNumber: `${organisation(next(100_000_000))}/${year}-${String(10_000 + (number % 90_000))}`,
    issuer,
    attribute: '主动公开',
    reason: '',
    marking: '（此件公开发布）',
    writtenOn: day(written),
    publishedOn: day(written + (3 + next(9)) * 86_400_000),
    category,
    keywords,
    timeLimit: '自信息形成或者变更之日起20个工作日内',
  }
}

/** @param {number} instant */
function day(instant) {
  return new Date(instant).toISOString().slice(0, 10)
}

/**
 * @param {DocumentRecord} record
 * @param {string} field
 * @param {string} value
 */
function set(record, field, value) {
  record[field] = value
}

/**
 * @param {DocumentRecord} record
 * @param {string} field
 * @param {RegExp} from
 * @param {string} to
 */
function swap(record, field, from, to) {
  record[field] = record[field].replace(from, to)
}

/**
 * Numbers by chance, the same ones for a seed.
 *
 * @param {number} seed
 * @returns {(below: number) => number}
 */
export function chance(seed) {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/**
 * A line of CSV.
 *
 * @param {DocumentRecord} record
 */
export function csvLine(record) {
  const cells = Object.keys(HEADINGS).map((field) => record[field])
  return `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(',')}\n`
}

/** The first line of a CSV file. */
export const CSV_HEADER = `${Object.values(HEADINGS).join(',')}\n`

/**
 * The records of a file, in pieces of about a megabyte.
 *
 * @param {number} count
 * @param {string} form `ndjson` or `csv`
 */
export function* written(count, form) {
  let piece = form === 'csv' ? CSV_HEADER : ''
  for (const record of records(count)) {
    piece += form === 'csv' ? csvLine(record) : `${JSON.stringify(record)}\n`
    if (piece.length > 300_000) {
      yield piece
      piece = ''
    }
  }
  yield piece
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , count = '200000', form = 'ndjson'] = process.argv
  for (const piece of written(Number(count), form)) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
  }
}
