/** From edits of a text to changes of the nodes that it lies in. */

import { difference } from '../replacement.js'

/**
 * @typedef {import('../replacement.js').Edit} Edit
 * @typedef {import('./text-map.js').TextMap} TextMap
 *
 * @typedef {import('./text-map.js').Stretch & { text: string }} Change a stretch of one node, and what is put in its
 *   place
 */

/**
 * The changes that make some edits, in the order of the text. Each lies in one node: what stands between two nodes,
 * such as a picture, stays. Where other characters are put in place of as many, each keeps the form of its own: bold
 * stays bold.
 *
 * @param {TextMap} map
 * @param {Edit[]} edits in order and apart
 * @returns {Change[]}
 */
export function changesOf(map, edits) {
  return edits
    .flatMap((edit) => byLine(map.text, edit))
    .flatMap((edit) => (map.stretches(edit).length > 1 ? byCharacter(map.text, edit) : [edit]))
    .flatMap((edit) =>
      map.stretches(edit).map((stretch, at) => ({ ...stretch, text: at === 0 ? edit.text : '' })),
    )
}

/**
 * Whether an edit leaves as many lines as there were.
 *
 * @param {string} whole
 * @param {Edit} edit
 */
export function keepsLines(whole, { start, end, text }) {
  return lines(whole.slice(start, end)) === lines(text)
}

/** @param {string} text */
function lines(text) {
  return text.split('\n').length
}

/**
 * An edit that keeps the lines, each line for itself.
 *
 * @param {string} whole
 * @param {Edit} edit
 * @returns {Edit[]}
 */
function byLine(whole, { start, end, text }) {
  const before = whole.slice(start, end).split('\n')
  const after = text.split('\n')
  let at = start
  return before.flatMap((line, index) => {
    const from = at
    at += line.length + 1
    const least = difference(line, after[index] ?? '')
    return least ? [{ ...least, start: from + least.start, end: from + least.end }] : []
  })
}

/**
 * An edit that keeps the number of characters, each run of others for itself.
 *
 * @param {string} whole
 * @param {Edit} edit
 * @returns {Edit[]}
 */
function byCharacter(whole, edit) {
  const { start, end, text } = edit
  if (text.length !== end - start) return [edit]
  /** @type {Edit[]} */
  const edits = []
  for (let at = 0; at < text.length; at += 1) {
    if (whole[start + at] === text[at]) continue
    const last = edits[edits.length - 1]
    if (last?.end === start + at) {
      last.end += 1
      last.text += text[at]
    } else edits.push({ start: start + at, end: start + at + 1, text: text[at] })
  }
  return edits
}

/**
 * Makes changes in the nodes themselves, for editors that keep the steps for undo as snapshots. What stands around
 * them is not touched, and no element comes or goes.
 *
 * @param {Change[]} changes
 */
export function writeInNodes(changes) {
  for (const { node, from, to, text } of [...changes].reverse()) {
    node.replaceData(from, to - from, text)
  }
}
