/** A page in GB 2312 whose server does not say what scripts are in: then they are read as the page is. */

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openSite } from './page.js'

/** In ASCII, so that it is the same text in GB 2312. @param {string} script */
const page = (script) => `<!doctype html><title>test</title><link rel="icon" href="data:,">
<script src="/pkg/dist/${script}"></script>
<form data-gongkai="document">
  <label for="wh">&#25991;&#21495;</label><input id="wh" data-gongkai-field="documentNumber">
</form>`

describe('a page in GB 2312', () => {
  const site = openSite({
    pages: { '/gongkai.html': page('gongkai.js'), '/single.html': page('gongkai.single.js') },
    mediaTypes: { '.html': 'text/html; charset=gb2312', '.js': 'text/javascript' },
  })

  for (const path of ['/gongkai.html', '/single.html']) {
    test(`${path} says what it has to say in Chinese`, async () => {
      const page = await site.open(path)
      assert.equal(await page.evaluate('document.characterSet'), 'GBK')
      await page.locator('#wh').fill('德办发【2016】30号')
      await page.locator('[data-gongkai-box=notes] .finding').first().waitFor()
      // The word is of the script, the sentence of the core.
      assert.match(
        (await page.locator('#gongkai-notes-1').textContent()) ?? '',
        /^错误：.*应当用“〔〕”/,
      )
    })
  }
})
