/** `check --fix`: a source with its safe fixes written, and what is still found in it. */

import { formatOf } from '../../source/formats.js'
import { inOpened } from '../../source/whole.js'
import { readAll } from '../check/bytes.js'
import { readable } from '../check/read.js'
import { usageError } from '../usage.js'
import { applySafeFixes } from './apply.js'
import { difference } from './difference.js'
import { writeCopy, writeOver } from './place.js'

/**
 * How to fix.
 *
 * @typedef {object} Fixing
 * @property {boolean} dryRun write nothing
 * @property {boolean} inPlace write over the file and not beside it
 * @property {(rule: string) => boolean} listens
 * @property {import('../terminal/style.js').Paint} paint
 * @property {(text: string) => Promise<void>} show where the differences go
 * @property {(message: string) => void} say where a word on each file goes
 */

/**
 * How the flags say to fix; nothing where they do not.
 *
 * @param {import('../arguments.js').Call} call
 * @returns {Pick<Fixing, 'dryRun' | 'inPlace'> | undefined}
 * @throws {import('../../error.js').GongkaiError} `USAGE`
 */
export function fixingOf({ flags, operands, lang }) {
  const [dryRun, inPlace] = [flags.has('dry-run'), flags.has('in-place')]
  if (!flags.has('fix') && (dryRun || inPlace)) {
    const zh = '--dry-run 和 --in-place 要和 --fix 一起用'
    throw usageError({ zh, en: '--dry-run and --in-place go with --fix' }, lang)
  }
  if (!flags.has('fix')) return undefined
  if (operands.length === 0 || operands.includes('-')) {
    const zh = '--fix 改的是文件，不能用于标准输入'
    throw usageError({ zh, en: '--fix is for files, not for standard input' }, lang)
  }
  return { dryRun, inPlace }
}

/**
 * Fixes a source. Nothing where its format cannot be written back.
 *
 * @param {import('../check/sources.js').Source} source
 * @param {import('../../source/whole.js').Reading} reading
 * @param {Fixing} fixing
 * @returns {Promise<import('../../source/whole.js').Batch | undefined>} what is found in it afterwards
 * @throws {import('../../error.js').GongkaiError} if it cannot be read or written
 */
export async function fixSource(source, reading, fixing) {
  const { lang, gongkai } = reading
  const format = formatOf(source.ending, reading.kind)
  if (format !== 'text' && format !== 'page' && format !== 'docx') {
    fixing.say(SAY[lang].unfixable(source.name))
    return undefined
  }
  const bytes = await readAll(readable(source, lang), lang)
  const {
    before,
    after,
    bytes: written,
    fixed,
  } = applySafeFixes(bytes, format, reading, fixing.listens)
  if (fixed > 0) {
    const change = { path: source.name, before: before.shown, after: after.shown }
    await fixing.show(difference(change, gongkai, fixing.paint))
    const where = await place(source.name, written, fixing, lang)
    fixing.say(SAY[lang].fixed(source.name, fixed, where))
  }
  return inOpened(after, source.name)
}

/**
 * Writes what was fixed. Where it is now; nowhere in a dry run.
 *
 * @param {string} path
 * @param {Uint8Array} bytes
 * @param {Fixing} fixing
 * @param {'zh' | 'en'} lang
 */
async function place(path, bytes, { dryRun, inPlace }, lang) {
  if (dryRun) return ''
  if (!inPlace) return writeCopy(path, bytes, lang)
  await writeOver(path, bytes, lang)
  return path
}

const SAY = {
  zh: {
    /** @param {string} name */
    unfixable: (name) => `${name}: 这种文件只检查，--fix 不改（能改的是 .txt .md .html .docx）`,
    /** @type {(name: string, fixed: number, where: string) => string} */
    fixed: (name, fixed, where) =>
      `${name}: ${where ? `改了 ${fixed} 处，写在 ${where}` : `可以改 ${fixed} 处，没有写文件`}`,
  },
  en: {
    /** @param {string} name */
    unfixable: (name) => `${name}: only checked; --fix writes .txt .md .html .docx`,
    /** @type {(name: string, fixed: number, where: string) => string} */
    fixed: (name, fixed, where) =>
      `${name}: ${where ? `${fixed} fixed, written to ${where}` : `${fixed} could be fixed; nothing written`}`,
  },
}
