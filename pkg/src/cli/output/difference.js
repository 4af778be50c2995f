/** What differs between two versions of a catalogue, for a person. */

import { diffChars } from 'diff'
import { tame } from '../terminal/width.js'
import { fieldWord } from '../words.js'

/**
 * @typedef {import('../../../types/wire.js').CatalogueDifference} CatalogueDifference
 * @typedef {import('../../../types/wire.js').ItemDifference} ItemDifference
 * @typedef {import('../../../types/wire.js').FieldChange} FieldChange
 * @typedef {import('../arguments.js').Lang} Lang
 */

/**
 * @typedef {object} Showing
 * @property {[string, string]} names of the files
 * @property {Lang} lang
 * @property {import('../terminal/style.js').Paint} paint
 * @property {boolean} all whether what differs in spaces and widths only is shown too
 */

/** @type {Record<ItemDifference['fate'], { mark: string, colour: import('../terminal/style.js').Colour, zh: string, en: string }>} */
const FATES = {
  added: { mark: '+', colour: 'green', zh: '新增', en: 'added' },
  removed: { mark: '-', colour: 'red', zh: '删除', en: 'removed' },
  renamed: { mark: '≈', colour: 'yellow', zh: '改名', en: 'renamed' },
  moved: { mark: '→', colour: 'magenta', zh: '移动', en: 'moved' },
  changed: { mark: '~', colour: 'yellow', zh: '修改', en: 'changed' },
  reordered: { mark: '↕', colour: 'cyan', zh: '次序', en: 'reordered' },
  respaced: { mark: '·', colour: 'dim', zh: '格式', en: 'spaces' },
}

/** What stays the same around a change is shown so far. */
const CONTEXT = 16
/** Texts that take more edits are shown whole, one after the other. */
const MOST_EDITS = 400
/** A change that keeps less than this share of the text reads better whole. */
const LEAST_KEPT = 0.3

/**
 * @param {CatalogueDifference} found
 * @param {Showing} showing
 * @returns {string[]}
 */
export function differenceLines(found, showing) {
  const { names, lang, paint, all } = showing
  const items = found.items.filter(({ fate }) => all || fate !== 'respaced')
  const lines = [paint('bold', `${tame(names[0])} → ${tame(names[1])}`)]
  lines.push(...columnLines(found, showing), ...items.flatMap((item) => itemLines(item, showing)))
  return [...lines, '', paint('bold', SAY[lang].summary(found.summary))]
}

/**
 * @param {CatalogueDifference} found
 * @param {Showing} showing
 */
function columnLines({ removedColumns, addedColumns }, { lang, paint }) {
  const { removedColumn, addedColumn } = SAY[lang]
  return [
    ...removedColumns.map((name) => paint('red', `- ${removedColumn(tame(name))}`)),
    ...addedColumns.map((name) => paint('green', `+ ${addedColumn(tame(name))}`)),
  ]
}

/**
 * @param {ItemDifference} item
 * @param {Showing} showing
 */
function itemLines(item, showing) {
  const { lang, paint, all } = showing
  const { mark, colour, [lang]: word } = FATES[item.fate]
  const { path } = item.new ?? item.old ?? { path: [] }
  const heading = paint(['bold', colour], `${mark} ${word}`)
  const place = paint('dim', placeOf(item, lang))
  const changes = item.changes.filter(({ respaced }) => all || !respaced)
  return [
    `${heading}  ${tame(path.join(' / '))}  ${place}`,
    ...changes.map((change) => `      ${changeText(change, showing)}`),
  ]
}

/**
 * @param {ItemDifference} item
 * @param {Lang} lang
 */
function placeOf({ fate, old, new: current, reordered }, lang) {
  const { row, oldRow, reorder } = SAY[lang]
  const places = [
    current && row(current.row),
    old && old.row !== current?.row && oldRow(old.row),
    reordered && fate !== 'reordered' && reorder,
  ]
  return places.filter(Boolean).join(SAY[lang].comma)
}

/**
 * @param {FieldChange} change
 * @param {Showing} showing
 */
