/** Pages with the editors that back offices have, each a body of a form that gongkai checks. */

import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { STRICT } from './attaching.js'

const HOSTS = fileURLToPath(new URL('../hosts', import.meta.url))
const PACKAGES = '/tests/hosts/node_modules'

/**
 * An editor of the table. What is said of it in JavaScript runs in the page.
 *
 * @typedef {object} Editor
 * @property {string} name of the adapter
 * @property {string} [styles] a style sheet of it
 * @property {string[]} [scripts] its files, in node_modules of tests/hosts or made below
 * @property {string} [markup] what it is made of
 * @property {string} create makes it: `editor`; `done()` is called when it can be used
 * @property {string} set puts `html` into it
 * @property {string} get its content
 * @property {string} root what is written in
 * @property {boolean} [frame] whether that lies in a frame
 * @property {string} [mapping] where the id is not enough
 * @property {string} undo takes a step back, as its button does
 * @property {string} [redo] the keys for it
 * @property {string} destroy ends it
 * @property {string} [source] shows its source, and hides it again
 * @property {number} [lingers] milliseconds after a change in which it still does something, such as saving
 * @property {boolean} [modern] whether it wants a browser of today
 */

const UEDITOR = {
  name: 'ueditor',
  markup: '<textarea id="zhengwen"></textarea>',
  set: 'editor.setContent(html)',
  get: 'editor.getContent()',
  root: '#ueditor_0',
  undo: 'editor.execCommand("undo")',
  destroy: 'editor.destroy()',
  source: 'editor.execCommand("source")',
  frame: true,
}

const TINYMCE = {
  name: 'tinymce',
  create:
    'tinymce.init({ selector: "#zhengwen", license_key: "gpl", promotion: false }).then(([one]) => { editor = one; done() })',
  set: 'editor.setContent(html)',
  get: 'editor.getContent()',
  undo: 'editor.undoManager.undo()',
  destroy: 'editor.remove()',
  root: 'iframe',
  frame: true,
}

const WANGEDITOR = {
  name: 'wangeditor',
  markup: '<div id="zhengwen" class="high"></div>',
  create: 'editor = wangEditor.createEditor({ selector: "#zhengwen", html: "" }); done()',
  // A caret that lies beyond the new text confuses it.
  set: 'editor.blur(); editor.setHtml(html); editor.history.undos.length = 0',
  get: 'editor.getHtml()',
  undo: 'editor.undo()',
  destroy: 'editor.destroy()',
  root: '[data-slate-editor]',
  mapping: 'instance: () => window.editor',
}

const QUILL = {
  name: 'quill',
  markup: '<div id="zhengwen"></div>',
  create: 'editor = new Quill("#zhengwen", { theme: "snow" }); done()',
  undo: 'editor.history.undo()',
  destroy: '',
  root: '.ql-editor',
  redo: 'Control+Shift+Z',
}

/** The files of a library by its folder in node_modules. */
const tinymce = (/** @type {string} */ folder) => ({
  scripts: [`${PACKAGES}/${folder}/tinymce.min.js`],
})
const wangeditor = (/** @type {string} */ folder) => ({
  styles: `${PACKAGES}/${folder}/dist/css/style.css`,
  scripts: [`${PACKAGES}/${folder}/dist/index.js`],
})
const quill = (/** @type {string} */ folder) => ({
  styles: `${PACKAGES}/${folder}/dist/quill.snow.css`,
  scripts: [`${PACKAGES}/${folder}/dist/quill.js`],
})

