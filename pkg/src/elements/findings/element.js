/** `<gongkai-findings>`: what was found in a form, in a catalogue, or in anything that was checked. */

import clothes from 'gongkai-css/elements/style/findings-view.css'
import host from 'gongkai-css/elements/style/host.css'
import { dress, undress } from '../style.js'
import { FindingsView } from './view.js'
import { findingsWords } from './words.js'

/**
 * @typedef {import('../../api.js').Report} Report
 * @typedef {import('../finding-card.js').Finding} Finding
 * @typedef {import('../finding-card.js').Fix} Fix
 * @typedef {import('../words.js').Lang} Lang
 * @typedef {import('./ask.js').Why} Why
 *
 * @typedef {object} Attached a form that is checked, as `attach` gives it; as far as it is used here
 * @property {Finding[]} findings
 * @property {{ finding: Finding }[]} [ignored]
 * @property {(finding: Finding, title?: string) => unknown} [fix]
 * @property {(finding: Finding) => unknown} [reveal]
 * @property {(finding: Finding, why: Why) => unknown} [ignore]
 */

/**
 * A list of findings: counted, filtered, gone through by keyboard, mended and ignored with a reason.
 *
 * `for` is the id of a form that is checked, or of a `<gongkai-catalogue>`; else set `findings` or `report`.
 * `actions`, such as `show fix ignore`, are the buttons that it offers where it is for no form. `lang`: `zh`, `en`.
 *
 * Fires `gongkai:show` (`{ finding }`), `gongkai:fix` (`{ finding, fix }`) and `gongkai:ignore` (`{ finding, scope,
 * reason, until }`); a listener that prevents the default does what is to be done itself.
 */
export class GongkaiFindings extends HTMLElement {
  static observedAttributes = ['for', 'lang', 'actions']

  #view = new FindingsView()
  #dressed = false
  /** @type {Finding[]} */
  #findings = []
  /** @type {Record<string, unknown> | undefined} */
  #record
  /** @type {Record<string, string>} */
  #labels = {}
  /** The fingerprints that were ignored here. @type {Set<string>} */
  #ignored = new Set()
  /** @type {Attached | undefined} */
  #attached
  /** What `for` names. @type {Element | undefined} */
  #source
  /** Where the focus was before it came in. @type {Element | undefined} */
  #before

  constructor() {
    super()
    this.attachShadow({ mode: 'open' }).append(this.#view.root)
    this.addEventListener('focusin', ({ relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && relatedTarget !== this) {
        this.#before = relatedTarget
      }
    })
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#before?.isConnected) return
      event.preventDefault()
      if (this.#before instanceof HTMLElement) this.#before.focus()
    })
  }

  connectedCallback() {
    if (this.shadowRoot && !this.#dressed) dress(this.shadowRoot, host, clothes)
    this.#dressed = true
    this.#follow()
    this.#offer()
  }

  disconnectedCallback() {
    this.#leave()
    if (this.shadowRoot) undress(this.shadowRoot)
    this.#dressed = false
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (!this.isConnected || before === now) return
    if (name === 'for') this.#follow()
    this.#offer()
  }

  /** What is shown, without what was ignored here. */
  get findings() {
    return this.#findings.filter(({ fingerprint }) => !this.#ignored.has(fingerprint))
  }

  set findings(findings) {
    this.#findings = [...findings]
    this.#draw()
  }

  /** The findings of a report. @param {Report} report */
  set report(report) {
    this.findings = report.results.flatMap(({ findings }) => findings)
  }

  /** The record that was checked: with it a card shows the words around a finding. */
  get record() {
    return this.#record
  }

  set record(record) {
    this.#record = record
    this.#draw()
  }

  /** What the host calls its fields. */
  get labels() {
    return this.#labels
  }

  set labels(labels) {
    this.#labels = labels
    this.#draw()
  }

  /** The form that is checked, as `attach` gives it. */
  get attached() {
    return this.#attached
  }

  set attached(attached) {
    this.#attached = attached
    if (attached) this.#findings = attached.findings
    this.#offer()
  }

  /** Goes to the next finding. */
  next() {
    this.#view.step(1)
  }

  /** Goes to the finding before. */
  previous() {
    this.#view.step(-1)
  }

  /** @returns {Lang} */
  get #lang() {
    const lang = this.getAttribute('lang') ?? document.documentElement.lang
    return lang.startsWith('en') ? 'en' : 'zh'
  }

