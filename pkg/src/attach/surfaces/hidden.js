/** A hidden input: something else on the page writes into it, and no event tells. */

/**
 * @param {HTMLInputElement} control
 * @returns {import('./surface.js').Surface}
 */
export function hiddenSurface(control) {
  return {
    elements: [],
    anchor: control,
    silent: true,
    text: () => control.value,
    canHold: () => false,
    replace() {},
    reveal: () => control.parentElement?.scrollIntoView({ block: 'center' }),
    watch: () => () => {},
  }
}
