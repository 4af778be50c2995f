/** What a terminal shows: widths, excerpts, months. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excerpt } from '../../src/cli/terminal/excerpt.js'
import { drawMonths } from '../../src/cli/terminal/month.js'
import { painter } from '../../src/cli/terminal/style.js'
import { head, pad, tail, tame, widthOf } from '../../src/cli/terminal/width.js'

test('a Chinese character takes two columns', () => {
  const widths = {
    国办发: 6,
    '〔2024〕': 8,
    ab: 2,
    𠮷: 2,
    'e\u0301': 1,
    '“a”': 3,
    ＡＢ: 4,
    '　': 2,
    '': 0,
  }
  for (const [text, width] of Object.entries(widths)) assert.equal(widthOf(text), width, text)
})

test('texts are filled and cut by columns, never within a character', () => {
  assert.equal(pad('国', 4), '国  ')
  assert.equal(pad('国', 4, 'end'), '  国')
  assert.equal(head('国办发', 5), '国办')
  assert.equal(tail('国办发', 5), '办发')
  assert.equal(head('𠮷𠮷', 3), '𠮷')
})

test('nothing is left that moves the cursor or turns the text', () => {
  assert.equal(tame('a\x1B[31mb\u202Ec\td'), 'a·[31mb·c d')
})

test('the span is underlined below its columns', () => {
  const { before, marked, after, marks } = excerpt('德办发【2016】30号', { start: 3, end: 9 }, 60)
  assert.equal(before + marked + after, '德办发【2016】30号')
  assert.equal(marks, '      ~~~~~~~~')
})

test('only the line of the span is shown, and of a long one its surroundings', () => {
  const text = `一\n${'前'.repeat(100)}中${'后'.repeat(100)}\n三`
  const start = text.indexOf('中')
  const { before, marked, after } = excerpt(text, { start, end: start + 1 }, 40)
  assert.equal(marked, '中')
  assert.match(before, /^…前+$/)
  assert.match(after, /^后+…$/)
  assert.ok(widthOf(before + marked + after) <= 40)
})

test('a span of several lines ends with its first, an empty one is still seen', () => {
  assert.equal(excerpt('甲\n乙', { start: 0, end: 3 }, 40).marked, '甲')
  assert.equal(excerpt('甲乙', { start: 1, end: 1 }, 40).marks, '  ~')
  assert.equal(excerpt('甲乙', undefined, 40).marks, '')
})

test('a month begins on its weekday', () => {
  const days = ['2024-09-28', '2024-09-29', '2024-09-30', '2024-10-01']
  const cells = days.map((date, at) => ({ date, word: String(at), colours: [] }))
  assert.deepEqual(drawMonths(cells, 'zh', painter(false)), [
    '',
    '2024年9月',
    '   一   二   三   四   五   六   日',
    '                            28   29',
    '                             0    1',
    '   30',
    '    2',
    '',
    '2024年10月',
    '   一   二   三   四   五   六   日',
    '         1',
    '         3',
  ])
})
