/** Forms that nobody has marked: their fields are found by what a person reads beside them. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openSite } from './page.js'

const WRONG = '德办发【2016】30号'
const BRACKET = '[data-rule="document-number/bracket"]'
const ATTRIBUTES = `<option value="0">--请选择--</option><option value="1">主动公开</option>
<option value="2">依申请公开</option><option value="3">不予公开</option>`

/** Forms as back offices have them, and the fields in them. @type {Record<string, { form: string, fields: Record<string, string> }>} */
const LAYOUTS = {
  'two fields in a row of a table': {
    form: `<table>
      <tr><td>信息公开一体化</td></tr>
      <tr><td><table>
        <tr><td align="right">信息名称：</td><td colspan="3"><input id="a" name="ctTitle" size="87"></td></tr>
        <tr><td align="right">发布时间：</td><td><input id="b" readonly value="2024-06-01"></td>
          <td align="right">发布形式：</td><td><input type="radio" name="flag" value="0" checked>内容&nbsp;<input type="radio" name="flag" value="1">文件</td></tr>
        <tr><td nowrap align="right">所属栏目：</td><td><input type="hidden" name="sjId"><input id="g" name="Module" readonly>
          <input type="button" value="选择..."></td></tr>
        <tr><td align="right">索取号：</td><td><input id="c" name="IN_CATCHNUM"></td>
          <td align="right"><font color="red">*</font>文&nbsp;&nbsp;号：</td><td><input id="d" name="IN_FILENUM"></td></tr>
        <tr><td align="right">公开类别：</td><td colspan="3"><select id="e" name="IN_CATEGORY">${ATTRIBUTES}</select></td></tr>
        <tr><td align="right">载体类型：</td><td><select><option value="1">纸质</option></select></td></tr>
        <tr><td colspan="4"><div id="f" contenteditable="true"></div></td></tr>
      </table></td></tr></table>`,
    fields: {
      title: 'a',
      publishedOn: 'b',
      category: 'g',
      indexNumber: 'c',
      documentNumber: 'd',
      attribute: 'e',
      body: 'f',
    },
  },
  'labels that belong to nothing': {
    form: `<div class="row"><label class="form-label">标题：</label><div class="formControls"><input id="a"></div></div>
      <div class="row"><label class="form-label"><span class="c-red">*</span>发文字号：</label><div><input id="b"></div></div>
      <div class="row"><label class="form-label">公开属性：</label><div><span class="select-box"><select id="c">${ATTRIBUTES}</select></span></div></div>
      <div class="row"><label class="form-label">外部链接：</label><div><input></div></div>
      <div class="row"><label class="form-label">内容：</label><div><textarea id="d"></textarea></div></div>`,
    fields: { title: 'a', documentNumber: 'b', attribute: 'c', body: 'd' },
  },
  'boxes in a list': {
    form: `<ul><li><b>标　题</b><input id="a"></li>
      <li><b>公开方式</b><label><input type="radio" name="gk" id="b" value="1">主动公开</label><label><input type="radio" name="gk" value="2">依申请公开</label></li>
      <li><b>不予公开理由</b><input id="c"></li>
      <li><b>置顶</b><input type="checkbox" name="top"></li></ul>`,
    fields: { title: 'a', attribute: 'b', reason: 'c' },
  },
  'words and controls in one line': {
    form: `<p>文号：<input id="a"> 成文日期：<input id="b"> 印发日期：<input type="date" id="c"></p>
      <dl><dt>发布机构</dt><dd><input id="d"></dd><dt>主题词</dt><dd><input id="e"></dd></dl>
      <div>正文</div><div><textarea id="f"></textarea></div>`,
    fields: {
      documentNumber: 'a',
      writtenOn: 'b',
      printedOn: 'c',
      issuer: 'd',
      keywords: 'e',
      body: 'f',
    },
  },
  'labels that say so in the markup': {
    form: `<div><label for="a">标题（必填）</label><p>六十字以内</p><input id="a"></div>
      <input id="b" aria-label="发文字号"><input id="c" placeholder="请输入索引号">
      <fieldset id="d"><legend>公开属性</legend><input type="radio" name="gk"> 主动公开 <input type="radio" name="gk"> 不予公开</fieldset>`,
    fields: { title: 'a', documentNumber: 'b', indexNumber: 'c', attribute: 'd' },
  },
  'a control that another one shows': {
    form: `<table><tr><td>发文字号：</td><td><input id="old" style="display:none"><span class="textbox"><span class="textbox-addon"></span><input
      id="a" type="text" class="textbox-text" autocomplete="off"><input type="hidden" class="textbox-value" name="word"></span></td>
      <td>发布机关：</td><td><input id="b"></td></tr></table>`,
    fields: { documentNumber: 'a', issuer: 'b' },
  },
  'what is filled in piece by piece': {
    form: `<table><tr><td>标题：</td><td><input id="a"><select><option>黑色</option></select> <input type="checkbox" name="bold">加粗</td></tr>
      <tr><td>索引号：</td><td><input><input></td></tr>
      <tr><td>文号：</td><td><select><option>云政发</option></select><input></td></tr>
      <tr><td>成文日期：</td><td><input id="b"><button type="button">选择</button></td></tr>
      <tr><td>有效期：</td><td><input> 至 <input></td></tr></table>`,
    fields: { title: 'a', writtenOn: 'b' },
  },
  'a document number in three boxes': {
    form: `<table><tr><td>标题：</td><td><input id="a"></td></tr>
      <tr><td>发文字号：</td><td><select id="b"><option value="">请选择</option><option value="7">德办发</option></select>〔<input id="y">〕<input id="n">号</td></tr>
      <tr><td>成文日期：</td><td><input id="c"></td></tr></table>`,
    fields: { title: 'a', documentNumber: 'b', writtenOn: 'c' },
  },
  'a document number in three boxes of a library': {
    form: `<div>文号</div><div><p><div class="select"><input readonly value="云政发" id="a"></div>﹝<div class="date"><i></i><input></div>﹞<div><input></div>号</p></div>`,
    fields: { documentNumber: 'a' },
  },
  'a document number whose boxes say their pieces': {
    form: `<p><label>文号</label> <span><input id="a" placeholder="机关代字"></span><span><input placeholder="请输入年份"></span><span><input placeholder="序号"></span></p>
      <p>来文字号：<input> 年份：<input> 序号：<input id="b"></p>`,
    fields: { documentNumber: 'a', id: 'b' },
  },
  'a document number whose pieces stand in rows': {
    form: `<table><tr><td>发文机关代字：</td><td><select id="a"><option>云政发</option></select></td><td>年份：</td><td><select><option>2024年</option></select></td></tr>
      <tr><td>顺序号：</td><td><input></td><td>成文日期：</td><td><input id="b"></td></tr></table>`,
    fields: { documentNumber: 'a', writtenOn: 'b' },
  },
  'numbers of which nobody knows whether they belong together': {
    form: `<table><tr><td>文号：</td><td><select><option>云政发</option></select></td></tr>
      <tr><td>年份：</td><td><input></td></tr><tr><td>序号：</td><td><input id="b"></td></tr></table>
      <p>合同编号：<input>〔<input>〕<input>号</p>`,
    fields: { id: 'b' },
  },
  'what offers something else, or says where a text was taken from': {
    form: `<p>政策标题：<input id="a"></p><p>来　源：<input></p><p>信息来源：<input></p><p>政策文号：<input id="b"></p>
      <p>公开方式：<select><option value="">请选择</option><option value="1">公开招标</option><option value="2">邀请招标</option></select></p>
      <p>公开类型：<input type="radio" name="gk" value="1">公开招标<input type="radio" name="gk" value="2">直接发包</p>
      <p>免予公开理由：<input id="c"></p><div>文章内容</div><div><textarea id="d"></textarea></div>`,
    fields: { title: 'a', documentNumber: 'b', reason: 'c', body: 'd' },
  },
  'boxes that say what they are in a tooltip': {
    form: `<p>文章标题：<input id="a"></p>
      <div>公开属性</div><div><input type="radio" name="gk" id="b" value="1" title="主动公开"><i></i><input type="radio" name="gk" value="2" title="不予公开"><i></i></div>`,
    fields: { title: 'a', attribute: 'b' },
  },
  'what stands twice': {
    form: `<p>标题：<input> 标题：<input></p><p>文号：<input id="a"></p>`,
    fields: { documentNumber: 'a' },
  },
}

