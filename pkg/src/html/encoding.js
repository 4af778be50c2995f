/** From the bytes of a page to its text, as a browser does it: the byte order mark, what the page declares, the bytes themselves. */

/** @typedef {import('./outline.js').PageEncoding} PageEncoding */

/** How far a browser looks for what the page declares. */
const HEAD = 1024
/** So many Han characters in UTF-8 are no accident, whatever the page declares. */
const ENOUGH = 4

/**
 * The text of a page.
 *
 * A page that is not in the encoding that it declares is read in the one that it is in. Where the bytes
 * are text in no encoding throughout, U+FFFD stands for those that are not, as in a browser.
 *
 * @param {Uint8Array} bytes
 * @returns {{ html: string, encoding: PageEncoding }}
 */
export function decodeHtml(bytes) {
  const mark = markOf(bytes)
  if (mark) return decoded(bytes, [mark])
  const declared = declaredIn(bytes)
  if (!declared) return decoded(bytes, ['utf-8', 'gb18030'])
  const likeliest = isUtf8(bytes) ? ['utf-8', declared] : [declared, 'utf-8', 'gb18030']
  return decoded(bytes, likeliest, declared)
}

/**
 * @param {Uint8Array} bytes
 * @param {string[]} candidates the likeliest first
 * @param {string} [declared]
 * @returns {{ html: string, encoding: PageEncoding }}
 */
function decoded(bytes, candidates, declared) {
  for (const used of candidates) {
    const html = strictly(bytes, used)
    if (html === undefined) continue
    const isSo = declared === undefined || declared === used
    return { html, encoding: isSo ? { used } : { used, declared } }
  }
  const [used] = candidates
    .map((used) => ({ used, damage: leniently(bytes, used).split('\uFFFD').length }))
    .sort((one, other) => one.damage - other.damage)
    .map(({ used }) => used)
  const differs = declared !== undefined && declared !== used
  const encoding = { used, ...(differs && { declared }), damaged: /** @type {const} */ (true) }
  return { html: leniently(bytes, used), encoding }
}

/** @param {Uint8Array} bytes */
function markOf([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/**
 * The encoding that a meta element, or the XML declaration, says.
 *
 * @param {Uint8Array} bytes
 */
function declaredIn(bytes) {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD)).replace(/<!--[\s\S]*?-->/g, '')
  const [, label] =
    head.match(/<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i) ??
    head.match(/^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/i) ??
    []
  return label && known(label)
}

/**
 * The name of an encoding that Chinese pages are in. Any other is a mistake: the bytes tell more.
 *
 * @param {string} label
 */
function known(label) {
  try {
    const { encoding } = new TextDecoder(label)
    if (encoding === 'gbk') return 'gb18030'
    return ['utf-8', 'gb18030', 'big5'].includes(encoding) ? encoding : undefined
  } catch {
    return undefined
  }
}

/**
 * Whether bytes are Chinese in UTF-8 beyond doubt.
 *
 * @param {Uint8Array} bytes
 */
function isUtf8(bytes) {
  const text = strictly(bytes, 'utf-8')
  return text !== undefined && (text.match(/[\u3000-\u9FFF]/g)?.length ?? 0) >= ENOUGH
}

/**
 * @param {Uint8Array} bytes
 * @param {string} encoding
 */
function strictly(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {string} encoding
 */
function leniently(bytes, encoding) {
  return new TextDecoder(encoding).decode(bytes)
}
