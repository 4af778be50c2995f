/** A text by itself. */

/**
 * @param {string} body
 * @param {string} source
 * @param {import('./read.js').Reading} reading
 * @returns {import('./read.js').Batch}
 */
export function inText(body, source, { gongkai }) {
  const findings = gongkai.checkText(body)
  for (const finding of findings) finding.at = { ...finding.at, source }
  const results = findings.length ? [{ source, kind: 'text', findings }] : []
  return { results, records: 1, fieldText: () => body }
}
