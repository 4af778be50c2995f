/** The forms of a back office that nobody has marked, where its pages carry the script: those that hold a record. */

import { startEngine } from './engine.js'
import { Labelled } from './labelled.js'
import { settle } from './mapping.js'

/** So many fields are no coincidence. */
const LEAST = 3
/** The fields that only a record of disclosure has. */
const OWN = ['attribute', 'documentNumber', 'indexNumber', 'marking', 'reason']
const CONTROL = 'input, select, textarea'
const BUTTON =
  'button, [type=button], [type=submit], [type=image], [class*=button], [class*=btn], a'
const KEEPS = /保存|提交|发布|暂存|送审|签发|确定|下一步/
const LOOKS_UP = /查询|搜索|检索|查找|筛选/
/** What a text is written in: a list of records has boxes to look them up, and buttons that publish them. */
const LONG = 'textarea, iframe, [contenteditable]'
/** A link that says more than its verb leads elsewhere. */
const LONGEST_LINK = 4

/** How many controls a form had when it was looked at. @type {WeakMap<Element, number>} */
const counted = new WeakMap()

/**
 * Whether a form holds a record of a kind, as far as its labels tell; it is asked again when the form has grown.
 *
 * @param {Element} form
 * @param {import('./mapping.js').Settings['kind']} kind
 * @param {import('../options.js').Options} defaults of the page
 * @param {import('./engine.js').Parts} parts
 * @returns {Promise<boolean>}
 */
export async function holdsRecord(form, kind, defaults, parts) {
  const count = form.querySelectorAll(CONTROL).length
  if (count < LEAST || counted.get(form) === count) return false
  counted.set(form, count)
  if (isSearch(form)) return false
  const { load } = settle(form, { kind }, defaults)
  const engine = await startEngine(parts, load)
  const labelled = new Labelled(form, {
    fieldOf: (label) => engine.fieldOf(kind, label),
    named: () => [],
  })
  labelled.look()
  await labelled.ask()
  const fields = Object.keys(labelled.look())
  const isOwn = kind !== 'document' || fields.some((field) => OWN.includes(field))
  return fields.length >= LEAST && isOwn
}

/** Whether a form looks records up, and keeps none. @param {Element} form */
function isSearch(form) {
  const words = [...form.querySelectorAll(BUTTON)].map(saidOn).join(' ')
  return LOOKS_UP.test(words) && !(KEEPS.test(words) && form.querySelector(LONG))
}

/** What a button says; libraries set its two characters apart: 查 询. @param {Element} button */
function saidOn(button) {
  const { value, alt } = /** @type {HTMLInputElement} */ (button)
  const image = button.querySelector('img')
  const words = (value || button.textContent?.trim() || alt || image?.alt || '').replace(/\s/g, '')
  return button.tagName === 'A' && words.length > LONGEST_LINK ? '' : words
}
