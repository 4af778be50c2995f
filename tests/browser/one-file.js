/** The page that is one file, from a disk, in any browser: it checks what it is given. */

import assert from 'node:assert/strict'

const PAGE = new URL('../../pkg/dist/offline.html', import.meta.url).href
const FRAME = "document.querySelector('iframe').contentDocument"

/** @typedef {{ evaluate: (expression: string) => Promise<any> }} Page */

/**
 * @param {Page} page
 * @param {string} expression
 */
export async function until(page, expression) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await page.evaluate(expression)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail(`it never came true: ${expression}`)
}

/** @param {{ open: (url: string) => Promise<Page> }} browser */
export async function checkInOneFile(browser) {
  const page = await browser.open(PAGE)
  await until(page, "document.getElementById('profile').options.length > 1")
  await page.evaluate(given('通知.txt', '关于工作的通知\\n德办发【2016】30号'))
  await until(page, "!!document.querySelector('tbody .number')")
  const counts = await page.evaluate(
    "[...document.querySelectorAll('tbody .number')].map(({ textContent }) => textContent)",
  )
  assert.deepEqual(counts.slice(0, 3), ['1', '0', '1'])
  await until(page, `${FRAME}?.querySelectorAll('mark').length > 0`)
  assert.equal(await page.evaluate(`${FRAME}.querySelector('mark').textContent`), '【2016】')
}

/**
 * Chooses a text, as a person does.
 *
 * @param {string} name
 * @param {string} text
 */
function given(name, text) {
  return `(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['${text}'], '${name}'))
    const input = document.getElementById('files')
    input.files = transfer.files
    input.dispatchEvent(new Event('change'))
  })()`
}
