/** Ctrl-C: what was found so far is kept. A second one ends at once. */

/** What a shell says of a program that was interrupted. */
export const INTERRUPTED = 130

export class Interruption {
  /** Whether it was asked for. */
  asked = false
  /** @type {{ destroy?: () => unknown } | undefined} */
  #stream
  #stop = () => {
    if (this.asked) process.exit(INTERRUPTED)
    this.asked = true
    // What waits for input waits no longer.
    this.#stream?.destroy?.()
  }

  /** Listens from now on. */
  listen() {
    process.on('SIGINT', this.#stop)
  }

  /** Listens no longer. */
  end() {
    process.off('SIGINT', this.#stop)
  }

  /**
   * A source whose bytes are counted, and which ends where an interruption is asked for.
   *
   * @param {import('./sources.js').Source} source
   * @param {(bytes: number) => void} count
   * @returns {import('./sources.js').Source}
   */
  watched(source, count) {
    const open = () => {
      const stream = source.open()
      this.#stream = /** @type {{ destroy?: () => unknown }} */ (stream)
      return counted(stream, count)
    }
    return { ...source, open }
  }
}

/**
 * @param {AsyncIterable<Uint8Array>} stream
 * @param {(bytes: number) => void} count
 */
async function* counted(stream, count) {
  for await (const part of stream) {
    count(part.length)
    yield part
  }
}
