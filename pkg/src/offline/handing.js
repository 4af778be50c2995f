/** What a person takes away. */

import { element } from '../elements/dom.js'

/** How long a browser may take to begin a download. */
const LONGEST = 60_000

/** @param {{ name: string, blob: Blob }} made */
export function hand({ name, blob }) {
  const link = element('a', { href: URL.createObjectURL(blob), download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), LONGEST)
}

/**
 * A name that no other file of the archive has.
 *
 * @param {string} name
 * @param {object} others
 */
export function unlike(name, others) {
  const [, base = '', ending = ''] = name.match(/^(.*)(\.[^.]*)$/s) ?? [name, name]
  let its = name
  for (let number = 2; its in others; number += 1) its = `${base}(${number})${ending}`
  return its
}
