/** A form that is checked while it is filled in. */

import { count } from '../elements/severity.js'
import { createChecks } from './checks.js'
import { engineOf, startEngine } from './engine.js'
import { Fields } from './fields.js'
import { createFixing } from './fixing.js'
import { createHolding } from './holding/holding.js'
import { createChoosing } from './ignoring/choosing.js'
import { Labelled } from './labelled.js'
import { announce, prepare } from './live.js'
import { settle } from './mapping.js'
import { difference } from './replacement.js'
import { createRest } from './rest.js'
import { createStillness } from './stillness.js'
import { elementsOf, namedBy } from './surfaces/find.js'
import { watchForm } from './watching.js'
import { wordsOf } from './words.js'

/**
 * @typedef {import('./mapping.js').Finding} Finding
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./field.js').Field} Field
 * @typedef {import('./fields.js').Looked} Looked
 * @typedef {import('./words.js').Words} Words
 * @typedef {import('./ignoring/ignoring.js').Passed} Passed
 * @typedef {import('./ignoring/ignoring.js').Scope} Scope
 *
 * @typedef {object} Form what the parts of an attachment know of it
 * @property {Element} element
 * @property {Fields} fields
 * @property {() => Words} words
 * @property {() => string} today
 * @property {() => string | undefined} user
 * @property {() => Finding[] | Promise<Finding[]>} check
 * @property {() => void} forget
 * @property {(text: string) => string | Promise<string>} mask
 * @property {(finding: Finding) => string} labelOf
 * @property {(finding: Finding) => void} reveal
 * @property {(sentence: string) => void} say
 * @property {(name: string, detail: object) => void} emit
 */

/** A form that is sent waits no longer than this for the rules to load. */
const PATIENCE = 10_000

export class Attachment {
  #element
  #settings
  #parts
  /** @type {Engine | undefined} */
  #engine
  #words
  #fields
  /** @type {Labelled | undefined} */
  #labelled
  #stillness
  #checks
  #fixing
  #choosing
  #holding
  #rest
  #unwatch
  #attached = true
  /** Findings that belong to no field of the form. @type {Finding[]} */
  #others = []
  /** @type {Passed[]} */
  #ignored = []
  /** @type {Promise<void>} */
  ready

