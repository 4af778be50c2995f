/** Editors in Chromium 80, which paints no highlights: boxes lie over what is found, in the page beside the editor. */

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { serve } from '../../xtask/site.mjs'
import { addressOf, EDITORS, PAGES } from './editing.js'
import { fetchOldChromium, launchOldChromium } from './old-chromium.js'

const fetched = fetchOldChromium()
const program = 'program' in fetched ? fetched.program : ''
const skip = 'missing' in fetched ? fetched.missing : false

const ARTICLE =
  '<p>根据国办发[2024]5号文件，</p><p>现就<strong>有关</strong>事项通知如下。</p>' +
  '<p>各地认真贯彻执行。</p>'.repeat(60)

/** A card of the body, and the button that mends what it says. */
const FIX = `[...document.querySelectorAll('#around ~ [data-gongkai-box], #around [data-gongkai-box]')]
  .map((box) => box.shadowRoot.querySelector('[data-rule="document-number/bracket"] .is-fix')).find(Boolean)`

/** The document that is written in, and where it begins in the page: it may lie in a frame within a frame. */
const WRITTEN = `(() => {
  let frame = document.querySelector('#around iframe')
  let [x, y] = [0, 0]
  while (frame) {
    const { contentDocument: inner, clientLeft, clientTop } = frame
    const { left, top } = frame.getBoundingClientRect()
    x += left + clientLeft
    y += top + clientTop
    if (inner.body.isContentEditable || inner.designMode === 'on') return { inner, x, y }
    frame = inner.querySelector('iframe')
  }
  return { inner: document, x: 0, y: 0 }
})()`

/** Where the boxes lie and where the text lies that they mark, in the page; the element that holds the boxes. */
const LOOK = `(() => {
  const { inner, x, y } = ${WRITTEN}
  const walk = inner.createTreeWalker(inner.body, NodeFilter.SHOW_TEXT)
  let node = walk.nextNode()
  while (!/[[〔]2024/.test(node.data) || node.parentNode.tagName === 'SCRIPT') node = walk.nextNode()
  const range = inner.createRange()
  const at = node.data.search(/[[〔]2024/)
  range.setStart(node, at)
  range.setEnd(node, at + 6)
  const text = range.getBoundingClientRect()
  const layer = document.querySelector('[data-gongkai-marks]')
  const boxes = layer ? [...layer.shadowRoot.querySelectorAll('.box')] : []
  return {
    text: [text.left + x, text.top + y, text.width, text.height].map(Math.round),
    boxes: boxes.map((box) => {
      const { left, top, width, height } = box.getBoundingClientRect()
      return [left, top, width, height].map(Math.round)
    }),
    hidden: layer && layer.getAttribute('aria-hidden'),
    pointer: layer && getComputedStyle(layer).pointerEvents,
    inContent: /gongkai/.test(inner === document ? '' : inner.documentElement.innerHTML),
  }
})()`

/** The last paragraph. */
const LAST = `(() => {
  const { inner } = ${WRITTEN}
  return [...(inner === document ? around : inner).querySelectorAll('p')].pop()
})()`

describe('editors in Chromium 80', { skip }, () => {
  /** @type {Awaited<ReturnType<typeof launchOldChromium>>} */
  let browser
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server

  before(async () => {
    ;[browser, server] = await Promise.all([launchOldChromium(program), serve({ pages: PAGES })])
  })

  after(async () => {
    await browser?.close()
    await server?.close()
  })

  /** @param {string} title */
  async function open(title) {
    const page = await browser.open(server.url + addressOf(title))
    const until = async (/** @type {string} */ expression) => {
      for (let tries = 0; tries < 200; tries += 1) {
        if (await page.evaluate(expression)) return
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      assert.fail(`it never came true: ${expression}\n${page.complaints.join('\n')}`)
    }
    await page.evaluate('attach()')
    return { ...page, until }
  }

  for (const [title, { modern }] of Object.entries(EDITORS)) {
    if (modern) continue

    test(`${title}: what is found is boxed, mended and undone`, async () => {
      const { evaluate, until, complaints } = await open(title)
      await evaluate('host.create()')
      await evaluate(`host.set(${JSON.stringify(ARTICLE)})`)
      const content = await evaluate('host.get()')
      await until(FIX)
      await until("document.querySelector('[data-gongkai-marks]')")
      await until(`${LOOK}.boxes.length === 1`)
      const { text, boxes, hidden, pointer, inContent } = await evaluate(LOOK)
      assert.deepEqual(boxes, [text])
      assert.deepEqual([hidden, pointer, inContent], ['true', 'none', false])
      assert.equal(await evaluate('host.get()'), content)

      await evaluate('window.scrollBy(0, 37); around.style.paddingTop = "11px"')
      await until(`String(${LOOK}.boxes[0]) === String(${LOOK}.text)`)
      assert.notDeepEqual((await evaluate(LOOK)).boxes, boxes)

      // Scrolled out of sight, it leaves no box where it is not; with an editor that grows, its box may go with it.
      await evaluate(`${LAST}.scrollIntoView()`)
      await until(
        `(({ boxes, text }) => boxes.every((box) => String(box) === String(text)))(${LOOK})`,
      )
      await evaluate(`${LAST}.parentNode.firstElementChild.scrollIntoView()`)
      await until(`String(${LOOK}.boxes[0]) === String(${LOOK}.text)`)

      await evaluate(`${FIX}.click()`)
      await until(`host.get() === ${JSON.stringify(content.replace('[2024]', '〔2024〕'))}`)
      await until("!document.querySelector('[data-gongkai-marks]')")
      await evaluate('host.undo()')
      await until(`host.get() === ${JSON.stringify(content)}`)
      await until("document.querySelector('[data-gongkai-marks]')")
      await evaluate('attached.detach()')
      assert.equal(await evaluate("document.querySelectorAll('[data-gongkai-marks]').length"), 0)
      assert.equal(await evaluate('host.get()'), content)
      assert.deepEqual(complaints, [])
    })
  }

  test('where an editor does not run, the field beside it is checked all the same', async () => {
    for (const [title, { modern }] of Object.entries(EDITORS)) {
      if (!modern) continue
      const { evaluate, until } = await open(title)
      await evaluate("wh.focus(); document.execCommand('insertText', false, '德办发【2016】30号')")
      await until(
        `document.querySelector('#edit label ~ [data-gongkai-box], #edit p ~ [data-gongkai-box]')
          ?.shadowRoot.querySelector('[data-rule="document-number/bracket"]')`,
      )
    }
  })
})
