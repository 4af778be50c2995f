/**
 * How fast a form is in a page: from the script tag to the first finding, and what a key costs the main thread.
 *
 * `make bench`, after `make build`, in the Chromium of the tests. What it measured is in target/page.json. Beside each
 * key stands what the same key costs in the same form without gongkai: a long text is slow by itself.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launch } from '../../tests/browser/chromium.js'
import { serve } from '../../xtask/site.mjs'
import { prose } from './prose.mjs'

/** How often each is measured: pages, and keys. */
const PAGES = 21
const KEYS = 20

const LENGTHS = [5_000, 100_000]

/** In milliseconds: between keys of a person who types on, and longer than the pause after which a form is checked. */
const TYPING = 120
const PAUSE = 250
const ANSWER = 900

const HEAD =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,">'

/** A form that was opened to be edited: there is something to find in it at once. */
const FIRST = `${HEAD}
<form data-gongkai="document">
  <p><label>标题 <input data-gongkai-field="title" value="关于做好防汛抗旱工作的通知"></label></p>
  <p><label>文号 <input data-gongkai-field="documentNumber" value="德办发【2016】30号"></label></p>
  <p><label>正文 <textarea data-gongkai-field="body">各单位：请认真做好防汛抗旱工作。</textarea></label></p>
</form>
<script src="/first.js"></script>
<script src="/pkg/dist/gongkai.js" data-gongkai-as-of="2026-11-22"></script>`

const SCRIPT = `
document.addEventListener('load', ({ target }) => {
  if (/gongkai\\.js$/.test(target.src)) window.tagLoaded = performance.now()
}, true)
document.addEventListener('gongkai:findings', ({ detail }) => {
  if (detail.findings.length > 0 && !window.found) window.found = performance.now()
})`

/** A form with a long text. Whether it is checked says the page. */
const TEXT = (/** @type {string} */ script) => `${HEAD}
<form id="edit">
  <p><label>标题 <input id="bt"></label></p>
  <p><label>文号 <input id="wh"></label></p>
  <p><label>正文 <textarea id="zw" rows="20" cols="80"></textarea></label></p>
</form>
${script}`

const ATTACHED = `<script src="/pkg/dist/gongkai.js"></script><script src="/attach.js"></script>`
const ATTACH = `
window.heard = 0
document.addEventListener('gongkai:findings', () => { heard += 1 })
window.attached = gongkai.attach('#edit', {
  asOf: '2026-11-22',
  fields: { title: '#bt', documentNumber: '#wh', body: '#zw' },
})`

const pages = {
  '/empty': HEAD,
  '/first': FIRST,
  '/first.js': SCRIPT,
  '/with': TEXT(ATTACHED),
  '/without': TEXT(''),
  '/attach.js': ATTACH,
}
const server = await serve({ pages, headers: { 'Cache-Control': 'max-age=3600' } })
const browser = await launch()
const first = { cold: await firstFinding(false), warm: await firstFinding(true) }
/** @type {Awaited<ReturnType<typeof keyCosts>>[]} */
const keys = []
for (const length of LENGTHS) keys.push(await keyCosts(length))
const version = browser.version()
await browser.close()
await server.close()

print()
const target = fileURLToPath(new URL('../../target/', import.meta.url))
mkdirSync(target, { recursive: true })
writeFileSync(
  join(target, 'page.json'),
  `${JSON.stringify({ browser: version, pages: PAGES, keysMeasured: KEYS, first, keys }, null, 2)}\n`,
)

/**
 * From the load event of the script tag to the event with the first finding, in fresh pages. `whole` begins when the
 * tag asks for the script. `work` is what the process of the page worked from its beginning on, in all of its threads
 * together: on a machine with nothing else to do it takes about no longer.
 *
 * @param {boolean} warm whether the cache has the files
 */
