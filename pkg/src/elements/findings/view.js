/** A list of findings that is filtered and gone through: in an element of the page, or in a panel over it. */

import { button, element, fill } from '../dom.js'
import { createFindingsList } from '../findings-list.js'
import { count, icon, SEVERITIES } from '../severity.js'
import { wordsOf } from '../words.js'
import { createQuestion } from './ask.js'
import { grouped, upTo } from './groups.js'
import { findingsWords } from './words.js'

/**
 * @typedef {import('../finding-card.js').Finding} Finding
 * @typedef {import('../finding-card.js').Fix} Fix
 * @typedef {import('../severity.js').Severity} Severity
 * @typedef {import('../words.js').Lang} Lang
 * @typedef {import('./ask.js').Why} Why
 * @typedef {import('./groups.js').Group} Group
 *
 * @typedef {object} Actions those that are left out are not offered
 * @property {(finding: Finding, fix: Fix) => void} [onFix]
 * @property {(finding: Finding) => void} [onShow]
 * @property {(finding: Finding) => boolean} [canShow] all where left out
 * @property {(finding: Finding, why: Why) => void} [onIgnore]
 * @property {() => void} [onRestore] brings back what was ignored
 * @property {(finding: Finding) => void} [onGo] a finding is gone to by a key or a button
 *
 * @typedef {object} Shown
 * @property {Finding[]} findings
 * @property {Record<string, unknown>} [record] the values that spans are of, by field; a text where there is one field
 * @property {Record<string, string>} [labels]
 * @property {number} [ignored] how many were left out
 */

/** How many findings are drawn at first, and with each press for more. */
const STEP = 50

/** Numbers the lists of a page: each has ids of its own. */
let views = 0

export class FindingsView {
  /** @type {Lang} */
  lang = 'zh'
  /** @type {Actions} */
  #actions = {}
  /** @type {Shown} */
  #shown = { findings: [] }
  /** @type {Set<Severity>} */
  #severities = new Set(SEVERITIES)
  #most = STEP
  /** @type {Map<string, { root: HTMLElement, show: (group: Group) => void }>} */
  #groups = new Map()
  #parts = createParts()
  #lists = 0
  #number = ++views
  /** The fingerprint of the finding that was gone to last. */
  #at = ''

  constructor() {
    const { root, previous, next, more, restore } = this.#parts
    previous.addEventListener('click', () => this.step(-1))
    next.addEventListener('click', () => this.step(1))
    more.addEventListener('click', () => {
      this.#most += STEP
      this.#draw()
    })
    restore.addEventListener('click', () => this.#actions.onRestore?.())
    root.addEventListener('keydown', (event) => {
      if (event.key !== 'F8') return
      event.preventDefault()
      this.step(event.shiftKey ? -1 : 1)
    })
  }

  get root() {
    return this.#parts.root
  }

  /** @param {Actions} actions that the next `show` offers */
  set actions(actions) {
    this.#actions = actions
    for (const { root } of this.#groups.values()) root.remove()
    this.#groups.clear()
  }

  /** @param {Shown} shown */
  show(shown) {
    this.#shown = shown
    this.#draw()
  }

  /**
   * Goes to the next finding, or to the one before.
   *
   * @param {1 | -1} by
   */
  step(by) {
    const cards = this.#cards()
    if (cards.length === 0) return
    const active = /** @type {Document | ShadowRoot} */ (this.root.getRootNode()).activeElement
    const inCard = cards.findIndex((card) => card === active || card.contains(active))
    const last = cards.findIndex((card) => card.dataset.fingerprint === this.#at)
    const at = inCard >= 0 ? inCard : last
    const from = at < 0 && by < 0 ? 0 : at
    this.#go(cards[(from + by + cards.length) % cards.length])
  }

  /** @param {HTMLElement} card */
  #go(card) {
    const cards = this.#cards()
    this.#at = card.dataset.fingerprint ?? ''
    for (const other of cards) other.removeAttribute('aria-current')
    card.setAttribute('aria-current', 'true')
    card.tabIndex = -1
    card.focus()
    this.#parts.position.textContent = findingsWords(this.lang).position(
      cards.indexOf(card) + 1,
      cards.length,
    )
    const finding = this.#shown.findings.find(({ fingerprint }) => fingerprint === this.#at)
    if (finding) this.#actions.onGo?.(finding)
  }

  /** @returns {HTMLElement[]} */
  #cards() {
    return [...this.#parts.groups.querySelectorAll('.finding')].filter(
      /** @returns {card is HTMLElement} */
      (card) => card instanceof HTMLElement && !card.closest('[hidden]'),
    )
  }

