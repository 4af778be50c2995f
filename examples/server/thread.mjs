/** A thread that checks one record after the other. */

import { parentPort, workerData } from 'node:worker_threads'

const { load } = await import(workerData.gongkai)
const gongkai = await load()

parentPort?.on('message', ({ kind, record }) => {
  try {
    parentPort?.postMessage({ findings: gongkai.check(kind, record) })
  } catch (error) {
    const { code = 'INTERNAL', message } = /** @type {Error & { code?: string }} */ (error)
    parentPort?.postMessage({ error: { code, message } })
  }
})
