/** A choice: a select, radio buttons, checkboxes. What is read is what the person reads beside it. */

import { edited } from '../../elements/excerpt.js'
import { watch } from '../typing.js'

/**
 * @typedef {object} Option
 * @property {string} value
 * @property {string} text
 * @property {boolean} chosen
 * @property {() => void} choose
 */

/** What asks for a choice, also where it has a value. */
const ASKS = /^[-—=·.\s]*请?选择|^[-—=\s]+$/

/** Chinese characters: a value of them is the text itself, any other is a code. */
const CHINESE = /[\u3400-\u9fff]/

/**
 * @param {HTMLSelectElement} select
 * @param {Record<string, string>} [names] what the codes stand for
 * @returns {import('./surface.js').Surface}
 */
export function selectSurface(select, names) {
  const options = () =>
    [...select.options].map((option) => ({
      value: option.value,
      text: option.value === '' ? '' : chosenText(option.textContent ?? ''),
      chosen: option.selected,
      choose() {
        select.value = option.value
        tell(select)
      },
    }))
  return {
    ...choiceSurface([select], options, names),
    setValidity: (message) => select.setCustomValidity(message),
  }
}

/** @param {string} text of an option */
function chosenText(text) {
  return ASKS.test(text) ? '' : text.trim()
}

/**
 * @param {HTMLInputElement[]} inputs radio buttons or checkboxes of one name
 * @param {Record<string, string>} [names]
 * @returns {import('./surface.js').Surface}
 */
export function boxesSurface(inputs, names) {
  const options = () =>
    inputs.map((input) => ({
      value: input.value,
      text: labelOf(input),
      chosen: input.checked,
      choose() {
        input.checked = true
        tell(input)
      },
    }))
  const last = inputs[inputs.length - 1]
  const surface = choiceSurface(inputs, options, names)
  const group = inputs[0].closest('fieldset, [role=radiogroup], [role=group]')
  const whole = group && inputs.every((input) => group.contains(input)) ? group : undefined
  return {
    ...surface,
    // A group that holds nothing else is described as one.
    elements: whole ? [whole] : inputs,
    anchor: common(inputs) ?? last,
    reveal: () => (inputs.find(({ checked }) => checked) ?? inputs[0]).focus(),
    setValidity: (message) => inputs[0].setCustomValidity(message),
    watch(listeners) {
      const ends = inputs.map((input) => watch(input, listeners, { whole: true }))
      return () => {
        for (const end of ends) end()
      }
    },
  }
}

/**
 * @param {HTMLElement[]} elements
 * @param {() => Option[]} options
 * @param {Record<string, string>} [names]
 * @returns {import('./surface.js').Surface}
 */
function choiceSurface(elements, options, names = {}) {
  const written = (/** @type {Option} */ { value, text }) =>
    names[value] ?? (CHINESE.test(value) ? value : text)
  const text = () =>
    options()
      .filter(({ chosen }) => chosen)
      .map(written)
      .filter(Boolean)
      .join('、')
  const named = (/** @type {string} */ wanted) =>
    options().find((option) => written(option) === wanted)
  return {
    elements,
    anchor: elements[0],
    text,
    canHold: (wanted) => named(wanted) !== undefined,
    replace: (edits) => named(edited(text(), edits))?.choose(),
    reveal: () => elements[0].focus(),
    watch: (listeners) => watch(elements[0], listeners, { whole: true }),
  }
}

/** What a box stands for. @param {HTMLInputElement} input */
export function labelOf(input) {
  const label = input.labels?.[0]
  if (label) return (label.textContent ?? '').trim()
  // Old forms write the words after the button, without a label.
  const next = input.nextSibling?.textContent?.trim()
  return next || input.value
}

/**
 * What holds all of them and nothing of the form besides, as far as one can tell.
 *
 * @param {Element[]} inputs
 */
export function common(inputs) {
  let place = inputs[0].parentElement
  while (place && !inputs.every((input) => place?.contains(input))) place = place.parentElement
  if (inputs.length === 1) return inputs[0].closest('label') ?? inputs[0]
  const fields = place?.querySelectorAll('input:not([type=hidden]), select, textarea').length
  if (place && fields === inputs.length) return place.lastElementChild ?? undefined
  return inputs[inputs.length - 1].closest('label') ?? undefined
}

/** @param {Element} element */
function tell(element) {
  for (const name of ['input', 'change']) {
    element.dispatchEvent(new Event(name, { bubbles: true }))
  }
}
