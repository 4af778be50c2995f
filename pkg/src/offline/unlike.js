/** Names in an archive. */

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