async function firstFinding(warm) {
  /** @type {{ fromTag: number, whole: number, work: number }[]} */
  const times = []
  const shared = warm ? await browser.newContext() : undefined
  for (let round = 0; round <= PAGES; round += 1) {
    const context = shared ?? (await browser.newContext())
    const page = await context.newPage()
    await page.goto(`${server.url}/empty`)
    const worked = await workOf(page, 'ProcessTime')
    const before = await worked()
    await page.goto(`${server.url}/first`)
    await page.waitForFunction('window.found')
    const work = (await worked()) - before
    const took = await page.evaluate(() => {
      const { found, tagLoaded } = /** @type {any} */ (window)
      const [asked] = performance
        .getEntriesByType('resource')
        .filter(({ name }) => /gongkai\.js$/.test(name))
      return { fromTag: found - tagLoaded, whole: found - asked.startTime }
    })
    // The first one fills the cache, and warms up what is measured.
    if (round > 0) times.push({ ...took, work })
    await (shared ? page : context).close()
  }
  await shared?.close()
  return {
    fromTag: spread(times.map(({ fromTag }) => fromTag)),
    whole: spread(times.map(({ whole }) => whole)),
    work: spread(times.map(({ work }) => work)),
  }
}

/**
 * What a key costs in a text of that length.
 *
 * @param {number} length
 */
async function keyCosts(length) {
  const text = prose(length).slice(0, length)
  const [checked, plain] = [await openText('/with', text), await openText('/without', text)]
  const costs = {
    length,
    // The keys come faster than the pause: nothing is checked in between.
    typing: spread(await keysIn(checked, TYPING)),
    typingWithout: spread(await keysIn(plain, TYPING)),
    // Each key is followed by a check, whose findings are shown.
    checked: spread(await keysIn(checked, PAUSE + ANSWER)),
    checkedWithout: spread(await keysIn(plain, PAUSE + ANSWER)),
  }
  await checked.context().close()
  await plain.context().close()
  return costs
}

/**
 * @param {string} path
 * @param {string} text
 */
async function openText(path, text) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(server.url + path)
  const place = page.locator('#zw')
  await place.fill(text)
  if (path === '/with') await page.waitForFunction('attached.findings.length > 0')
  await place.focus()
  // In the middle, as in a text that is edited.
  await place.evaluate((element) => {
    const area = /** @type {HTMLTextAreaElement} */ (element)
    area.setSelectionRange(area.value.length >> 1, area.value.length >> 1)
  })
  await page.waitForTimeout(PAUSE + ANSWER)
  return page
}

/**
 * The milliseconds that the main thread works for a key and what follows from it: script, layout and painting. They
 * are those of the thread, not of the clock: what else the machine does is not counted.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} wait after each key
 */
async function keysIn(page, wait) {
  const worked = await workOf(page, 'ThreadTime')
  /** @type {number[]} */
  const times = []
  for (let key = 0; key <= KEYS; key += 1) {
    const before = await worked()
    await page.keyboard.insertText('字')
    await page.waitForTimeout(wait)
    if (key > 0) times.push((await worked()) - before)
  }
  return times
}

/**
 * What gives how long a page has worked so far, in milliseconds of its main thread or of its whole process.
 *
 * @param {import('playwright-core').Page} page
 * @param {'ThreadTime' | 'ProcessTime'} name
 */
async function workOf(page, name) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const found = metrics.find((metric) => metric.name === name)
    if (!found) throw new Error(`this Chromium does not measure ${name}`)
    return found.value * 1000
  }
}

/** @param {number[]} times */
function spread(times) {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (/** @type {number} */ part) => round(sorted[Math.floor((sorted.length - 1) * part)])
  return { median: at(0.5), ninetieth: at(0.9), least: at(0) }
}

/** @param {number} time */
function round(time) {
  return Math.round(time * 100) / 100
}

function print() {
  console.log(`\n${version}, milliseconds: median (90 %)`)
  const said = (/** @type {ReturnType<typeof spread>} */ { median, ninetieth }) =>
    `${median} (${ninetieth})`
  for (const [name, { fromTag, whole, work }] of Object.entries(first)) {
    console.log(
      `first finding, ${name} cache: ${said(fromTag)} from the tag's load, ${said(whole)} from its request, ${said(work)} of work`,
    )
  }
  for (const { length, typing, typingWithout, checked, checkedWithout } of keys) {
    console.log(
      `a key in ${length} characters: ${said(typing)}, without gongkai ${said(typingWithout)}`,
    )
    console.log(`  and what is checked after it: ${said(checked)}, without ${said(checkedWithout)}`)
  }
}