  #draw() {
    const words = findingsWords(this.lang)
    const { findings, labels = {}, ignored = 0 } = this.#shown
    const { summary, tools, previous, next, more, none, position, keys, groups } = this.#parts
    this.root.lang = this.lang === 'zh' ? 'zh-CN' : 'en'
    const said = wordsOf(this.lang).count(count(findings))
    if (summary.textContent !== said) summary.textContent = said
    tools.hidden = findings.length === 0
    keys.hidden = tools.hidden
    previous.textContent = words.previous
    next.textContent = words.next
    keys.textContent = words.keys
    position.textContent = ''
    this.#drawFilters(findings)
    const kept = findings.filter(({ severity }) => this.#severities.has(severity))
    const drawn = upTo(grouped(kept, labels, this.lang), this.#most)
    this.#drawGroups(groups, drawn)
    none.hidden = findings.length === 0 || kept.length > 0
    none.textContent = words.hidden
    const left = kept.length - drawn.reduce((sum, group) => sum + group.findings.length, 0)
    more.hidden = left === 0
    more.textContent = words.more(left)
    this.#drawIgnored(ignored)
  }

  /** @param {number} ignored */
  #drawIgnored(ignored) {
    const words = findingsWords(this.lang)
    const { ignoredBox, ignoredText, restore } = this.#parts
    ignoredBox.hidden = ignored === 0
    ignoredText.textContent = words.ignored(ignored)
    restore.textContent = words.restore
    restore.hidden = !this.#actions.onRestore
  }

