/** The files that a person drops or chooses, those in folders too. */

import { endingOf, FORMATS } from '../source/formats.js'

/** @typedef {{ name: string, file: File }} Given */

/** What a folder is searched for; what is named by itself is tried whatever it is. */
const IN_FOLDERS = Object.keys(FORMATS).filter((ending) => ending !== '.md')
/** What programs leave behind while a file is open. */
const LEFT_BEHIND = /^(~\$|\.)/

/**
 * @param {DataTransfer} transfer
 * @returns {Promise<Given[]>}
 */
export async function droppedFiles({ items, files }) {
  // All of them are asked for before the first wait: afterwards the list is empty.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  if (entries.length === 0) return [...files].map((file) => ({ name: file.name, file }))
  const found = await Promise.all(entries.map((entry) => filesIn(entry, '', true)))
  return found.flat()
}

/**
 * What an input for folders gives.
 *
 * @param {FileList} files
 * @returns {Given[]}
 */
export function filesOfFolder(files) {
  return [...files]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ file }) => isKnown(file.name))
    .sort(byName)
}

/**
 * @param {FileSystemEntry} entry
 * @param {string} folder it is in, with a slash at its end
 * @param {boolean} isNamed whether a person dropped it by itself
 * @returns {Promise<Given[]>}
 */
async function filesIn(entry, folder, isNamed) {
  if (entry.isFile) {
    if (!isNamed && !isKnown(entry.name)) return []
    const { file } = /** @type {FileSystemFileEntry} */ (entry)
    const its = await new Promise((resolve, reject) => file.call(entry, resolve, reject))
    return [{ name: folder + entry.name, file: its }]
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader()
  const below = []
  // It gives a hundred at a time.
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    below.push(...some)
  }
  const found = await Promise.all(
    below.map((one) => filesIn(one, `${folder}${entry.name}/`, false)),
  )
  return found.flat().sort(byName)
}

/** @param {string} name */
function isKnown(name) {
  return !LEFT_BEHIND.test(name) && IN_FOLDERS.includes(endingOf(name))
}

/**
 * @param {Given} one
 * @param {Given} other
 */
function byName({ name: one }, { name: other }) {
  return one.localeCompare(other, 'zh-CN', { numeric: true })
}
