/** The editors that are known by name. */

import { ckeditor4 } from './ckeditor4.js'
import { ckeditor5 } from './ckeditor5.js'
import { kindeditor } from './kindeditor.js'
import { quill } from './quill.js'
import { tinymce } from './tinymce.js'
import { tiptap } from './tiptap.js'
import { ueditor } from './ueditor.js'
import { wangeditor } from './wangeditor.js'
import { wangeditor4 } from './wangeditor4.js'

/** @type {[string, import('../surfaces/editors.js').Adapter][]} */
export const EDITORS = [
  ['ueditor', ueditor],
  ['tinymce', tinymce],
  ['ckeditor4', ckeditor4],
  ['ckeditor5', ckeditor5],
  ['kindeditor', kindeditor],
  ['wangeditor', wangeditor],
  ['wangeditor4', wangeditor4],
  ['quill', quill],
  ['tiptap', tiptap],
]
