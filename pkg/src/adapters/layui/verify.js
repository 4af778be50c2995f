/** The forms of layui: a word for `lay-verify`. */

import { inLanguage } from '../../error.js'
import { escapeHtml } from '../escape.js'
import { Form } from '../form.js'

/**
 * What is used of layui.
 *
 * @typedef {object} Layui
 * @property {(element: Element) => any} $
 * @property {object} form
 * @property {(words: Record<string, (value: string, element: Element) => string | undefined>) => void} form.verify
 * @property {(filter: string | null, form: any) => Record<string, unknown>} form.getValue
 *
 * @typedef {{ name?: string } & import('../form.js').FormOptions & import('../checking.js').CheckOptions & import('../../options.js').Options} Options
 */

/** What sends a form of layui. */
const BUTTON = '[lay-submit]'

/**
 * Adds the word. layui shows the first input that fails, and does not send the form.
 *
 * @param {import('../checking.js').Load} load
 * @param {Layui} layui
 * @param {import('../form.js').FormKind} kind
 * @param {import('../fields.js').FormFields} fields
 * @param {Options} options `name`: the word. Default: `gongkai`
 */
export function addWord(load, layui, kind, fields, { name = 'gongkai', ...options }) {
  const form = new Form(load, kind, fields, options)
  const waiting = inLanguage(options.lang ?? 'zh', {
    zh: '正在载入核对规则，请稍后再提交',
    en: 'the rules are loading, send it again in a moment',
  })
  let settled = false
  form.ready.then(() => {
    settled = true
  })
  holdUntil(form.ready, name)
  layui.form.verify({
    [name](_, element) {
      if (!settled) return waiting
      const values = layui.form.getValue(null, layui.$(element).closest('.layui-form'))
      const messages = form.messages(element.getAttribute('name') ?? '', values)
      // layui takes a message for HTML.
      return messages.length > 0 ? escapeHtml(messages.join('；')) : undefined
    },
  })
}

/**
 * A form that is sent before the rules are there is sent again by itself when they are: layui does not wait.
 *
 * @param {Promise<unknown>} ready
 * @param {string} name of the word
 */
function holdUntil(ready, name) {
  /** @type {Set<HTMLElement>} */
  const held = new Set()
  const hold = (/** @type {Event} */ event) => {
    const button = /** @type {Element} */ (event.target).closest(BUTTON)
    if (!(button instanceof HTMLElement) || !concerns(button, name)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    held.add(button)
  }
  window.addEventListener('click', hold, true)
  ready.then(() => {
    window.removeEventListener('click', hold, true)
    for (const button of held) button.click()
  })
}

/**
 * Whether a button sends inputs that have the word.
 *
 * @param {Element} button
 * @param {string} name
 */
function concerns(button, name) {
  const inputs = button.closest('.layui-form')?.querySelectorAll('[lay-verify]') ?? []
  return [...inputs].some((input) => input.getAttribute('lay-verify')?.split('|').includes(name))
}
