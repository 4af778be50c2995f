/** A field of a form that is checked: what it holds, what was found in it, and what a screen reader is told. */

import { edited } from '../elements/excerpt.js'
import { digest } from './ignoring/digest.js'
import { labelOf } from './label.js'
import { createNotes } from './notes.js'
import { difference, follow } from './replacement.js'
import { elementsOf, fieldOptions, find } from './surfaces/find.js'

/**
 * @typedef {import('./mapping.js').Finding} Finding
 * @typedef {import('../../types/wire.js').Fix} Fix
 * @typedef {import('./surfaces/surface.js').Surface} Surface
 * @typedef {import('./surfaces/find.js').FieldOptions} FieldOptions
 * @typedef {import('./words.js').Words} Words
 *
 * @typedef {object} Owner the form, as far as a field knows it
 * @property {() => void} settled
 * @property {(field: Field, composing: boolean) => void} composing
 * @property {(field: Field, finding: Finding, fix: Fix) => void} fix
 * @property {(finding: Finding, id: string) => HTMLElement[]} more
 */

export class Field {
  /** @type {Surface | undefined} */
  surface
  /** Nothing is said of an empty field before anybody has been there. */
  touched = false
  composing = false
  /** Those that stand in the text as it is now. @type {Finding[]} */
  findings = []
  /** What the findings are about. */
  checked = ''
  /** What it held when it was last looked at. */
  seen = ''
  #owner
  #options
  /** @type {Element | undefined} */
  #form
  /** @type {ReturnType<typeof createNotes> | undefined} */
  #notes
  /** Where the notes stand, as worked out for an anchor. @type {{ anchor: Element, place: Element | Text } | undefined} */
  #after
  /** @type {Element[]} */
  #elements = []
  /** @type {() => void} */
  #end = () => {}
  /** What the elements said before. @type {Map<Element, { invalid: string | null }>} */
  #before = new Map()

  /**
   * @param {string} name
   * @param {import('./mapping.js').FieldMapping} mapping
   * @param {Owner} owner
   */
  constructor(name, mapping, owner) {
    this.name = name
    this.#options = fieldOptions(mapping)
    this.#owner = owner
  }

