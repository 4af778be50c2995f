/** What an editor writes in: one field of a form, whatever it is made of. */

/**
 * @typedef {import('../../elements/marks.js').Mark} Mark
 * @typedef {import('../replacement.js').Edit} Edit
 * @typedef {import('../../elements/excerpt.js').Span} Span
 */

/**
 * @typedef {object} Listeners
 * @property {() => void} changed at once, at every change
 * @property {() => void} settled when the text is worth checking
 * @property {() => void} left when a person has left the field
 * @property {(composing: boolean) => void} composing an input method begins, or ends
 */

/**
 * The one interface of all fields. An adapter of an editor gives the same.
 *
 * @typedef {object} Surface
 * @property {Element[]} elements what takes the focus, and what is described: one, but for radio buttons
 * @property {Element} anchor the findings stand after it
 * @property {Element} [labelled] what the form's label belongs to, where it is another element
 * @property {boolean} [silent] its text changes without any event: it is looked at from time to time
 * @property {boolean} [long] it holds long texts: a button shows where in it something was found
 * @property {boolean} [heavy] its text takes time to read: not at every key
 * @property {() => string} text as the person sees it, with `\n` between lines
 * @property {(text: string, edits: Edit[]) => boolean} canHold whether `replace` could make it hold this, by these edits
 * @property {(edits: Edit[]) => void | Promise<unknown>} replace edits in order and apart, as one step for undo; the
 *   caret stays where it was in the text
 * @property {() => boolean} [isAlive] whether it still is what the person writes in
 * @property {(span?: Span) => void} reveal takes the caret there
 * @property {(listeners: Listeners) => () => void} watch gives what ends the watching
 * @property {(marks: Mark[]) => void} [mark] draws marks beside the text, never in it
 * @property {(message: string) => void} [setValidity] the browser's own message; none where it is empty
 * @property {() => void} [destroy] takes away what it has drawn
 */

export {}
