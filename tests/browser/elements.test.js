/** `<gongkai-findings>` and `<gongkai-deadline>` on a page of somebody else, under a strict policy. */

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { FINDINGS, PAGES, RECORD } from './elements.js'
import { openSite } from './page.js'

const { source: AXE } = createRequire(import.meta.url)('axe-core')

const site = openSite({ pages: PAGES })

/**
 * @param {import('playwright-core').BrowserContextOptions} [settings]
 */
async function openDeadline(settings) {
  const page = await site.open('/deadline.html', settings)
  await page.locator('.day.is-due').waitFor()
  return page
}

/**
 * A list of findings, and what it fires, in window.fired.
 *
 * @param {import('playwright-core').BrowserContextOptions} [settings]
 */
async function openFindings(settings) {
  const page = await site.open('/findings.html', settings)
  await page.waitForFunction("customElements.get('gongkai-findings')")
  await page.evaluate(
    ({ findings, record }) => {
      const list = /** @type {any} */ (document.querySelector('gongkai-findings'))
      Object.assign(window, { fired: [] })
      for (const name of ['show', 'fix', 'ignore']) {
        list.addEventListener(`gongkai:${name}`, (/** @type {CustomEvent} */ { detail }) => {
          const { finding, ...rest } = detail
          // @ts-expect-error what the test reads
          window.fired.push([name, finding.rule, rest])
        })
      }
      list.record = record
      list.findings = findings
    },
    { findings: FINDINGS, record: RECORD },
  )
  await page.locator('.finding').first().waitFor()
  return page
}

/** @param {import('playwright-core').Page} page */
async function violationsOf(page) {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    // @ts-expect-error axe has put itself on the window
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
    return violations.map((/** @type {any} */ { id, nodes }) => [
      id,
      ...nodes.map((/** @type {any} */ node) => `${node.html} ${node.failureSummary}`),
    ])
  })
}

/** @param {import('playwright-core').Page} page */
function refused(page) {
  return page.evaluate('window.violations')
}

/** @param {import('playwright-core').Page} page */
function focused(page) {
  return page.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    const { date, rule } = /** @type {HTMLElement} */ (active).dataset
    return date ?? rule ?? active?.id
  })
}

describe('<gongkai-deadline>', () => {
  test('20 working days are numbered, and the sentence says when they end', async () => {
    const page = await openDeadline()
    assert.equal(
      await page.locator('.due-sentence').innerText(),
      '最迟应当在2024年7月25日（星期四）公开，实际2024年8月1日（星期四）才公开，晚了5个工作日。',
    )
    const numbers = await page
      .locator('.day[data-number]')
      .evaluateAll((days) => days.map((day) => Number(day.getAttribute('data-number'))))
    assert.deepEqual(
      numbers,
      Array.from({ length: 20 }, (_, at) => at + 1),
    )
    assert.equal(await page.locator('.day.is-due').getAttribute('data-date'), '2024-07-25')
    assert.deepEqual(await refused(page), [])
  })

  test('a screen reader hears a day as a sentence', async () => {
    const page = await openDeadline()
    const label = (/** @type {string} */ date) =>
      page.locator(`[data-date="${date}"] .visually-hidden`).textContent()
    assert.equal(
      await label('2024-06-27'),
      '2024年6月27日（星期四），起算，起算当日不计入，工作日。',
    )
    assert.equal(await label('2024-07-25'), '2024年7月25日（星期四），截止，第20个工作日。')
    assert.equal(await label('2024-07-06'), '2024年7月6日（星期六），周末，不是工作日。')
    await page.evaluate("due.setAttribute('start', '2024-09-20')")
    await page.locator('[data-date="2024-10-12"]').waitFor()
    assert.match(
      String(await label('2024-10-12')),
      /^2024年10月12日（星期六），第\d+个工作日，.*调休上班，依据.*2024年部分节假日安排的通知/,
    )
    assert.match(String(await label('2024-10-01')), /国庆节放假/)
  })

  test('keys move by a day, a week and a month, and the Tab key comes to one day only', async () => {
    const page = await openDeadline()
    assert.equal(await page.locator('.day[tabindex="0"]').count(), 1)
    await page.locator('.day.is-due').focus()
    for (const [key, date] of [
      ['ArrowRight', '2024-07-26'],
      ['ArrowUp', '2024-07-19'],
      ['Home', '2024-07-15'],
      ['End', '2024-07-21'],
      ['ArrowLeft', '2024-07-20'],
      ['PageUp', '2024-06-20'],
      ['PageDown', '2024-07-20'],
      ['ArrowDown', '2024-07-27'],
    ]) {
      await page.keyboard.press(key)
      assert.equal(await focused(page), date, key)
    }
    assert.equal(await page.locator('.day[tabindex="0"]').count(), 1)
    assert.match(await page.locator('.chosen-day').innerText(), /^2024年7月27日/)
  })

  test('attributes that change are counted again, and what cannot be counted is said', async () => {
    const page = await openDeadline()
    await page.evaluate("due.setAttribute('days', '15')")
    await page.locator('[data-date="2024-07-18"].is-due').waitFor()
    assert.equal(await page.evaluate('due.result.due'), '2024-07-18')
    await page.evaluate("due.removeAttribute('days'); due.setAttribute('time-limit', '长期公开')")
    await page.locator('.month').first().waitFor({ state: 'detached' })
    assert.ok((await page.locator('.due-sentence').innerText()).length > 5)
    await page.evaluate("due.setAttribute('start', '')")
    await page.getByText('请填写起算日').waitFor()
  })

  test('the page gives it colours by custom properties', async () => {
    const page = await openDeadline()
    await page.evaluate("due.style.setProperty('--accent', 'rgb(1, 2, 3)')")
    const colour = await page
      .locator('.day.is-due')
      .evaluate((day) => getComputedStyle(day).backgroundColor)
    assert.equal(colour, 'rgb(1, 2, 3)')
  })
})

