/**
 * The thread that checks in the page that is one file: the core is inside. Where a browser starts no thread out of a
 * page's own text, the page runs this itself.
 */

import { inflateSync } from 'fflate'
import coreInside from 'gongkai-inside/full.deflate'
import workbookInside from 'gongkai-inside/workbook.deflate'
import * as core from '../../wasm/full.js'
import * as workbook from '../../wasm/workbook.js'
import { Gongkai } from '../api.js'
import { toolsWith } from '../files/tools.js'
import { settle } from '../options.js'
import { Session } from './session.js'

/** @typedef {{ id: number, call: keyof typeof CALLS, args: any[] }} Question */

/** @type {Promise<unknown> | undefined} */
let started
/** @type {Session | undefined} */
let session

function start() {
  started ??= Promise.all([
    core.default({ module_or_path: inflateSync(coreInside) }),
    workbook.default({ module_or_path: inflateSync(workbookInside) }),
  ])
  return started
}

/** What was opened last. */
function opened() {
  if (!session) throw new Error('nothing was opened')
  return session
}

const CALLS = {
  /**
   * Begins anew, with nothing checked.
   *
   * @param {import('../options.js').Options} options
   */
  async open(options) {
    await start()
    const tools = { ...toolsWith(workbook.readWorkbook), engine: ENGINE }
    const gongkai = Gongkai.open(core, settle(options), tools)
    session = new Session(gongkai)
    return { version: gongkai.version, asOf: gongkai.asOf, profiles: gongkai.profiles() }
  },
  /** @param {Parameters<Session['check']>} given */
  check: (...given) => opened().check(...given),
  /** @param {Parameters<Session['written']>} given */
  written: (...given) => opened().written(...given),
  /** @param {Parameters<Session['annotated']>} given */
  annotated: (...given) => opened().annotated(...given),
  /** @param {Parameters<Session['fixed']>} given */
  fixed: (...given) => opened().fixed(...given),
}

const ENGINE = { kind: /** @type {const} */ ('main'), reason: '' }

/**
 * @param {Question} question
 * @returns {Promise<{ id: number, answer?: unknown, error?: string }>}
 */
async function answer({ id, call, args }) {
  try {
    const does = /** @type {(...args: any[]) => unknown} */ (CALLS[call])
    return { id, answer: await does(...args) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}

if (typeof document === 'undefined') {
  const scope = /** @type {{ onmessage: unknown, postMessage: (message: unknown) => void }} */ (
    /** @type {unknown} */ (self)
  )
  scope.onmessage = async (/** @type {MessageEvent} */ { data }) =>
    scope.postMessage(await answer(data))
  scope.postMessage('ready')
} else {
  Object.assign(window, { gongkaiAnswer: answer })
}
