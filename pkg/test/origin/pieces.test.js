/** The way back from a text to the source that it was taken out of. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { align } from '../../src/html/align.js'
import { editedText } from '../../src/origin/bytes.js'
import { sourceEdits, sourceOffset } from '../../src/origin/pieces.js'

/**
 * The source with an edit of the text, where it is written there.
 *
 * @param {string} text
 * @param {string} source
 * @param {[start: number, end: number, text: string]} edit
 */
function edited(text, source, [start, end, replacement]) {
  const pieces = align(text, source, 0, source.length)
  const edits = sourceEdits(pieces, text, { start, end, text: replacement })
  return edits && editedText(source, edits)
}

describe('an edit of the text is one of the source', () => {
  test('as far as it changes anything', () => {
    assert.equal(edited('甲【2016】乙', '甲【2016】乙', [1, 7, '〔2016〕']), '甲〔2016〕乙')
    assert.equal(
      edited('甲&【2016】', '甲&amp;【2&#48;16】', [2, 8, '〔2016〕']),
      '甲&amp;〔2&#48;16〕',
    )
    assert.equal(edited('54 号', '54&nbsp;号'.replace('&nbsp;', ' '), [0, 4, '54号']), '54号')
  })

  test('around markup that is left', () => {
    assert.equal(edited('【2016】30', '【2016</b>】30', [0, 6, '〔2016〕']), '〔2016</b>〕30')
    assert.equal(edited('甲，，乙', '甲，</b>，乙', [1, 3, '，']), '甲，</b>乙')
    assert.equal(edited('甲，，乙', '甲，</b>，乙', [1, 3, '。']), '甲。</b>乙')
  })

  test('after the character before it, where something is put in', () => {
    assert.equal(edited('甲乙', '甲</b>乙', [1, 1, '、']), '甲、</b>乙')
    assert.equal(edited('甲<', '甲&lt;', [2, 2, '>']), '甲&lt;>')
    assert.equal(edited('乙', '乙', [0, 0, '甲']), '甲乙')
  })

  test('or none, where half of a reference would be left', () => {
    assert.equal(edited('≂̸', '&NotEqualTilde;', [0, 1, '=']), undefined)
    assert.equal(edited('甲乙', '丙丁', [0, 1, '戊']), undefined)
  })
})

test('every offset has one in the source', () => {
  const [text, source] = ['a<b', 'a&lt;b']
  const pieces = align(text, source, 0, source.length)
  assert.deepEqual(
    [0, 1, 2, 3].map((offset) => sourceOffset(pieces, offset)),
    [0, 1, 5, 6],
  )
  assert.equal(sourceOffset([], 0), undefined)
})
