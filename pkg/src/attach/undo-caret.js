/**
 * The caret after the browser's own undo of a fix. The browser selects what it has put back; a person was elsewhere.
 */

import { listen } from './typing.js'

/**
 * @typedef {object} Step what undo takes back in one
 * @property {string} before the text
 * @property {string} after
 * @property {() => void} undone puts the caret where it was before
 * @property {() => void} redone puts it where it was after
 *
 * @typedef {ReturnType<typeof createUndoCaret>} UndoCaret
 */

/** More than this nobody takes back. */
const MOST = 20

/**
 * @param {EventTarget} target
 * @param {() => string} text
 */
export function createUndoCaret(target, text) {
  /** @type {Step[]} */
  const steps = []
  /** @type {Step | undefined} */
  let step
  const end = listen(target, {
    beforeinput({ inputType }) {
      const from = inputType === 'historyUndo' ? 'after' : 'before'
      const now = /^history/.test(inputType) && steps.length > 0 ? text() : undefined
      step = steps.find((one) => one[from] === now)
    },
    input({ inputType }) {
      if (!step) return
      if (inputType === 'historyUndo' && text() === step.before) step.undone()
      else if (inputType === 'historyRedo' && text() === step.after) step.redone()
      step = undefined
    },
  })
  return {
    end,
    /** @param {Step} made */
    add(made) {
      steps.unshift(made)
      steps.splice(MOST)
    },
  }
}
