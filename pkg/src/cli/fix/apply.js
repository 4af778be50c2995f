/** The safe fixes of a file, applied until there is none left. */

import { sourceEdits } from '../../origin/pieces.js'
import { open } from '../../source/opened.js'
import { openPage } from '../../source/opened-page.js'

/**
 * @typedef {import('../../source/opened.js').Editable} Editable
 * @typedef {import('../../source/opened.js').SourceEdit} SourceEdit
 * @typedef {import('../../api.js').Finding} Finding
 */

/** A fix may let another one be seen; more rounds than this no text takes. */
const ROUNDS = 10

/**
 * @param {Uint8Array} bytes
 * @param {'text' | 'page' | 'docx'} format
 * @param {import('../../source/whole.js').Reading} reading
 * @param {(rule: string) => boolean} listens
 * @returns {{ before: Editable, after: Editable, bytes: Uint8Array, fixed: number }} `bytes` are the same object
 *   where nothing was fixed
 * @throws {import('../../error.js').GongkaiError} `BAD_ENCODING` if the rest could not be left as it is
 */
export function applySafeFixes(bytes, format, reading, listens) {
  const opened = (/** @type {Uint8Array} */ file) =>
    format === 'page' ? openPage(file, reading) : open(file, format, reading)
  const before = opened(bytes)
  let [after, written, fixed] = [before, bytes, 0]
  for (let round = 0; round < ROUNDS; round += 1) {
    const findings = after.check().filter(({ rule }) => listens(rule))
    const { edits, fixes } = editsOf(after, findings)
    if (fixes === 0) break
    written = after.edited(edits)
    fixed += fixes
    after = opened(written)
  }
  return { before, after, bytes: written, fixed }
}

/**
 * The edits of all safe fixes that are written in the source and do not touch an earlier one.
 *
 * @param {Editable} opened
 * @param {Finding[]} findings
 * @returns {{ edits: SourceEdit[], fixes: number }} in order
 */
function editsOf(opened, findings) {
  /** @type {SourceEdit[]} */
  const edits = []
  let fixes = 0
  const candidates = findings.flatMap((finding) => safeFix(opened, finding) ?? [])
  candidates.sort(([one], [other]) => one.from - other.from)
  let end = -1
  for (const fix of candidates) {
    if (fix[0].from <= end) continue
    edits.push(...fix)
    fixes += 1
    end = fix[fix.length - 1].to
  }
  return { edits, fixes }
}

/**
 * @param {Editable} opened
 * @param {Finding} finding
 * @returns {[SourceEdit[]] | undefined} a list, to be flattened
 */
function safeFix(opened, finding) {
  const fix = finding.fixes?.find(({ kind }) => kind === 'safe')
  if (!fix) return undefined
  const { text, pieces } = opened.whereOf(finding)
  /** @type {SourceEdit[]} */
  const edits = []
  for (const edit of fix.edits) {
    const found = sourceEdits(pieces, text, edit)
    if (!found) return undefined
    edits.push(...found.map((edit) => ({ ...edit, text: opened.spell(edit.text) })))
  }
  const isInOrder = edits.every(({ from }, at) => at === 0 || from >= edits[at - 1].to)
  return edits.length && isInOrder ? [edits] : undefined
}
