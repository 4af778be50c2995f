/** Checks the page that a person looks at, and shows what is found over it. */

import { answering } from '../elements/calls.js'
import { dayInChina } from '../today.js'
import { createMarks } from './marks.js'
import { createPanel } from './panel.js'
import { isShown, Places } from './places.js'
import { dropSwitch, keepSwitch } from './switch.js'

/**
 * @typedef {import('../elements/finding-card.js').Finding} Finding
 * @typedef {import('../elements/words.js').Lang} Lang
 * @typedef {import('../elements/catalogue/engine.js').Parts} Parts
 *
 * @typedef {object} PageCheckOptions
 * @property {string} [profile]
 * @property {string} [asOf] `YYYY-MM-DD`
 * @property {Lang} [lang]
 * @property {boolean} [highlights] false: boxes even where the browser has highlights
 */

/** The check whose panel is open: a page has one. @type {PageCheck | undefined} */
let open

/**
 * Checks the page and opens the panel; one that is open is closed before.
 *
 * @param {Parts} parts
 * @param {PageCheckOptions} options
 */
export async function checkThisPage(parts, options) {
  open?.leave()
  const check = new PageCheck(parts, options)
  open = check
  keepSwitch()
  await check.run()
  return check
}

/** A page that is checked: its findings, and the panel that shows them. */
export class PageCheck {
  /** @type {Finding[]} */
  findings = []
  /** How many frames of other sites could not be read. */
  closedFrames = 0
  /** What was read out of the page. @type {import('../html/outline.js').PageRead | undefined} */
  read
  #parts
  #options
  #panel
  #marks
  /** @type {Map<Finding, Range[]>} */
  #ranges = new Map()

  /**
   * @param {Parts} parts
   * @param {PageCheckOptions} options
   */
  constructor(parts, options) {
    const { lang = document.documentElement.lang.startsWith('en') ? 'en' : 'zh' } = options
    this.#parts = parts
    this.#options = { ...options, lang }
    this.#panel = createPanel(lang, {
      reveal: (finding) => this.reveal(finding),
      hasPlace: (finding) => (this.#ranges.get(finding)?.length ?? 0) > 0,
      again: () => this.run(),
      close: () => this.close(),
    })
    this.#marks = createMarks(this.#panel.layer, options)
  }

  /** Reads and checks the page as it is now. */
  async run() {
    this.#panel.busy()
    try {
      const places = new Places(document)
      const { highlights, asOf = dayInChina(), ...given } = this.#options
      const { ask } = await answering(this.#parts)
      const options = { ...given, asOf }
      const [read, findings] = await Promise.all([
        ask(options, 'readPage', [places.outline]),
        ask(options, 'check', ['page', places.outline]),
      ])
      places.read = read
      this.read = read
      this.findings = findings
      this.closedFrames = places.closed
      this.#ranges = new Map(this.findings.map((finding) => [finding, places.rangesOf(finding)]))
      this.#panel.show(this.findings, read, places.closed)
      this.#marks.show(
        this.findings.map((finding) => ({
          ranges: this.#ranges.get(finding) ?? [],
          severity: finding.severity,
        })),
      )
      this.#panel.focus()
    } catch (error) {
      this.#panel.fail(error)
      throw error
    }
  }

  /**
   * Scrolls to the place of a finding and points at it.
   *
   * @param {Finding} finding
   * @returns {boolean} whether the page shows it
   */
  reveal(finding) {
    const ranges = this.#ranges.get(finding) ?? []
    const shown = isShown(ranges)
    if (shown) {
      ranges[0].startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' })
    }
    this.#marks.point(shown ? { ranges, severity: finding.severity } : undefined)
    return shown
  }

  /** Takes the panel and the marks away: the page is as it was. */
  close() {
    this.leave()
    dropSwitch()
  }

  /** The same, where another one takes its place. */
  leave() {
    this.#marks.remove()
    this.#panel.remove()
    if (open === this) open = undefined
  }
}
