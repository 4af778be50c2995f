/** The core as WebAssembly and the core as plain JavaScript give the same answers, byte for byte. */

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { load } from '../dist/node.mjs'
import { FALLBACK } from '../src/fallback/name.js'
import * as wasm from '../wasm/full.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const ENDINGS = /\.(csv|tsv|txt|html|ndjson)$/

/**
 * The files of the corpus, and the five plans where they are there.
 *
 * @returns {string[]}
 */
function corpus() {
  const folders = ['examples', 'tests/data', 'benches/prose', '../shared/seeds']
  return folders.flatMap((folder) => filesIn(join(ROOT, folder)))
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesIn(path)
      return ENDINGS.test(entry.name) ? [path] : []
    })
  } catch {
    return []
  }
}

/** Longer than that, JavaScript takes minutes; the rest of a file says nothing that its beginning does not. */
const LONGEST = 60_000

describe('the two engines', () => {
  /** @type {typeof wasm} */
  let plain

  before(async () => {
    wasm.initSync({ module: readFileSync(new URL('../dist/full.wasm', import.meta.url)) })
    await import(new URL('../dist/fallback.js', import.meta.url).href)
    plain = /** @type {any} */ (globalThis)[FALLBACK]
  })

  const files = corpus()

  test('have something to read', () => assert.ok(files.length > 20, `${files.length} files`))

  for (const lang of /** @type {const} */ (['zh', 'en'])) {
    test(`say the same of every file (${lang})`, () => {
      let compared = 0
      for (const path of files) {
        const text = readFileSync(path, 'utf8').slice(0, LONGEST)
        const [one, other] = [wasm, plain].map((core) => {
          const checker = core.open('national', '2026-11-22', lang)
          const answers = [
            core.check(checker, 'text', { body: text }),
            core.checkTable(checker, 'auto', text, 'a.csv'),
            core.scan(text),
          ]
          return JSON.stringify(answers)
        })
        assert.equal(other, one, path)
        compared += one.length
      }
      assert.ok(compared > 100_000, `${compared} characters of findings`)
    })
  }

  test('say the same of fields, days and rules, and of what Node runs', async () => {
    const gongkai = await load({ asOf: '2026-11-22' })
    const record = { documentNumber: '德办发【2016】30号', writtenOn: '2016-08-10' }
    const [one, other] = [wasm, plain].map((core) => {
      const checker = core.open('national', '2026-11-22', 'zh')
      return [
        core.check(checker, 'document', record),
        core.addWorkingDays(checker, '2024-06-27', 20),
        core.rules(checker),
        core.parseTimeLimit('相关信息形成或变更之日起20个工作日内'),
        core.profiles(),
      ]
    })
    assert.deepEqual(other, one)
    assert.deepEqual(one[0], gongkai.check('document', record))
  })
})
