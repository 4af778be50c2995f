/** Where it is kept what a person has ignored: where the host says, else in this browser. */

/**
 * What is ignored, in words that hold no text of the form. It is void from the day after `until`, and as soon as
 * the rule's basis is another version.
 *
 * @typedef {object} Ignored
 * @property {'finding' | 'value' | 'rule'} scope
 * @property {string} rule
 * @property {string} [field]
 * @property {string} [fingerprint] of the finding
 * @property {string} [value] a digest of the field's text, its personal numbers masked
 * @property {string} basis a digest of the basis, with the day since which it is in force
 * @property {string} reason personal numbers masked
 * @property {string} [until] `YYYY-MM-DD`
 * @property {string} on `YYYY-MM-DD`
 * @property {string} [by]
 *
 * @typedef {object} Store
 * @property {(form: string) => Ignored[] | undefined | Promise<Ignored[] | undefined>} load
 * @property {(form: string, ignored: Ignored[]) => unknown} save
 */

const KEY = 'gongkai:ignored:'

/** @type {Store} */
export const localStore = {
  load(form) {
    try {
      const kept = JSON.parse(window.localStorage.getItem(KEY + form) ?? '[]')
      return Array.isArray(kept) ? kept : []
    } catch {
      // A browser that keeps nothing for this page, or something else under that name.
      return []
    }
  },
  save(form, ignored) {
    try {
      // One by one: where the host has Prototype, JSON.stringify makes a text of a list.
      const text = `[${ignored.map((one) => JSON.stringify(one))}]`
      if (ignored.length > 0) window.localStorage.setItem(KEY + form, text)
      else window.localStorage.removeItem(KEY + form)
    } catch {
      // It holds until the page is left.
    }
  },
}
