/** The page that is one file, opened from a disk: it finds what the command line finds, and asks nobody. */

import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { run } from '../../pkg/test/cli/run.js'
import { launch } from './chromium.js'

const { source: AXE } = createRequire(import.meta.url)('axe-core')
const PAGE = new URL('../../pkg/dist/offline.html', import.meta.url).href
const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url))
const FILES = [
  'annual-report.html',
  'approval.html',
  'approvals.ndjson',
  'catalogue.csv',
  'listing-gb18030.csv',
  'notice.docx',
  'notice.txt',
  'page.html',
  'register.csv',
]
const AS_OF = '2026-11-22'

/** @type {import('playwright-core').Browser} */
let browser
const folder = mkdtempSync(join(tmpdir(), 'gongkai-offline-'))

before(async () => {
  browser = await launch()
})

after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

/** @param {import('playwright-core').BrowserContextOptions} [settings] */
async function open(settings) {
  const page = await (await browser.newContext(settings)).newPage()
  /** @type {string[]} */
  const complaints = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) complaints.push(request.url())
  })
  await page.goto(PAGE)
  await page.waitForFunction("document.getElementById('profile').options.length > 1")
  await page.fill('#as-of', AS_OF)
  return { page, complaints }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string[] | { name: string, mimeType: string, buffer: Buffer }[]} files
 */
async function give(page, files) {
  await page.setInputFiles('#files', files)
  await done(page)
}

/** @param {import('playwright-core').Page} page */
async function done(page) {
  await page.waitForSelector('iframe[srcdoc]')
  await page.waitForFunction("document.querySelector('progress').hidden")
}

/**
 * What a button hands over.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} button
 */
async function taken(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)])
  const bytes = readFileSync(await download.path())
  return { name: download.suggestedFilename(), bytes: new Uint8Array(bytes) }
}

/** @param {import('playwright-core').Page} page */
function rows(page) {
  return page.$$eval('tbody tr', (all) =>
    all.map((row) => [...row.querySelectorAll('.number')].map(({ textContent }) => textContent)),
  )
}

/** @param {string} name @param {string} text */
function file(name, text) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}

