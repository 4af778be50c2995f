/** A page of a portal as such pages are, with the script tag of gongkai; and the same under other policies. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const EXAMPLE = readFileSync(
  fileURLToPath(new URL('../../examples/page.html', import.meta.url)),
  'utf8',
)

/**
 * @param {string} policy
 */
function portal(policy) {
  return EXAMPLE.replace(
    '</head>',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/icon.svg">
<script src="/tests/browser/violations.js"></script>
<script src="/pkg/dist/gongkai.js" data-gongkai-as-of="2026-11-22" defer></script>
</head>`,
  )
}

/** A list as portals embed it, longer than its frame. */
const LIST = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>相关文件</title>
<link rel="icon" href="/icon.svg">
<ul>
${'<li>关于做好防汛抗旱工作的通知</li>\n'.repeat(30)}
<li>云岭政办发[2023]9号</li>
</ul>
</html>`

/** Frames of the same site, one within the other, one that is shut off, and one that nobody sees. */
const FRAMES = `<iframe src="/outer.html" width="500" height="160"></iframe>
<iframe src="/list.html" sandbox width="300" height="100"></iframe>
<iframe src="/list.html" width="0" height="0"></iframe>`

const STRICT = portal("default-src 'self'; script-src 'self'; style-src 'self'").replace(
  / style="[^"]*"/g,
  '',
)

export const PAGES = {
  '/list.html': LIST,
  '/outer.html': LIST.replace(
    /<ul>[\s\S]*<\/ul>/,
    '<iframe src="/list.html" width="400" height="120"></iframe>',
  ),
  '/framed.html': STRICT.replace('<div class="footer">', `${FRAMES}<div class="footer">`),
  '/portal.html': portal("default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'"),
  '/portal-strict.html': STRICT,
  '/portal-bare.html': STRICT.replace(/<script src="\/pkg.*\n/, ''),
}
