/** The manual page of a rule, as elements: the little Markdown that such pages are written in. */

import { element } from '../pkg/dist/elements.mjs'

/** What stands in a block of examples, by its class. @type {Record<string, string>} */
const KINDS = { fail: 'is-bad', fixed: 'is-fixed', pass: 'is-good' }

/**
 * @param {string} markdown
 * @returns {Node[]}
 */
export function blocksOf(markdown) {
  /** @type {Node[]} */
  const made = []
  /** @type {string[]} */
  let lines = []
  /** @type {{ kind: string, lines: string[] } | undefined} */
  let fence

  const end = () => {
    if (lines.length > 0) made.push(blockOf(lines))
    lines = []
  }
  for (const raw of markdown.split('\n')) {
    const line = raw.replace(/^ /, '')
    if (fence) {
      if (line.startsWith('```')) {
        made.push(examples(fence))
        fence = undefined
      } else fence.lines.push(line)
    } else if (line.startsWith('```')) {
      end()
      fence = { kind: line.slice(3).split(',')[1] ?? '', lines: [] }
    } else if (line.startsWith('#')) {
      end()
      made.push(element('h4', {}, line.replace(/^#+\s*/, '')))
    } else if (line.trim() === '') end()
    else lines.push(line)
  }
  end()
  return made
}

/** @param {{ kind: string, lines: string[] }} fence */
function examples({ kind, lines }) {
  return element(
    'pre',
    { class: `code ${KINDS[kind] ?? ''}`.trim(), tabindex: 0 },
    element('code', {}, lines.join('\n')),
  )
}

/** @param {string[]} lines */
function blockOf(lines) {
  if (!lines.every((line) => /^[-*] |^ {2}/.test(line))) {
    return element('p', {}, ...inline(joined(lines)))
  }
  /** @type {string[]} */
  const items = []
  for (const line of lines) {
    if (/^[-*] /.test(line)) items.push(line.slice(2))
    else items.push(joined([items.pop() ?? '', line.trim()]))
  }
  return element('ul', {}, ...items.map((item) => element('li', {}, ...inline(item))))
}

/**
 * Lines of one paragraph: Chinese goes on without a gap.
 *
 * @param {string[]} lines
 */
function joined(lines) {
  return lines.reduce((text, line) =>
    /[\x21-\x7E]$/.test(text) && /^[\x21-\x7E]/.test(line) ? `${text} ${line}` : text + line,
  )
}

/** @param {string} text */
function inline(text) {
  return text
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .map((part) =>
      part.startsWith('`')
        ? element('code', {}, part.slice(1, -1))
        : part.startsWith('**')
          ? element('strong', {}, part.slice(2, -2))
          : part,
    )
}
