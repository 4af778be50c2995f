/** Which of the editors of a page is wanted. */

/**
 * @typedef {import('../surfaces/editors.js').Wanted} Wanted
 */

/**
 * What a mapping names: an element of the form, or the element of that id.
 *
 * @param {Wanted} wanted
 */
export function namedBy({ element, id }) {
  return element ?? (id ? document.getElementById(id) : null) ?? undefined
}

/**
 * Of the editors that a library has made the one that is wanted: by its id, by the element that it stands in or
 * beside; where the mapping names none, the first one in the form.
 *
 * @template Editor
 * @param {Iterable<Editor>} editors
 * @param {(editor: Editor) => { id?: string, places: (Element | null | undefined)[] }} describe
 * @param {Wanted} wanted
 * @param {Element} form
 */
export function pick(editors, describe, wanted, form) {
  const named = namedBy(wanted)
  const all = [...editors].map((editor) => ({ editor, ...describe(editor) }))
  const found =
    all.find(({ id }) => id && id === wanted.id) ??
    all.find(({ places }) => named && places.some((place) => place && touches(place, named))) ??
    (wanted.id || wanted.element
      ? undefined
      : all.find(({ places }) => places.some((place) => form.contains(place ?? null))))
  return found?.editor
}

/**
 * The first element that matches, of an element itself, what it holds, what stands beside it.
 *
 * @param {Element | undefined} named
 * @param {string} selector
 * @returns {HTMLElement | undefined}
 */
export function nearest(named, selector) {
  if (!named) return undefined
  const places = [
    named.closest(selector),
    named.querySelector(selector),
    named.nextElementSibling?.matches(selector) ? named.nextElementSibling : undefined,
    named.nextElementSibling?.querySelector(selector),
  ]
  return /** @type {HTMLElement | undefined} */ (places.find(Boolean) ?? undefined)
}

/**
 * @param {Element} one
 * @param {Element} other
 */
function touches(one, other) {
  return one.contains(other) || other.contains(one)
}
