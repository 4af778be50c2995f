/** A form that is kept from being sent: the guard, and what is shown in its way. */

import { Guard } from './guard.js'
import { createHeldBox } from './held-box.js'

/**
 * @typedef {import('../mapping.js').Finding} Finding
 *
 * @param {import('../attachment.js').Form} form
 * @param {import('../mapping.js').Settings} settings
 * @param {object} ways
 * @param {() => Finding[] | Promise<Finding[]>} ways.checkAll also what nobody has filled in yet
 * @param {() => void} ways.place puts the box into the form
 */
export function createHolding(form, { guard, reasons, buttons }, { checkAll, place }) {
  const { fields, words, say, emit } = form
  const box = createHeldBox({ labelOf: form.labelOf, reveal: form.reveal })
  const keeper = new Guard(
    {
      form: () => form.element,
      buttons,
      reasons,
      checkAll,
      showErrors(errors) {
        const findings = fields.inOrder(errors)
        place()
        box.showErrors(findings, words())
        say(words().held.errors(findings.length))
        emit('held', { findings })
      },
      askReason(warnings) {
        const findings = fields.inOrder(warnings)
        place()
        say(words().held.warnings(findings.length))
        emit('held', { findings })
        return box.askReason(findings, words())
      },
      waive(findings, reason) {
        const by = form.user()
        emit('waive', { findings, reason, ...(by && { by }), on: form.today() })
        say(words().held.waived)
      },
      clear: () => box.hide(),
    },
    guard === 'error',
  )
  return {
    host: box.host,
    hide: () => box.hide(),
    check: () => keeper.check(),
    end() {
      keeper.end()
      box.remove()
    },
  }
}
