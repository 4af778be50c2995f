/** The form: a document as a CMS has it, checked while it is filled in. */

import { attach } from '../pkg/dist/attach.mjs'
import {
  badge,
  button,
  count,
  element,
  fill,
  icon,
  SEVERITIES,
  sorted,
} from '../pkg/dist/elements.mjs'
import { announce } from './announcer.js'
import { byId } from './by-id.js'
import { EXAMPLES } from './examples.js'
import { wordsOf } from './words.js'
import { createWritingBox } from './writing-box.js'

/**
 * @typedef {import('../pkg/dist/elements.mjs').Finding} Finding
 * @typedef {import('../pkg/dist/attach.mjs').Attachment} Attachment
 * @typedef {import('./words.js').Lang} Lang
 * @typedef {import('../pkg/dist/browser.mjs').Gongkai} Gongkai
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 *
 * @typedef {object} Field
 * @property {string} name
 * @property {HTMLElement} box
 * @property {HTMLElement} element that is written in
 * @property {{ value: string, focus: () => void }} control
 */

/** The attributes that want a reason for not publishing all of it. */
const NEEDS_REASON = ['依申请公开', '不予公开', '删减后公开']

/** More lines than this in the panel help nobody. */
const JUMPS = 30

/** Starts the form. It checks as soon as it has rules to `use`. */
export function createForm() {
  const root = byId('document', HTMLFormElement)
  const reason = byId('reason-field', HTMLElement)
  const published = byId('published', HTMLElement)
  /** @type {Attachment | undefined} */
  let attached
  /** @type {Lang} */
  let lang = 'zh'
  /** Whether fixes are made one after another, of which one sentence is told. */
  let fixing = false

  const fields = [...root.querySelectorAll('[data-field]')].map((box) =>
    fieldOf(/** @type {HTMLElement} */ (box)),
  )

  // Only what the guard lets through comes here.
  root.addEventListener('submit', (event) => {
    event.preventDefault()
    const said = wordsOf(lang).form.published
    published.textContent = said
    published.scrollIntoView({ block: 'nearest' })
    announce(said)
  })
  root.addEventListener('input', showReason)
  root.addEventListener('gongkai:findings', summarise)
  root.addEventListener('gongkai:fix', (event) => {
    const { field, fix } = /** @type {CustomEvent<{ field: string, fix: string }>} */ (event).detail
    const fixed = fields.find(({ name }) => name === field)
    if (!fixed || fixing) return
    const { value } = fixed.control
    tell(wordsOf(lang).form.fixed(labelOf(fixed), value.length > 40 ? fix : value))
  })
  byId('fix-all', HTMLButtonElement).addEventListener('click', fixAll)
  byId('clear-form', HTMLButtonElement).addEventListener('click', () => {
    fillIn({})
    fields[0].control.focus()
  })

  /** The reason is asked for where one is needed, and stays where one was given. */
  function showReason() {
    const value = (/** @type {string} */ of) =>
      fields.find(({ name }) => name === of)?.control.value ?? ''
    reason.hidden = !NEEDS_REASON.includes(value('attribute')) && value('reason') === ''
  }

  function summarise() {
    if (!attached) return
    const words = wordsOf(lang)
    const { findings } = attached
    published.textContent = ''
    const counts = count(findings)
    for (const { name, box } of fields) {
      box.classList.toggle(
        'has-findings',
        findings.some(({ field }) => field === name),
      )
    }
    fill(
      byId('form-counts', HTMLElement),
      ...SEVERITIES.map((severity) =>
        element(
          'li',
          { class: 'tally', 'data-severity': severity, 'data-none': counts[severity] === 0 },
          element('span', { class: 'tally-number' }, String(counts[severity])),
          badge(severity, words),
        ),
      ),
    )
    const begun = fields.some(({ control }) => control.value !== '')
    byId('form-state', HTMLElement).textContent = findings.length
      ? ''
      : begun
        ? words.form.clean
        : words.form.waiting
    const listed = fields.flatMap((field) =>
      sorted(findings.filter((finding) => finding.field === field.name)).map((finding) => ({
        field,
        finding,
      })),
    )
    fill(
      byId('form-jumps', HTMLElement),
      ...listed.slice(0, JUMPS).map(jump),
      listed.length > JUMPS && element('li', {}, words.more(listed.length - JUMPS)),
    )
    const fixes = findings.filter(hasSafeFix).length
    const all = byId('fix-all', HTMLButtonElement)
    all.textContent = fixes ? words.form.fixAll(fixes) : words.form.nothingToFix
    all.disabled = fixes === 0
  }

  /** @param {{ field: Field, finding: Finding }} place */
  function jump({ field, finding }) {
    return element(
      'li',
      {},
      button(
        { class: 'jump', 'data-severity': finding.severity },
        () => attached?.reveal(finding),
        icon(finding.severity),
        element('span', { class: 'jump-field' }, labelOf(field)),
        element('span', { class: 'jump-message' }, finding.message),
      ),
    )
  }

  async function fixAll() {
    if (!attached) return
    const before = fields.map(({ control }) => control.value)
    fixing = true
    const fixed = await attached.fixSafe()
    fixing = false
    const changed = fields.map(({ control }) => control.value)
    if (fixed) tell(wordsOf(lang).form.fixedAll(fixed), () => takeBack(before, changed))
  }

  /**
   * Puts the texts of before back, where nobody has changed anything since.
   *
   * @param {string[]} before of each field
   * @param {string[]} changed what became of it
   */
  async function takeBack(before, changed) {
    for (const [at, { name, control }] of fields.entries()) {
      const { value } = control
      if (value === changed[at] && value !== before[at]) attached?.replace(name, before[at])
    }
    await attached?.check()
    tell(wordsOf(lang).form.takenBack)
  }

  /**
   * @param {string} sentence
   * @param {() => void} [undo]
   */
  function tell(sentence, undo) {
    const words = wordsOf(lang).form
    fill(
      byId('form-done', HTMLElement),
      sentence,
      undo && button({ class: 'button is-quiet', id: 'take-back' }, undo, words.takeBack),
    )
    if (undo) announce(sentence)
  }

  /** @param {Record<string, string>} values */
  function fillIn(values) {
    for (const { name, control } of fields) control.value = values[name] ?? ''
    byId('form-done', HTMLElement).textContent = ''
    showReason()
    attached?.reset(Object.keys(values))
  }

  function offerExamples() {
    fill(
      byId('form-examples', HTMLElement),
      ...EXAMPLES.map(({ name, record: values }) =>
        button(
          { class: 'chip' },
          () => {
            fillIn(values)
            const words = wordsOf(lang)
            const counted = words.count(count(attached?.findings ?? []))
            announce(words.form.field(words.form.loaded(name[lang]), counted))
          },
          name[lang],
        ),
      ),
    )
  }

  return {
    /**
     * Checks with these rules from now on, in their language.
     *
     * @param {Gongkai} rules
     * @param {Lang} language
     */
    async use(rules, language) {
      lang = language
      offerExamples()
      showReason()
      if (attached) await attached.configure({ gongkai: rules })
      else {
        attached = attach(root, {
          gongkai: rules,
          fields: Object.fromEntries(fields.map((field) => [field.name, mapped(field)])),
          rest: '#document-elsewhere',
          guard: 'error',
          announce,
        })
        await attached.ready
      }
    },
  }
}

/**
 * @param {HTMLElement} box the element with data-field
 * @returns {Field}
 */
function fieldOf(box) {
  const name = box.dataset.field ?? ''
  const written = /** @type {HTMLElement | null} */ (box.querySelector('[contenteditable]'))
  if (written) return { name, box, element: written, control: createWritingBox(box, written) }
  const control = /** @type {Control} */ (box.querySelector('input, textarea, select'))
  return { name, box, element: control, control }
}

/** @param {Field} field */
function mapped({ box, element }) {
  const marks = /** @type {HTMLElement | null} */ (box.querySelector('.marks'))
  return { field: element, notes: `#${element.id}-findings`, marks: marks ?? undefined }
}

/** What the label says, in the language of the page. @param {Field} field */
function labelOf({ box }) {
  return box.querySelector('label, .label')?.textContent ?? ''
}

/** @param {Finding} finding */
function hasSafeFix({ fixes }) {
  return fixes?.some(({ kind }) => kind === 'safe')
}