describe('<gongkai-findings>', () => {
  test('it counts, tells severities by words and shapes, and names the places', async () => {
    const page = await openFindings()
    assert.equal(await page.locator('.summary').innerText(), '1处错误、1处警告、1处提示')
    assert.deepEqual(await page.locator('.group-title').allInnerTexts(), [
      '发文字号',
      '标题',
      '正文',
    ])
    assert.equal(await page.locator('.finding .badge .icon path').count(), 3)
    await page.locator('summary').first().click()
    assert.match(await page.locator('.finding').first().innerText(), /第7\.2\.5条/)
    assert.match(await page.locator('.finding').first().innerText(), /2012年7月1日起施行/)
    assert.deepEqual(await refused(page), [])
  })

  test('F8 goes through the findings and Escape back to where the caret was', async () => {
    const page = await openFindings()
    await page.locator('#before').focus()
    await page.keyboard.press('Tab')
    for (const rule of [
      'document-number/bracket',
      'title/punctuation',
      'text/typo',
      'document-number/bracket',
    ]) {
      await page.keyboard.press('F8')
      assert.equal(await focused(page), rule)
    }
    await page.keyboard.press('Shift+F8')
    assert.equal(await focused(page), 'text/typo')
    assert.equal(await page.locator('.position').innerText(), '第3处，共3处')
    await page.keyboard.press('Escape')
    assert.equal(await focused(page), 'before')
  })

  test('a fix and a place are asked of the page by events', async () => {
    const page = await openFindings()
    await page.getByRole('button', { name: '改为“〔2016〕”' }).click()
    await page.getByRole('button', { name: '查看位置' }).nth(1).click()
    assert.deepEqual(await page.evaluate('fired'), [
      ['fix', 'document-number/bracket', { fix: FINDINGS[0].fixes?.[0] }],
      ['show', 'title/punctuation', {}],
    ])
  })

  test('a finding is ignored with a reason, and brought back', async () => {
    const page = await openFindings()
    await page.getByRole('button', { name: '忽略' }).first().click()
    await page.getByRole('button', { name: '确定忽略' }).click()
    assert.equal(await page.locator('.missing').innerText(), '请写明理由。')
    await page.keyboard.type('原件如此')
    await page.locator('.until').fill('2026-12-31')
    await page.getByRole('button', { name: '确定忽略' }).click()
    assert.equal(await page.locator('.finding').count(), 2)
    assert.equal(await page.locator('.ignored span').innerText(), '已忽略1处。')
    assert.deepEqual(await page.evaluate('fired'), [
      [
        'ignore',
        'document-number/bracket',
        { scope: 'finding', reason: '原件如此', until: '2026-12-31' },
      ],
    ])
    await page.getByRole('button', { name: '恢复' }).click()
    assert.equal(await page.locator('.finding').count(), 3)
  })

  test('filters leave severities out', async () => {
    const page = await openFindings()
    await page.getByRole('button', { name: '错误 1' }).click()
    assert.equal(await page.locator('.finding').count(), 2)
    await page.getByRole('button', { name: '警告 1' }).click()
    await page.getByRole('button', { name: '提示 1' }).click()
    await page.getByText('没有要显示的问题').waitFor()
  })

  test('of very many findings some are drawn, and more when asked for', async () => {
    const page = await openFindings()
    await page.evaluate((finding) => {
      const list = /** @type {any} */ (document.querySelector('gongkai-findings'))
      list.findings = Array.from({ length: 3000 }, (_, at) => ({
        ...finding,
        fingerprint: `f${at}`,
        at: { row: at + 2 },
      }))
    }, FINDINGS[0])
    assert.equal(await page.locator('.finding').count(), 50)
    await page.getByRole('button', { name: '再显示一些' }).click()
    assert.equal(await page.locator('.finding').count(), 100)
  })

  test('for a form it shows what is found there, and hands fixes to what checks it', async () => {
    const page = await site.open('/form-findings.html')
    await page.waitForFunction("customElements.get('gongkai-findings')")
    await page.evaluate((findings) => {
      const list = /** @type {any} */ (document.querySelector('gongkai-findings'))
      Object.assign(window, { done: [] })
      // @ts-expect-error what the test reads
      const { done } = window
      list.attached = {
        findings: [],
        fix: (/** @type {any} */ { rule }, /** @type {string} */ title) => done.push([rule, title]),
        reveal: (/** @type {any} */ { rule }) => done.push([rule]),
      }
      const detail = { findings }
      document
        .querySelector('#form')
        ?.dispatchEvent(new CustomEvent('gongkai:findings', { detail }))
    }, FINDINGS)
    assert.equal(await page.locator('.finding').count(), 3)
    await page.getByRole('button', { name: '改为“〔2016〕”' }).click()
    await page.getByRole('button', { name: '查看位置' }).first().click()
    assert.deepEqual(await page.evaluate('done'), [
      ['document-number/bracket', '改为“〔2016〕”'],
      ['document-number/bracket'],
    ])
    assert.equal(await page.getByRole('button', { name: '忽略' }).count(), 0)
  })

  test('for a catalogue it goes to the cell', async () => {
    const page = await site.open('/catalogue-findings.html')
    const list = page.locator('gongkai-findings')
    await list.locator('.finding').first().waitFor()
    assert.ok((await list.locator('.group-title').allInnerTexts()).join().includes('第2行 · '))
    const row = list.locator('.group', { hasText: '第2行' }).first()
    await row.getByRole('button', { name: '查看位置' }).first().click()
    assert.equal(await page.locator('[aria-selected="true"].has-finding').count(), 1)
    assert.deepEqual(await refused(page), [])
  })

  test('it speaks English where it is told to', async () => {
    const page = await openFindings()
    await page.evaluate("list.setAttribute('lang', 'en')")
    assert.equal(await page.locator('.summary').innerText(), '1 error, 1 warning, 1 note')
    assert.equal(await page.getByRole('button', { name: 'Ignore' }).count(), 3)
  })
})

for (const width of [1280, 768, 360]) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`at ${width} px, ${colorScheme}: axe finds nothing, and nothing is cut off`, async () => {
      const settings = { viewport: { width, height: 800 }, colorScheme }
      for (const open of [openDeadline, openFindings]) {
        const page = await open(settings)
        if (open === openFindings) {
          await page.getByRole('button', { name: '忽略' }).first().click()
          for (const summary of await page.locator('summary').all()) await summary.click()
        }
        assert.deepEqual(await violationsOf(page), [])
        for (const size of ['100%', '200%']) {
          const over = await page.evaluate((fontSize) => {
            document.documentElement.style.fontSize = fontSize
            const { scrollWidth, clientWidth } = document.documentElement
            return scrollWidth - clientWidth
          }, size)
          if (size === '100%' || width > 700) assert.equal(over, 0, `${size}`)
        }
      }
    })
  }
}
