/**
 * The checks of a record as users of each library would write them: about fifteen, on the fields that
 * benches/js/records.mjs makes. Each takes a parsed record and says whether it is right.
 */

const NUMBER = /^[\p{Script=Han}（）]{2,20}〔(?:19|20)\d{2}〕[1-9]\d{0,4}号$/u
const INDEX = /^[0-9A-Z]{8}[0-9X]\/\d{4}-\d{5}$/
const ISO = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const ATTRIBUTES = ['主动公开', '依申请公开', '不予公开']
const MARKINGS = ['（此件公开发布）', '（此件依申请公开）', '（此件不予公开）']
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/
const GENRE = /(?:通知|公告|通告|批复|意见|通报|决定|报告|函)$/

/** @typedef {Record<string, string>} DocumentRecord */
/** @typedef {(from: string, days: number) => string} AddWorkingDays */

/** @param {string} value */
function isDay(value) {
  return ISO.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)
}

/**
 * What concerns several fields, which no schema says: the same for all of them.
 *
 * @param {DocumentRecord} record
 * @param {AddWorkingDays} addWorkingDays
 */
function agrees(record, addWorkingDays) {
  const { documentNumber, writtenOn, publishedOn, attribute, reason } = record
  if (documentNumber.slice(documentNumber.indexOf('〔') + 1).slice(0, 4) !== writtenOn.slice(0, 4))
    return false
  if (attribute === '不予公开') return reason !== '' && publishedOn === ''
  return publishedOn >= writtenOn && publishedOn <= addWorkingDays(writtenOn, 20)
}

/** @param {AddWorkingDays} addWorkingDays @returns {(record: DocumentRecord) => boolean} */
export function byHand(addWorkingDays) {
  return (record) =>
    /^\d+$/.test(record.id) &&
    GENRE.test(record.title) &&
    !MOBILE.test(record.title) &&
    NUMBER.test(record.documentNumber) &&
    INDEX.test(record.indexNumber) &&
    record.issuer !== '' &&
    ATTRIBUTES.includes(record.attribute) &&
    MARKINGS.includes(record.marking) &&
    isDay(record.writtenOn) &&
    (record.publishedOn === '' || isDay(record.publishedOn)) &&
    agrees(record, addWorkingDays)
}

/**
 * @param {any} Ajv
 * @param {AddWorkingDays} addWorkingDays
 * @returns {(record: DocumentRecord) => boolean}
 */
export function withAjv(Ajv, addWorkingDays) {
  const ajv = new Ajv({ allErrors: true })
  ajv.addFormat('day', isDay)
  const text = { type: 'string' }
  const validate = ajv.compile({
    type: 'object',
    required: ['id', 'title', 'documentNumber', 'issuer', 'attribute', 'marking', 'writtenOn'],
    properties: {
      id: { ...text, pattern: '^\\d+$' },
      title: { ...text, pattern: GENRE.source, not: { pattern: MOBILE.source } },
      documentNumber: { ...text, pattern: NUMBER.source },
      indexNumber: { ...text, pattern: INDEX.source },
      issuer: { ...text, minLength: 1 },
      attribute: { enum: ATTRIBUTES },
      marking: { enum: MARKINGS },
      writtenOn: { ...text, format: 'day' },
      publishedOn: { anyOf: [{ const: '' }, { ...text, format: 'day' }] },
    },
  })
  return (record) => validate(record) && agrees(record, addWorkingDays)
}

/**
 * @param {any} z
 * @param {AddWorkingDays} addWorkingDays
 * @returns {(record: DocumentRecord) => boolean}
 */
export function withZod({ z }, addWorkingDays) {
  const schema = z.object({
    id: z.string().regex(/^\d+$/),
    title: z
      .string()
      .regex(GENRE)
      .refine((/** @type {string} */ title) => !MOBILE.test(title)),
    documentNumber: z.string().regex(NUMBER),
    indexNumber: z.string().regex(INDEX),
    issuer: z.string().min(1),
    attribute: z.enum(ATTRIBUTES),
    marking: z.enum(MARKINGS),
    writtenOn: z.string().refine(isDay),
    publishedOn: z.union([z.literal(''), z.string().refine(isDay)]),
  })
  return (record) => schema.safeParse(record).success && agrees(record, addWorkingDays)
}

/**
 * @param {any} v
 * @param {AddWorkingDays} addWorkingDays
 * @returns {(record: DocumentRecord) => boolean}
 */
export function withValibot(v, addWorkingDays) {
  const schema = v.object({
    id: v.pipe(v.string(), v.regex(/^\d+$/)),
    title: v.pipe(
      v.string(),
      v.regex(GENRE),
      v.check((/** @type {string} */ title) => !MOBILE.test(title)),
    ),
    documentNumber: v.pipe(v.string(), v.regex(NUMBER)),
    indexNumber: v.pipe(v.string(), v.regex(INDEX)),
    issuer: v.pipe(v.string(), v.minLength(1)),
    attribute: v.picklist(ATTRIBUTES),
    marking: v.picklist(MARKINGS),
    writtenOn: v.pipe(v.string(), v.check(isDay)),
    publishedOn: v.union([v.literal(''), v.pipe(v.string(), v.check(isDay))]),
  })
  return (record) => v.safeParse(schema, record).success && agrees(record, addWorkingDays)
}