describe('the page that is one file', () => {
  test('what it hands over is what the command line writes', async () => {
    const { page, complaints } = await open()
    await give(
      page,
      FILES.map((name) => EXAMPLES + name),
    )
    for (const [format, button, expectedName] of [
      ['html', 'text=下载网页报告', '公开核对报告.html'],
      ['csv', 'text=下载问题清单', '问题清单.csv'],
    ]) {
      const { stdout } = await run(
        ['check', ...FILES, '--as-of', AS_OF, '--format', format, '--no-config'],
        { cwd: EXAMPLES },
      )
      const { name, bytes } = await taken(page, button)
      assert.equal(name, expectedName)
      assert.equal(Buffer.from(bytes).toString(), stdout)
    }
    assert.deepEqual(complaints, [])
  })

  test('the copies are annotated: one by one, and all in an archive', async () => {
    const { page } = await open()
    await give(
      page,
      ['notice.docx', 'catalogue.csv'].map((name) => EXAMPLES + name),
    )
    const one = await taken(page, 'tbody tr:nth-child(1) button >> nth=0')
    assert.equal(one.name, 'notice（批注）.docx')
    assert.match(strFromU8(unzipSync(one.bytes)['word/comments.xml']), /条|标准/)
    const { name, bytes } = await taken(page, 'text=下载全部批注副本')
    assert.equal(name, '批注副本.zip')
    const all = unzipSync(bytes)
    assert.deepEqual(Object.keys(all).sort(), ['catalogue（批注）.xlsx', 'notice（批注）.docx'])
    const sheets = strFromU8(unzipSync(all['catalogue（批注）.xlsx'])['xl/workbook.xml'])
    assert.match(sheets, /问题清单/)
  })

  test('what can be mended without loss is mended in a copy, the rest left as it is', async () => {
    const { page } = await open()
    const text = '关于做好政务公开工作的通知\r\n云政办发【2024】30号\r\n各科室：请认真落实。'
    await give(page, [file('通知.txt', text)])
    const { name, bytes } = await taken(page, 'text=/改正 1 处/')
    assert.equal(name, '通知（已改正）.txt')
    assert.equal(Buffer.from(bytes).toString(), text.replace('【2024】', '〔2024〕'))
    assert.match((await page.textContent('.state')) ?? '', /改正了 1 处/)
  })

  for (const name of ['notice.docx', 'page.html', 'notice.txt']) {
    test(`${name} is mended as the command line mends it`, async () => {
      const path = join(folder, name)
      copyFileSync(EXAMPLES + name, path)
      await run(['check', path, '--fix', '--in-place', '--as-of', AS_OF])
      const { page } = await open()
      await give(page, [EXAMPLES + name])
      const { bytes } = await taken(page, 'text=/^改正 \\d+ 处/')
      assert.deepEqual(Buffer.from(bytes), readFileSync(path))
      assert.notDeepEqual(Buffer.from(bytes), readFileSync(EXAMPLES + name))
    })
  }

  test('files of one name are all in the archive', async () => {
    const { page } = await open()
    const text = '德办发【2016】30号'
    await give(page, [file('通知.txt', text), file('通知.txt', `${text}\n`)])
    const { bytes } = await taken(page, 'text=下载全部批注副本')
    const names = Object.keys(unzipSync(bytes))
    assert.deepEqual(names, ['通知（批注）.xlsx', '通知（批注）(2).xlsx'])
  })

  test('what cannot be read is told of, and the rest goes on', async () => {
    const { page, complaints } = await open()
    await give(page, [
      file('空.docx', ''),
      file('通知.pdf', '%PDF-1.4'),
      file('通知.txt', '德办发【2016】30号'),
    ])
    const said = await page.$$eval('tbody tr', (all) => all.map((row) => row.textContent))
    assert.match(String(said[0]), /文件是空的/)
    assert.match(String(said[1]), /PDF/)
    assert.deepEqual((await rows(page))[2].slice(0, 3), ['1', '0', '1'])
    assert.deepEqual(complaints, [])
  })

  test('what is chosen before the rules have loaded is there with what comes later', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(PAGE)
    const text = '关于工作的通知\n德办发【2016】30号'
    await give(page, [file('甲.txt', text)])
    await page.setInputFiles('#files', [file('乙.txt', text)])
    await page.waitForFunction("/核对了 2 个/.test(document.querySelector('.state').textContent)")
    const { bytes } = await taken(page, 'text=下载问题清单')
    assert.match(Buffer.from(bytes).toString(), /甲\.txt.*乙\.txt/s)
  })

  test('where its script does not run, it says what to open it with', async () => {
    const { page } = await open()
    assert.equal(await page.locator('text=极速模式').count(), 0)
    const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await still.goto(PAGE)
    assert.match(await still.innerText('body'), /360、搜狗等浏览器请用极速模式/)
  })

  test('files are dropped anywhere on the page', async () => {
    const { page } = await open()
    await page.evaluate(() => {
      const transfer = new DataTransfer()
      for (const name of ['甲.txt', '乙.txt']) {
        transfer.items.add(new File(['关于工作的通知\n德办发【2016】30号'], name))
      }
      const drop = new DragEvent('drop', {
        dataTransfer: transfer,
        bubbles: true,
        cancelable: true,
      })
      document.body.dispatchEvent(drop)
    })
    await done(page)
    assert.deepEqual(await page.$$eval('tbody th', (all) => all.map((th) => th.textContent)), [
      '甲.txt',
      '乙.txt',
    ])
  })

  test('of a folder what can be checked is, by its path', async () => {
    const { page } = await open()
    mkdirSync(join(folder, '各科室/二科'), { recursive: true })
    for (const name of ['各科室/一科.csv', '各科室/二科/台账.csv'])
      copyFileSync(`${EXAMPLES}register.csv`, join(folder, name))
    for (const name of ['各科室/~$一科.csv', '各科室/读我.md', '各科室/照片.jpg'])
      writeFileSync(join(folder, name), '。')
    await page.setInputFiles('#folder', join(folder, '各科室'))
    await done(page)
    assert.deepEqual(await page.$$eval('tbody th', (all) => all.map((th) => th.textContent)), [
      '各科室/二科/台账.csv',
      '各科室/一科.csv',
    ])
  })

  test('a text or a table is pasted', async () => {
    const { page } = await open()
    await page.click('summary')
    await page.fill('#text', '序号\t事项名称\t公开时限\t公开主体\n1\t预算\t30个工作日内\t财政局')
    await page.click('text=核对粘贴的内容')
    await done(page)
    const [[records, errors]] = await rows(page)
    assert.equal(records, '1')
    assert.ok(Number(errors) > 0)
    assert.match((await page.textContent('tbody th')) ?? '', /粘贴的内容1/)
    // It may be mended there, and checked again.
    assert.match(await page.inputValue('#text'), /预算/)
  })

  test('another profile, another day, another kind: all is checked anew', async () => {
    const { page } = await open()
    await give(page, [`${EXAMPLES}approval.html`])
    const before = await rows(page)
    await page.selectOption('#kind', 'page')
    await page.waitForFunction("document.querySelector('tbody .note') === null")
    await done(page)
    assert.notDeepEqual(await rows(page), before)
    const path = join(folder, '本局.json')
    const rules = { 'text/term-variant': 'off' }
    writeFileSync(path, JSON.stringify({ name: '本局', extends: 'national', rules }))
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.selectOption('#profile', 'choose'),
    ])
    assert.equal(await page.inputValue('#profile'), 'national')
    await chooser.setFiles(path)
    await page.waitForFunction(
      "document.querySelector('iframe').contentDocument?.body?.innerText.includes('规则集 本局')",
    )
    assert.equal(await page.inputValue('#profile'), 'own')
    writeFileSync(path, '{')
    await page.setInputFiles('input[accept=".json"]', path)
    await page.waitForFunction("/规则没有载入/.test(document.querySelector('.state').textContent)")
  })

  test('the page may connect to nobody', async () => {
    const { page } = await open()
    const refused = await page.evaluate(async () => {
      try {
        await fetch('https://www.example.gov.cn/')
        return ''
      } catch (error) {
        return String(error)
      }
    })
    assert.match(refused, /TypeError/)
    const policy = await page.getAttribute('meta[http-equiv]', 'content')
    assert.match(policy ?? '', /connect-src 'none'/)
  })

  for (const lang of ['zh', 'en']) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      test(`axe finds nothing: ${lang}, ${colorScheme}`, async () => {
        const { page } = await open({ colorScheme, viewport: { width: 360, height: 700 } })
        if (lang === 'en') await page.click('text=English')
        await page.setInputFiles('#files', [`${EXAMPLES}notice.txt`, `${EXAMPLES}register.csv`])
        await done(page)
        await page.evaluate(AXE)
        const { violations } = await page.evaluate('axe.run({ iframes: false })')
        assert.deepEqual(violations, [])
        const overflow =
          'document.documentElement.scrollWidth > document.documentElement.clientWidth'
        assert.equal(await page.evaluate(overflow), false)
      })
    }
  }
})
