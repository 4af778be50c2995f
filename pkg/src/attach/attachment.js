/** A form that is checked while it is filled in. */

import { count } from '../elements/severity.js'
import { engineOf, startEngine } from './engine.js'
import { Field } from './field.js'
import { Guard } from './holding/guard.js'
import { createHeldBox } from './holding/held-box.js'
import { ignoreButton } from './ignoring/ask.js'
import { Ignoring, ignoredOf, scopesOf } from './ignoring/ignoring.js'
import { announce, prepare } from './live.js'
import { settle } from './mapping.js'
import { difference } from './replacement.js'
import { createRest } from './rest.js'
import { elementsOf } from './surfaces/find.js'
import { listen } from './typing.js'
import { wordsOf } from './words.js'

/**
 * @typedef {import('./mapping.js').Finding} Finding
 * @typedef {import('../../types/wire.js').Fix} Fix
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./ignoring/ignoring.js').Passed} Passed
 * @typedef {import('./ignoring/ignoring.js').Scope} Scope
 * @typedef {import('./ignoring/store.js').Ignored} Ignored
 * @typedef {{ name: string, record: Record<string, string>, texts: Map<Field, string> }} Looked
 */

/** How often a field is looked at that says nothing when it changes, in milliseconds. */
const LOOK = 1000

/** A form that is sent waits no longer than this for the rules to load. */
const PATIENCE = 10_000

/** A fix may clear the way for another one; more rounds than this there are not. */
const ROUNDS = 3

export class Attachment {
  #form
  #settings
  #parts
  /** @type {Engine | undefined} */
  #engine
  /** @type {Field[]} */
  #fields
  #words
  #ignoring
  #guard
  #held
  #rest
  #observer
  /** @type {(() => void)[]} */
  #ends = []
  #attached = true
  /** Counts checks: an answer that comes after a later one is not shown. */
  #asked = 0
  #shown = 0
  /** A button of the mouse is down: what moves now is not hit when it comes up. */
  #pressing = false
  /** What waits for the end of a composition, or of a press. @type {(() => void) | undefined} */
  #late
  /** The record that the findings are about, as JSON. */
  #known = ''
  /** Findings that belong to no field of the form. @type {Finding[]} */
  #others = []
  /** @type {Passed[]} */
  #ignored = []
  /** All that stands, said or not yet said. @type {Finding[]} */
  #standing = []
  /** @type {Promise<void>} */
  ready

