/** A form of somebody else's page: what an editor sees in it, and what is left of it afterwards. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FORMS, FRAME, SCRIPTS } from './attaching.js'
import { openSite } from './page.js'

const WRONG = '德办发【2016】30号'
const RIGHT = '德办发〔2016〕30号'
const BRACKET = '[data-rule="document-number/bracket"]'

/** Longer than the pause after which a form is checked. */
const PAUSE = 700

const site = openSite({ pages: { ...FORMS, ...FRAME, ...SCRIPTS } })

/** @param {string} [path] */
async function openForm(path = '/strict.html') {
  const page = await site.open(path)
  await page.waitForSelector('html[data-ready]')
  return page
}

/**
 * What the events of a name carried.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @returns {Promise<any[]>}
 */
const heard = (page, name) =>
  page.evaluate(
    (wanted) =>
      /** @type {any} */ (window).heard.filter((/** @type {any} */ one) => one.name === wanted),
    name,
  )

/**
 * Waits until an expression holds. The policy of the page forbids playwright's own way.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} expression
 */
async function until(page, expression) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await page.evaluate(expression)) return
    await page.waitForTimeout(100)
  }
  assert.fail(`it never came true: ${expression}`)
}

/** @param {import('playwright-core').Page} page @returns {Promise<string[]>} */
const sent = (page) => page.evaluate('window.sent')

test('under the strictest policy a form is checked in a worker, and nothing is reported', async () => {
  const page = await openForm()
  assert.equal(await page.getAttribute('html', 'data-ready'), 'worker')
  await page.locator('#wh').pressSequentially(WRONG)
  await page.locator(BRACKET).waitFor()
  await page.locator(`${BRACKET} .is-fix`).click()
  assert.equal(await page.locator('#wh').inputValue(), RIGHT)
  assert.deepEqual(await page.evaluate('reports'), [])
  assert.deepEqual(await page.evaluate('gongkai.engine'), {
    kind: 'worker',
    reason: '在单独的线程里核对',
  })
})

test('where no worker may be started the page checks itself, and says why', async () => {
  const page = await openForm('/no-worker.html')
  await page.locator('#wh').pressSequentially(WRONG)
  await page.locator(BRACKET).waitFor()
  const engine = /** @type {any} */ (await page.evaluate('attached.engine'))
  assert.equal(engine.kind, 'main')
  assert.match(engine.reason, /不能另开线程/)
  assert.ok(site.complaints().every((complaint) => /worker/i.test(complaint)))
})

test('where neither a worker nor WebAssembly is allowed it is checked in plain JavaScript', async () => {
  const page = await openForm('/plain.html')
  await page.locator('#wh').pressSequentially(WRONG)
  await page.locator(BRACKET).waitFor()
  const engine = /** @type {any} */ (await page.evaluate('attached.engine'))
  assert.equal(engine.kind, 'fallback')
  assert.match(engine.reason, /WebAssembly/)
  assert.ok(site.complaints().every((complaint) => /worker|WebAssembly/i.test(complaint)))
})

test('a finding stands beneath its field, with its basis and its fix', async () => {
  const page = await openForm()
  await page.locator('#wh').pressSequentially(WRONG)
  const card = page.locator(`#wh ~ [data-gongkai-box] ${BRACKET}`)
  await card.waitFor()
  assert.match(await card.locator('.finding-message').innerText(), /错误/)
  await card.locator('summary').click()
  assert.match(await card.locator('dl').innerText(), /GB\/T 9704-2012.*\n?.*自2012年7月1日起施行/)
  const [field, box] = await Promise.all([page.locator('#wh').boundingBox(), card.boundingBox()])
  assert.ok(field && box && box.y >= field.y + field.height)
})

test('a screen reader is told of the field and its findings, after the hint of the host', async () => {
  const page = await openForm()
  await page.locator('#wh').pressSequentially(WRONG)
  await page.locator(BRACKET).waitFor()
  const [hint, ours, ...none] = ((await page.getAttribute('#wh', 'aria-describedby')) ?? '').split(
    ' ',
  )
  assert.equal(hint, 'wh-hint')
  assert.deepEqual(none, [])
  assert.match((await page.locator(`#${ours}`).textContent()) ?? '', /^错误：/)
  assert.equal(await page.getAttribute('#wh', 'aria-invalid'), 'true')
  assert.equal(await page.locator('[data-gongkai-live]').count(), 1)
  assert.match(await page.locator('[data-gongkai-live]').innerText(), /^文号：\d处错误/)
})

