/** The browser's tree and parse5's give the same outline of a page. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { outlineOfHtml } from '../../pkg/src/html/parsed.js'
import { SAMPLES } from '../../pkg/test/html/samples.js'
import { openSite } from './page.js'

/** What a page reads itself by, as a script that sets `html`. */
const [{ text: SCRIPT }] = buildSync({
  entryPoints: [fileURLToPath(new URL('../../pkg/src/html/dom.js', import.meta.url))],
  bundle: true,
  format: 'iife',
  globalName: 'html',
  target: 'chrome80',
  write: false,
}).outputFiles

// The samples' own links and frames lead nowhere, and the browser asks for an icon.
const still = SAMPLES.map((sample) => ({
  ...sample,
  html: `<link rel="icon" href="data:,">${sample.html.replace(/ src="[^"]*"/g, '')}`,
}))
const site = openSite({
  pages: {
    '/empty': '<link rel="icon" href="data:,">',
    ...Object.fromEntries(still.map(({ html }, number) => [`/${number}`, html])),
  },
})

describe('a page in the browser has the outline that it has in Node', () => {
  test('parsed from its source', async () => {
    const page = await site.open('/empty')
    for (const { name, html } of SAMPLES) {
      const code = `${SCRIPT}; html.outlineOfHtml(${JSON.stringify(html)}, 'https://www.example.gov.cn/')`
      const expected = outlineOfHtml(html, 'https://www.example.gov.cn/')
      assert.deepEqual(await page.evaluate(code), expected, name)
    }
  })

  for (const [number, { name, html }] of still.entries()) {
    test(`opened: ${name}`, async () => {
      const page = await site.open(`/${number}`)
      assert.deepEqual(
        await page.evaluate(`${SCRIPT}; html.outlineOfDom(document)`),
        outlineOfHtml(html),
      )
      site.complaints()
    })
  }

  test('an element of it is read by itself', async () => {
    const page = await site.open('/0')
    const code = `${SCRIPT}; html.outlineOfDom(document.querySelector('table')).lines.map(({ tag }) => tag)`
    assert.deepEqual(await page.evaluate(code), ['tr', 'tr'])
  })
})
