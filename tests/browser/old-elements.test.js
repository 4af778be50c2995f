/** The elements and the check of a page in Chromium 80, which has no highlights. */

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { serve } from '../../xtask/site.mjs'
import { FINDINGS, PAGES, RECORD } from './elements.js'
import { fetchOldChromium, launchOldChromium } from './old-chromium.js'
import { PAGES as PORTAL } from './portal.js'

const fetched = fetchOldChromium()
const program = 'program' in fetched ? fetched.program : ''
const skip = 'missing' in fetched ? fetched.missing : false

describe('in Chromium 80', { skip }, () => {
  /** @type {Awaited<ReturnType<typeof launchOldChromium>>} */
  let browser
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server

  before(async () => {
    const pages = { ...PAGES, ...PORTAL }
    ;[browser, server] = await Promise.all([launchOldChromium(program), serve({ pages })])
  })

  after(async () => {
    await browser?.close()
    await server?.close()
  })

  /** @param {string} path */
  async function open(path) {
    const page = await browser.open(server.url + path)
    /** @param {string} expression */
    async function until(expression) {
      for (let tries = 0; tries < 100; tries += 1) {
        const value = await page.evaluate(expression)
        if (value) return value
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      return assert.fail(`it never came true: ${expression}\n${page.complaints.join('\n')}`)
    }
    return { ...page, until }
  }

  test('the working days are numbered', async () => {
    const { evaluate, until, complaints } = await open('/deadline.html')
    await until("due.shadowRoot && due.shadowRoot.querySelector('.is-due')")
    assert.equal(await evaluate("due.shadowRoot.querySelectorAll('[data-number]').length"), 20)
    assert.equal(
      await evaluate("due.shadowRoot.querySelector('.is-due').dataset.date"),
      '2024-07-25',
    )
    assert.deepEqual([complaints, await evaluate('violations')], [[], []])
  })

  test('findings are listed and gone through', async () => {
    const { evaluate, until, complaints } = await open('/findings.html')
    await until("customElements.get('gongkai-findings')")
    await evaluate(
      `list.record = ${JSON.stringify(RECORD)}; list.findings = ${JSON.stringify(FINDINGS)}; list.next()`,
    )
    assert.equal(await evaluate("list.shadowRoot.querySelectorAll('.finding').length"), 3)
    assert.equal(
      await evaluate('list.shadowRoot.activeElement.dataset.rule'),
      'document-number/bracket',
    )
    assert.deepEqual([complaints, await evaluate('violations')], [[], []])
  })

  test('a page is checked, its places are marked with boxes, its content stays', async () => {
    const { evaluate, until, complaints } = await open('/portal-strict.html')
    const content = await evaluate('document.body.outerHTML')
    await evaluate("(async () => { window.check = await gongkai.checkPage(); return 'opened' })()")
    await until('check.findings.length > 3')
    const bracket = "check.findings.find(({ rule }) => rule === 'document-number/bracket')"
    assert.equal(await evaluate(`check.reveal(${bracket})`), true)
    const root = "document.querySelector('[data-gongkai-panel]').shadowRoot"
    assert.ok((await evaluate(`${root}.querySelectorAll('.box').length`)) > 1)
    assert.equal(await evaluate(`${root}.querySelectorAll('.is-here').length`), 1)
    assert.equal(await evaluate('document.body.outerHTML'), content)
    await evaluate('check.close()')
    assert.equal(await evaluate("document.querySelectorAll('[data-gongkai-panel]').length"), 0)
    assert.deepEqual([complaints, await evaluate('violations')], [[], []])
  })
})