  /**
   * @param {Element} form
   * @param {Record<string, any>} given
   * @param {import('../options.js').Options} defaults of the page
   * @param {import('./engine.js').Parts} parts
   */
  constructor(form, given, defaults, parts) {
    this.#form = form
    this.#parts = parts
    this.#settings = settle(form, given, defaults)
    const { fields, guard, reasons, buttons, store, name } = this.#settings
    this.#words = wordsOf(this.#settings.gongkai?.lang ?? this.#settings.load.lang)
    const owner = this.#owner()
    this.#fields = Object.entries(fields).map(
      ([field, mapping]) => new Field(field, mapping, owner),
    )
    this.#ignoring = new Ignoring(name ?? nameOf(form), store)
    this.#rest = createRest({ more: owner.more, onRestore: (passed) => this.#restore(passed) })
    this.#held = createHeldBox({
      labelOf: (finding) => this.#labelOf(finding),
      reveal: (finding) => this.#reveal(finding),
    })
    this.#guard = new Guard(
      {
        form: () => this.#form,
        buttons,
        reasons,
        checkAll: () => this.#checkAll(),
        showErrors: (errors) => this.#showErrors(this.#inOrder(errors)),
        askReason: (warnings) => this.#askReason(this.#inOrder(warnings)),
        waive: (warnings, reason) => this.#waive(warnings, reason),
        clear: () => this.#held.hide(),
      },
      guard === 'error',
    )
    this.#observer = new MutationObserver((records) => this.#drawn(records))
    this.bind()
    this.#watch()
    this.ready = this.#start()
  }

  /** @returns {import('./field.js').Owner} */
  #owner() {
    return {
      settled: () => this.#checkNow(),
      composing: (_, composing) => {
        if (!composing) this.#release()
      },
      fix: (field, finding, fix) => this.#fix(field, finding, fix),
      more: (finding, id) => this.#more(finding, id),
    }
  }

  #watch() {
    const root = this.#form.getRootNode()
    this.#observer.observe(root, { childList: true, subtree: true })
    const look = () => this.#look()
    this.#ends.push(listen(document, { focusin: look, click: look, change: look }, true))
    const press = () => {
      this.#pressing = true
      // One that ends elsewhere, as a drag does, is not told.
      clearTimeout(pressed)
      pressed = setTimeout(release, LOOK)
    }
    const release = () => {
      this.#pressing = false
      // The click that belongs to it comes first.
      setTimeout(() => this.#release())
    }
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let pressed
    this.#ends.push(listen(document, { mousedown: press, mouseup: release }, true))
    // After the browser has emptied the fields.
    this.#ends.push(listen(this.#form, { reset: () => setTimeout(() => this.reset()) }))
    const timer = setInterval(() => {
      if (document.hidden) return
      // What happens in the frame of an editor is not told here.
      this.#bindAnew()
      this.#look(true)
    }, LOOK)
    this.#ends.push(() => clearInterval(timer))
    if (!this.#settings.announce) prepare()
  }

  async #start() {
    const { gongkai, load } = this.#settings
    try {
      // A loaded one checks from the first moment.
      if (gongkai) this.#engine = engineOf(gongkai)
      await this.#ignoring.load()
      this.#engine = this.#engine ?? (await startEngine(this.#parts, load))
    } catch (error) {
      this.#emit('error', { error })
      throw error
    }
    if (this.#attached) await this.check()
  }

  /** Finds every field in the form as it is now. */
  bind() {
    for (const field of this.#fields) field.bind(this.#form)
    const said = this.#others.length + this.#ignored.length > 0
    if (said || this.#rest.host.isConnected || this.#held.host.isConnected) this.#place()
  }

  /** Puts what belongs to the form as a whole at its end, or where the page wants it. */
  #place() {
    const { rest = '[data-gongkai-rest]' } = this.#settings
    const parent = elementsOf(rest, this.#form)[0] ?? this.#form
    const boxes = [this.#rest.host, this.#held.host]
    if (boxes.every((box) => box.parentElement === parent)) return
    parent.append(...boxes)
  }

  /**
   * Something was drawn anew, by us or by the page.
   *
   * @param {MutationRecord[]} records
   */
  #drawn(records) {
    const ours = (/** @type {Node} */ node) =>
      node === this.#rest.host ||
      node === this.#held.host ||
      this.#fields.some((field) => field.owns(node))
    const theirs = records.some(
      ({ target, addedNodes, removedNodes }) =>
        !ours(target) &&
        ([...removedNodes].length > 0 || ![...addedNodes].every((node) => ours(node))),
    )
    if (!theirs || !this.#attached || !this.#form.isConnected) return
    this.#bindAnew()
  }

  /** Finds the fields again, and checks where one has come or was drawn anew. */
  #bindAnew() {
    const before = this.#fields.map(({ surface }) => surface)
    this.bind()
    if (this.#fields.some(({ surface }, at) => surface !== before[at])) {
      this.#known = ''
      this.#checkNow()
    }
  }

  /**
   * Looks whether a script of the page has changed a field: no event says so.
   *
   * @param {boolean} [silent] only at fields of which nothing is heard
   */
  #look(silent = false) {
    const changed = this.#fields.filter(
      (field) => (!silent || field.surface?.silent) && !field.composing && field.hasChanged(),
    )
    for (const field of changed) field.touched = true
    if (changed.length > 0) this.#checkNow()
  }

  /** The record as the form holds it: what is blank is left out until somebody has been there. */
  #read() {
    /** @type {Record<string, string>} */
    const record = {}
    /** @type {Map<Field, string>} */
    const texts = new Map()
    for (const field of this.#fields) {
      const { text } = field
      texts.set(field, text)
      // Somebody has been there, be it a script of which nothing was heard.
      if (text !== '') field.touched = true
      // One that the form does not have is not blank.
      if (field.touched && field.surface) record[field.name] = text
    }
    return { record, texts, name: JSON.stringify(record) }
  }

  get #composing() {
    return this.#fields.some(({ composing }) => composing)
  }

  #release() {
    const late = this.#late
    if (this.#composing || this.#pressing || !late) return
    this.#late = undefined
    late()
  }

  /** Checks, and leaves what goes wrong to `gongkai:error`. */
  #checkNow() {
    const found = this.#check()
    if (found instanceof Promise) found.catch(() => {})
  }

  /** @returns {Finding[] | Promise<Finding[]>} */
  #check() {
    if (!this.#attached) return []
    if (this.#composing) {
      this.#late = () => this.#checkNow()
      return this.#standing
    }
    if (!this.#engine) return this.ready.then(() => this.#standing)
    const looked = this.#read()
    // A field that says twice that it has changed is checked once.
    if (looked.name === this.#known) return this.#standing
    this.#asked += 1
    const asked = this.#asked
    const found = this.#engine.check(this.#settings.kind, looked.record)
    if (!(found instanceof Promise)) return this.#answered(asked, looked, found)
    return found.then(
      (findings) => this.#answered(asked, looked, findings),
      (error) => {
        this.#emit('error', { error })
        throw error
      },
    )
  }

  /**
   * @param {number} asked
   * @param {Looked} looked
   * @param {Finding[]} findings
   */
  #answered(asked, looked, findings) {
    if (!this.#attached || asked < this.#shown) return this.#standing
    this.#shown = asked
    if (this.#composing || this.#pressing) this.#late = () => this.#checkNow()
    else this.#show(looked, findings)
    return this.#standing
  }

  /**
   * @param {Looked} looked
   * @param {Finding[]} findings
   */
  #show({ name, texts }, findings) {
    const focused = this.#fields.find(({ surface }) =>
      surface?.elements.some((element) => element.contains(document.activeElement)),
    )
    const before = focused?.findings.length ?? 0
    this.#known = name
    const digests = new Map(this.#fields.map((field) => [field.name, field]))
    const today = this.#engine?.asOf ?? ''
    const parted = this.#ignoring.part(findings, (field) => digests.get(field)?.digest ?? '', today)
    this.#standing = parted.standing
    this.#ignored = parted.ignored
    for (const field of this.#fields) {
      const own = field.touched ? this.#standing.filter(({ field: of }) => of === field.name) : []
      field.show(own, texts.get(field) ?? '', this.#words, this.#settings.native)
    }
    const begun = this.#fields.some(({ touched }) => touched)
    this.#others = begun
      ? this.#standing.filter(({ field }) => !this.#fields.some(({ name: of }) => of === field))
      : []
    if (this.#others.length + this.#ignored.length > 0) this.#place()
    this.#rest.show(this.#others, this.#ignored, this.#words)
    this.#sayCount(focused, before)
    this.#emit('findings', { findings: this.findings, counts: count(this.findings) })
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
    this.#form.dispatchEvent(event)
  }

  /** The findings that are shown, in the order of the fields; what is ignored is not among them. */
  get findings() {
    return [...this.#fields.flatMap(({ findings }) => findings), ...this.#others]
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
    await this.#check()
    return this.findings
  }

  /** `check()` says whether the form may be sent; it asks for the reason where warnings want one. */
  get guard() {
    return { check: () => this.#guard.check() }
  }

  /** Everything, also what nobody has filled in yet. */
  #checkAll() {
    let quiet = false
    for (const field of this.#fields) {
      quiet = quiet || !field.touched
      field.touched = true
    }
    if (!this.#engine) {
      // A form must not be lost because the rules did not load.
      const late = new Promise((_, reject) => setTimeout(reject, PATIENCE))
      return Promise.race([this.ready, late]).then(
        () => this.#check(),
        () => /** @type {Finding[]} */ ([]),
      )
    }
    if (!quiet && this.#read().name === this.#known) return this.#standing
    const found = this.#check()
    return found instanceof Promise ? found.catch(() => /** @type {Finding[]} */ ([])) : found
  }

  /** @param {Finding[]} errors */
  #showErrors(errors) {
    this.#place()
    this.#held.showErrors(errors, this.#words)
    this.#say(this.#words.held.errors(errors.length))
    this.#emit('held', { findings: errors })
  }

  /** @param {Finding[]} warnings */
  #askReason(warnings) {
    this.#place()
    this.#say(this.#words.held.warnings(warnings.length))
    this.#emit('held', { findings: warnings })
    return this.#held.askReason(warnings, this.#words)
  }

  /**
   * @param {Finding[]} findings
   * @param {string} reason
   */
  #waive(findings, reason) {
    const by = this.#user()
    this.#emit('waive', { findings, reason, ...(by && { by }), on: this.#engine?.asOf })
    this.#say(this.#words.held.waived)
  }

  /**
   * In the order of the form.
   *
   * @param {Finding[]} findings
   */
  #inOrder(findings) {
    const place = (/** @type {Finding} */ { field }) => {
      const at = this.#fields.findIndex(({ name }) => name === field)
      return at < 0 ? this.#fields.length : at
    }
    return [...findings].sort((a, b) => place(a) - place(b))
  }

  #user() {
    const { user } = this.#settings
    return typeof user === 'function' ? user() : user
  }

  /** @param {Finding} finding */
  #fieldOf({ field }) {
    return this.#fields.find(({ name }) => name === field)
  }

  /** @param {Finding} finding */
  #labelOf(finding) {
    return this.#fieldOf(finding)?.label(this.#words) ?? this.#words.form.form
  }

  /** @param {Finding} finding */
  #reveal(finding) {
    const field = this.#fieldOf(finding)
    const now = field?.findings.find(({ fingerprint }) => fingerprint === finding.fingerprint)
    if (field) field.surface?.reveal(now?.span)
    else this.#rest.host.scrollIntoView({ block: 'center' })
  }

  /**
   * Takes the caret to a finding.
   *
   * @param {Finding} finding
   */
  reveal(finding) {
    this.#reveal(finding)
  }

  /**
   * Applies a fix. Where something was typed since, the same fix of the same finding, at its place of now.
   *
   * @param {Field} field
   * @param {Finding} finding
   * @param {Fix} fix
   */
  async #fix(field, finding, fix) {
    let same = sameFix(field, finding, fix)
    if (!same || field.checked !== field.text) {
      await this.#check()
      same = sameFix(field, finding, fix)
    }
    if (!same || !(await field.mend(same.edits))) return
    const { text } = field
    const short = text.length > 40 ? same.title : text
    const words = this.#words.form
    // The count would speak over what was done.
    const found = this.#check()
    this.#emit('fix', { field: field.name, rule: finding.rule, fix: same.title })
    if (found instanceof Promise) await found
    this.#say(words.fixed(field.label(this.#words), short))
  }

  /**
   * Applies the first fix of a finding, or the one of that title.
   *
   * @param {Finding} finding
   * @param {string} [title]
   * @returns {Promise<void>}
   */
  async fix(finding, title) {
    const field = this.#fieldOf(finding)
    const fix = finding.fixes?.find((one) => title === undefined || one.title === title)
    if (field && fix) await this.#fix(field, finding, fix)
  }

  /**
   * Applies every safe fix, each field as one step for undo.
   *
   * @returns {Promise<number>} how many
   */
  async fixSafe() {
    let fixed = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = fixed
      for (const field of this.#fields) fixed += await this.#fixField(field)
      if (fixed === before) break
      const found = this.#check()
      if (found instanceof Promise) await found
    }
    if (fixed > 0) this.#say(this.#words.form.fixedAll(fixed))
    return fixed
  }

  /** @param {Field} field */
  async #fixField(field) {
    if (field.checked !== field.text) return 0
    /** @type {Fix['edits']} */
    const edits = []
    const fixes = field.findings
      .flatMap((finding) => {
        const fix = finding.fixes?.find(({ kind }) => kind === 'safe')
        return fix && fix.edits.length > 0 ? [{ finding, fix }] : []
      })
      .sort((a, b) => a.fix.edits[0].start - b.fix.edits[0].start)
    const done = fixes.filter(({ fix }) => {
      const last = edits[edits.length - 1]
      // One that touches an earlier one is left for the next round.
      if ((last && fix.edits[0].start <= last.end) || !field.canMend(fix.edits)) return false
      edits.push(...fix.edits)
      return true
    })
    if (edits.length === 0 || !(await field.mend(edits))) return 0
    for (const { finding, fix } of done) {
      this.#emit('fix', { field: field.name, rule: finding.rule, fix: fix.title })
    }
    return done.length
  }

  /**
   * The button to ignore a finding.
   *
   * @param {Finding} finding
   * @param {string} id of its message
   */
  #more(finding, id) {
    const scopes = scopesOf(finding, this.#settings.ignore)
    if (scopes.length === 0) return []
    const of = {
      scopes: finding.field ? scopes : scopes.filter((scope) => scope !== 'value'),
      describedBy: id,
      today: this.#engine?.asOf ?? '',
      words: this.#words,
    }
    return [ignoreButton(of, (answer) => this.ignore(finding, answer))]
  }

  /**
   * Ignores a finding: this one, what its field holds, or its rule on this form.
   *
   * @param {Finding} finding
   * @param {{ scope?: Scope, reason: string, until?: string }} why
   */
  async ignore(finding, { scope = 'finding', reason, until }) {
    const field = this.#fieldOf(finding)
    const entry = ignoredOf(finding, {
      scope,
      reason: (await this.#engine?.mask(reason)) ?? '',
      until,
      by: this.#user(),
      on: this.#engine?.asOf ?? '',
      value: field?.digest ?? '',
    })
    await this.#ignoring.add(entry)
    this.#known = ''
    this.#emit('ignore', { finding, ignored: entry })
    await this.#check()
    field?.surface?.reveal()
    this.#say(this.#words.ignoring.done(finding.message))
  }

  /** @param {Passed} passed */
  async #restore({ finding, entry }) {
    await this.#ignoring.remove(entry)
    this.#known = ''
    this.#emit('restore', { finding, ignored: entry })
    await this.#check()
    this.#reveal(finding)
    this.#say(this.#words.ignoring.restored)
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
    this.#known = ''
    this.#held.hide()
    await this.#check()
  }

  /**
   * Takes the form as it is now for one that was just opened: nothing is said of what is empty, but for the fields
   * that are named.
   *
   * @param {string[]} [touched]
   */
  reset(touched = []) {
    for (const field of this.#fields) field.reset(touched.includes(field.name))
    this.#held.hide()
    this.#known = ''
    this.#checkNow()
  }

  /**
   * Makes a field hold another text, as one step for undo.
   *
   * @param {string} name
   * @param {string} text
   */
  replace(name, text) {
    const field = this.#fields.find((one) => one.name === name)
    const edit = field && difference(field.text, text)
    if (edit && field.surface?.canHold(text, [edit])) field.surface.replace([edit])
  }

  /** Leaves the form as it was. */
  detach() {
    if (!this.#attached) return
    this.#attached = false
    this.#observer.disconnect()
    this.#guard.end()
    for (const end of this.#ends) end()
    for (const field of this.#fields) field.detach()
    this.#rest.remove()
    this.#held.remove()
  }
}

/**
 * @param {Field} field
 * @param {Finding} finding
 * @param {Fix} fix
 */
function sameFix({ findings }, { rule, fingerprint }, { title }) {
  const now = findings.find((one) => one.rule === rule && one.fingerprint === fingerprint)
  return now?.fixes?.find((one) => one.title === title)
}

/**
 * By what a form is known in the store.
 *
 * @param {Element} form
 */
function nameOf(form) {
  return `${window.location.pathname}#${form.id || form.getAttribute('name') || ''}`
}
