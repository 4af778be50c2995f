/** What `attach` is told, in one shape, and what a form says of itself in its attributes. */

import { loadFor } from '../kinds.js'

/**
 * @typedef {import('../../types/wire.js').Finding} Finding
 * @typedef {import('./surfaces/find.js').FieldMapping} FieldMapping
 * @typedef {import('./surfaces/find.js').FieldOptions} FieldOptions
 * @typedef {import('../options.js').Options} LoadOptions
 *
 * @typedef {object} Settings
 * @property {'document' | 'item' | 'text' | 'request' | 'approval' | 'report'} kind
 * @property {Record<string, FieldMapping>} fields
 * @property {boolean} auto whether further fields are found by the labels of the form
 * @property {'off' | 'error'} guard `error`: the form is not submitted while errors stand, and warnings want a reason
 * @property {boolean} reasons whether warnings want a reason before the form is submitted
 * @property {string | Element} [buttons] what submits by a script of the page: held as the form is
 * @property {boolean} native the browser's own validation is told as well
 * @property {'none' | 'finding' | 'value' | 'rule'} ignore the widest that a person may ignore
 * @property {import('./ignoring/store.js').Store} [store] where it is kept what a person has ignored
 * @property {string} [name] of the form in that store
 * @property {string | (() => string)} [user] who works on the form: goes into what is ignored and waived
 * @property {string | Element} [rest] where the findings go that belong to no field; the end of the form where left out
 * @property {(sentence: string) => void} [announce] instead of a live region of its own
 * @property {import('../api.js').Gongkai} [gongkai] that is loaded already
 * @property {LoadOptions} load
 */

/** The settings that `load` takes. */
const LOAD = /** @type {const} */ (['profile', 'asOf', 'lang', 'wasm', 'full'])

/**
 * @param {Element} form
 * @param {Record<string, any>} given
 * @param {LoadOptions} defaults of the page
 * @returns {Settings}
 */
export function settle(form, given, defaults) {
  const said = saidBy(form)
  /** @type {Record<string, any>} */
  const all = { ...defaults, ...said, ...defined(given) }
  /** @type {Record<string, any>} */
  const load = {}
  for (const name of LOAD) if (all[name] !== undefined) load[name] = all[name]
  const kind = all.kind ?? 'document'
  const fields = { ...fieldsSaidBy(form), ...given.fields }
  return {
    kind,
    fields,
    auto: all.auto ?? Object.keys(fields).length === 0,
    guard: all.guard === 'error' ? 'error' : 'off',
    reasons: all.reasons ?? true,
    buttons: all.buttons,
    native: all.native ?? false,
    ignore: all.ignore ?? 'rule',
    store: all.store,
    name: all.name,
    user: all.user,
    rest: all.rest,
    announce: all.announce,
    gongkai: all.gongkai,
    load: loadFor(kind, load),
  }
}

/** @param {Record<string, any>} given */
function defined(given) {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/**
 * What the attributes of an element say: `data-gongkai-profile`, `-as-of`, `-lang`, `-guard`, `-auto` …
 *
 * @param {Element} element
 */
export function saidBy(element) {
  const said = (/** @type {string} */ name) =>
    element.getAttribute(name && `data-gongkai-${name}`) ?? undefined
  return defined({
    kind: element.getAttribute('data-gongkai') || undefined,
    profile: said('profile'),
    asOf: said('as-of'),
    lang: said('lang'),
    guard: said('guard'),
    auto: element.hasAttribute('data-gongkai-auto') || undefined,
    native: element.hasAttribute('data-gongkai-native') || undefined,
    ignore: said('ignore'),
    name: said('name'),
    user: said('user'),
    buttons: said('buttons'),
  })
}

/**
 * The fields that carry `data-gongkai-field`. They are looked up each time, by name: a host may draw them anew.
 *
 * @param {Element} form
 */
export function fieldsSaidBy(form) {
  /** @type {Record<string, FieldMapping>} */
  const fields = {}
  for (const element of form.querySelectorAll('[data-gongkai-field]')) {
    const name = element.getAttribute('data-gongkai-field') ?? ''
    const editor = element.getAttribute('data-gongkai-editor') ?? undefined
    const id = element.getAttribute('data-gongkai-id') ?? (element.id || undefined)
    fields[name] = { field: `[data-gongkai-field="${CSS.escape(name)}"]`, editor, id }
  }
  return fields
}
