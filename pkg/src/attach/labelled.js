/** The fields of a form by the words that a person reads beside them: a page whose markup nobody may touch. */

import { isBox, said, trimmed } from './label.js'
import { joinedUp } from './pieces-beside.js'
import { labelOf as labelOfBox } from './surfaces/choice.js'
import { chosenIn, listOf } from './surfaces/drawn-list.js'
import { editorsIn } from './surfaces/editors.js'
import { controlBefore, isHidden, WRITTEN, wordsAround, wordsBefore } from './words-beside.js'

/** What a person writes in or chooses from. */
const CONTROL = 'input, select, textarea'
/** One with a list of its own may show what is chosen elsewhere than in its value; this one does not. */
const TELLS = ':not([role=combobox]), .el-input__inner'
const PLAIN = /^(text|date|datetime-local|month|radio|checkbox)$/
/** A form is not looked through more often, in milliseconds: it is drawn anew with every key in an editor. */
const OFTEN = 900
/** What holds the boxes of one question. */
const GROUP = 'fieldset, [role=radiogroup], [role=group]'
/** The fields that are written in editors. */
const LONG = ['body', 'content', 'text', 'summary']
/** Where a text was taken from is not who issued it. */
const TAKEN_FROM = /来\s*源[\s:：*＊]*$/
/** What a text is by its attribute; 公开方式 may offer ways to invite tenders. */
const ATTRIBUTE = /(主动|申请|不予?|免予|免于|删减后|部分|暂不)公开|属性/

/**
 * @typedef {import('./surfaces/find.js').FieldOptions} FieldOptions
 * @typedef {{ elements: Element[], labels: string[] }} Group a control, or boxes that are one question
 * @typedef {{ elements: Element[], label: string }} Place
 */

/**
 * Looks where the fields of a form are. One that two labels name is left out: which of them is meant, a person
 * knows.
 */
export class Labelled {
  #form
  #options
  /** What the labels stand for; nothing while that is being asked. @type {Map<string, string | undefined>} */
  #known = new Map()
  /** Those that nobody has asked about. @type {Set<string>} */
  #unknown = new Set()
  /** @type {Map<string, Place>} */
  #places = new Map()
  /** What the form had when it was looked at. @type {Element[]} */
  #controls = []
  #looked = 0

  /**
   * @param {Element} form
   * @param {object} options
   * @param {(label: string) => string | undefined | Promise<string | undefined>} options.fieldOf what a label stands for
   * @param {() => Element[]} options.named what the page itself says is a field
   * @param {string} [options.editor] the field of an editor that has no label, where the form has but one
   */
  constructor(form, options) {
    this.#form = form
    this.#options = options
  }

  /** Whether it has labels that nobody has asked about. */
  get isNew() {
    return this.#unknown.size > 0
  }

  /**
   * Looks at the form as it is now: at once where a control has come or gone, else when the words beside them may
   * have changed.
   *
   * @returns {Record<string, FieldOptions>} its fields
   */
  look() {
    const controls = [...this.#form.querySelectorAll(`${CONTROL}, ${WRITTEN}`)]
    const isSame =
      controls.length === this.#controls.length &&
      controls.every((control, at) => control === this.#controls[at])
    const now = performance.now()
    if (isSame && now - this.#looked < OFTEN) return this.#fields()
    this.#controls = controls
    this.#looked = now
    this.#lookAnew()
    return this.#fields()
  }

  #lookAnew() {
    const form = this.#form
    const named = this.#options.named()
    const groups = groupsIn(form).filter(({ elements }) => !named.includes(elements[0]))
    const places = this.#placesOf(groups, () => true)
    const taken = [...places.values()].flatMap(({ elements }) => elements)
    const isTaken = (/** @type {Element} */ one) => taken.some((element) => one.contains(element))
    const free = editorsIn(form).filter((editor) => !named.some((one) => one.contains(editor)))
    const editors = free.map((editor) => ({
      elements: [editor],
      labels: wordsAround(editor, form, isTaken),
    }))
    const isFree = (/** @type {string} */ field) => LONG.includes(field) && !places.has(field)
    for (const [field, place] of this.#placesOf(editors, isFree)) places.set(field, place)
    const labels = [...groups, ...editors].flatMap((group) => group.labels)
    this.#unknown = new Set(labels.filter((label) => !this.#known.has(label)))
    if (!this.isNew) this.#placeOnly(editors, places)
    this.#places = places
  }

  #fields() {
    const elements = (/** @type {string} */ name) => () => this.#places.get(name)?.elements ?? []
    const all = [...this.#places].map(([name, { label }]) => {
      return [name, { field: elements(name), label: plain(label) || undefined }]
    })
    return Object.fromEntries(all)
  }

  /** Asks what its new labels stand for. */
  async ask() {
    const answers = [...this.#unknown].map(async (label) => {
      this.#known.set(label, undefined)
      this.#known.set(label, await this.#options.fieldOf(label))
    })
    await Promise.all(answers)
    this.#lookAnew()
  }

