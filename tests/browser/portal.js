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

export const PAGES = {
  '/portal.html': portal("default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'"),
  '/portal-strict.html': portal("default-src 'self'; script-src 'self'; style-src 'self'").replace(
    / style="[^"]*"/g,
    '',
  ),
}