  /** Listens to what `for` names. */
  #follow() {
    this.#leave()
    const id = this.getAttribute('for')
    if (!id) return
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode())
    const source = root.getElementById(id)
    if (!source) {
      this.#fire('gongkai:error', new Error(findingsWords(this.#lang).notHere(id)))
      return
    }
    this.#source = source
    source.addEventListener('gongkai:findings', this.#heard)
    source.addEventListener('gongkai:report', this.#heard)
    const { report } = /** @type {{ report?: Report }} */ (/** @type {unknown} */ (source))
    if (report) this.report = report
    // A form that is checked by its attributes may have been before this listened.
    if (source.hasAttribute('data-gongkai') && !this.#attached) {
      this.#attached = attachedTo(source)
      this.#findings = this.#attached?.findings ?? []
    }
  }

  #leave() {
    this.#source?.removeEventListener('gongkai:findings', this.#heard)
    this.#source?.removeEventListener('gongkai:report', this.#heard)
    this.#source = undefined
  }

  /** @param {Event} event */
  #heard = (event) => {
    const { detail } = /** @type {CustomEvent<any>} */ (event)
    if (event.type === 'gongkai:report') {
      this.report = detail
      return
    }
    if (!this.#attached) {
      this.#attached = attachedTo(this.#source)
      if (this.#attached) this.#offer()
    }
    this.findings = detail.findings
  }

  #offer() {
    const wanted = this.getAttribute('actions')
    const listed = wanted === null ? ['show', 'fix', 'ignore'] : wanted.split(/\s+/)
    const able = {
      show: wanted !== null || this.#attached?.reveal || isCatalogue(this.#source),
      fix: wanted !== null || this.#attached?.fix,
      ignore: wanted !== null || this.#attached?.ignore,
    }
    const offers = (/** @type {keyof typeof able} */ name) =>
      listed.includes(name) && Boolean(able[name])
    this.#view.lang = this.#lang
    this.#view.actions = {
      onShow: offers('show') ? (finding) => this.#show(finding) : undefined,
      onFix: offers('fix') ? (finding, fix) => this.#fix(finding, fix) : undefined,
      onIgnore: offers('ignore') ? (finding, why) => this.#ignore(finding, why) : undefined,
      onRestore: this.#attached
        ? undefined
        : () => {
            this.#ignored.clear()
            this.#draw()
          },
    }
    this.#draw()
  }

  #draw() {
    const ignored = this.#attached
      ? (this.#attached.ignored?.length ?? 0)
      : this.#findings.length - this.findings.length
    this.#view.show({
      findings: this.findings,
      record: this.#record,
      labels: this.#labels,
      ignored,
    })
  }

  /** @param {Finding} finding */
  #show(finding) {
    if (!this.#fire('gongkai:show', { finding })) return
    if (this.#attached) this.#attached.reveal?.(finding)
    else if (isCatalogue(this.#source)) this.#source.reveal(finding)
  }

  /**
   * @param {Finding} finding
   * @param {Fix} fix
   */
  #fix(finding, fix) {
    if (this.#fire('gongkai:fix', { finding, fix })) this.#attached?.fix?.(finding, fix.title)
  }

  /**
   * @param {Finding} finding
   * @param {Why} why
   */
  #ignore(finding, why) {
    if (!this.#fire('gongkai:ignore', { finding, ...why })) return
    if (this.#attached) {
      this.#attached.ignore?.(finding, why)
      return
    }
    for (const other of this.#findings) {
      if (isMeant(other, finding, why)) this.#ignored.add(other.fingerprint)
    }
    this.#draw()
  }

  /**
   * @param {string} name
   * @param {unknown} detail
   * @returns {boolean} whether no listener has taken it over
   */
  #fire(name, detail) {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }),
    )
  }
}

/**
 * Whether one finding is ignored with another.
 *
 * @param {Finding} other
 * @param {Finding} finding
 * @param {Why} why
 */
function isMeant(other, finding, { scope }) {
  if (other.fingerprint === finding.fingerprint) return true
  if (other.rule !== finding.rule || scope === 'finding') return false
  return scope === 'rule' ? other.field === finding.field : other.message === finding.message
}

/**
 * The form that is checked, where the page has gongkai by its script tag.
 *
 * @param {Element | undefined} source
 * @returns {Attached | undefined}
 */
function attachedTo(source) {
  const { gongkai } = /** @type {{ gongkai?: { attach?: (form: Element) => Attached } }} */ (
    /** @type {unknown} */ (window)
  )
  return source instanceof HTMLElement && gongkai?.attach ? gongkai.attach(source) : undefined
}

/**
 * @param {Element | undefined} source
 * @returns {source is Element & { reveal: (finding: Finding) => boolean }}
 */
function isCatalogue(source) {
  return source?.localName === 'gongkai-catalogue'
}
