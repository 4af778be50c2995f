/** Pages that load the package in each way, check a record and apply the fix. */

import { readFileSync } from 'node:fs'

const HEAD =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>test</title>'

/** Two functions of those pages. */
export const CHECKED = `
  async function checkedWith(load) {
    const gongkai = await load({ asOf: '2026-11-22' })
    const number = '德办发【2016】30号'
    const findings = gongkai.checkField('documentNumber', number, { writtenOn: '2016-08-10' })
    const { rule, span } = findings.find(({ rule }) => rule === 'document-number/bracket')
    return { rule, span, fixed: gongkai.fix(number, findings) }
  }
  async function openedWith(load, file) {
    const gongkai = await load({ asOf: '2026-11-22' })
    const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0))
    const { summary, table } = gongkai.checkCatalogue(await gongkai.readTables(bytes))
    return { records: summary.records, sheet: table.sheet, columns: table.columns.length }
  }`

/**
 * By path. Each has a function `checked()`, which gives {@link FOUND}, and one `opened(file)`, which gives
 * {@link OPENED} for each of {@link FILES}.
 */
export const PAGES = {
  '/module': `${HEAD}
    <script>
      ${CHECKED}
      const load = async (options) => (await import('/pkg/dist/browser.mjs')).load(options)
      const checked = () => checkedWith(load)
      const opened = (file) => openedWith(load, file)
    </script>`,
  '/script': `${HEAD}
    <script src="/pkg/dist/gongkai.js"></script>
    <script>
      ${CHECKED}
      const checked = () => checkedWith(gongkai.load)
      const opened = (file) => openedWith(gongkai.load, file)
    </script>`,
}

/** As {@link PAGES}, where WebAssembly is not to be had, and where the core is inside the script. */
export const OTHER_PAGES = {
  '/single': `${HEAD}
    <script src="/pkg/dist/gongkai.single.js"></script>
    <script>
      ${CHECKED}
      const checked = () => checkedWith(gongkai.load)
    </script>`,
  '/without-wasm': `${HEAD}
    <script>delete window.WebAssembly</script>
    <script src="/pkg/dist/gongkai.js"></script>
    <script>
      ${CHECKED}
      const checked = () => checkedWith(gongkai.load)
    </script>`,
}

export const FOUND = {
  rule: 'document-number/bracket',
  span: { start: 3, end: 9 },
  fixed: '德办发〔2016〕30号',
}

/** The same catalogue as a file of each kind of workbook, in base64. */
export const FILES = ['xlsx', 'xls', 'ods'].map((ending) =>
  readFileSync(
    new URL(`../../pkg/test/files/samples/yanzhou.${ending}`, import.meta.url),
    'base64',
  ),
)

export const OPENED = { records: 25, sheet: '目录', columns: 8 }