  /**
   * @param {Group[]} groups
   * @param {(field: string) => boolean} isWanted
   */
  #placesOf(groups, isWanted) {
    /** @type {Map<string, Place>} */
    const places = new Map()
    const twice = new Set()
    for (const { elements, labels } of groups) {
      for (const label of labels) {
        const field = this.#known.get(label)
        if (!field || !isWanted(field) || !fits(field, label, elements)) continue
        if (places.has(field)) twice.add(field)
        places.set(field, { elements, label })
        break
      }
    }
    for (const field of twice) places.delete(field)
    return places
  }

  /**
   * What a document says stands in the only editor of its form, which often has no label.
   *
   * @param {Group[]} editors
   * @param {Map<string, Place>} places
   */
  #placeOnly([editor, ...others], places) {
    const field = this.#options.editor
    if (!field || !editor || others.length > 0 || places.has(field)) return
    const isNamed = [...places.values()].some(({ elements }) => elements[0] === editor.elements[0])
    if (!isNamed) places.set(field, { elements: editor.elements, label: '' })
  }
}

/** Without what sets it out: 文　　号 stands as wide as 公开属性. @param {string} label */
function plain(label) {
  return trimmed(label).replace(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, '$1')
}

/**
 * Whether a control can be a field, by what it offers.
 *
 * @param {string} field
 * @param {string} label
 * @param {Element[]} elements
 */
function fits(field, label, elements) {
  const [first] = elements
  const list = listOf(first)
  // A list offers issuer codes.
  if (field === 'documentNumber') {
    return elements.length > 1 || !(list || first.tagName === 'SELECT')
  }
  if (elements.length > 1 && !isBox(first)) return false
  if (field === 'issuer') return !TAKEN_FROM.test(label)
  if (field !== 'attribute') return true
  const offered = list ? chosenIn(list) || label : offeredBy(elements)
  return offered === '' || ATTRIBUTE.test(offered)
}

/** What a list or boxes offer, one after another; nothing where a person writes. @param {Element[]} elements */
function offeredBy([first, ...others]) {
  if (first.tagName === 'SELECT') {
    const { options } = /** @type {HTMLSelectElement} */ (first)
    return [...options]
      .filter(({ value }) => value)
      .map(({ text }) => text)
      .join(' ')
  }
  if (!isBox(first)) return ''
  const boxes = /** @type {HTMLInputElement[]} */ ([first, ...others])
  return boxes.map((box) => `${labelOfBox(box)} ${box.title}`).join(' ')
}

/**
 * @param {Element} form
 * @returns {Group[]}
 */
function groupsIn(form) {
  /** @type {Map<unknown, Element[]>} */
  const groups = new Map()
  for (const control of form.querySelectorAll(CONTROL)) {
    const one = /** @type {HTMLInputElement} */ (control)
    const isLine = one.tagName === 'INPUT'
    // A hidden line is shown by another one; an editor has taken the place of a hidden text.
    if (isLine && !(listOf(one) || (PLAIN.test(one.type) && one.matches(TELLS)))) continue
    if (isLine && isHidden(one)) continue
    const key = isBox(one) ? one.name || (one.closest(GROUP) ?? one) : one
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const all = [...groups.values()].map((elements) => {
    return { elements, labels: labelsOf(elements[0], form) }
  })
  // What is filled in piece by piece is none of them, but for a document number.
  const begun = all.map(({ elements: [first], labels }) => controlBefore(first, labels.length > 0))
  return joinedUp(all).filter((group) => !all.includes(group) || !begun.includes(group.elements[0]))
}

/**
 * What is written beside a control: what the markup says, else what stands before it, else what it says itself
 * where it is empty.
 *
 * @param {Element} control
 * @param {Element} form
 * @returns {string[]}
 */
function labelsOf(control, form) {
  const group = isBox(control) && control.closest(GROUP)
  const named = said(group || control).trim()
  if (named) return [named]
  const before = wordsBefore(group || control, form)
  if (before.length > 0) return before
  const own = control.getAttribute('placeholder') ?? control.getAttribute('title') ?? ''
  const asked = own.trim().replace(/^请(输入|填写|选择)/, '')
  return asked ? [asked] : []
}