const names = Object.keys(LAYOUTS)
const page = (
  /** @type {string} */ form,
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>录入</title>
<link rel="icon" href="/icon.svg">
<script src="/pkg/dist/gongkai.js" data-gongkai-as-of="2026-11-22" defer></script>
<form data-gongkai="document">${form}<button>保存</button></form></html>`
const MIXED =
  '<p>标题：<input id="b"></p><p>文号：<input></p><p>编号：<input id="a" data-gongkai-field="documentNumber"></p>'
const layouts = Object.fromEntries(
  names.map((name, at) => [`/layout-${at}.html`, page(LAYOUTS[name].form)]),
)
const pages = {
  ...layouts,
  '/named.html': page(MIXED),
  '/mixed.html': page(MIXED).replace('data-gongkai=', 'data-gongkai-auto data-gongkai='),
}
const OFFICE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>后台</title><link rel="icon" href="/icon.svg">
<script src="/pkg/dist/gongkai.js" data-gongkai-forms data-gongkai-as-of="2026-11-22" defer></script>
<form id="login"><p>用户名：<input></p><p>密码：<input type="password"></p><button>登录</button></form>
<form id="search"><p>标题：<input> 文号：<input> 成文日期：<input></p><button>查询</button></form>
<form id="spaced"><p>标题：<input> 文号：<input> 索引号：<input></p><button>查 询</button><button>重 置</button></form>
<form id="linked"><p>标题：<input> 文号：<input> 索引号：<input></p><a href="#">搜索</a></form>
<form id="drawn"><p>标题：<input> 文号：<input> 索引号：<input></p><a href="#"><img alt="检索"></a></form>
<form id="list"><p>标题：<input> 文号：<input> 索引号：<input></p><input type="submit" value="查询"><input type="submit" value="批量发布"></form>
<form id="tender"><p>标题：<input></p><p>发布日期：<input></p><p>公开方式：<select><option>公开招标</option></select></p><button>保存</button></form>
<form id="letter"><p>标题：<input></p><p>来信人：<input></p><p>内容：<textarea></textarea></p><button>提交</button></form>
<form id="record">${LAYOUTS['labels that belong to nothing'].form}<button>保存</button></form></html>`
const TAG = /^<script.*\n/m
const PLAIN_TAG = '<script src="/pkg/dist/gongkai.js" defer></script>\n'
const BARE = OFFICE.replace(TAG, '')
const TAGGED = OFFICE.replace(TAG, PLAIN_TAG)
Object.assign(pages, {
  '/office.html': OFFICE,
  '/bare.html': BARE,
  '/tagged.html': TAGGED,
  '/tagged-twice.html': OFFICE.replace(TAG, (own) => PLAIN_TAG + own),
  '/framed.html':
    '<!doctype html><title>后台</title><link rel="icon" href="data:,"><frameset cols="20%,*"><frame src="/menu.html"><frame src="/in-frame.html"></frameset>',
  '/menu.html': '<!doctype html><title>菜单</title><a href="#">拟稿</a>',
  '/in-frame.html': BARE.replace(
    '</form>',
    '<iframe id="written" srcdoc="<body contenteditable>国办发[2024]5号"></iframe></form>',
  ),
  // An element of that id is a property of the window.
  '/of-that-id.html': BARE.replace('<form', `<a id="gongkai">公开</a>${OFFICE.match(TAG)}<form`),
})
const site = openSite({ pages })

/**
 * The fields of the form, and the id of the control of each.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Record<string, string>>}
 */
const fieldsOf = (page) =>
  page.evaluate(async () => {
    const { gongkai } = /** @type {any} */ (window)
    const attached = gongkai.attach(document.querySelector('form'))
    await attached.ready
    const fields = /** @type {{ name: string, elements: Element[] }[]} */ (attached.fields)
    return Object.fromEntries(fields.map(({ name, elements: [element] }) => [name, element.id]))
  })

for (const [at, name] of names.entries()) {
  test(`the fields are found: ${name}`, async () => {
    const page = await site.open(`/layout-${at}.html`)
    await page.waitForFunction('window.gongkai?.attachReady')
    assert.deepEqual(await fieldsOf(page), LAYOUTS[name].fields)
  })
}

test('what is wrong in such a form is said below its field, and mended there', async () => {
  const page = await site.open('/layout-0.html')
  await page.waitForFunction('window.gongkai?.attachReady')
  await page.locator('#d').fill(WRONG)
  const finding = page.locator(BRACKET)
  await finding.waitFor()
  await finding.locator('.is-fix').click()
  assert.equal(await page.locator('#d').inputValue(), '德办发〔2016〕30号')
  assert.equal(await finding.count(), 0)
})

test('a choice that nobody has made is blank', async () => {
  const page = await site.open('/layout-0.html')
  await page.waitForFunction('window.gongkai?.attachReady')
  const rules = await page.evaluate(async () => {
    const { gongkai } = /** @type {any} */ (window)
    const attached = gongkai.attach(document.querySelector('form'))
    await attached.ready
    await attached.guard.check()
    const own = attached.findings.filter((/** @type {any} */ { field }) => field === 'attribute')
    return own.map((/** @type {any} */ { rule }) => rule)
  })
  assert.deepEqual(rules, ['attribute/missing'])
})

test('a form that is drawn late, and anew, is found each time', async () => {
  const page = await site.open('/layout-1.html')
  await page.waitForFunction('window.gongkai?.attachReady')
  await fieldsOf(page)
  await page.evaluate(() => {
    const row = /** @type {Element} */ (document.querySelector('#b')?.closest('.row'))
    row.outerHTML = row.outerHTML.replace('id="b"', 'id="new"')
    const more = '<p>索引号：<input id="late"></p>'
    document.querySelector('form')?.insertAdjacentHTML('afterbegin', more)
  })
  await page.locator('#late').fill('１１３２')
  await page.locator('#new').fill(WRONG)
  await page.locator(BRACKET).waitFor()
  const { documentNumber, indexNumber } = await fieldsOf(page)
  assert.deepEqual({ documentNumber, indexNumber }, { documentNumber: 'new', indexNumber: 'late' })
})

test('a field that the page names is that one, whatever its label says', async () => {
  const page = await site.open('/mixed.html')
  await page.waitForFunction('window.gongkai?.attachReady')
  assert.deepEqual(await fieldsOf(page), { documentNumber: 'a', title: 'b' })
})

test('a form that names its fields is not looked through', async () => {
  const page = await site.open('/named.html')
  await page.waitForFunction('window.gongkai?.attachReady')
  assert.deepEqual(await fieldsOf(page), { documentNumber: 'a' })
})

test('a back office whose pages carry the script: a form that holds a record is checked, no other is', async () => {
  const page = await site.open('/office.html')
  for (const form of ['search', 'spaced', 'linked', 'drawn', 'list'])
    await page.locator(`#${form} input`).nth(1).fill(WRONG)
  await page.locator('#tender input').nth(1).fill('2024-13-45')
  await page.locator('#record #b').fill(WRONG)
  await page.locator(BRACKET).waitFor()
  assert.equal(await page.locator(BRACKET).count(), 1)
  assert.equal(await page.locator('form:has([data-gongkai-box])').getAttribute('id'), 'record')
  // One that a script draws later.
  await page.evaluate((form) => {
    document.body.insertAdjacentHTML('beforeend', `<form id="late">${form}</form>`)
  }, LAYOUTS['words and controls in one line'].form)
  await page.locator('#late #a').fill(WRONG)
  await page.locator(BRACKET).nth(1).waitFor()
})

/** @param {import('playwright-core').Page} page */
const pressBookmark = (page) => {
  const manual = readFileSync(new URL('../../docs/forms.md', import.meta.url), 'utf8')
  const bookmark = /^javascript:(.*)$/m.exec(manual)?.[1] ?? ''
  return page.evaluate(bookmark.replace('https://www.example.gov.cn/gongkai/', '/pkg/dist/'))
}

test('the bookmark of the manual: the form of a page that knows nothing of gongkai is checked', async () => {
  const page = await site.open('/bare.html')
  await pressBookmark(page)
  await page.locator('#record #b').fill(WRONG)
  await page.locator(BRACKET).waitFor()
})

test('the bookmark finds the form in a frame, and leaves what is written in an editor alone', async () => {
  const page = await site.open('/framed.html')
  const inner = page.frameLocator('frame >> nth=1')
  const written = inner.frameLocator('#written').locator('html')
  const before = await written.innerHTML()
  await pressBookmark(page)
  await inner.locator('#record #b').fill(WRONG)
  await inner.locator(BRACKET).first().waitFor()
  assert.equal(await written.innerHTML(), before)
})

test('the bookmark on a page that has a tag of its own', async () => {
  const page = await site.open('/tagged.html')
  await page.waitForFunction('window.gongkai?.load')
  await page.locator('#record #b').fill(WRONG)
  await pressBookmark(page)
  await page.locator(BRACKET).waitFor()
})

test('of two tags, the attributes of both count', async () => {
  const page = await site.open('/tagged-twice.html')
  await page.locator('#record #b').fill(WRONG)
  await page.locator(BRACKET).waitFor()
})

test('a page that calls an element of its own gongkai', async () => {
  const page = await site.open('/of-that-id.html')
  await page.locator('#record #b').fill(WRONG)
  await page.locator(BRACKET).waitFor()
})
