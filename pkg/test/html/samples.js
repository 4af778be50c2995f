/**
 * Pages as portals of several kinds write them, and the outline that each has: a line a line, with the block
 * that holds it, `*` where it lies in the part that holds the text, `~` where it is not shown.
 *
 * @typedef {object} Sample
 * @property {string} name
 * @property {string} html
 * @property {string} [title]
 * @property {[string, string][]} [meta]
 * @property {string[]} lines
 */

const TEXT = `<p>各乡（镇）人民政府，县直各单位：</p>
<p>　　现将《青禾县政务公开工作要点》印发给你们，请结合实际，认真抓好贯彻落实。</p>
<p>　　一、加强主动公开。及时准确公开重点领域信息，回应社会关切。</p>
<p style="text-align:right">青禾县人民政府办公室</p>
<p style="text-align:right">2024年6月27日</p>`

const TEXT_LINES = [
  'p* 各乡（镇）人民政府，县直各单位：',
  'p* 　　现将《青禾县政务公开工作要点》印发给你们，请结合实际，认真抓好贯彻落实。',
  'p* 　　一、加强主动公开。及时准确公开重点领域信息，回应社会关切。',
  'p* 青禾县人民政府办公室',
  'p* 2024年6月27日',
]

/** @type {Sample[]} */
export const SAMPLES = [
  {
    name: 'a header that is a table of four columns',
    html: `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta name="SiteName" content="青禾县人民政府"><meta name="ArticleTitle" content="关于印发工作要点的通知">
<meta name="PubDate" content="2024-06-28 10:31:56"><meta property="og:type" content="article">
<title>关于印发工作要点的通知
  - 青禾县人民政府</title><script>var 标题 = '不是文字'</script><style>.x{content:"样式"}</style></head>
<body><div class="header"><a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a></div>
<table class="xxgk"><tbody>
<tr><th>索 引 号：</th><td>640121-103/2024-00012</td><th>文&nbsp;&nbsp;号：</th><td>青政办发〔2024〕12号</td></tr>
<tr><th>发布机构：</th><td><span>青禾县人民政府办公室</span></td><th>有效性：</th><td></td></tr>
</tbody></table>
<h1>关于印发<br>工作要点的通知</h1>
<div id="zoom">${TEXT}</div>
<div class="footer"><p>主办：青禾县人民政府办公室　网站标识码：6401210001</p></div></body></html>`,
    title: '关于印发工作要点的通知 - 青禾县人民政府',
    meta: [
      ['SiteName', '青禾县人民政府'],
      ['ArticleTitle', '关于印发工作要点的通知'],
      ['PubDate', '2024-06-28 10:31:56'],
      ['og:type', 'article'],
    ],
    lines: [
      'div 首页 > 政务公开',
      'tr 索 引 号：\t640121-103/2024-00012\t文\u00A0\u00A0号：\t青政办发〔2024〕12号',
      'tr 发布机构：\t青禾县人民政府办公室\t有效性：\t',
      'h1 关于印发',
      'h1 工作要点的通知',
      ...TEXT_LINES,
      'p 主办：青禾县人民政府办公室　网站标识码：6401210001',
    ],
  },
  {
    name: 'a definition list',
    html: `<body><dl class="info"><dt>发文字号</dt><dd>青政发〔2023〕5号</dd><dt>成文日期</dt><dd>
 2023-03-01 </dd></dl><div class="box"><div class="pages_content">${TEXT}</div></div></body>`,
    lines: ['dt 发文字号', 'dd 青政发〔2023〕5号', 'dt 成文日期', 'dd 2023-03-01', ...TEXT_LINES],
  },
  {
    name: 'a list of labels, with the values in spans and on lines of their own',
    html: `<div class="head"><ul>
<li><b>索引号：</b><span>000014349/2018-00222</span></li>
<li><em>公开方式：</em>
    <span>主动公开</span>
    <span>公开范围：</span> <span>面向社会</span></li>
<li>发布日期:<i>2018-12-31</i></li></ul></div>
<article>${TEXT}</article>`,
    lines: [
      'li 索引号：000014349/2018-00222',
      'li 公开方式： 主动公开 公开范围： 面向社会',
      'li 发布日期:2018-12-31',
      ...TEXT_LINES,
    ],
  },
  {
    name: 'values that have lost their labels',
    html: `<div><ul><li>640121-103/2017-48967</li><li>永公(办)发【2017】28号</li><li>永宁县公安局</li><li>有效</li>
<li>2017年03月29日</li></ul></div><p class="tool">字体颜色: [红] <a href="javascript:;">大</a> <a>中</a></p>
<div class="TRS_Editor">${TEXT}</div><p>附件下载:</p>`,
    lines: [
      'li 640121-103/2017-48967',
      'li 永公(办)发【2017】28号',
      'li 永宁县公安局',
      'li 有效',
      'li 2017年03月29日',
      'p 字体颜色: [红] 大 中',
      ...TEXT_LINES,
      'p 附件下载:',
    ],
  },
  {
    name: 'divs and spans, and what is not shown',
    html: `<div class="wrap"><div class="meta"><span>来源：</span><span>县政府办</span> <span>浏览次数：
 <em id="hits">12</em> 次</span></div>
<div class="content"><div>第一条　为了规范政府<span style="display:none">内部流转号</span>信息公开工作，制定
本办法。</div><div>第二条　本办法自印发之日起施行。</div></div>
<div style="DISPLAY: none"><table><tr><td>公开属性</td><td>依申请公开</td></tr></table></div>
<p hidden>不予公开</p><input type="hidden" name="gksx" value="公开属性：主动公开">
<input type="hidden" name="__VIEWSTATE" value="dDwtMTA2OTg3"><input value="请输入关键字"><button>搜索</button>
<select><option>请选择</option></select><iframe src="x.html">旧浏览器</iframe><!-- 审核：张三 -->
<noscript>请打开脚本</noscript></div>`,
    lines: [
      'div* 来源：县政府办 浏览次数： 12 次',
      'div*~ 内部流转号',
      'div* 第一条　为了规范政府信息公开工作，制定本办法。',
      'div* 第二条　本办法自印发之日起施行。',
      'tr*~ 公开属性\t依申请公开',
      'p*~ 不予公开',
      'input*~ 公开属性：主动公开',
    ],
  },
  {
    name: 'a table that lays the page out, with a table in it',
    html: `<body><center><table width="1000"><tr><td width="200"><ul><li><a href="a.html">机构职能</a></li>
<li><a href="b.html">政策文件</a></li></ul></td><td><table><tr><td>文号</td><td>青教发[2009]7号</td></tr></table>
<font size="3">${TEXT}</font><table border="1"><tr><td>序号</td><td>事项</td></tr>
<tr><td>1</td><td><p>资助政策</p></td></tr><tr><td>2</td><td><p>招生方案</p><p>录取结果</p></td></tr></table>
</td></tr></table></center></body>`,
    lines: [
      'li 机构职能',
      'li 政策文件',
      'tr* 文号\t青教发[2009]7号',
      ...TEXT_LINES,
      'tr* 序号\t事项',
      'tr* 1\t资助政策',
      'td* 2',
      'p* 招生方案',
      'p* 录取结果',
    ],
  },
  {
    name: 'a page of JCMS: the record is in a table, the text between marks of its own',
    html: `<html><head><meta name='ContentSource' content=''><meta http-equiv="X-UA-Compatible" content="IE=edge">
<title>青禾县公安局 政策文件 2024年政务公开工作要点</title></head><body>
<table id="c" width="100%"><tr><td class="title">2024年政务公开工作要点</td></tr></table>
<table width="90%" align="center"><tr><td><table><tr><td class="bt">索&nbsp;引&nbsp;号：</td>
<td class="br">113708280043326001/2024-02411</td><td class="bt">公开目录：</td><td>政策文件</td></tr></table></td></tr></table>
<div class="main-fl-gn bt-padding-20 bt-mar-20"><!--ZJEG_RSS.content.begin--><meta name="ContentStart">${TEXT}<meta name="ContentEnd"><!--ZJEG_RSS.content.end--></div>
<p><a href="/module/download/downfile.jsp?classid=0&filename=8f.doc"><img src="doc.gif" alt="图标">附件：<span>工作
要点.doc</span></a></p></body></html>`,
    title: '青禾县公安局 政策文件 2024年政务公开工作要点',
    meta: [
      ['ContentSource', ''],
      ['X-UA-Compatible', 'IE=edge'],
    ],
    lines: [
      'td 2024年政务公开工作要点',
      'tr 索\u00A0引\u00A0号：\t113708280043326001/2024-02411\t公开目录：\t政策文件',
      ...TEXT_LINES,
      'p 附件：工作要点.doc',
    ],
  },
  {
    name: 'broken markup: no end tags, tags that cross, text in the wrong place',
    html: `<title>通知</title><div class=nr><p>根据《条例》<b>第二十六条<p>规定</b>，现予公开。
<p>联系人：<font color=red>王某<br>电话：</p></font>12345<table>表外文字<tr><td>甲<td>乙<tr><td>丙<td>丁</table>
</div></span></td>结尾文字 &lt;完&gt; 5<6 &copy; &#12296;`,
    title: '通知',
    lines: [
      'p* 根据《条例》第二十六条',
      'p* 规定，现予公开。',
      'p* 联系人：王某',
      'p* 电话：',
      'div* 12345表外文字',
      'tr* 甲\t乙',
      'tr* 丙\t丁',
      'body 结尾文字 <完> 5<6 © 〈',
    ],
  },
  {
    name: 'headings, a list, a block of kept space, a line drawn across',
    html: `<main><h2>一、概述</h2>前文<hr>后文<ol><li>第一项<ul><li>小项</li></ul></li></ol><pre>
第一行  空格
	第二行</pre><blockquote>引文</blockquote>　<div>&nbsp;</div></main><nav>导航导航导航</nav>`,
    lines: [
      'h2* 一、概述',
      'main* 前文',
      'main* 后文',
      'li* 第一项',
      'li* 小项',
      'pre* 第一行  空格',
      'pre*  第二行',
      'blockquote* 引文',
      'nav 导航导航导航',
    ],
  },
  {
    name: 'the foot of a page is none of the text, by whatever name',
    html: `<body><h1>关于做好防汛工作的通知</h1><div>${TEXT}</div><div class="footer-box"><p>主办：青禾县人民政府办公室
承办：青禾县大数据中心</p><p>网站标识码：6401210001　宁ICP备05002041号</p></div><div id="foot"><p>联系电话：8011234</p></div></body>`,
    lines: [
      'h1 关于做好防汛工作的通知',
      ...TEXT_LINES,
      'p 主办：青禾县人民政府办公室承办：青禾县大数据中心',
      'p 网站标识码：6401210001　宁ICP备05002041号',
      'p 联系电话：8011234',
    ],
  },
  {
    name: 'a short text beside its foot: the foot is not counted',
    html: `<body><h1>公告</h1><p>　　现将名单予以公示。</p><div class="footer">主办：青禾县人民政府办公室</div></body>`,
    lines: ['h1* 公告', 'p* 　　现将名单予以公示。', 'div 主办：青禾县人民政府办公室'],
  },
  {
    name: 'a catalogue is the page: its rows are its text, a tab before the lines of cells that have several, and so is what stands above it',
    html: `<body><div class="logo">青禾县</div><div class="list"><h3>青禾县公安局主动公开基本目录</h3><table><thead><tr><th>一级事项</th>
<th>公开<br>时限</th><th>公开主体</th></tr></thead><tbody><tr><td rowspan="2">行政许可</td><td>20个工作日内</td><td>治安大队</td></tr>
<tr><td>信息形成或变更之日起20个工作日内予以公开</td><td>出入境管理大队</td></tr></tbody></table><p>备注：本目录自发布之日起施行。</p></div></body>`,
    lines: [
      'div 青禾县',
      'h3* 青禾县公安局主动公开基本目录',
      'th* \t一级事项',
      'th* \t公开',
      'th* \t时限',
      'th* \t公开主体',
      'tr* 行政许可\t20个工作日内\t治安大队',
      'tr* 信息形成或变更之日起20个工作日内予以公开\t出入境管理大队',
      'p* 备注：本目录自发布之日起施行。',
    ],
  },
]

/**
 * An outline's lines as the samples write them.
 *
 * @param {import('../../src/html/outline.js').PageOutline} outline
 */
export function written({ lines }) {
  return lines.map(
    ({ text, tag, main, hidden }) => `${tag}${main ? '*' : ''}${hidden ? '~' : ''} ${text}`,
  )
}
