/** Forms of a back office, as old as they come, which gongkai is attached to. */

/** No inline script, no style, no WebAssembly in the page. */
export const STRICT = "default-src 'self'; script-src 'self'; style-src 'self'"

const HEAD = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>信息录入</title>
<link rel="icon" href="/icon.svg">`

/** What the form of an old back office is: a table. */
const TABLE = `
<table>
  <tr><td>标题：</td><td><input id="bt" name="bt" class="wide"></td></tr>
  <tr><td><font color="red">*</font>文号：</td><td><input id="wh" name="wh" aria-describedby="wh-hint"><span id="wh-hint">如 国办发〔2024〕5号</span></td></tr>
  <tr><td>公开属性：</td><td><label><input type="radio" name="gksx" value="1">主动公开</label> <label><input type="radio" name="gksx" value="2">依申请公开</label> <label><input type="radio" name="gksx" value="3">不予公开</label></td></tr>
  <tr><td>附注：</td><td><select id="fz"><option value="">请选择</option><option value="a">（此件公开发布）</option><option value="b">（此件不予公开）</option></select></td></tr>
  <tr><td>成文日期：</td><td><input id="cwrq" name="cwrq" readonly></td></tr>
  <tr><td>印发日期：</td><td><input type="hidden" id="yfrq" name="yfrq"><span>由系统填写</span></td></tr>
  <tr><td>理由：</td><td><textarea id="ly" rows="2"></textarea></td></tr>
  <tr><td>正文：</td><td><div id="zw" contenteditable="true"></div></td></tr>
</table>
<p><button type="submit" name="act" value="save">保存</button> <button type="button" id="ajax">发布</button></p>`

const SETTINGS = `{
  kind: 'document',
  asOf: '2026-11-22',
  fields: {
    title: '#bt', documentNumber: '#wh', attribute: 'input[name=gksx]', marking: '#fz', writtenOn: '#cwrq',
    printedOn: '#yfrq', reason: '#ly', body: '#zw',
  },
}`

/**
 * @param {string} options of attach, as an object literal
 */
const attaching = (options) => `
window.heard = []
for (const name of ['findings', 'fix', 'held', 'waive', 'ignore', 'restore', 'error']) {
  document.addEventListener('gongkai:' + name, ({ detail }) => heard.push({ name, ...detail }))
}
window.reports = []
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  reports.push(violatedDirective + ' ' + blockedURI)
})
window.sent = []
document.querySelector('#edit').addEventListener('submit', (event) => {
  event.preventDefault()
  sent.push(event.submitter ? event.submitter.value : '')
})
window.attached = gongkai.attach('#edit', ${SETTINGS}, ${options})
attached.ready.then(() => { document.documentElement.dataset.ready = attached.engine.kind })`

/**
 * @param {string} script
 * @param {string} [policy]
 */
const page = (script, policy = '') => `${HEAD}
${policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`}
<form id="edit" action="/saved">${TABLE}</form>
<script src="/pkg/dist/gongkai.js"></script>
<script src="/${script}"></script>
</html>`

/** Pages and scripts by path. */
export const FORMS = {
  '/form.html': page('attach.js'),
  '/strict.html': page('attach.js', STRICT),
  '/no-worker.html': page(
    'attach.js',
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'",
  ),
  '/plain.html': page('attach.js', `${STRICT}; worker-src 'none'`),
  '/guarded.html': page('guard.js', STRICT),
  '/attributes.html': `${HEAD}
<meta http-equiv="Content-Security-Policy" content="${STRICT}">
<script src="/queue.js"></script>
<script src="/pkg/dist/gongkai.js" data-gongkai-as-of="2026-11-22" defer></script>
<script src="/pkg/dist/gongkai.js" defer></script>
<form id="edit" data-gongkai="document" data-gongkai-guard="error">
  <label>发文字号 <input data-gongkai-field="documentNumber" id="wh"></label>
  <label>成文日期 <input data-gongkai-field="writtenOn" id="cwrq" value="2016-08-10"></label>
  <button>保存</button>
</form>
</html>`,
}

/** What is loaded into the frame of an editor. */
export const FRAME = {
  '/frame.html': '<!doctype html><meta charset="utf-8"><title>frame</title><body></body>',
}

/** Scripts of those pages. */
export const SCRIPTS = {
  '/attach.js': attaching('{}'),
  '/guard.js': attaching("{ guard: 'error', buttons: '#ajax', user: '张三' }"),
  '/queue.js': `
window.heard = []
document.addEventListener('gongkai:findings', ({ detail }) => heard.push(detail.findings.length))
window.gongkai = window.gongkai || []
gongkai.push((gongkai) => { window.pushed = typeof gongkai.load })`,
}