test('every kind of field is read as the person sees it', async () => {
  const page = await openForm()
  await page.locator('#bt').fill('关于做好防汛抗旱工作的通知')
  await page.locator('input[name=gksx][value="3"]').check()
  await page.locator('#fz').selectOption('a')
  await page.locator('#ly').fill('内部事务信息')
  await page.evaluate(() => {
    // A calendar writes into a field without an event.
    const date = /** @type {HTMLInputElement} */ (document.getElementById('cwrq'))
    date.value = '2024-02-30'
    const hidden = /** @type {HTMLInputElement} */ (document.getElementById('yfrq'))
    hidden.value = '2024-13-01'
  })
  await page.locator('#zw').pressSequentially('根据国办发[2024]5号文件')
  for (const [place, rule] of [
    ['#cwrq', 'date/impossible'],
    ['#yfrq', 'date/impossible'],
    ['#zw', 'document-number/bracket'],
  ]) {
    await page.locator(`${place} ~ [data-gongkai-box] [data-rule="${rule}"]`).waitFor()
  }
  // 不予公开 and the marking that it is published: the one contradicts the other.
  await page
    .locator('[data-rule="attribute/conflict"], [data-rule="marking/conflict"]')
    .first()
    .waitFor()
})

test('a finding about two fields goes when either of them changes', async () => {
  const page = await openForm()
  const conflict = page.locator('[data-rule="attribute/conflict"], [data-rule="marking/conflict"]')
  await page.locator('input[name=gksx][value="3"]').check()
  await page.locator('#fz').selectOption('a')
  await conflict.first().waitFor()
  await page.locator('input[name=gksx][value="1"]').check()
  await conflict.first().waitFor({ state: 'detached' })
  assert.equal(await page.locator('input[name=gksx]').first().getAttribute('aria-invalid'), null)
})

test('nothing happens while an input method composes', async () => {
  const page = await openForm()
  const devtools = await page.context().newCDPSession(page)
  const checks = async () => (await heard(page, 'findings')).length
  await page.locator('#wh').focus()
  const before = await checks()
  const [selectionStart, selectionEnd] = [WRONG.length, WRONG.length]
  await devtools.send('Input.imeSetComposition', { text: WRONG, selectionStart, selectionEnd })
  await page.waitForTimeout(PAUSE)
  assert.equal(await checks(), before)
  assert.equal(await page.locator('.finding').count(), 0)
  await devtools.send('Input.insertText', { text: WRONG })
  await page.locator(BRACKET).waitFor()
  assert.equal(await page.locator('#wh').inputValue(), WRONG)
})

test('what was found meanwhile is not drawn into a composition', async () => {
  const page = await openForm()
  const devtools = await page.context().newCDPSession(page)
  await page.locator('#wh').pressSequentially(WRONG)
  await page.locator('#ly').focus()
  await devtools.send('Input.imeSetComposition', {
    text: 'nei',
    selectionStart: 3,
    selectionEnd: 3,
  })
  const before = (await heard(page, 'findings')).length
  await page.evaluate('void attached.check()')
  await page.waitForTimeout(PAUSE)
  assert.equal((await heard(page, 'findings')).length, before)
  await devtools.send('Input.insertText', { text: '内部' })
  await page.waitForTimeout(PAUSE)
  assert.ok((await heard(page, 'findings')).length > before)
})

test('nothing moves between the press and the release of a button', async () => {
  const page = await openForm()
  await page.locator('#wh').fill('')
  await page.locator('#wh').pressSequentially(WRONG)
  const box = await page.locator('input[name=gksx][value="3"]').boundingBox()
  assert.ok(box)
  await page.mouse.move(box.x + 3, box.y + 3)
  await page.mouse.down()
  await page.waitForTimeout(300)
  await page.mouse.up()
  assert.equal(await page.locator('input[name=gksx][value="3"]').isChecked(), true)
  await page.locator(BRACKET).waitFor()
})

