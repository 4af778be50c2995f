/** How the page asks its thread. */

import { startWorker } from '../elements/catalogue/engine.js'

/** @typedef {(call: string, ...args: unknown[]) => Promise<any>} Ask */

/**
 * Starts the thread out of the text that the page holds. Where none may be started, the page itself answers.
 *
 * @param {HTMLScriptElement} inside the code of the thread, as a JSON text
 * @returns {Promise<Ask>}
 */
export async function startAsking(inside) {
  const code = JSON.parse(inside.text)
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  const worker = await startWorker(new URL(url))
  URL.revokeObjectURL(url)
  if (worker) return askingWorker(worker)
  const script = document.createElement('script')
  script.text = code
  document.head.append(script)
  const { gongkaiAnswer: answer } =
    /** @type {{ gongkaiAnswer: (question: object) => Promise<any> }} */ (
      /** @type {unknown} */ (window)
    )
  return async (call, ...args) => {
    // The page draws what it is about to do before it does it.
    await new Promise((resolve) => setTimeout(resolve, 30))
    return told(await answer({ id: 0, call, args }))
  }
}

/**
 * @param {Worker} worker
 * @returns {Ask}
 */
function askingWorker(worker) {
  /** @type {Map<number, { resolve: (answer: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map()
  let asked = 0
  worker.onmessage = ({ data }) => {
    const question = waiting.get(data.id)
    waiting.delete(data.id)
    try {
      question?.resolve(told(data))
    } catch (error) {
      question?.reject(/** @type {Error} */ (error))
    }
  }
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message))
    waiting.clear()
  }
  return (call, ...args) =>
    new Promise((resolve, reject) => {
      asked += 1
      waiting.set(asked, { resolve, reject })
      worker.postMessage({ id: asked, call, args })
    })
}

/**
 * @param {{ answer?: any, error?: string }} told
 * @throws {Error} what went wrong
 */
function told({ answer, error }) {
  if (error !== undefined) throw new Error(error)
  return answer
}
