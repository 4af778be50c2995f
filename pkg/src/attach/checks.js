/** What is asked of the engine: each state of the form once. Of the answers only the last one counts. */

/**
 * @typedef {import('./mapping.js').Finding} Finding
 * @typedef {import('./fields.js').Looked} Looked
 * @typedef {ReturnType<typeof createChecks>} Checks
 *
 * @param {object} form
 * @param {import('./fields.js').Fields} form.fields
 * @param {import('./stillness.js').Stillness} form.stillness
 * @param {() => Promise<void> | undefined} form.loading what a check waits for
 * @param {(record: Record<string, string>) => Finding[] | Promise<Finding[]>} form.ask
 * @param {(looked: Looked, findings: Finding[]) => Finding[]} form.show gives those that stand
 * @param {(error: unknown) => void} form.fail
 */
export function createChecks({ fields, stillness, loading, ask, show, fail }) {
  let asked = 0
  let shown = 0
  /** The record that the findings are about. */
  let known = ''
  let ended = false
  /** All that stands, said or not yet said. @type {Finding[]} */
  let standing = []

  /** Checks, and leaves what goes wrong to `gongkai:error`. */
  function checkNow() {
    const found = check()
    if (found instanceof Promise) found.catch(() => {})
  }

  /** @returns {Finding[] | Promise<Finding[]>} what stands */
  function check() {
    if (ended) return []
    if (fields.composing) {
      stillness.after(checkNow)
      return standing
    }
    const coming = loading()
    if (coming) return coming.then(() => standing)
    const looked = fields.read()
    // A field that says twice that it has changed is checked once.
    if (looked.name === known) return standing
    asked += 1
    const number = asked
    const found = ask(looked.record)
    if (!(found instanceof Promise)) return answered(number, looked, found)
    return found.then(
      (findings) => answered(number, looked, findings),
      (error) => {
        fail(error)
        throw error
      },
    )
  }

  /**
   * @param {number} number of the question
   * @param {Looked} looked
   * @param {Finding[]} findings
   */
  function answered(number, looked, findings) {
    if (ended || number < shown) return standing
    shown = number
    if (stillness.isWanted()) stillness.after(checkNow)
    else {
      known = looked.name
      standing = show(looked, findings)
    }
    return standing
  }

  return {
    check,
    checkNow,
    /** What is known already is asked once more, by the next check. */
    forget() {
      known = ''
    },
    end() {
      ended = true
    },
  }
}
