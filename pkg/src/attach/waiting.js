/** What stands for an attachment until the code for forms has come. */

/**
 * @typedef {import('./attachment.js').Attachment} Attachment
 * @typedef {typeof import('./index.js').attach} Attach
 */

/**
 * Has the methods of an attachment; they wait for it.
 *
 * @param {() => Promise<{ attach: Attach }>} load
 * @param {Parameters<Attach>} given
 */
export function waitingAttachment(load, given) {
  let wanted = true
  /** @type {Attachment | undefined} */
  let there
  const coming = load().then(({ attach }) => {
    if (!wanted) throw new Error('gongkai: detached')
    there = attach(...given)
    return there
  })
  coming.catch(() => {})
  const ready = coming.then((attachment) => attachment.ready)
  ready.catch(() => {})
  const later =
    (/** @type {keyof Attachment} */ name) =>
    async (/** @type {any[]} */ ...args) => {
      const attachment = /** @type {Record<string, any>} */ (await coming)
      return attachment[name](...args)
    }
  return {
    ready,
    check: later('check'),
    fix: later('fix'),
    fixSafe: later('fixSafe'),
    ignore: later('ignore'),
    configure: later('configure'),
    reveal: later('reveal'),
    reset: later('reset'),
    replace: later('replace'),
    guard: { check: () => coming.then(({ guard }) => guard.check()) },
    get fields() {
      return there?.fields ?? []
    },
    get findings() {
      return there?.findings ?? []
    },
    get ignored() {
      return there?.ignored ?? []
    },
    get engine() {
      return there?.engine
    },
    detach() {
      wanted = false
      there?.detach()
    },
  }
}