test('a paste is checked at once', async () => {
  const page = await openForm()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((text) => navigator.clipboard.writeText(text), WRONG)
  await page.locator('#wh').focus()
  await page.keyboard.press('Control+V')
  await page.locator(BRACKET).waitFor({ timeout: PAUSE })
})

test('a fix is one step for undo; undo again takes back what was typed', async () => {
  const page = await openForm()
  const field = page.locator('#wh')
  await field.focus()
  await page.keyboard.insertText(WRONG)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.locator(`${BRACKET} .is-fix`).click()
  assert.equal(await field.inputValue(), RIGHT)
  const caret = () =>
    field.evaluate((/** @type {HTMLInputElement} */ { selectionStart, selectionEnd }) => [
      selectionStart,
      selectionEnd,
    ])
  assert.deepEqual(await caret(), [1, 1])
  await page.keyboard.press('Control+Z')
  assert.equal(await field.inputValue(), WRONG)
  await page.keyboard.press('Control+Z')
  assert.equal(await field.inputValue(), '')
  await page.keyboard.press('Control+Shift+Z')
  await page.keyboard.press('Control+Shift+Z')
  assert.equal(await field.inputValue(), RIGHT)
  const [fix] = await heard(page, 'fix')
  assert.equal(fix.field, 'documentNumber')
  assert.equal(fix.rule, 'document-number/bracket')
})

test('in a contenteditable a fix changes the text and nothing around it', async () => {
  const page = await openForm()
  await page.locator('#zw').evaluate((box) => {
    box.innerHTML = '<p>根据<b>国办发[2024]5号</b>文件，</p><p>现𠮷通知如下。</p>'
  })
  const html = () => page.locator('#zw').evaluate((box) => box.innerHTML)
  const before = await html()
  await page.locator('#zw').click()
  const card = page.locator(`#zw ~ [data-gongkai-box] ${BRACKET}`)
  await card.first().waitFor()
  assert.equal(await html(), before)
  await card.first().locator('.is-fix').click()
  assert.equal(await html(), before.replace('[2024]', '〔2024〕'))
  await page.keyboard.press('Control+Z')
  assert.equal(await html(), before)
})

test('what a fix was offered for moves with the text, and is dropped where it was typed into', async () => {
  const page = await openForm()
  await page.locator('#wh').pressSequentially(WRONG)
  await page.locator(BRACKET).waitFor()
  await page.evaluate(() => {
    const field = /** @type {HTMLInputElement} */ (document.getElementById('wh'))
    field.focus()
    field.setSelectionRange(0, 0)
    document.execCommand('insertText', false, '中共')
    const box = /** @type {HTMLElement} */ (
      field.parentElement?.querySelector('[data-gongkai-box]')
    )
    const button = /** @type {HTMLElement} */ (box.shadowRoot?.querySelector('.is-fix'))
    button.click()
  })
  await page.waitForTimeout(PAUSE)
  assert.equal(await page.locator('#wh').inputValue(), `中共${RIGHT}`)
})

test('all safe fixes are applied by one call', async () => {
  const page = await openForm()
  await page.locator('#wh').fill(WRONG)
  await page.locator('#zw').pressSequentially('根据国办发[2024]5号、国办发[2024]6号文件')
  await page.locator(`#zw ~ [data-gongkai-box] ${BRACKET}`).first().waitFor()
  assert.ok(Number(await page.evaluate('attached.fixSafe()')) >= 3)
  assert.equal(await page.locator('#wh').inputValue(), RIGHT)
  assert.equal(
    await page.locator('#zw').innerText(),
    '根据国办发〔2024〕5号、国办发〔2024〕6号文件',
  )
})

test('a form is not sent while errors stand, and the script of the page hears of nothing', async () => {
  const page = await openForm('/guarded.html')
  await page.locator('#wh').fill(WRONG)
  await page.locator('button[type=submit]').click()
  const held = page.locator('[data-gongkai-box=held] .held')
  await held.waitFor()
  assert.match(await held.locator('h3').innerText(), /\d+处错误，改正后才能提交/)
  assert.deepEqual(await sent(page), [])
  await held.locator('.jump', { hasText: '文号' }).first().click()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'wh')
  // What nobody has filled in is said as well.
  await page.locator('[data-rule="attribute/missing"]').first().waitFor()
  assert.ok((await heard(page, 'held')).length > 0)
})

