/** What is not edited stays as it is, byte for byte. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { editedBytes } from '../../src/origin/bytes.js'
import { Characters } from '../../src/origin/characters.js'

const TEXT = 'a发𠮷【2016】号ḿ\r\n完'
const AT = TEXT.indexOf('【')
const EDITS = [
  { from: AT, to: AT + 1, text: '〔' },
  { from: AT + 5, to: AT + 6, text: '〕' },
]
const AFTER = 'a发𠮷〔2016〕号ḿ\r\n完'

/**
 * @param {string} encoding
 * @param {string} text
 * @param {number[]} [mark]
 */
function bytesOf(encoding, text, mark = []) {
  return Uint8Array.from([...mark, ...(Characters.of(encoding).encode(text) ?? [])])
}

describe('a text is edited in its own encoding', () => {
  const marks = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] }
  for (const [encoding, mark] of Object.entries({ ...marks, gb18030: [] })) {
    test(encoding, () => {
      const bytes = bytesOf(encoding, TEXT, mark)
      assert.equal(new TextDecoder(encoding).decode(bytes), TEXT)
      const edited = editedBytes(bytes, encoding, TEXT, EDITS)
      assert.deepEqual(new Uint8Array(edited ?? []), bytesOf(encoding, AFTER, mark))
    })
  }

  test('big5', () => {
    const [text, edits] = ['政府資訊，公開', [{ from: 4, to: 5, text: '、' }]]
    const edited = editedBytes(bytesOf('big5', text), 'big5', text, edits)
    assert.equal(new TextDecoder('big5').decode(edited), '政府資訊、公開')
  })
})

test('a character of two spellings keeps the one that it has', () => {
  // 兀 is in Big5 twice: A4 61 and C9 4A.
  const bytes = Uint8Array.from([0xa4, 0x61, 0xc9, 0x4a, 0x2c])
  const text = new TextDecoder('big5').decode(bytes)
  const edited = editedBytes(bytes, 'big5', text, [{ from: 2, to: 3, text: '，' }])
  assert.deepEqual([...(edited ?? [])], [0xa4, 0x61, 0xc9, 0x4a, 0xa1, 0x41])
})

test('what cannot be written is not', () => {
  const text = '資訊'
  const bytes = bytesOf('big5', text)
  assert.equal(editedBytes(bytes, 'big5', text, [{ from: 0, to: 1, text: '发' }]), undefined)
  assert.equal(editedBytes(bytes, 'utf-8', text, [{ from: 0, to: 1, text: '发' }]), undefined)
})

test('the encoder is the decoder turned round', () => {
  const decoder = new TextDecoder('gb18030')
  const characters = Characters.of('gb18030')
  for (let code = 0x80; code < 0x11000; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue
    const character = String.fromCodePoint(code)
    const bytes = characters.encode(character)
    if (bytes) assert.equal(decoder.decode(bytes), character)
    else assert.ok(code >= 0xe000 || code < 0x100, `no bytes for ${code.toString(16)}`)
  }
})
