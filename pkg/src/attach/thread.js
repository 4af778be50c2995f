/** The thread that checks, as soon as it says that it is there. */

/** Longer than this no worker takes to say so. */
const PATIENCE = 10_000

/**
 * @param {URL} url
 * @returns {Promise<Worker>}
 */
export async function startThread(url) {
  const worker = new Worker(url)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), PATIENCE)
    worker.onmessage = () => {
      clearTimeout(timer)
      resolve(worker)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      clearTimeout(timer)
      worker.terminate()
      reject(new Error(event.message || 'worker'))
    }
  })
}