/** @param {import('playwright-core').Page} page */
async function fillWithoutError(page) {
  await page.locator('#bt').fill('德宏州人民政府办公室关于印发全面推进政务公开工作实施方案的通知')
  await page.locator('#wh').fill(RIGHT)
  await page.locator('input[name=gksx][value="1"]').check()
  await page.locator('#fz').selectOption('a')
  await page.evaluate(() => {
    const date = /** @type {HTMLInputElement} */ (document.getElementById('cwrq'))
    date.value = '2016-08-10'
  })
  await page.locator('#zw').fill('各县市人民政府：\n请认真贯彻执行。')
  await page.waitForTimeout(PAUSE)
}

test('warnings want a reason; with one the form is sent by the button that was pressed', async () => {
  const page = await openForm('/guarded.html')
  await fillWithoutError(page)
  // A title without a genre: a warning that a person decides on.
  await page.locator('#bt').fill('德宏州人民政府办公室关于全面推进政务公开工作')
  await until(page, 'attached.findings.length > 0')
  const findings = /** @type {any[]} */ (await page.evaluate('attached.findings'))
  const standing = findings.filter(({ severity }) => severity !== 'info')
  assert.ok(
    standing.length > 0 &&
      standing.every(({ severity, review }) => severity === 'warning' || review),
    JSON.stringify(findings.map(({ rule, severity }) => [rule, severity])),
  )
  await page.locator('button[type=submit]').click()
  const held = page.locator('[data-gongkai-box=held]')
  await held.locator('textarea').waitFor()
  assert.deepEqual(await sent(page), [])
  await held.locator('.is-primary').click()
  assert.match(await held.locator('.wrong').innerText(), /请写明理由/)
  await held.locator('textarea').fill('原文如此')
  await held.locator('.is-primary').click()
  await until(page, 'sent.length === 1')
  assert.deepEqual(await sent(page), ['save'])
  const [waived] = await heard(page, 'waive')
  assert.equal(waived.reason, '原文如此')
  assert.equal(waived.by, '张三')
  assert.equal(waived.on, '2026-11-22')
  assert.equal(waived.findings.length, standing.length)
  // What was waived once is not asked again.
  await page.locator('button[type=submit]').click()
  await until(page, 'sent.length === 2')
})

test('a button that sends by script is held, and pressed again when all is well', async () => {
  const page = await openForm('/guarded.html')
  await page.evaluate(() => {
    document
      .getElementById('ajax')
      ?.addEventListener('click', () => /** @type {any} */ (window).sent.push('ajax'))
  })
  await page.locator('#wh').fill(WRONG)
  await page.locator('#ajax').click()
  await page.locator('[data-gongkai-box=held] .held').waitFor()
  assert.deepEqual(await sent(page), [])
  await page
    .evaluate(() => /** @type {any} */ (window).attached.guard.check())
    .then((passed) => assert.equal(passed, false))
})

test('a form without anything wrong is sent at once', async () => {
  const page = await openForm('/guarded.html')
  await fillWithoutError(page)
  const findings = /** @type {any[]} */ (await page.evaluate('attached.findings'))
  assert.deepEqual(
    findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule),
    [],
  )
  assert.equal(await page.evaluate('attached.guard.check()'), true)
  await page.locator('button[type=submit]').click()
  await until(page, 'sent.length === 1')
  await page.keyboard.press('Tab')
  await page.locator('#bt').press('Enter')
  await until(page, 'sent.length === 2')
  assert.deepEqual(await sent(page), ['save', 'save'])
})

test('a form that is drawn anew is checked as before', async () => {
  const page = await openForm()
  await page.locator('#wh').fill(WRONG)
  await page.locator(BRACKET).waitFor()
  await page.evaluate(() => {
    const old = /** @type {HTMLInputElement} */ (document.getElementById('wh'))
    const anew = /** @type {HTMLInputElement} */ (old.cloneNode())
    anew.removeAttribute('aria-describedby')
    anew.value = '德办发(2016)30号'
    const cell = /** @type {HTMLElement} */ (old.parentElement)
    cell.textContent = ''
    cell.append(anew)
  })
  await page.locator(`#wh ~ [data-gongkai-box] ${BRACKET}`).waitFor()
  assert.equal(await page.locator('[data-gongkai-box=notes]').count(), 1)
  await page.locator(`${BRACKET} .is-fix`).click()
  assert.equal(await page.locator('#wh').inputValue(), RIGHT)
})