function changeText(change, { lang, paint }) {
  const { colon, inherited, respaced } = SAY[lang]
  const label = change.column || fieldWord(change.field ?? '', lang)
  const note = [change.inherited && inherited, change.respaced && respaced].filter(Boolean)
  const words = changedWords(tame(change.old), tame(change.new), paint)
  return `${tame(label)}${colon}${words}${note.length ? paint('dim', note.join('')) : ''}`
}

/**
 * Both texts in one, with what went as `[-…-]` and what came as `{+…+}`.
 *
 * @param {string} old
 * @param {string} current
 * @param {import('../terminal/style.js').Paint} paint
 */
function changedWords(old, current, paint) {
  const went = (/** @type {string} */ text) => text && paint('red', `[-${text}-]`)
  const came = (/** @type {string} */ text) => text && paint('green', `{+${text}+}`)
  const parts = diffChars(old, current, { maxEditLength: MOST_EDITS }) ?? []
  const kept = parts.filter(({ added, removed }) => !added && !removed)
  const length = kept.reduce((sum, { value }) => sum + value.length, 0)
  if (length < LEAST_KEPT * Math.max(old.length, current.length)) return went(old) + came(current)
  return parts
    .map(({ value, added, removed }, at) => {
      if (removed) return went(value)
      return added ? came(value) : shortened(value, at > 0, at < parts.length - 1)
    })
    .join('')
}

/**
 * What stays the same, without its middle, or without its far end at the ends of the text.
 *
 * @param {string} text
 * @param {boolean} follows whether a change comes before it
 * @param {boolean} leads whether a change comes after it
 */
function shortened(text, follows, leads) {
  const characters = [...text]
  const kept = (follows ? CONTEXT : 0) + (leads ? CONTEXT : 0)
  if (characters.length <= kept + 1) return text
  const start = follows ? characters.slice(0, CONTEXT) : []
  const end = leads ? characters.slice(-CONTEXT) : []
  return [...start, '…', ...end].join('')
}

const SAY = {
  zh: {
    colon: '：',
    comma: '，',
    inherited: '（随上一行）',
    respaced: '（只差空格或全半角）',
    reorder: '次序也变了',
    /** @param {number} row */
    row: (row) => `第 ${row} 行`,
    /** @param {number} row */
    oldRow: (row) => `原第 ${row} 行`,
    /** @param {string} name */
    removedColumn: (name) => `旧版才有的列：${name}`,
    /** @param {string} name */
    addedColumn: (name) => `新版才有的列：${name}`,
    /** @param {CatalogueDifference['summary']} summary */
    summary: (summary) => {
      const counts = fates(summary).map(([fate, count]) => `${FATES[fate].zh} ${count} 项`)
      const spaces = summary.respaced
        ? `，另有 ${summary.respaced} 项只差空格或全半角（--all 列出）`
        : ''
      return `${counts.join('、') || '没有不同'}，${summary.same} 项没有变${spaces}`
    },
  },
  en: {
    colon: ': ',
    comma: ', ',
    inherited: ' (from the row above)',
    respaced: ' (spaces or widths only)',
    reorder: 'in another order too',
    /** @param {number} row */
    row: (row) => `row ${row}`,
    /** @param {number} row */
    oldRow: (row) => `row ${row} before`,
    /** @param {string} name */
    removedColumn: (name) => `a column of the old version only: ${name}`,
    /** @param {string} name */
    addedColumn: (name) => `a column of the new version only: ${name}`,
    /** @param {CatalogueDifference['summary']} summary */
    summary: (summary) => {
      const counts = fates(summary).map(([fate, count]) => `${count} ${FATES[fate].en}`)
      const spaces = summary.respaced
        ? `; ${summary.respaced} more in spaces or widths only (--all lists them)`
        : ''
      return `${counts.join(', ') || 'no difference'}, ${summary.same} as they were${spaces}`
    },
  },
}

/**
 * The fates that some items had, without what differs in spaces only.
 *
 * @param {CatalogueDifference['summary']} summary
 */
function fates(summary) {
  const named = /** @type {ItemDifference['fate'][]} */ (Object.keys(FATES))
  const told = named.filter((fate) => fate !== 'respaced' && summary[fate] > 0)
  return told.map((fate) => /** @type {const} */ ([fate, summary[fate]]))
}
