/** How files are read, by their names. */

/** @typedef {'table' | 'workbook' | 'json' | 'ndjson' | 'text' | 'page' | 'docx'} Format */

/** What can be read, and how a file of that ending is read. */
export const FORMATS = /** @type {Record<string, Format>} */ ({
  '.csv': 'table',
  '.tsv': 'table',
  '.xlsx': 'workbook',
  '.xlsm': 'workbook',
  '.xls': 'workbook',
  '.et': 'workbook',
  '.ods': 'workbook',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.txt': 'text',
  '.md': 'text',
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
  '.shtml': 'page',
  '.docx': 'docx',
})

/**
 * The format that the ending says; the kind says it where a text has another ending or none.
 *
 * @param {string} ending such as `.csv`, in lower case; empty where there is none
 * @param {string} kind that a person says
 * @returns {Format | undefined}
 */
export function formatOf(ending, kind) {
  const isRecords = ['.json', '.ndjson', '.jsonl'].includes(ending)
  if (isRecords || ending === '.docx') return FORMATS[ending]
  if (kind === 'text' || kind === 'page') return kind
  return FORMATS[ending]
}

/**
 * The ending of a file's name, in lower case.
 *
 * @param {string} name
 */
export function endingOf(name) {
  return name.match(/[^/\\](\.[^./\\]+)$/)?.[1].toLowerCase() ?? ''
}