test('detached, the form is as it was', async () => {
  const page = await site.open('/strict.html')
  const before = await page.evaluate(() => {
    const form = /** @type {HTMLElement} */ (document.getElementById('edit'))
    const clone = /** @type {HTMLElement} */ (form.cloneNode(true))
    for (const ours of clone.querySelectorAll('[data-gongkai-box], [id^=gongkai-notes]'))
      ours.remove()
    return clone.outerHTML
  })
  await page.waitForSelector('html[data-ready]')
  await page.locator('#wh').fill(WRONG)
  await page.locator(BRACKET).waitFor()
  await page.evaluate('attached.detach()')
  assert.equal(await page.locator('#edit').evaluate((form) => form.outerHTML), before)
  await page.locator('#wh').fill('德办发[2016]31号')
  await page.waitForTimeout(PAUSE)
  assert.equal(await page.locator('[data-gongkai-box]').count(), 0)
})

test('the frame of an editor that comes later is read, mended and left as it is', async () => {
  const page = await openForm()
  await page.evaluate(() => {
    const form = document.createElement('form')
    form.innerHTML =
      '<textarea id="editor" hidden></textarea><div><iframe src="/frame.html"></iframe></div>'
    document.body.append(form)
    const { gongkai } = /** @type {any} */ (window)
    const fields = { body: { field: '#editor', editor: 'frame' } }
    gongkai.attach(form, { asOf: '2026-11-22', fields })
    setTimeout(() => {
      const body = form.querySelector('iframe')?.contentDocument?.body
      if (body) body.contentEditable = 'true'
    }, 1500)
  })
  const body = page.frameLocator('iframe').locator('body[contenteditable]')
  await body.waitFor()
  await page.waitForTimeout(2500)
  await body.pressSequentially('根据国办发[2024]5号文件')
  const card = page.locator(`form:nth-of-type(2) ${BRACKET}`)
  await card.waitFor()
  assert.equal(await body.evaluate((element) => element.innerHTML), '根据国办发[2024]5号文件')
  await card.locator('.is-fix').click()
  assert.equal(await body.evaluate((element) => element.innerHTML), '根据国办发〔2024〕5号文件')
  await page.keyboard.press('Control+Z')
  assert.equal(await body.evaluate((element) => element.innerHTML), '根据国办发[2024]5号文件')
})

test('attributes and one script tag are enough; included twice it does no harm', async () => {
  const page = await site.open('/attributes.html')
  await page.locator('#wh').pressSequentially(WRONG)
  await page.locator(BRACKET).waitFor()
  assert.equal(await page.locator(BRACKET).count(), 1)
  assert.equal(await page.evaluate('pushed'), 'function')
  assert.equal(await page.evaluate("gongkai.attach('#edit') === gongkai.attach('#edit')"), true)
  // A form that a script puts in later.
  await page.evaluate(() => {
    const form = document.createElement('form')
    form.dataset.gongkai = 'document'
    const field = document.createElement('input')
    field.dataset.gongkaiField = 'documentNumber'
    field.value = '德办发[2016]31号'
    form.append(field)
    document.body.append(form)
  })
  await page.locator(`form:nth-of-type(2) ${BRACKET}`).waitFor()
})

test('who looks for the next word is not told that the first one is wrong; who has left, or has ended, is', async () => {
  const page = await openForm()
  const findings = page.locator('[data-gongkai-box] [data-rule]')
  await page.locator('#wh').focus()
  for (const letter of '德办发【') {
    await page.keyboard.insertText(letter)
    await page.waitForTimeout(PAUSE)
    assert.equal(await findings.count(), 0, letter)
  }
  await findings.first().waitFor()
  await page.locator('#wh').fill('')
  await findings.first().waitFor({ state: 'detached' })
  await page.keyboard.insertText('德')
  await page.keyboard.press('Tab')
  await findings.first().waitFor({ timeout: PAUSE })
})