/** @type {Record<string, Editor>} by what the test calls them */
export const EDITORS = {
  contenteditable: {
    name: 'contenteditable',
    markup: '<div id="zhengwen" contenteditable="true"></div>',
    create: 'editor = document.getElementById("zhengwen"); done()',
    set: 'editor.innerHTML = html',
    get: 'editor.innerHTML',
    undo: 'document.execCommand("undo")',
    destroy: '',
    root: '#zhengwen',
    redo: 'Control+Shift+Z',
  },
  // As FCKeditor 2 and eWebEditor are made, of which no package is published: the tools in a frame, the text in a frame within.
  'frames in frames': {
    name: 'frame',
    markup:
      '<input type="hidden" id="zhengwen"><iframe src="about:blank" width="700" height="220"></iframe>',
    create: `const frame = document.querySelector('#around iframe')
      frame.onload = () => { editor = frame.contentWindow.editor; editor.start(done) }
      frame.src = '/tools.html'`,
    set: 'editor.document.body.innerHTML = html',
    get: 'editor.document.body.innerHTML',
    undo: 'editor.document.execCommand("undo")',
    destroy: '',
    root: 'iframe >> internal:control=enter-frame >> iframe',
    redo: 'Control+Shift+Z',
    frame: true,
  },
  'UEditor 1.4.3': {
    ...UEDITOR,
    scripts: ['ueditor.config.js', 'ueditor.all.js', 'lang/zh-cn/zh-cn.js'].map(
      (file) => `${PACKAGES}/ueditor/example/public/ueditor/${file}`,
    ),
    create:
      'editor = UE.getEditor("zhengwen", { autoHeightEnabled: false, serverUrl: "" }); editor.ready(done)',
  },
  'NEditor 2.1': {
    ...UEDITOR,
    scripts: ['neditor.config.js', 'neditor.all.js', 'i18n/zh-cn/zh-cn.js'].map(
      (file) => `${PACKAGES}/@notadd/neditor/${file}`,
    ),
    lingers: 1000,
    create:
      'editor = UE.getEditor("zhengwen", { autoHeightEnabled: false, serverUrl: "" }); editor.ready(done)',
  },
  'TinyMCE 8': { ...TINYMCE, ...tinymce('tinymce'), modern: true },
  'TinyMCE 7': { ...TINYMCE, ...tinymce('tinymce-7'), modern: true },
  'TinyMCE 6': { ...TINYMCE, ...tinymce('tinymce-6'), modern: true },
  'TinyMCE 5': { ...TINYMCE, ...tinymce('tinymce-5') },
  'CKEditor 4': {
    name: 'ckeditor4',
    scripts: [`${PACKAGES}/ckeditor4/ckeditor.js`],
    create:
      'editor = CKEDITOR.replace("zhengwen", { versionCheck: false, allowedContent: true, removePlugins: "scayt,wsc" }); editor.on("instanceReady", () => done())',
    set: 'await new Promise((resolve) => editor.setData(html, resolve))',
    get: 'editor.getData()',
    undo: 'editor.execCommand("undo")',
    destroy: 'editor.destroy()',
    source:
      'await new Promise((resolve) => editor.setMode(editor.mode === "source" ? "wysiwyg" : "source", resolve))',
    root: 'iframe',
    frame: true,
  },
  'CKEditor 5': {
    name: 'ckeditor5',
    styles: `${PACKAGES}/ckeditor5/dist/browser/ckeditor5.css`,
    scripts: [`${PACKAGES}/ckeditor5/dist/browser/ckeditor5.umd.js`],
    create: `const { ClassicEditor, Essentials, Paragraph, Bold, Heading, List, Table, SourceEditing } = CKEDITOR
      ClassicEditor.create(document.getElementById("zhengwen"), {
        licenseKey: "GPL", plugins: [Essentials, Paragraph, Bold, Heading, List, Table, SourceEditing], toolbar: ["bold", "undo", "sourceEditing"],
      }).then((one) => { editor = one; done() })`,
    set: 'editor.setData(html)',
    get: 'editor.getData()',
    undo: 'editor.execute("undo")',
    destroy: 'await editor.destroy()',
    source:
      'const plugin = editor.plugins.get("SourceEditing"); plugin.isSourceEditingMode = !plugin.isSourceEditingMode',
    root: '.ck-editor__editable',
    modern: true,
  },
  'KindEditor 4': {
    name: 'kindeditor',
    styles: `${PACKAGES}/kindeditor/themes/default/default.css`,
    scripts: ['kindeditor-all.js', 'lang/zh-CN.js'].map((file) => `${PACKAGES}/kindeditor/${file}`),
    create: `KindEditor.basePath = "${PACKAGES}/kindeditor/"
      editor = KindEditor.create("#zhengwen", { afterCreate: () => setTimeout(done) })`,
    set: 'editor.html(html)',
    get: 'editor.html()',
    undo: 'editor.undo()',
    destroy: 'editor.remove()',
    source: 'editor.clickToolbar("source")',
    root: 'iframe',
    frame: true,
  },
  'wangEditor 5': { ...WANGEDITOR, ...wangeditor('@wangeditor/editor') },
  'wangEditor-next 5': { ...WANGEDITOR, ...wangeditor('@wangeditor-next/editor') },
  'wangEditor 4': {
    name: 'wangeditor4',
    scripts: [`${PACKAGES}/wangeditor-4/dist/wangEditor.min.js`],
    markup: '<div id="zhengwen"></div>',
    create: 'editor = new wangEditor("#zhengwen"); editor.create(); done()',
    set: 'editor.txt.html(html)',
    get: 'editor.txt.html()',
    undo: 'editor.history.revoke()',
    lingers: 1000,
    destroy: 'editor.destroy()',
    root: '.w-e-text',
    redo: 'Control+Shift+Z',
    mapping: 'instance: () => window.editor',
  },
  'Quill 2': {
    ...QUILL,
    ...quill('quill'),
    set: 'editor.setContents(editor.clipboard.convert({ html }), "user"); editor.history.cutoff()',
    get: 'editor.getSemanticHTML()',
    modern: true,
  },
  'Quill 1': {
    ...QUILL,
    ...quill('quill-1'),
    set: 'editor.setContents(editor.clipboard.convert(html), "user"); editor.history.cutoff()',
    get: 'editor.root.innerHTML',
  },
  'Tiptap 3': {
    name: 'tiptap',
    scripts: ['/tiptap.js'],
    markup: '<div id="zhengwen"></div>',
    create:
      'editor = new Tiptap.Editor({ element: document.getElementById("zhengwen"), extensions: [Tiptap.StarterKit] }); done()',
    set: 'editor.chain().setMeta("addToHistory", false).setContent(html).run()',
    get: 'editor.getHTML()',
    undo: 'editor.commands.undo()',
    destroy: 'editor.destroy()',
    root: '.ProseMirror',
    modern: true,
  },
}

