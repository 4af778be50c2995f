/** A finding as a person reads it: how grave, what is wrong, what to do, on whose authority. */

import { button, element } from './dom.js'
import { excerpt, mended } from './excerpt.js'
import { badge } from './severity.js'

/**
 * @typedef {import('../../types/wire.js').Finding} Finding
 * @typedef {import('../../types/wire.js').Basis} Basis
 * @typedef {import('../../types/wire.js').Fix} Fix
 * @typedef {import('./words.js').Words} Words
 *
 * @typedef {object} Surroundings
 * @property {Words} words
 * @property {string} value what the field holds
 * @property {string} id of the card; its message has `${id}-message`
 * @property {(fix: Fix) => void} [onFix] without it no fix is offered
 * @property {() => void} [onShow] shows the span in the field; without it this is not offered
 * @property {(id: string) => HTMLElement[]} [more] buttons, by the id of the message that they are about
 */

/**
 * @param {Finding} finding
 * @param {Surroundings} surroundings
 */
export function findingCard(finding, { words, value, id, onFix, onShow, more }) {
  const { severity, message, review, fixes = [] } = finding
  const others = more?.(`${id}-message`) ?? []
  return element(
    'li',
    { class: 'finding', id, 'data-severity': severity, 'data-rule': finding.rule },
    element(
      'p',
      { class: 'finding-message', id: `${id}-message` },
      badge(severity, words),
      element('span', { class: 'finding-text' }, message),
      review && element('span', { class: 'review' }, words.review),
    ),
    (onFix && fixes.length > 0) || onShow || others.length > 0
      ? element(
          'div',
          { class: 'finding-actions' },
          ...(onFix ? fixes.map((fix) => fixButton(fix, () => onFix(fix), words, id)) : []),
          onShow &&
            button(
              { class: 'button is-quiet', 'aria-describedby': `${id}-message` },
              onShow,
              words.show,
            ),
          ...others,
        )
      : null,
    details(finding, value, words),
  )
}

/**
 * @param {Fix} fix
 * @param {() => void} act
 * @param {Words} words
 * @param {string} id
 */
function fixButton(fix, act, words, id) {
  const suggested = fix.kind === 'suggest'
  return button(
    {
      class: suggested ? 'button is-suggestion' : 'button is-fix',
      'aria-describedby': `${id}-message`,
    },
    act,
    suggested ? words.suggested(fix.title) : fix.title,
  )
}

/**
 * @param {Finding} finding
 * @param {string} value
 * @param {Words} words
 */
function details({ span, basis, fixes = [], related = [], rule }, value, words) {
  const fix = fixes[0]
  return element(
    'details',
    { class: 'finding-details' },
    element('summary', {}, words.basis),
    element(
      'dl',
      {},
      ...(span && span.end > span.start ? entry(words.written, excerpt(value, span)) : []),
      ...(fix && fix.edits.length > 0 ? entry(words.mended, mended(value, fix.edits)) : []),
      ...basis.flatMap((instrument) =>
        entry(words.tier[instrument.tier], ...citation(instrument, words)),
      ),
      ...related.flatMap(({ row, message }) =>
        entry(words.related, row ? `${words.row} ${row}: ${message}` : message),
      ),
      ...entry(words.rule, element('code', {}, rule)),
    ),
  )
}

/**
 * @param {string} term
 * @param {(string | Node)[]} description
 */
function entry(term, ...description) {
  return [element('dt', {}, term), element('dd', {}, ...description)]
}

/**
 * Title and article, and since when it is in force.
 *
 * @param {Basis} basis
 * @param {Words} words
 */
function citation({ title, code, article = '', tier, from }, words) {
  return [
    element('cite', { lang: 'zh-CN' }, named({ title, code, tier }) + placed(article, tier)),
    ...(from ? [element('span', { class: 'in-force' }, words.inForce(from))] : []),
  ]
}

/**
 * 《中华人民共和国政府信息公开条例》（国务院令第711号）, GB/T 9704-2012《党政机关公文格式》; a practice has no title.
 *
 * @param {Pick<Basis, 'title' | 'code' | 'tier'>} basis
 */
function named({ title, code, tier }) {
  const standard = title.match(/^(GB\S* \S+) (.+)$/)
  if (standard) return `${standard[1]}《${standard[2]}》`
  const quoted = tier === 'practice' || title.startsWith('《') ? title : `《${title}》`
  return code ? `${quoted}（${code}）` : quoted
}

/**
 * An article as it stands after a title: 第二十六条, 第7.2.5条, ：写法.
 *
 * @param {string} article
 * @param {Basis['tier']} tier
 */
function placed(article, tier) {
  if (/^\d[\d.]*$/.test(article)) return `第${article}条`
  return tier === 'practice' && article ? `：${article}` : article
}
