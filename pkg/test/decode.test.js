/** Encodings told apart. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode } from '../src/decode.js'

const TEXT = '发文字号,𠮷'
const UTF8 = [...new TextEncoder().encode(TEXT)]
// 发文字号,𠮷 in GB18030: 𠮷 takes four bytes.
const GB18030 = [0xb7, 0xa2, 0xce, 0xc4, 0xd7, 0xd6, 0xba, 0xc5, 0x2c, 0x95, 0x34, 0xb2, 0x35]

/** @param {boolean} littleEndian */
function utf16(littleEndian) {
  const view = new DataView(new ArrayBuffer(TEXT.length * 2))
  for (let at = 0; at < TEXT.length; at += 1)
    view.setUint16(at * 2, TEXT.charCodeAt(at), littleEndian)
  return [...new Uint8Array(view.buffer)]
}

/**
 * @param {string} encoding
 * @param {number[]} bytes
 */
function reads(encoding, bytes) {
  assert.deepEqual(decode(Uint8Array.from(bytes)), { text: TEXT, encoding })
}

/**
 * @param {string} code
 * @param {number[] | Uint8Array} bytes
 */
function refuses(code, bytes) {
  assert.throws(() => decode(Uint8Array.from(bytes)), { code })
}

test('a byte order mark decides, and is no part of the text', () => {
  reads('utf-8', [0xef, 0xbb, 0xbf, ...UTF8])
  reads('utf-16le', [0xff, 0xfe, ...utf16(true)])
  reads('utf-16be', [0xfe, 0xff, ...utf16(false)])
})

test('without one it is UTF-8 where it can be, else GB18030', () => {
  reads('utf-8', UTF8)
  reads('gb18030', GB18030)
  assert.equal(decode(new Uint8Array()).text, '')
})

test('an encoding that was asked for is the only one tried', () => {
  assert.throws(() => decode(Uint8Array.from(GB18030), 'utf-8'), { code: 'BAD_ENCODING' })
})

test('what is no text is refused with a word on what to do', () => {
  refuses('UNSUPPORTED_FILE', [0x50, 0x4b, 3, 4, 1, 2, 3])
  refuses('UNSUPPORTED_FILE', [0xd0, 0xcf, 0x11, 0xe0, 0xa1])
  refuses(
    'UNSUPPORTED_FILE',
    [...'%PDF-1.7'].map((c) => c.charCodeAt(0)),
  )
  refuses('BAD_ENCODING', [0xff, 0xff, 0xff, 0xff])
  refuses('BAD_ENCODING', [0xef, 0xbb, 0xbf, 0xb7, 0xa2])
})
