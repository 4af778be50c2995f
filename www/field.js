/** A field of the form: its control, its marks, its findings, and what a screen reader is told of them. */

import { createFindingsList, edited } from '../pkg/dist/elements.mjs'
import { createMarks } from './marks.js'
import { replaceText } from './replacement.js'
import { watch } from './typing.js'

/**
 * @typedef {import('../pkg/dist/elements.mjs').Finding} Finding
 * @typedef {import('../pkg/dist/elements.mjs').Fix} Fix
 * @typedef {import('./words.js').Words} Words
 * @typedef {ReturnType<typeof createField>} Field
 */

/** More marks than this would make typing slow. */
const MARKS = 500

/**
 * @param {HTMLElement} box the element with data-field
 * @param {object} listeners
 * @param {() => void} listeners.onSettled when the field should be checked
 * @param {(field: Field, finding: Finding, fix: Fix) => void} listeners.onFix
 */
export function createField(box, { onSettled, onFix }) {
  const control = /** @type {import('./typing.js').Control} */ (
    box.querySelector('input, textarea, select')
  )
  const label = /** @type {HTMLElement} */ (box.querySelector('label'))
  const layer = /** @type {HTMLElement | null} */ (box.querySelector('.marks'))
  const marks =
    layer && !(control instanceof HTMLSelectElement) ? createMarks(control, layer) : undefined
  const described = control.getAttribute('aria-describedby') ?? ''
  const list = createFindingsList(
    /** @type {HTMLElement} */ (box.querySelector('.field-findings')),
    {
      onFix: (finding, fix) => onFix(field, finding, fix),
      onShow:
        control instanceof HTMLTextAreaElement ? (finding) => field.reveal(finding) : undefined,
    },
  )

  const field = {
    name: box.dataset.field ?? '',
    control,
    /** Nothing is said of a field that nobody has filled in yet. */
    touched: false,
    /** @type {Finding[]} */
    findings: [],
    /** What the findings are about. */
    checked: '',

    /** What the label says, in the language of the page. */
    get label() {
      return label.textContent ?? ''
    },

    /**
     * @param {Finding[]} findings of the text as it is now
     * @param {Words} words
     */
    show(findings, words) {
      field.findings = findings
      field.checked = control.value
      marks?.show(
        findings
          .slice(0, MARKS)
          .flatMap(({ span, severity }) => (span ? [{ ...span, severity }] : [])),
      )
      const messages = list.show(findings, control.value, words)
      const ids = [described, ...messages].filter(Boolean).join(' ')
      if (ids) control.setAttribute('aria-describedby', ids)
      else control.removeAttribute('aria-describedby')
      const wrong = findings.some(({ severity }) => severity === 'error')
      if (wrong) control.setAttribute('aria-invalid', 'true')
      else control.removeAttribute('aria-invalid')
      box.classList.toggle('has-findings', findings.length > 0)
    },

    /**
     * Puts another text in, as an example does: not to be undone. None makes it a field that nobody has
     * filled in.
     *
     * @param {string} [value]
     */
    set(value) {
      control.value = value ?? ''
      field.touched = value !== undefined
      marks?.show([])
    },

    /**
     * Changes the text so that it can be undone.
     *
     * @param {string} value
     */
    replace(value) {
      if (control instanceof HTMLSelectElement) control.value = value
      else replaceText(control, value)
    },

    /**
     * The text with a fix applied.
     *
     * @param {Fix} fix
     */
    mended: (fix) => edited(control.value, fix.edits),

    /**
     * Takes the caret to a finding.
     *
     * @param {Finding} finding
     */
    reveal({ span }) {
      control.focus()
      if (span && !(control instanceof HTMLSelectElement)) {
        control.setSelectionRange(span.start, span.end)
      }
    },
  }

  watch(control, {
    changed() {
      field.touched = true
      marks?.follow()
    },
    settled: onSettled,
  })
  control.addEventListener('blur', () => {
    if (field.touched) return
    field.touched = true
    onSettled()
  })
  return field
}
