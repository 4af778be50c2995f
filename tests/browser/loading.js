/** Pages that load the package in each way, check a record and apply the fix. */

const HEAD =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>test</title>'

const CHECKED = `
  async function checkedWith(load) {
    const gongkai = await load({ asOf: '2026-11-22' })
    const number = '德办发【2016】30号'
    const findings = gongkai.checkField('documentNumber', number, { writtenOn: '2016-08-10' })
    const { rule, span } = findings.find(({ rule }) => rule === 'document-number/bracket')
    return { rule, span, fixed: gongkai.fix(number, findings) }
  }`

/** By path. Each has a function `checked()`, which gives {@link FOUND}. */
export const PAGES = {
  '/module': `${HEAD}
    <script>
      ${CHECKED}
      const checked = async () => checkedWith((await import('/pkg/dist/browser.mjs')).load)
    </script>`,
  '/script': `${HEAD}
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