  /**
   * @param {Element} element
   * @param {Record<string, any>} given
   * @param {import('../options.js').Options} defaults of the page
   * @param {import('./engine.js').Parts} parts
   */
  constructor(element, given, defaults, parts) {
    this.#element = element
    this.#parts = parts
    this.#settings = settle(element, given, defaults)
    const settings = this.#settings
    this.#words = wordsOf(settings.gongkai?.lang ?? settings.load.lang)
    this.#fields = new Fields(settings.fields, {
      settled: () => this.#checks.checkNow(),
      composing: () => this.#stillness.release(),
      fix: (field, finding, fix) => this.#fixing.fixIn(field, finding, fix),
      more: (finding, id) => this.#choosing.button(finding, id),
    })
    this.#stillness = createStillness(() => this.#fields.composing)
    this.#checks = createChecks({
      fields: this.#fields,
      stillness: this.#stillness,
      loading: () => (this.#engine ? undefined : this.ready),
      ask: (record) => /** @type {Engine} */ (this.#engine).check(settings.kind, record),
      show: (looked, findings) => this.#show(looked, findings),
      fail: (error) => this.#emit('error', { error }),
    })
    const form = this.#form()
    this.#fixing = createFixing(form)
    this.#choosing = createChoosing(form, settings)
    this.#rest = createRest({
      more: (finding, id) => this.#choosing.button(finding, id),
      onRestore: (passed) => this.#choosing.restore(passed),
    })
    this.#holding = createHolding(form, settings, {
      checkAll: () => this.#checkAll(),
      place: () => this.#place(),
    })
    if (settings.auto) this.#labelled = this.#createLabelled()
    this.bind()
    this.#unwatch = watchForm(element, {
      isOurs: (node) =>
        node === this.#rest.host || node === this.#holding.host || this.#fields.owns(node),
      drawn: () => {
        this.#bindAnew()
        this.#readLabels()
      },
      look: (silent) => this.#fields.haveChanged(silent) && this.#checks.checkNow(),
      emptied: () => this.reset(),
    })
    if (!settings.announce) prepare()
    this.ready = this.#start()
  }

  /** @returns {Form} */
  #form() {
    const { user } = this.#settings
    return {
      element: this.#element,
      fields: this.#fields,
      words: () => this.#words,
      today: () => this.#engine?.asOf ?? '',
      user: () => (typeof user === 'function' ? user() : user),
      check: () => this.#checks.check(),
      forget: () => this.#checks.forget(),
      mask: (text) => this.#engine?.mask(text) ?? '',
      labelOf: ({ field }) =>
        this.#fields.named(field)?.label(this.#words) ?? this.#words.form.form,
      reveal: (finding) => this.reveal(finding),
      say: (sentence) => this.#say(sentence),
      emit: (name, detail) => this.#emit(name, detail),
    }
  }

  async #start() {
    const { gongkai, load } = this.#settings
    try {
      // A loaded one checks from the first moment.
      if (gongkai) this.#engine = engineOf(gongkai)
      await this.#choosing.load()
      this.#engine = this.#engine ?? (await startEngine(this.#parts, load))
      await this.#readLabels()
    } catch (error) {
      this.#emit('error', { error })
      throw error
    }
    if (this.#attached) await this.check()
  }

  #createLabelled() {
    const { kind, fields } = this.#settings
    return new Labelled(this.#element, {
      fieldOf: (label) => this.#engine?.fieldOf(kind, label),
      named: () => Object.values(fields).flatMap((field) => namedBy(field, this.#element)),
      editor: kind === 'item' ? undefined : 'body',
    })
  }

  /** Takes up the fields that new labels of the form name. */
  async #readLabels() {
    const labelled = this.#engine && this.#labelled
    if (!labelled?.isNew) return
    await labelled.ask()
    if (!this.#attached) return
    this.#bindAnew()
    this.#emit('fields', { fields: this.fields })
  }

  /**
   * Finds every field in the form as it is now.
   *
   * @returns {boolean} whether one has come, has gone, or was drawn anew
   */
  bind() {
    if (this.#labelled) this.#fields.add(this.#labelled.look())
    const anew = this.#fields.bind(this.#element)
    const said = this.#others.length + this.#ignored.length > 0
    if (said || this.#rest.host.isConnected || this.#holding.host.isConnected) this.#place()
    return anew
  }

  #bindAnew() {
    if (!this.bind()) return
    this.#checks.forget()
    this.#checks.checkNow()
  }

  /** Puts what belongs to the form as a whole at its end, or where the page wants it. */
  #place() {
    const { rest = '[data-gongkai-rest]' } = this.#settings
    const parent = elementsOf(rest, this.#element)[0] ?? this.#element
    const boxes = [this.#rest.host, this.#holding.host]
    if (boxes.every((box) => box.parentElement === parent)) return
    parent.append(...boxes)
  }

  /**
   * @param {Looked} looked
   * @param {Finding[]} findings
   * @returns {Finding[]} those that stand
   */
  #show({ texts }, findings) {
    const { focused, all: fields } = this.#fields
    const before = focused?.findings.length ?? 0
    const { standing, ignored } = this.#choosing.part(findings)
    this.#ignored = ignored
    for (const field of fields) {
      const own = field.touched ? standing.filter(({ field: of }) => of === field.name) : []
      field.show(own, texts.get(field) ?? '', this.#words, this.#settings.native)
    }
    const begun = fields.some(({ touched }) => touched)
    this.#others = begun ? standing.filter(({ field }) => !this.#fields.named(field)) : []
    if (this.#others.length + this.#ignored.length > 0) this.#place()
    this.#rest.show(this.#others, this.#ignored, this.#words)
    this.#sayCount(focused, before)
    this.#emit('findings', { findings: this.findings, counts: count(this.findings) })
    return standing
  }

  /**
   * @param {Field | undefined} field
   * @param {number} before
   */
  #sayCount(field, before) {
    const now = field?.findings.length ?? 0
    if (!field || now === before) return
    const counts = this.#words.count(count(field.findings))
    this.#say(this.#words.form.counted(field.label(this.#words), counts))
  }

  /** @param {string} sentence */
  #say(sentence) {
    const say = this.#settings.announce ?? announce
    say(sentence)
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #emit(name, detail) {
    const event = new CustomEvent(`gongkai:${name}`, { detail, bubbles: true, composed: true })
    this.#element.dispatchEvent(event)
  }

  /** The fields that the form has now: what they are called there, and what is filled in. */
  get fields() {
    const found = this.#fields.all.map((field) => ({
      name: field.name,
      label: field.label(this.#words),
      elements: field.surface?.elements ?? [],
    }))
    return found.filter(({ elements }) => elements.length > 0)
  }

  /** The findings that are shown, in the order of the fields; what is ignored is not among them. */
  get findings() {
    return [...this.#fields.all.flatMap(({ findings }) => findings), ...this.#others]
  }

  /** What is ignored, with the entry that covers it. */
  get ignored() {
    return [...this.#ignored]
  }

  /** Where it is checked, and why there. */
  get engine() {
    const engine = this.#engine
    return engine && { kind: engine.kind, reason: engine.reason }
  }

  /**
   * Checks the form as it is now.
   *
   * @returns {Promise<Finding[]>} what is shown
   */
  async check() {
    await this.#checks.check()
    return this.findings
  }

  /** `check()` says whether the form may be sent; it asks for the reason where warnings want one. */
  get guard() {
    return { check: () => this.#holding.check() }
  }

  /**
   * Everything, also what nobody has filled in yet.
   *
   * @returns {Finding[] | Promise<Finding[]>}
   */
  #checkAll() {
    for (const field of this.#fields.all) field.touched = true
    const nothing = () => /** @type {Finding[]} */ ([])
    if (!this.#engine) {
      // A form must not be lost because the rules did not load.
      const late = new Promise((_, reject) => setTimeout(reject, PATIENCE))
      return Promise.race([this.ready, late]).then(() => this.#checks.check(), nothing)
    }
    const found = this.#checks.check()
    return found instanceof Promise ? found.catch(nothing) : found
  }

  /**
   * Takes the caret to a finding.
   *
   * @param {Finding} finding
   */
  reveal({ field: name, fingerprint }) {
    const field = this.#fields.named(name)
    const now = field?.findings.find((finding) => finding.fingerprint === fingerprint)
    if (field) field.surface?.reveal(now?.span)
    else this.#rest.host.scrollIntoView({ block: 'center' })
  }

  /**
   * Applies the first fix of a finding, or the one of that title.
   *
   * @param {Finding} finding
   * @param {string} [title]
   * @returns {Promise<void>}
   */
  async fix(finding, title) {
    const field = this.#fields.named(finding.field)
    const fix = finding.fixes?.find((one) => title === undefined || one.title === title)
    if (field && fix) await this.#fixing.fixIn(field, finding, fix)
  }

  /**
   * Applies every safe fix, each field as one step for undo.
   *
   * @returns {Promise<number>} how many
   */
  fixSafe() {
    return this.#fixing.fixSafe()
  }

  /**
   * Ignores a finding: this one, what its field holds, or its rule on this form.
   *
   * @param {Finding} finding
   * @param {{ scope?: Scope, reason: string, until?: string }} why
   */
  ignore(finding, why) {
    return this.#choosing.ignore(finding, why)
  }

  /**
   * Checks in another language, by another profile, as of another day.
   *
   * @param {import('../options.js').Options & { gongkai?: import('../api.js').Gongkai }} options
   * @returns {Promise<void>}
   */
  async configure({ gongkai, ...options }) {
    const settings = { ...this.#settings, gongkai, load: { ...this.#settings.load, ...options } }
    const engine = gongkai ? engineOf(gongkai) : await startEngine(this.#parts, settings.load)
    this.#settings = settings
    this.#engine = engine
    this.#words = wordsOf(engine.lang)
    this.#holding.hide()
    this.#checks.forget()
    await this.#checks.check()
  }

  /**
   * Takes the form as it is now for one that was just opened: nothing is said of what is empty, but for the fields
   * that are named.
   *
   * @param {string[]} [touched]
   */
  reset(touched = []) {
    for (const field of this.#fields.all) field.reset(touched.includes(field.name))
    this.#holding.hide()
    this.#checks.forget()
    this.#checks.checkNow()
  }

  /**
   * Makes a field hold another text, as one step for undo.
   *
   * @param {string} name
   * @param {string} text
   */
  replace(name, text) {
    const field = this.#fields.named(name)
    const edit = field && difference(field.text, text)
    if (edit && field.surface?.canHold(text, [edit])) field.surface.replace([edit])
  }

  /** Leaves the form as it was. */
  detach() {
    if (!this.#attached) return
    this.#attached = false
    this.#checks.end()
    this.#stillness.end()
    this.#unwatch()
    for (const field of this.#fields.all) field.detach()
    this.#rest.remove()
    this.#holding.end()
  }
}
