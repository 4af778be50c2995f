/** What a page with a form downloads: what it needs, and nothing besides. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSite } from './page.js'

/**
 * @param {string} tag
 * @param {string} attributes of the form
 */
const form = (tag, attributes = '') => `<!doctype html><meta charset="utf-8"><title>form</title>
<link rel="icon" href="data:,">
${tag}
<form data-gongkai="document" ${attributes}>
  <input data-gongkai-field="documentNumber" value="德办发【2016】30号">
</form>`

const TAG = '<script src="/pkg/dist/gongkai.js" defer></script>'
const FORM = ['attach.js', 'core.wasm', 'gongkai.js', 'worker.js']
const FULL = ['attach.js', 'full.wasm', 'gongkai.js', 'worker-more.js', 'worker.js']

const site = openSite({
  pages: {
    '/form': form(TAG),
    '/before': form('<script src="/pkg/dist/gongkai.js"></script>'),
    '/english': form(TAG, 'data-gongkai-lang="en"'),
    '/english-tag': form(TAG.replace('defer', 'data-gongkai-lang="en" defer')),
    '/profile': form(TAG, 'data-gongkai-profile="yanzhou"'),
    '/request': form(TAG).replace('"document"', '"request"'),
    '/attached': form('<script src="/pkg/dist/gongkai.js"></script>').replace(
      'data-gongkai=',
      'id=',
    ),
    '/single': form(TAG.replace('gongkai.js', 'gongkai.single.js')),
  },
})

/**
 * The files of the package that a page has asked for when its form has been checked.
 *
 * @param {string} path
 * @param {string} [script] that starts the check
 */
async function downloads(path, script) {
  const page = await site.open('/form')
  await page.goto('about:blank')
  /** @type {string[]} */
  const files = []
  page.context().on('request', (request) => files.push(new URL(request.url()).pathname))
  await page.addInitScript(`
    document.addEventListener('gongkai:findings', () => { window.checked = true })`)
  await page.goto(site.url + path)
  if (script) await page.evaluate(script)
  await page.waitForFunction('window.checked')
  return files
    .filter((file) => file.startsWith('/pkg/dist/'))
    .map((file) => file.slice('/pkg/dist/'.length))
    .sort()
}

for (const path of ['/form', '/before']) {
  test(`${path}: a form asks for the core, and for nothing that other checks need`, async () => {
    assert.deepEqual(await downloads(path), FORM)
  })
}

for (const path of ['/english', '/english-tag', '/profile', '/request']) {
  test(`${path}: what only the larger module checks does not ask for the core as well`, async () => {
    assert.deepEqual(await downloads(path), FULL)
  })
}

test('a form that a script attaches asks for the same', async () => {
  const attach = (/** @type {string} */ options) =>
    `void gongkai.attach('#document', { fields: { documentNumber: 'input' } }, ${options})`
  assert.deepEqual(await downloads('/attached', attach('{}')), FORM)
  assert.deepEqual(await downloads('/attached', attach("{ lang: 'en' }")), FULL)
  const loaded = `gongkai.load().then((gongkai) => { ${attach('{ gongkai }').replace('gongkai.', 'window.gongkai.')} })`
  assert.deepEqual(await downloads('/attached', loaded), ['attach.js', 'core.wasm', 'gongkai.js'])
})

test('the one file asks for a thread, and for nothing that it has inside', async () => {
  const files = await downloads('/single')
  assert.deepEqual(files, ['core.wasm', 'gongkai.single.js', 'worker.js'])
})
