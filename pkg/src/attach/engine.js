/**
 * Where records are checked: in a thread of its own, which a policy against WebAssembly in the page allows; else
 * in the page.
 */

import { isCore, startThread } from './thread.js'
import { wordsOf } from './words.js'

/**
 * @typedef {import('./mapping.js').Finding} Finding
 * @typedef {import('../api.js').Gongkai} Gongkai
 * @typedef {import('../options.js').Options} Options
 *
 * @typedef {object} Parts where the rest of the package is
 * @property {URL} worker
 * @property {() => import('./thread.js').Thread | undefined} [early] one that was started before this code was there; it is given once
 * @property {() => Promise<{ load: (options?: Options) => Promise<Gongkai> }>} main what checks in the page itself
 *
 * @typedef {object} Engine
 * @property {'worker' | 'main' | 'fallback'} kind
 * @property {string} reason why it is this one
 * @property {string} asOf the day as of which it checks
 * @property {'zh' | 'en'} lang
 * @property {(kind: import('./mapping.js').Settings['kind'], record: Record<string, string>) => Finding[] | Promise<Finding[]>} check
 * @property {(kind: import('./mapping.js').Settings['kind'], label: string) => string | undefined | Promise<string | undefined>} fieldOf
 *   the field that a label stands for
 * @property {(text: string) => string | Promise<string>} mask hides personal numbers
 */

/** The engines of the page, by what they were started with. @type {Map<string, Promise<Engine>>} */
const engines = new Map()

/** What was started last: `gongkai.engine`. @type {{ kind: Engine['kind'], reason: string } | undefined} */
let latest

export function engineOfPage() {
  return latest
}

/**
 * Starts an engine; one that has started with the same options is used again.
 *
 * @param {Parts} parts
 * @param {Options} options
 * @returns {Promise<Engine>}
 */
export function startEngine(parts, options) {
  const key = JSON.stringify(options)
  const known = engines.get(key)
  if (known) return known
  const starting = start(parts, options)
  engines.set(key, starting)
  starting.then(remember, () => engines.delete(key))
  return starting
}

/**
 * @param {Gongkai} gongkai that the page has loaded
 * @returns {Engine}
 */
export function engineOf(gongkai) {
  const { main, given } = wordsOf(gongkai.lang).engine
  return remember(inPage(gongkai, main(given)))
}

/** @param {Engine} engine */
function remember(engine) {
  latest = { kind: engine.kind, reason: engine.reason }
  return engine
}

/**
 * @param {Parts} parts
 * @param {Options} options
 * @returns {Promise<Engine>}
 */
async function start(parts, options) {
  const words = wordsOf(options.lang).engine
  let why = ''
  try {
    return await inWorker(parts, options, words.worker)
  } catch (error) {
    why = words.noWorker(error instanceof Error ? error.message : String(error))
  }
  const { load } = await parts.main()
  return inPage(await load(options), words.main(why))
}

/**
 * @param {Gongkai} gongkai
 * @param {string} reason
 * @returns {Engine}
 */
function inPage(gongkai, reason) {
  const { kind, reason: why } = gongkai.engine
  return {
    kind,
    reason: [reason, why].filter(Boolean).join('；'),
    asOf: gongkai.asOf,
    lang: gongkai.lang,
    check: (kind, record) => gongkai.check(kind, record),
    fieldOf: (kind, label) => gongkai.fieldOf(kind, label),
    mask: (text) => gongkai.mask(text),
  }
}

/**
 * @param {Parts} parts
 * @param {Options} options
 * @param {string} reason
 * @returns {Promise<Engine>}
 */
async function inWorker(parts, options, reason) {
  const sent = { ...options, wasm: options.wasm && String(options.wasm) }
  if (options.wasm && typeof options.wasm !== 'string' && !(options.wasm instanceof URL)) {
    throw new Error('wasm')
  }
  const { worker, there } = parts.early?.() ?? startThread(parts.worker, isCore(options))
  if (!worker) await there
  const thread = asking(/** @type {Worker} */ (worker))
  const ask = (/** @type {string} */ call, /** @type {unknown[]} */ args) =>
    thread.ask({ options: sent, call, args })
  try {
    // It is asked before it is there, so that it begins at once.
    const [{ asOf, lang, engine }] = await Promise.all([ask('open', []), there])
    const plain = engine.kind === 'fallback'
    return {
      kind: plain ? 'fallback' : 'worker',
      reason: plain ? engine.reason : reason,
      asOf,
      lang,
      check: (kind, record) => ask('check', [kind, record]),
      fieldOf: (kind, label) => ask('fieldOf', [kind, label]),
      mask: (text) => ask('mask', [text]),
    }
  } catch (error) {
    thread.end()
    throw error
  }
}

/**
 * What asks a worker questions.
 *
 * @param {Worker} worker
 * @returns {{ ask: (question: object) => Promise<any>, end: () => void }}
 */
function asking(worker) {
  /** @type {Map<number, { resolve: (answer: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map()
  let asked = 0
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message || 'worker'))
    waiting.clear()
  })
  worker.addEventListener('message', ({ data: { id, answer, error } }) => {
    // It says once that it is there; that answers nothing.
    const question = waiting.get(id)
    waiting.delete(id)
    if (error) question?.reject(Object.assign(new Error(error.message), { code: error.code }))
    else question?.resolve(answer)
  })
  return {
    ask(question) {
      asked += 1
      const id = asked
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, ...question })
      })
    },
    end: () => worker.terminate(),
  }
}
