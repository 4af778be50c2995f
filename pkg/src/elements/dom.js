/** Elements out of plain data: text stays text, nothing is parsed as HTML. */

/**
 * @typedef {string | Node | false | null | undefined} Child
 * @typedef {Record<string, string | number | boolean | null | undefined>} Attributes
 */

/**
 * An element with attributes and children.
 *
 *     element('p', { class: 'note', hidden: !text }, 'Due on ', element('time', {}, date))
 *
 * An attribute that is true is written bare; one that is false, null or undefined is left out, and so is
 * such a child.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {Child[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue
    made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...present(children))
  return made
}

/**
 * A button that does something.
 *
 * @param {Attributes} attributes
 * @param {(event: MouseEvent) => void} act
 * @param {Child[]} children
 */
export function button(attributes, act, ...children) {
  const made = element('button', { type: 'button', ...attributes }, ...children)
  made.addEventListener('click', act)
  return made
}

/**
 * Puts children in place of those that a parent has.
 *
 * @param {Element} parent
 * @param {Child[]} children
 */
export function fill(parent, ...children) {
  parent.textContent = ''
  parent.append(...present(children))
}

/** @param {Child[]} children */
function present(children) {
  return children.filter(
    /** @returns {child is string | Node} */
    (child) => child !== false && child !== null && child !== undefined,
  )
}
