/** Pages with the elements, under a policy that allows scripts and styles of the same origin only. */

const STRICT = "default-src 'self'; script-src 'self'; style-src 'self'"

/**
 * @param {string} body
 * @param {string} [head]
 */
export function strictPage(body, head = '') {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${STRICT}">
<title>办公系统</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/pkg/dist/elements.css">
<link rel="stylesheet" href="/style/base.css">
<script src="/tests/browser/violations.js"></script>
${head}<script src="/pkg/dist/gongkai.js" defer></script>
<body>
<main>
<h1>办公系统</h1>
${body}
</main>`
}

/** What a checker has found: of each severity, with and without a fix. */
export const FINDINGS = [
  {
    rule: 'document-number/bracket',
    severity: 'error',
    review: false,
    field: 'documentNumber',
    span: { start: 3, end: 9 },
    message: '年份应当用六角括号“〔〕”括入',
    basis: [
      {
        title: 'GB/T 9704-2012 党政机关公文格式',
        article: '7.2.5',
        tier: 'standard',
        from: '2012-07-01',
      },
    ],
    fixes: [
      {
        kind: 'safe',
        title: '改为“〔2016〕”',
        edits: [{ start: 3, end: 9, text: '〔2016〕' }],
      },
    ],
    fingerprint: 'a1',
  },
  {
    rule: 'title/punctuation',
    severity: 'warning',
    review: true,
    field: 'title',
    span: { start: 2, end: 3 },
    message: '标题里一般不用“。”',
    basis: [{ title: '公文处理的通行写法', tier: 'practice' }],
    fingerprint: 'b2',
  },
  {
    rule: 'text/typo',
    severity: 'info',
    review: false,
    field: 'body',
    span: { start: 0, end: 2 },
    message: '“既使”应当是“即使”',
    basis: [{ title: '现代汉语词典', tier: 'practice' }],
    fingerprint: 'c3',
  },
]

export const RECORD = {
  documentNumber: '德办发【2016】30号',
  title: '通知。',
  body: '既使',
}

export const PAGES = {
  '/deadline.html': strictPage(
    '<gongkai-deadline id="due" start="2024-06-27" days="20" published="2024-08-01" as-of="2026-11-22"></gongkai-deadline>',
  ),
  '/findings.html': strictPage(
    '<p><button id="before" type="button">前面</button></p><gongkai-findings id="list" actions="show fix ignore"></gongkai-findings>',
  ),
  '/form-findings.html': strictPage(
    '<form id="form"><p><label>发文字号 <input id="number"></label></p></form><gongkai-findings id="list" for="form"></gongkai-findings>',
  ),
  '/catalogue-findings.html': strictPage(
    `<table id="table"><caption>主动公开基本目录</caption>
<tr><th>目录名称</th><th>公开内容</th><th>公开时限</th><th>公开主体</th></tr>
<tr><td>机构设置</td><td>内设机构及其职责</td><td>信息形成之日起21个工作日内</td><td>政工室</td></tr></table>
<gongkai-catalogue id="catalogue" for="table"></gongkai-catalogue>
<gongkai-findings id="list" for="catalogue"></gongkai-findings>`,
  ),
}