  /** @param {boolean} long whether the place of a finding is worth a button */
  #createNotes(long) {
    return createNotes({
      onFix: (finding, fix) => this.#owner.fix(this, finding, fix),
      onShow: long ? (finding) => this.surface?.reveal(finding.span) : undefined,
      more: this.#owner.more,
    })
  }

  /** What it holds. A field that is not there yet holds nothing. */
  get text() {
    return this.surface?.text() ?? ''
  }

  /** Whether the findings are about what it holds. */
  get isCurrent() {
    return this.checked === this.text
  }

  /** A digest of what it holds, by which it can be recognised. */
  get digest() {
    return digest(this.text)
  }

  /** @param {Words} words */
  label(words) {
    const given = 'label' in this.#options ? this.#options.label : undefined
    const { surface } = this
    const element = surface?.labelled ?? surface?.elements[0] ?? surface?.anchor
    const names = words.fieldNames
    return given ?? (element ? labelOf(element, this.name, names) : (names[this.name] ?? this.name))
  }

  /**
   * Finds its elements in the form as it is now. A host that draws its form anew has put others in their place.
   *
   * @param {Element} form
   */
  bind(form) {
    if ('watch' in this.#options) {
      if (!this.surface) this.#open(this.#options)
    } else {
      const found = find(this.#options, form, this.name)
      const { surface } = this
      const same =
        surface?.anchor.isConnected &&
        (surface.isAlive?.() ?? true) &&
        surface.elements.every(isAlive) &&
        this.#elements.length === found?.elements.length &&
        this.#elements.every((element, at) => element === found.elements[at])
      if (!same) {
        this.#close()
        const opened = found?.open()
        if (opened) {
          this.#elements = found?.elements ?? []
          this.#open(opened)
        } else this.#leave()
      }
    }
    this.#form = form
    if (this.findings.length > 0 || this.#notes?.isPlaced) this.#place()
  }

  /** @param {Surface} surface */
  #open(surface) {
    this.surface = surface
    this.#notes = this.#notes ?? this.#createNotes(surface.long ?? false)
    for (const element of surface.elements) {
      this.#before.set(element, { invalid: element.getAttribute('aria-invalid') })
    }
    this.seen = surface.text()
    if (this.seen !== '') this.touched = true
    this.#end = surface.watch({
      changed: () => {
        this.touched = true
        if (!surface.heavy) this.#follow()
      },
      settled: () => this.#owner.settled(),
      left: () => {
        if (this.touched) return
        this.touched = true
        this.#owner.settled()
      },
      composing: (composing) => {
        this.composing = composing
        this.#owner.composing(this, composing)
      },
    })
  }

  #close() {
    this.#end()
    this.#end = () => {}
    this.#restore()
    this.surface?.destroy?.()
    this.surface = undefined
    this.composing = false
  }

  /** The form does not have it any more: nothing is said of it until it has. */
  #leave() {
    this.findings = []
    this.#notes?.leave()
  }

  /**
   * Puts the notes where they belong. There are none before there is something to say: a framework that takes over
   * what a server has drawn finds its form as it was.
   */
  #place() {
    const form = this.#form
    const anchor = this.surface?.anchor
    if (!form || !anchor) return
    const named = 'notes' in this.#options ? this.#options.notes : undefined
    const said = `[data-gongkai-notes="${CSS.escape(this.name)}"]`
    const [parent] = elementsOf(named ?? said, form)
    if (parent) this.#notes?.settle(parent, null)
    else if (anchor.parentElement) {
      if (!this.#after || this.#after.anchor !== anchor || !this.#after.place.isConnected) {
        this.#after = { anchor, place: below(anchor, form) }
      }
      this.#notes?.settle(anchor.parentElement, this.#after.place)
    }
  }

  /** Moves the spans along with what was typed since; one that was typed into is dropped. */
  #follow() {
    const edit = difference(this.checked, this.text)
    if (!edit) return
    this.findings = this.findings.flatMap((finding) => movedBy(finding, edit))
    this.checked = this.text
  }

  /**
   * Looks whether the text has changed without a word.
   *
   * @returns {boolean}
   */
  hasChanged() {
    const { text } = this
    if (text === this.seen) return false
    this.seen = text
    return true
  }

  /** @param {boolean} touched also where it is empty */
  reset(touched) {
    this.seen = this.text
    this.touched = touched || this.seen !== ''
  }

  /**
   * Shows what was found in a text. Where something was typed since, the spans follow it.
   *
   * @param {Finding[]} findings
   * @param {string} text in which they were found
   * @param {Words} words
   * @param {boolean} native whether the browser's own validation is told
   */
  show(findings, text, words, native) {
    const { surface } = this
    if (!surface) return
    this.findings = findings
    this.checked = text
    this.#follow()
    this.seen = this.checked
    if (this.findings.length > 0) this.#place()
    const offered = this.findings.map((finding) => this.#holdable(finding))
    this.#notes?.show(offered, this.checked, words)
    this.#draw()
    this.#describe(surface)
    if (native) surface.setValidity?.(firstError(this.findings))
  }

  #draw() {
    this.surface?.mark?.(
      this.findings.flatMap(({ span, severity }) =>
        span && span.end > span.start ? [{ ...span, severity }] : [],
      ),
    )
  }

  /**
   * Without the fixes that the field cannot take, as a select that has no such option.
   *
   * @param {Finding} finding
   */
  #holdable(finding) {
    if (!finding.fixes) return finding
    const fixes = finding.fixes.filter(({ edits }) => this.canMend(edits))
    return { ...finding, fixes }
  }

  /**
   * Whether it could hold the text that edits make of what was checked.
   *
   * @param {Fix['edits']} edits
   */
  canMend(edits) {
    return this.surface?.canHold(edited(this.checked, edits), edits) ?? false
  }

  /**
   * Makes edits, as one step for undo.
   *
   * @param {Fix['edits']} edits of the text that was checked
   * @returns {Promise<boolean>} whether it holds the text that was wanted
   */
  async mend(edits) {
    const wanted = edited(this.checked, edits)
    if (!this.isCurrent || !this.canMend(edits)) return false
    // Some editors draw a change later.
    await this.surface?.replace(edits)
    return this.text === wanted
  }

  /** @param {Surface} surface */
  #describe({ elements }) {
    const wrong = this.findings.some(({ severity }) => severity === 'error')
    for (const element of elements) {
      const own = this.#notes?.id ?? ''
      const others = idsOf(element).filter((id) => id !== own)
      setIds(element, this.findings.length > 0 ? [...others, own] : others)
      const before = this.#before.get(element)?.invalid ?? null
      setAttribute(element, 'aria-invalid', wrong ? 'true' : before)
    }
  }

  #restore() {
    for (const [element, { invalid }] of this.#before) {
      setIds(
        element,
        idsOf(element).filter((id) => id !== this.#notes?.id),
      )
      setAttribute(element, 'aria-invalid', invalid)
    }
    this.#before.clear()
    this.surface?.setValidity?.('')
  }

  /** @param {Node} node */
  owns(node) {
    return this.#notes?.owns(node) ?? false
  }

  /** Leaves the form as it was. */
  detach() {
    this.#close()
    this.#notes?.remove()
  }
}

