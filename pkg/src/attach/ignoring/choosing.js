/** What a person chooses to ignore in a form, and takes back. */

import { ignoreButton } from './ask.js'
import { Ignoring, ignoredOf, scopesOf } from './ignoring.js'

/**
 * @typedef {import('../mapping.js').Finding} Finding
 * @typedef {import('./ignoring.js').Passed} Passed
 * @typedef {import('./ignoring.js').Scope} Scope
 *
 * @param {import('../attachment.js').Form} form
 * @param {import('../mapping.js').Settings} settings
 */
export function createChoosing(form, { ignore: widest, name = nameOf(form.element), store }) {
  const { fields, words, say, emit } = form
  const ignoring = new Ignoring(name, store)

  /**
   * @param {Finding} finding
   * @param {{ scope?: Scope, reason: string, until?: string }} why
   */
  async function ignore(finding, { scope = 'finding', reason, until }) {
    const field = fields.named(finding.field)
    const entry = ignoredOf(finding, {
      scope,
      reason: await form.mask(reason),
      until,
      by: form.user(),
      on: form.today(),
      value: field?.digest ?? '',
    })
    await ignoring.add(entry)
    form.forget()
    emit('ignore', { finding, ignored: entry })
    await form.check()
    field?.surface?.reveal()
    say(words().ignoring.done(finding.message))
  }

  return {
    ignore,
    load: () => ignoring.load(),
    /** @param {Finding[]} findings */
    part: (findings) =>
      ignoring.part(findings, (field) => fields.named(field)?.digest ?? '', form.today()),
    /**
     * The button to ignore a finding; none where it may not be.
     *
     * @param {Finding} finding
     * @param {string} id of its message
     */
    button(finding, id) {
      const scopes = scopesOf(finding, widest)
      if (scopes.length === 0) return []
      const of = {
        scopes: finding.field ? scopes : scopes.filter((scope) => scope !== 'value'),
        describedBy: id,
        today: form.today(),
        words: words(),
      }
      return [ignoreButton(of, (answer) => ignore(finding, answer))]
    },
    /** @param {Passed} passed */
    async restore({ finding, entry }) {
      await ignoring.remove(entry)
      form.forget()
      emit('restore', { finding, ignored: entry })
      await form.check()
      form.reveal(finding)
      say(words().ignoring.restored)
    },
  }
}

/**
 * By what a form is known in the store.
 *
 * @param {Element} form
 */
function nameOf(form) {
  return `${window.location.pathname}#${form.id || form.getAttribute('name') || ''}`
}