/** What is published as modules only, in one script. */
function tiptap() {
  const { outputFiles } = buildSync({
    stdin: {
      contents:
        'export { Editor } from "@tiptap/core"; export { default as StarterKit } from "@tiptap/starter-kit"',
      resolveDir: HOSTS,
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'Tiptap',
    logLevel: 'error',
  })
  return outputFiles[0].text
}

const TEXTAREA = '<textarea id="zhengwen"></textarea>'

/** @param {Editor} editor */
const host = ({ markup = TEXTAREA, ...editor }) => `
  var editor
  window.heard = []
  window.heardFixes = []
  document.addEventListener('gongkai:findings', ({ detail }) => heard.push(detail.findings.length))
  document.addEventListener('gongkai:fix', ({ detail }) => heardFixes.push(detail.rule))
  window.host = {
    async set(html) { ${editor.set} },
    get() { return ${editor.get} },
    undo() { ${editor.undo} },
    create: () => new Promise((done) => { ${editor.create} }),
    async anew() {
      ${editor.destroy}
      around.innerHTML = ${JSON.stringify(markup)}
      await host.create()
    },
    async source() { ${editor.source ?? ''} },
  }
  window.attach = () => {
    window.attached = gongkai.attach('#edit', {
      asOf: '2026-11-22',
      fields: { documentNumber: '#wh', body: { editor: '${editor.name}', id: 'zhengwen', ${editor.mapping ?? ''} } },
    })
    return attached.ready
  }`

/**
 * @param {string} title
 * @param {string} [head] what else its head has
 */
const page = (title, head = '') => {
  const { styles, scripts = [], markup = TEXTAREA } = EDITORS[title]
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
${head}
<title>信息录入</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/editing.css">
${styles ? `<link rel="stylesheet" href="${styles}">` : ''}
<body>
<form id="edit">
  <p><label>文号 <input id="wh"></label></p>
  <div id="around">${markup}</div>
</form>
<script src="/pkg/dist/gongkai.js"></script>
<script src="/${encodeURIComponent(title)}.js"></script>
${scripts.map((script) => `<script src="${script}"></script>`).join('\n')}
</body>
</html>`
}

const STRICT_HEAD = `<meta http-equiv="Content-Security-Policy" content="${STRICT}">
<script src="/tests/browser/violations.js"></script>`

/** The address of an editor's page. */
export const addressOf = (/** @type {string} */ title) => `/${encodeURIComponent(title)}.html`

/** The address of the same page under the strictest policy. */
export const strictAddressOf = (/** @type {string} */ title) => `/strict${addressOf(title)}`

/** The pages by address. */
export const PAGES = {
  ...Object.fromEntries(
    Object.entries(EDITORS).flatMap(([title, editor]) => [
      [`/${title}.html`, page(title)],
      [`/strict/${title}.html`, page(title, STRICT_HEAD)],
      [`/${title}.js`, host(editor)],
    ]),
  ),
  '/editing.css':
    '.high { height: 300px } #zhengwen[contenteditable] { height: 120px; overflow: auto }',
  '/tools.html': `<!doctype html><meta charset="utf-8"><title>editor</title><link rel="stylesheet" href="/tools.css">
<table><tr><td><select><option>宋体</option></select> <button type="button">B</button></td></tr>
<tr><td id="area"></td></tr></table><script src="/tools.js"></script>`,
  '/tools.css':
    'html, body { margin: 0 } table, iframe { width: 100% } iframe { height: 150px; border: 1px solid }',
  '/tools.js': `window.editor = {
    start(done) {
      const frame = document.createElement('iframe')
      frame.src = 'about:blank'
      document.getElementById('area').append(frame)
      const inner = frame.contentDocument
      inner.open()
      inner.write('<!DOCTYPE html><html><head><title></title></head><body></body></html>')
      inner.close()
      inner.designMode = 'on'
      this.document = inner
      done()
    },
  }`,
  '/framed.html':
    '<!doctype html><meta charset="utf-8"><title>后台</title><link rel="icon" href="/icon.svg"><iframe src="/contenteditable.html" width="900" height="700"></iframe>',
  get '/tiptap.js'() {
    return tiptap()
  },
}
