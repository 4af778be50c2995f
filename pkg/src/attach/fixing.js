/** Applies fixes in the fields of a form. */

/**
 * @typedef {import('./mapping.js').Finding} Finding
 * @typedef {import('../../types/wire.js').Fix} Fix
 * @typedef {import('./field.js').Field} Field
 */

/** A fix may clear the way for another one; more rounds than this there are not. */
const ROUNDS = 3

/** A text that is longer is not read out. */
const SHORT = 40

/** @param {import('./attachment.js').Form} form */
export function createFixing({ fields, words, check, say, emit }) {
  /**
   * Where something was typed since, the same fix of the same finding, at its place of now.
   *
   * @param {Field} field
   * @param {Finding} finding
   * @param {Fix} fix
   */
  async function fixIn(field, finding, fix) {
    let same = sameFix(field, finding, fix)
    if (!same || field.checked !== field.text) {
      await check()
      same = sameFix(field, finding, fix)
    }
    if (!same || !(await field.mend(same.edits))) return
    const { text } = field
    const short = text.length > SHORT ? same.title : text
    // The count would speak over what was done.
    const found = check()
    emit('fix', { field: field.name, rule: finding.rule, fix: same.title })
    if (found instanceof Promise) await found
    say(words().form.fixed(field.label(words()), short))
  }

  /**
   * All safe fixes of a field that do not touch each other.
   *
   * @param {Field} field
   */
  async function fixAllIn(field) {
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
      emit('fix', { field: field.name, rule: finding.rule, fix: fix.title })
    }
    return done.length
  }

  return {
    fixIn,
    /** Every safe fix, each field as one step for undo. */
    async fixSafe() {
      let fixed = 0
      for (let round = 0; round < ROUNDS; round += 1) {
        const before = fixed
        for (const field of fields.all) fixed += await fixAllIn(field)
        if (fixed === before) break
        const found = check()
        if (found instanceof Promise) await found
      }
      if (fixed > 0) say(words().form.fixedAll(fixed))
      return fixed
    },
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
