/** What fixing changed, as a unified diff. */

import { createTwoFilesPatch } from 'diff'
import { tame } from '../terminal/width.js'

const CONTEXT = 1
/** The lines before the names: what was compared, and a rule. */
const HEADING = 2

/**
 * @param {{ path: string, before: string, after: string }} change
 * @param {import('../../api.js').Gongkai} gongkai
 * @param {import('../terminal/style.js').Paint} paint
 * @returns {string} with personal numbers masked
 */
export function difference({ path, before, after }, gongkai, paint) {
  const [old, now] = [before, after].map((text) => text.replace(/\r\n?/g, '\n'))
  const patch = createTwoFilesPatch(path, path, old, now, '', '', { context: CONTEXT })
  const lines = gongkai.mask(patch).split('\n').slice(HEADING)
  return lines.map((line) => painted(tame(line), paint)).join('\n')
}

/**
 * @param {string} line
 * @param {import('../terminal/style.js').Paint} paint
 */
function painted(line, paint) {
  if (/^(?:---|\+\+\+) /.test(line)) return paint('bold', line)
  if (line.startsWith('@@')) return paint('cyan', line)
  if (line.startsWith('+')) return paint('green', line)
  return line.startsWith('-') ? paint('red', line) : line
}
