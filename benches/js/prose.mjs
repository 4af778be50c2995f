/** Prose as official texts have it, made from a seed: the same text as benches/prose/mod.rs makes. */

import { readFileSync } from 'node:fs'

const file = readFileSync(new URL('../prose/sentences.txt', import.meta.url), 'utf8')
const SENTENCES = file.trim().split('\n')
const OPENINGS = ['一、', '（一）', '1.', '（二）', '2.', '', '二、', '3.', '', '']

/**
 * About so many characters of prose.
 *
 * @param {number} characters
 * @param {string[]} [sentences]
 */
export function prose(characters, sentences = SENTENCES) {
  let seed = 2024
  const next = (/** @type {number} */ below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return (seed >>> 16) % below
  }
  let text = ''
  while (text.length < characters) {
    text += OPENINGS[next(OPENINGS.length)]
    for (let more = next(4); more >= 0; more -= 1) text += sentences[next(sentences.length)]
    text += '\n'
  }
  return text
}

/**
 * The sentences without a slip.
 *
 * @param {(text: string) => number} check how many findings a text has
 */
export function cleanSentences(check) {
  return SENTENCES.filter((sentence) => check(sentence) === 0)
}
