/** Patterns of paths where the shell has not resolved them: `*`, `**` and `?`. */

import { readdir } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'

/**
 * The files that a pattern stands for, by name.
 *
 * @param {string} pattern
 */
export async function glob(pattern) {
  const root = dirname(pattern.slice(0, pattern.search(/[*?]/)).concat('x'))
  const path = expression(forward(normalize(pattern)))
  const depth = pattern.includes('**')
    ? Number.POSITIVE_INFINITY
    : forward(pattern).split('/').length
  return (await walk(root, depth)).filter((file) => path.test(forward(file)))
}

/**
 * The files in a folder and below it, by name; hidden ones and dependencies left out.
 *
 * @param {string} folder
 * @param {number} [depth] how many folders deep to look
 * @returns {Promise<string[]>}
 */
export async function walk(folder, depth = Number.POSITIVE_INFINITY) {
  if (depth <= 0) return []
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const aside = ['node_modules', 'package.json', 'package-lock.json', 'requirements.txt']
  const shown = entries.filter(({ name }) => !name.startsWith('.') && !aside.includes(name))
  shown.sort((one, other) => (one.name < other.name ? -1 : 1))
  const found = shown.map((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(path, depth - 1) : [path]
  })
  return (await Promise.all(found)).flat()
}

/** @param {string} path */
function forward(path) {
  return path.split(sep).join('/')
}

/** @param {string} pattern */
function expression(pattern) {
  const translated = pattern.replace(/\*\*\/?|[*?]|[\\^$+.()|{}[\]]/g, (part) => {
    if (part === '**/') return '(?:.*/)?'
    if (part === '**') return '.*'
    if (part === '*') return '[^/]*'
    return part === '?' ? '[^/]' : `\\${part}`
  })
  return new RegExp(`^${translated}$`, 'u')
}
