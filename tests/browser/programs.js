/** Where a program is that a test needs. */

import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'

/**
 * The first of the programs that is there: one named in the environment, else one of the path.
 *
 * @param {string | undefined} given
 * @param {string[]} names
 * @returns {string | undefined}
 */
export function findProgram(given, names) {
  if (given) return given
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/bin']
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram)
}

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
