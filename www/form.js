/** The form: a document as a CMS has it, checked while it is filled in. */

import {
  badge,
  button,
  count,
  createFindingsList,
  element,
  fill,
  icon,
  SEVERITIES,
  sorted,
} from '../pkg/dist/elements.mjs'
import { announce } from './announcer.js'
import { byId } from './by-id.js'
import { EXAMPLES } from './examples.js'
import { createField } from './field.js'
import { wordsOf } from './words.js'

/**
 * @typedef {import('../pkg/dist/elements.mjs').Finding} Finding
 * @typedef {import('../pkg/dist/elements.mjs').Fix} Fix
 * @typedef {import('./field.js').Field} Field
 * @typedef {import('./words.js').Lang} Lang
 * @typedef {import('../pkg/dist/browser.mjs').Gongkai} Gongkai
 */

/** The attributes that want a reason for not publishing all of it. */
const NEEDS_REASON = ['依申请公开', '不予公开', '删减后公开']

/** More lines than this in the panel help nobody. */
const JUMPS = 30

/** A fix may clear the way for another one; more rounds than this there are not. */
const ROUNDS = 3

/** Starts the form. It checks as soon as it has rules to `use`. */
export function createForm() {
  const root = byId('document', HTMLFormElement)
  const reason = byId('reason-field', HTMLElement)
  /** @type {Gongkai | undefined} */
  let gongkai
  /** @type {Lang} */
  let lang = 'zh'

  /** @type {Field[]} */
  const fields = [...root.querySelectorAll('[data-field]')].map((box) =>
    createField(/** @type {HTMLElement} */ (box), {
      onSettled: () => check(),
      onFix: applyFix,
    }),
  )
  const elsewhere = createFindingsList(byId('document-elsewhere', HTMLElement), {})
  /** @type {Finding[]} */
  let others = []

  root.addEventListener('submit', (event) => event.preventDefault())
  byId('fix-all', HTMLButtonElement).addEventListener('click', fixAll)
  byId('clear-form', HTMLButtonElement).addEventListener('click', () => {
    fillIn({})
    fields[0].control.focus()
  })

  /** The record as the form holds it: what is blank is left out until somebody has been there. */
  function record() {
    /** @type {Record<string, string>} */
    const values = {}
    for (const { name, control, touched } of fields) {
      if (control.value !== '' || touched) values[name] = control.value
    }
    return values
  }

  function check() {
    showReason()
    if (!gongkai) return
    const words = wordsOf(lang)
    const findings = gongkai.check('document', record())
    for (const field of fields) {
      const before = field.findings.length
      const found = field.touched ? findings.filter((finding) => finding.field === field.name) : []
      field.show(found, words)
      const focused = document.activeElement === field.control
      if (focused && (found.length || before) && found.length !== before) {
        announce(words.form.field(field.label, words.count(count(found))))
      }
    }
    const names = fields.map(({ name }) => name)
    const begun = fields.some(({ touched }) => touched)
    others = begun ? findings.filter(({ field }) => !field || !names.includes(field)) : []
    elsewhere.show(others, '', words)
    summarise()
  }

  /** The reason is asked for where one is needed, and stays where one was given. */
  function showReason() {
    const attribute = fields.find(({ name }) => name === 'attribute')?.control.value ?? ''
    const given = fields.find(({ name }) => name === 'reason')?.control.value ?? ''
    reason.hidden = !NEEDS_REASON.includes(attribute) && given === ''
  }

  function summarise() {
    const words = wordsOf(lang)
    const findings = [...fields.flatMap((field) => field.findings), ...others]
    const counts = count(findings)
    const begun = fields.some(({ touched }) => touched)
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
    byId('form-state', HTMLElement).textContent = findings.length
      ? ''
      : begun
        ? words.form.clean
        : words.form.waiting
    const listed = fields.flatMap((field) =>
      sorted(field.findings).map((finding) => ({ field, finding })),
    )
    fill(
      byId('form-jumps', HTMLElement),
      ...listed.slice(0, JUMPS).map(jump),
      listed.length > JUMPS && element('li', {}, words.more(listed.length - JUMPS)),
    )
    const fixes = fields.reduce((sum, field) => sum + safe(field.findings).length, 0)
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
        () => field.reveal(finding),
        icon(finding.severity),
        element('span', { class: 'jump-field' }, field.label),
        element('span', { class: 'jump-message' }, finding.message),
      ),
    )
  }

  /**
   * @param {Field} field
   * @param {Finding} finding
   * @param {Fix} fix
   */
  function applyFix(field, finding, fix) {
    let wanted = fix
    if (field.checked !== field.control.value) {
      // Something was typed since: the same fix of the same finding, at its place of now.
      check()
      const again = field.findings.find(({ fingerprint }) => fingerprint === finding.fingerprint)
      const same = again?.fixes?.find(({ title }) => title === fix.title)
      if (!same) return
      wanted = same
    }
    field.replace(field.mended(wanted))
    check()
    const short = field.control.value.length > 40 ? wanted.title : field.control.value
    tell(wordsOf(lang).form.fixed(field.label, short))
  }

  function fixAll() {
    let fixed = 0
    const before = fields.map(({ control }) => control.value)
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const field of fields) {
        const findings = safe(field.findings)
        if (!gongkai || findings.length === 0) continue
        field.replace(gongkai.fix(field.control.value, field.findings))
        fixed += findings.length
      }
      check()
      if (fields.every((field) => safe(field.findings).length === 0)) break
    }
    const changed = fields.map(({ control }) => control.value)
    if (fixed) tell(wordsOf(lang).form.fixedAll(fixed), () => takeBack(before, changed))
  }

  /**
   * Puts the texts of before back, where nobody has changed anything since.
   *
   * @param {string[]} before of each field
   * @param {string[]} changed what became of it
   */
  function takeBack(before, changed) {
    for (const [at, field] of fields.entries()) {
      const { value } = field.control
      if (value === changed[at] && value !== before[at]) field.replace(before[at])
    }
    check()
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
    announce(sentence)
  }

  /** @param {Record<string, string>} values */
  function fillIn(values) {
    for (const field of fields) field.set(values[field.name])
    byId('form-done', HTMLElement).textContent = ''
    check()
  }

  function offerExamples() {
    fill(
      byId('form-examples', HTMLElement),
      ...EXAMPLES.map(({ name, record: values }) =>
        button(
          { class: 'chip' },
          () => {
            fillIn(values)
            const counted = wordsOf(lang).count(
              count([...fields.flatMap(({ findings }) => findings), ...others]),
            )
            announce(wordsOf(lang).form.field(wordsOf(lang).form.loaded(name[lang]), counted))
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
    use(rules, language) {
      gongkai = rules
      lang = language
      offerExamples()
      check()
    },
  }
}

/** @param {Finding[]} findings */
function safe(findings) {
  return findings.filter(({ fixes }) => fixes?.some(({ kind }) => kind === 'safe'))
}
