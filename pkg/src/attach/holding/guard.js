/** Keeps a form from being sent while errors stand; warnings pass with a reason. */

import { listen } from '../typing.js'
import { judge } from './judge.js'

/**
 * @typedef {import('../mapping.js').Finding} Finding
 * @typedef {{ errors: Finding[], warnings: Finding[], passes: boolean }} Verdict
 *
 * @typedef {object} Keeper what the guard asks of the form
 * @property {() => Element} form
 * @property {string | Element | undefined} buttons what sends the form by a script of the page
 * @property {boolean} reasons
 * @property {() => Finding[] | Promise<Finding[]>} checkAll what stands in the whole form
 * @property {(errors: Finding[]) => void} showErrors
 * @property {(warnings: Finding[]) => Promise<string | undefined>} askReason
 * @property {(warnings: Finding[], reason: string) => void} waive
 * @property {() => void} clear takes away what was in the way
 */

const SUBMITS = 'button:not([type]), [type=submit], [type=image]'

export class Guard {
  #keeper
  #silence
  /** What is let through, because it was checked. */
  #letting = false
  /** Counts attempts: what comes late from an earlier one sends nothing. */
  #attempts = 0
  /** @type {Set<string>} */
  #waived = new Set()
  /** Chromium before 81 does not say what submitted a form. @type {Element | undefined} */
  #pressed

  /**
   * @param {Keeper} keeper
   * @param {boolean} holds whether it listens; `check` works without
   */
  constructor(keeper, holds) {
    this.#keeper = keeper
    // Before everything on the form itself: a script of the page must not send what is held.
    this.#silence = holds
      ? listen(
          document,
          { submit: (event) => this.#submitted(event), click: (event) => this.#clicked(event) },
          true,
        )
      : () => {}
  }

  /**
   * Whether the form may be sent. Where errors stand they are shown; where warnings do, a reason is asked for, and
   * this waits for it. For pages that send by a script of their own.
   *
   * @returns {Promise<boolean>}
   */
  async check() {
    this.#attempts += 1
    const attempt = this.#attempts
    const verdict = this.#judge(await this.#keeper.checkAll())
    return attempt === this.#attempts && (await this.#settle(verdict))
  }

  end() {
    this.#attempts += 1
    this.#silence()
  }

  /** @param {SubmitEvent} event */
  #submitted(event) {
    const form = this.#keeper.form()
    if (event.target !== form) return
    const submitter = event.submitter ?? this.#pressed
    this.#pressed = undefined
    this.#hold(event, () => submit(/** @type {HTMLFormElement} */ (form), submitter))
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const target = /** @type {Element} */ (event.composedPath()[0])
    if (!(target instanceof Element)) return
    const form = this.#keeper.form()
    const own = target.closest(SUBMITS)
    if (own && form.contains(own)) this.#pressed = own
    const { buttons } = this.#keeper
    if (!buttons) return
    const button =
      typeof buttons === 'string' ? target.closest(buttons) : buttons.contains(target) && buttons
    if (button instanceof HTMLElement) this.#hold(event, () => button.click())
  }

  /**
   * @param {Event} event
   * @param {() => void} again does what the event would have done
   */
  #hold(event, again) {
    if (this.#letting) return
    this.#attempts += 1
    const found = this.#keeper.checkAll()
    // What is known already is decided at once, and the page's own event goes its way.
    if (!(found instanceof Promise)) {
      const verdict = this.#judge(found)
      if (verdict.passes) {
        this.#keeper.clear()
        return
      }
      stop(event)
      this.#settleThen(verdict, again)
      return
    }
    stop(event)
    const attempt = this.#attempts
    found.then((findings) => {
      if (attempt === this.#attempts) this.#settleThen(this.#judge(findings), again)
    })
  }

  /**
   * @param {Verdict} verdict
   * @param {() => void} again
   */
  async #settleThen(verdict, again) {
    if (!(await this.#settle(verdict))) return
    this.#letting = true
    try {
      again()
    } finally {
      this.#letting = false
    }
  }

  /**
   * @param {Verdict} verdict
   * @returns {Promise<boolean>}
   */
  async #settle({ errors, warnings, passes }) {
    this.#keeper.clear()
    if (passes) return true
    if (errors.length > 0) {
      this.#keeper.showErrors(errors)
      return false
    }
    const attempt = this.#attempts
    const reason = await this.#keeper.askReason(warnings)
    if (reason === undefined || attempt !== this.#attempts) return false
    for (const { fingerprint } of warnings) this.#waived.add(fingerprint)
    this.#keeper.waive(warnings, reason)
    return true
  }

  /** @param {Finding[]} findings */
  #judge(findings) {
    return judge(findings, this.#waived, this.#keeper.reasons)
  }
}

/** @param {Event} event */
function stop(event) {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/**
 * @param {HTMLFormElement} form
 * @param {Element | null | undefined} submitter
 */
function submit(form, submitter) {
  const pressed = submitter?.isConnected ? /** @type {HTMLElement} */ (submitter) : undefined
  if (form.requestSubmit) form.requestSubmit(pressed)
  else if (pressed) pressed.click()
  else if (form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))) {
    form.submit()
  }
}
