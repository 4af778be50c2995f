/**
 * One browser and one server for a test file, and a fresh page for each test.
 *
 *     const site = openSite()
 *     test('the page says what it is', async () => {
 *       const page = await site.open('/')
 *       assert.equal(await page.title(), '…')
 *     })
 *
 * A page that logs an error, throws, or asks for anything outside this machine fails its test.
 */

import assert from 'node:assert/strict'
import { after, afterEach, before } from 'node:test'
import { serve } from '../../xtask/site.mjs'
import { launch } from './chromium.js'

/**
 * @param {Parameters<typeof serve>[0]} [options] of the server
 */
export function openSite(options) {
  /** @type {import('playwright-core').Browser} */
  let browser
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server
  /** @type {import('playwright-core').BrowserContext[]} */
  let contexts = []
  /** @type {string[]} */
  let complaints = []

  before(async () => {
    ;[browser, server] = await Promise.all([launch(), serve(options)])
  })

  afterEach(async () => {
    const [opened, said] = [contexts, complaints]
    contexts = []
    complaints = []
    await Promise.all(opened.map((context) => context.close()))
    assert.deepEqual(said, [], 'the page complained')
  })

  after(async () => {
    await browser?.close()
    await server?.close()
  })

  /**
   * Opens a path of the site in a context of its own.
   *
   * @param {string} path
   * @param {import('playwright-core').BrowserContextOptions} [settings] viewport, locale …
   */
  async function open(path, settings) {
    const context = await browser.newContext({ locale: 'zh-CN', ...settings })
    contexts.push(context)
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(`${server.url}/`)) {
        complaints.push(`asked for ${request.url()}`)
      }
    })
    await page.goto(server.url + path)
    return page
  }

  return {
    open,
    /** What pages have complained of in this test so far; a test that expects it empties the list. */
    complaints: () => complaints.splice(0),
    get url() {
      return server.url
    },
  }
}