  /**
   * @param {HTMLElement} parent
   * @param {Group[]} drawn
   */
  #drawGroups(parent, drawn) {
    const keys = new Set(drawn.map(({ key }) => key))
    for (const [key, { root }] of this.#groups) {
      if (keys.has(key)) continue
      root.remove()
      this.#groups.delete(key)
    }
    let place = parent.firstChild
    for (const group of drawn) {
      const known = this.#groups.get(group.key) ?? this.#createGroup(group)
      known.show(group)
      // A group in its place is not moved: what has the focus keeps it.
      if (known.root === place) place = place.nextSibling
      else parent.insertBefore(known.root, place)
    }
  }

  /** @param {Group} group */
  #createGroup({ key, title }) {
    this.#lists += 1
    const id = `findings-${this.#number}-${this.#lists}`
    const box = element('div', { id })
    const root = element(
      'div',
      { class: 'group', role: 'group', 'aria-labelledby': `${id}-title` },
      element('p', { class: 'group-title', id: `${id}-title` }, title),
      box,
    )
    const { onFix } = this.#actions
    const list = createFindingsList(box, {
      onFix: onFix && ((finding, fix) => onFix(this.#whole(finding), fix)),
      more: (finding, message) => this.#buttons(finding, message),
    })
    const show = (/** @type {Group} */ { field, findings }) => {
      const value = this.#valueOf(field)
      const told = value === undefined ? findings.map(withoutSpan) : findings
      list.show(told, value ?? '', wordsOf(this.lang))
    }
    const made = { root, show }
    this.#groups.set(key, made)
    return made
  }

  /** @param {string | undefined} field */
  #valueOf(field) {
    const { record } = this.#shown
    const value = field === undefined ? undefined : record?.[field]
    return typeof value === 'string' ? value : undefined
  }

  /**
   * A finding as it was given: a card may show less of it.
   *
   * @param {Finding} finding
   */
  #whole(finding) {
    const { findings } = this.#shown
    return findings.find(({ fingerprint }) => fingerprint === finding.fingerprint) ?? finding
  }

  /**
   * @param {Finding} shown
   * @param {string} message the id of the message that the buttons are about
   */
  #buttons(shown, message) {
    const finding = this.#whole(shown)
    const words = findingsWords(this.lang)
    const { onShow, canShow, onIgnore } = this.#actions
    const made = []
    const about = { class: 'button is-quiet', 'aria-describedby': message }
    if (onShow && (canShow?.(finding) ?? true)) {
      made.push(button(about, () => this.#actions.onShow?.(finding), words.show))
    }
    if (onIgnore) {
      const ask = button(about, () => this.#ask(finding, ask), words.ignore)
      made.push(ask)
    }
    return made
  }

  /**
   * @param {Finding} finding
   * @param {HTMLElement} asking the button that was pressed
   */
  #ask(finding, asking) {
    const card = asking.closest('.finding')
    card?.querySelector('.question')?.remove()
    const question = createQuestion(this.lang, {
      onIgnore: (why) => {
        question.root.remove()
        this.step(1)
        this.#actions.onIgnore?.(finding, why)
      },
      onCancel: () => {
        question.root.remove()
        asking.focus()
      },
    })
    card?.append(question.root)
    question.focus()
  }

  /** @param {Finding[]} findings */
  #drawFilters(findings) {
    const words = wordsOf(this.lang)
    const counts = count(findings)
    const { filters } = this.#parts
    filters.setAttribute('aria-label', findingsWords(this.lang).filters)
    const root = /** @type {Document | ShadowRoot} */ (filters.getRootNode())
    const focused = [...filters.children].indexOf(/** @type {Element} */ (root.activeElement))
    fill(
      filters,
      ...SEVERITIES.map((severity) =>
        button(
          {
            class: 'chip filter',
            'data-severity': severity,
            'aria-pressed': String(this.#severities.has(severity)),
          },
          () => {
            if (!this.#severities.delete(severity)) this.#severities.add(severity)
            this.#draw()
          },
          icon(severity),
          `${words.severity[severity]} ${counts[severity]}`,
        ),
      ),
    )
    const again = filters.children[focused]
    if (again instanceof HTMLElement) again.focus()
  }
}

function createParts() {
  const summary = element('p', { class: 'summary', role: 'status' })
  const filters = element('div', { class: 'chips', role: 'group' })
  const position = element('span', { class: 'position' })
  const previous = element('button', { type: 'button', class: 'button is-quiet previous' })
  const next = element('button', { type: 'button', class: 'button next' })
  const tools = element(
    'div',
    { class: 'tools' },
    filters,
    element('div', { class: 'steps' }, position, previous, next),
  )
  const groups = element('div', { class: 'groups' })
  const none = element('p', { class: 'state', hidden: true })
  const more = element('button', { type: 'button', class: 'button more', hidden: true })
  const ignoredText = element('span', {})
  const restore = element('button', { type: 'button', class: 'button is-quiet' })
  const ignoredBox = element('p', { class: 'ignored', hidden: true }, ignoredText, restore)
  const keys = element('p', { class: 'keys' })
  const root = element(
    'div',
    { class: 'gongkai' },
    summary,
    tools,
    groups,
    none,
    more,
    ignoredBox,
    keys,
  )
  return {
    root,
    summary,
    filters,
    position,
    previous,
    next,
    tools,
    groups,
    none,
    more,
    ignoredText,
    restore,
    ignoredBox,
    keys,
  }
}

/**
 * What the span is of is not known.
 *
 * @param {Finding} finding
 * @returns {Finding}
 */
function withoutSpan({ span, ...finding }) {
  return finding
}
