/** gongkai by one script tag: window.gongkai. */

import { Gongkai } from './api.js'
import { isCore, startThread } from './attach/thread.js'
import { waitingAttachment } from './attach/waiting.js'
import { GongkaiError } from './error.js'
import { loadFor, OFFICE } from './kinds.js'
import { loadFrom } from './page.js'
import { checkPageWith, isAskedFor } from './page-check/waiting.js'
import { saidByTags } from './tags.js'

/**
 * @typedef {(gongkai: typeof PUBLIC) => void} Call
 * @typedef {{ gongkai?: Call[] | typeof PUBLIC }} Page
 */

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)
const page = /** @type {Page} */ (/** @type {unknown} */ (window))

/**
 * Loads gongkai. The core lies beside the script.
 *
 * @param {import('./options.js').Options} [options]
 */
function load(options) {
  const beside = (/** @type {string} */ name) => new URL(name, src)
  const [core, full] = [beside('core.wasm'), beside('full.wasm')]
  return loadFrom(
    {
      core,
      full,
      files: beside('files.mjs'),
      workbook: beside('workbook.wasm'),
      fallback: beside('fallback.js'),
    },
    options,
  )
}

/** The elements that a page may have; what they need is loaded only where it has one. */
const ELEMENTS = 'gongkai-catalogue, gongkai-deadline, gongkai-findings'

/** The forms that want to be checked; so is what they need. */
const FORMS = '[data-gongkai]'

/** The scripts that are loaded, or are loading. @type {Map<string, Promise<void>>} */
const scripts = new Map()

/**
 * Loads a script that lies beside this one, once.
 *
 * @param {string} name
 * @returns {Promise<void>}
 */
function loadBeside(name) {
  const known = scripts.get(name)
  if (known) return known
  /** @type {Promise<void>} */
  const loading = new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = String(new URL(name, src))
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`${script.src} did not load`))
    document.head.append(script)
  })
  scripts.set(name, loading)
  return loading
}

/**
 * Loads the elements. It happens by itself where the page has one when it is parsed; call it where a script puts
 * one in later.
 *
 * @returns {Promise<void>}
 */
function loadElements() {
  return loadBeside('elements.js')
}

const PUBLIC = {
  load,
  loadElements,
  checkPage: checkPageWith(loadBeside),
  Gongkai,
  GongkaiError,
  /**
   * Checks a form while it is filled in. What it needs is loaded here; the calls wait for it.
   *
   * @param {Parameters<import('./attach/waiting.js').Attach>} given
   */
  attach(...given) {
    const [form, ...rest] = given
    const found = typeof form === 'string' ? document.querySelector(form) : form
    if (!found) throw new TypeError(`gongkai.attach: ${form}`)
    return waitingAttachment(async () => {
      /** @type {Record<string, any>} */
      const { kind, gongkai, ...options } = Object.assign({}, ...rest)
      await loadForms(gongkai ? undefined : isCore(loadFor(kind, options)))
      // It has put the real one in place of this.
      return /** @type {typeof import('./attach/index.js')} */ (/** @type {unknown} */ (PUBLIC))
    }, [found, ...rest])
  },
  /**
   * Adds an adapter for an editor.
   *
   * @param {string} name
   * @param {import('./attach/surfaces/editors.js').Adapter} adapter
   */
  defineEditor(name, adapter) {
    loadBeside('attach.js').then(() => PUBLIC.defineEditor(name, adapter))
  },
  /**
   * Calls now what a page before this script puts into a list that it calls `window.gongkai`.
   *
   * @param {Call[]} calls
   */
  push(...calls) {
    for (const call of calls) call(PUBLIC)
  },
  loadFormsOfPage,
}

/** The forms that need the larger module; an attribute of the script holds for all of them. */
const NEEDS_FULL = [
  '[data-gongkai-profile]:not([data-gongkai-profile="national"])',
  '[data-gongkai-lang]:not([data-gongkai-lang="zh"])',
  ...OFFICE.map((kind) => `[data-gongkai="${kind}"]`),
].join()

/**
 * Loads what checks forms, once.
 *
 * @param {boolean} [core] whether the first one needs no more than the core; nothing where it needs no thread
 */
function loadForms(core) {
  if (core !== undefined && !scripts.has('attach.js')) {
    // It starts while the code for forms is loaded.
    const early = startThread(
      new URL('worker.js', src),
      core && !document.querySelector(NEEDS_FULL),
    )
    Object.assign(PUBLIC, { early })
  }
  return loadBeside('attach.js')
}

/** Asked again when another tag comes: its attributes count too. */
function loadFormsOfPage() {
  if ('attachReady' in PUBLIC) return
  if (document.querySelector(FORMS)) loadForms(true)
  // Which of its forms hold records, their labels tell.
  else if (saidByTags('forms') !== undefined) loadForms()
}

function loadWhatThePageHas() {
  if (document.querySelector(ELEMENTS)) loadElements()
  loadFormsOfPage()
  if (isAskedFor()) PUBLIC.checkPage()
}

// Included twice, the first one stays. What has the id `gongkai` in the page is called so too.
const before = page.gongkai instanceof Element ? undefined : page.gongkai
if (before && !Array.isArray(before)) before.loadFormsOfPage?.()
else {
  page.gongkai = PUBLIC
  for (const call of before ?? []) PUBLIC.push(call)
  const parsed = document.readyState !== 'loading'
  if (!parsed) document.addEventListener('DOMContentLoaded', loadWhatThePageHas)
  // When this script has run to its end: in the one file the code for forms comes behind this.
  Promise.resolve().then(parsed ? loadWhatThePageHas : loadFormsOfPage)
}
