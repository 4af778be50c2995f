/** Applies fixes in the fields of a form. */

import { difference, follow } from './replacement.js'

/**
 * @typedef {import('./mapping.js').Finding} Finding
 * @typedef {import('../../types/wire.js').Fix} Fix
 * @typedef {import('./field.js').Field} Field
 */

/** A fix may clear the way for another one; more rounds than this there are not. */
const ROUNDS = 3

/** A text that has not changed for so long is at rest, in milliseconds. */
const REST = 300

/** A press waits this many times for the text to rest. */
const MOST = 30

/** More attempts than this are for an editor that takes every fix back. */
const ATTEMPTS = 3

/** A text that is longer is not read out. */
const SHORT = 40

/** @param {import('./attachment.js').Form} form */
export function createFixing({ fields, words, check, say, emit }) {
  /** What was pressed and is not done yet. @type {Map<string, Promise<void>>} */
  const pressed = new Map()

  /**
   * Makes a fix; one that is pressed while the text goes on changing, as soon as it is at rest.
   *
   * @param {Field} field
   * @param {Finding} finding
   * @param {Fix} fix
   */
  function fixIn(field, finding, fix) {
    const name = JSON.stringify([field.name, finding.rule, finding.fingerprint, fix.title])
    const known = pressed.get(name)
    if (known) return known
    const made = make(field, finding, fix).finally(() => pressed.delete(name))
    pressed.set(name, made)
    return made
  }

  /**
   * @param {Field} field
   * @param {Finding} finding
   * @param {Fix} fix
   */
  async function make(field, finding, fix) {
    const wanted = followed(field, finding)
    let attempts = 0
    for (let waits = 0; waits < MOST && attempts < ATTEMPTS; waits += 1) {
      if (waits > 0 && !(await rests(field))) continue
      if (!field.isCurrent || !wanted()) await check()
      if (!field.surface) return
      if (field.composing || !field.isCurrent) continue
      const same = wanted()?.fixes?.find(({ title }) => title === fix.title)
      if (!same || !field.canMend(same.edits)) {
        say(words().form.gone(field.label(words())))
        return
      }
      attempts += 1
      if (await field.mend(same.edits)) return made(field, finding, same)
    }
    say(words().form.restless(field.label(words())))
  }

  /**
   * @param {Field} field
   * @param {Finding} finding
   * @param {Fix} fix
   */
  async function made(field, { rule }, { title }) {
    const { text } = field
    // The count would speak over what was done.
    const found = check()
    emit('fix', { field: field.name, rule, fix: title })
    if (found instanceof Promise) await found
    const { fixed, fixedIn } = words().form
    const label = field.label(words())
    say(text.length > SHORT ? fixedIn(label, title) : fixed(label, text))
  }

  /**
   * All safe fixes of a field that do not touch each other.
   *
   * @param {Field} field
   */
  async function fixAllIn(field) {
    if (!field.isCurrent) return 0
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
 * Whether a text stays as it is for a while.
 *
 * @param {Field} field
 */
async function rests(field) {
  const { text } = field
  await new Promise((resolve) => setTimeout(resolve, REST))
  return field.text === text
}

/**
 * Gives the same finding among those of now: by its fingerprint, or where what stands around it has changed, by its
 * place, which moves with the text.
 *
 * @param {Field} field
 * @param {Finding} finding
 */
function followed(field, { rule, fingerprint }) {
  const { checked } = field
  const known = (/** @type {Finding} */ one) => one.rule === rule && one.fingerprint === fingerprint
  const span = field.findings.find(known)?.span
  return () => {
    const edit = difference(checked, field.checked)
    const [there] = span && edit ? follow([span], edit) : []
    return (
      field.findings.find(known) ??
      field.findings.find(
        (one) =>
          one.rule === rule &&
          there &&
          one.span?.start === there.start &&
          one.span.end === there.end,
      )
    )
  }
}
