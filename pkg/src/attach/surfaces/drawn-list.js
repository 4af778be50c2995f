/** A list that a library draws: what is chosen stands beside the line that a person types in, not in its value. */

import { watch } from '../typing.js'

/** Of Element Plus, and of Ant Design for React and Vue. */
const LIST = '.el-select, .ant-select:not(.ant-select-auto-complete)'
/** Older ones of Element Plus show it in the line itself. */
const SHOWS = '.el-input__inner'
/** What is chosen, not what asks for a choice. */
const CHOSEN =
  '.el-select__placeholder:not(.is-transparent), .el-select__tags-text, .ant-select-selection-item'

/** @param {Element} line */
export function listOf(line) {
  return line.closest(LIST)
}

/** What is chosen in a list. @param {Element} list */
export function chosenIn(list) {
  return [...list.querySelectorAll(CHOSEN)].map((one) => one.textContent?.trim()).join('、')
}

/**
 * @param {HTMLInputElement} line
 * @param {Element} list
 * @returns {import('./surface.js').Surface}
 */
export function drawnList(line, list) {
  let chosen = ''
  return {
    elements: [line],
    anchor: list,
    text() {
      const shown = line.matches(SHOWS) ? line.value : ''
      // While its options are open, it hides what is chosen; the line is for looking them up.
      const isOpen = line.getAttribute('aria-expanded') === 'true' || line.value !== shown
      if (!isOpen) chosen = chosenIn(list) || shown
      return chosen
    },
    canHold: () => false,
    replace() {},
    reveal: () => line.focus(),
    watch(listeners) {
      const observer = new MutationObserver(() => notice())
      let notice = () => {}
      const end = watch(line, listeners, {
        notice(settle) {
          notice = settle
        },
      })
      observer.observe(list, {
        attributes: true,
        childList: true,
        characterData: true,
        subtree: true,
      })
      return () => {
        observer.disconnect()
        end()
      }
    },
  }
}