/**
 * Whether it is shown: the document of a frame that was loaded anew is not.
 *
 * @param {Element} element
 */
function isAlive(element) {
  return element.isConnected && element.ownerDocument.defaultView !== null
}

/**
 * A finding after an edit; none where the edit touched what it is about.
 *
 * @param {Finding} finding
 * @param {import('./replacement.js').Edit} edit
 * @returns {Finding[]}
 */
function movedBy(finding, edit) {
  if (!finding.span) return [finding]
  return follow([finding.span], edit).map((span) => ({
    ...finding,
    span,
    fixes: finding.fixes
      ?.map((fix) => ({ ...fix, edits: follow(fix.edits, edit) }))
      .filter((fix, at) => fix.edits.length === finding.fixes?.[at].edits.length),
  }))
}

/** @param {Finding[]} findings */
function firstError(findings) {
  return findings.find(({ severity, review }) => severity === 'error' && !review)?.message ?? ''
}

/**
 * What the notes stand after, so that they are beneath the field and not beside it: the label that holds it, the
 * row or the box of a component that holds nothing else to fill in.
 *
 * @param {Element} anchor
 * @param {Element} form
 */
function below(anchor, form) {
  let place = anchor.closest('label') ?? anchor
  for (let parent = place.parentElement; parent; parent = parent.parentElement) {
    if (parent === form || !form.contains(parent) || /^(TD|TH|LI|FIELDSET)$/.test(parent.tagName))
      break
    if (!/flex|grid|inline/.test(getComputedStyle(parent).display)) break
    const others = parent.querySelectorAll('input:not([type=hidden]), select, textarea, button')
    if ([...others].some((other) => !place.contains(other))) break
    place = parent
  }
  return afterHints(place, anchor)
}

/**
 * A hint stays with its field, and so do the words after it, as 号, where no other field comes behind them.
 *
 * @param {Element} place
 * @param {Element} anchor
 * @returns {Element | Text}
 */
function afterHints(place, anchor) {
  const ids = idsOf(anchor)
  /** @type {Element | Text} */
  let last = place
  /** @type {Element | Text} */
  let lastHint = place
  for (let next = place.nextSibling; next; next = next.nextSibling) {
    if (next instanceof Element) {
      const small = getComputedStyle(next).display.startsWith('inline')
      const fields = 'input:not([type=hidden]), select, textarea, label'
      if (next.matches(fields) || next.querySelector(fields)) return lastHint
      if (!ids.includes(next.id) && !small) break
      lastHint = next
      last = next
    } else if (next instanceof Text && next.data.trim()) last = next
  }
  return last
}

/** @param {Element} element */
function idsOf(element) {
  return (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean)
}

/**
 * @param {Element} element
 * @param {string[]} ids
 */
function setIds(element, ids) {
  setAttribute(element, 'aria-describedby', ids.join(' ') || null)
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string | null} value
 */
function setAttribute(element, name, value) {
  if (element.getAttribute(name) === value) return
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
