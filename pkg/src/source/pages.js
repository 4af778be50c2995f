/** Pages as records: `{ "html": "…", "url": "…" }`. */

/**
 * @typedef {{ html: string, url?: string }} PageRecord
 * @typedef {import('../../types/wire.js').UnitResult} UnitResult
 */

/**
 * A record, or what is none, and where it is.
 *
 * @typedef {{ record: unknown, place: { line?: number, row?: number } }} Placed
 */

/**
 * Whether a record is a page.
 *
 * @param {unknown} record
 * @returns {record is PageRecord}
 */
export function isPage(record) {
  if (typeof record !== 'object' || record === null || !('html' in record)) return false
  return typeof record.html === 'string'
}

/**
 * What is found in pages.
 *
 * @param {Placed[]} pages
 * @param {string} source
 * @param {import('./whole.js').Reading} reading
 * @returns {import('./whole.js').Batch}
 */
export function inPages(pages, source, reading) {
  const results = pages.map(({ record, place }) => {
    const found = isPage(record) ? findingsOf(record, reading) : []
    const findings = found.map((finding) => ({
      ...finding,
      at: { ...finding.at, source, ...place },
    }))
    const error = isPage(record) ? {} : { error: notAPage(reading.lang) }
    return { source, ...place, kind: 'page', findings, ...error }
  })
  return {
    results: results.filter((result) => result.findings.length > 0 || 'error' in result),
    records: pages.filter(({ record }) => isPage(record)).length,
    fieldText({ line, row }, { field = '' }) {
      const page = pages.find(({ place }) => place.line === line && place.row === row)?.record
      if (!isPage(page)) return undefined
      const value = reading.gongkai.readPage(plain(page)).document[field]
      return Array.isArray(value) ? value.join('、') : value
    },
  }
}

/**
 * The pages of a chunk of NDJSON, a page a line.
 *
 * @param {string[]} lines
 * @param {number} firstLine
 * @returns {Placed[]}
 */
export function pagesOfLines(lines, firstLine) {
  return lines.flatMap((line, number) =>
    line.trim() ? [{ record: parsed(line), place: { line: firstLine + number } }] : [],
  )
}

/**
 * @param {PageRecord} page
 * @param {import('./whole.js').Reading} reading
 */
function findingsOf(page, { gongkai }) {
  return gongkai.check('page', plain(page))
}

/** @param {PageRecord} page */
function plain({ html, url }) {
  return typeof url === 'string' ? { html, url } : { html }
}

/** @param {string} line */
function parsed(line) {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** @param {'zh' | 'en'} lang */
function notAPage(lang) {
  const message = {
    zh: '这不是网页的记录 {"html": "…", "url": "…"}',
    en: 'this is no record of a page, {"html": "…", "url": "…"}',
  }
  return { code: 'BAD_JSON', message: message[lang] }
}
