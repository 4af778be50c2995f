/** SARIF 2.1.0, which code hosts and editors show beside the lines of a file. */

import { pathToFileURL } from 'node:url'
import { basisText } from '../words.js'

/**
 * @typedef {import('../../../types/wire.js').UnitResult} UnitResult
 * @typedef {import('../../../types/wire.js').Finding} Finding
 */

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
const LEVELS = /** @type {Record<string, string>} */ ({
  error: 'error',
  warning: 'warning',
  info: 'note',
})

/**
 * @param {import('./sink.js').Sink} sink
 * @param {import('./format.js').Setting} setting
 * @returns {import('./format.js').Format}
 */
export function sarif(sink, { gongkai, lang }) {
  /** @type {UnitResult[]} */
  const results = []
  return {
    async write(batch) {
      results.push(...batch.results)
    },
    async finish({ failed }) {
      const { tool } = gongkai.checkRecords([])
      const rules = gongkai.rules()
      const numbers = new Map(rules.map(({ id }, at) => [String(id), at]))
      const run = {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            language: lang === 'zh' ? 'zh-CN' : 'en',
            rules: rules.map(described),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          { executionSuccessful: failed === 0, toolExecutionNotifications: failures(results) },
        ],
        results: results.flatMap((result) =>
          result.findings.map((finding) => told(result, finding, numbers)),
        ),
      }
      await sink.write(
        `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`,
      )
    },
  }
}

/** @param {import('../../../types/wire.js').RuleInfo} rule */
function described({ id, title, message, severity, basis }) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: message },
    help: { text: basis.map(basisText).join('；') || title },
    defaultConfiguration:
      severity === 'off' ? { enabled: false, level: 'none' } : { level: LEVELS[severity] },
  }
}

/**
 * @param {UnitResult} result
 * @param {Finding} finding
 * @param {Map<string, number>} numbers of the rules
 */
function told(result, finding, numbers) {
  const { rule, severity, message, basis, fingerprint, review, fixes = [] } = finding
  return {
    ruleId: rule,
    ruleIndex: numbers.get(rule) ?? -1,
    kind: review ? 'review' : 'fail',
    // What a person must judge has no level in SARIF.
    level: review ? 'none' : LEVELS[severity],
    message: { text: message },
    locations: placesOf(result, finding),
    partialFingerprints: { 'gongkai/v1': fingerprint },
    properties: {
      severity,
      basis: basis.map(basisText),
      fixes: fixes.map(({ title }) => title),
    },
  }
}

/**
 * The file with the line, and the cell or the record in it.
 *
 * @param {UnitResult} result
 * @param {Finding} finding
 */
function placesOf(result, finding) {
  const { at = {}, field } = finding
  const sheet = result.sheet ?? at.sheet
  const cell = at.cell && (sheet ? `${sheet}!${at.cell}` : at.cell)
  const parts = [cell, at.column ?? field, result.id].filter(Boolean)
  return locations(result, at, parts.join(' · '))
}

/**
 * @param {UnitResult} result
 * @param {import('../../../types/wire.js').At} at
 * @param {string} name
 */
function locations({ source, line }, at, name) {
  const file = source ?? at.source
  const startLine = line ?? at.line
  const physical = file !== undefined && {
    artifactLocation: { uri: uriOf(file) },
    ...(startLine && { region: { startLine } }),
  }
  const place = {
    ...(physical && { physicalLocation: physical }),
    ...(name && { logicalLocations: [{ fullyQualifiedName: name }] }),
  }
  return Object.keys(place).length ? [place] : []
}

/**
 * A path as a URI: relative to where the command runs, as code hosts want it, or absolute.
 *
 * @param {string} path
 */
function uriOf(path) {
  if (path === '-') return 'stdin'
  if (/^(\/|[A-Za-z]:[\\/]|\\\\)/.test(path)) return pathToFileURL(path).href
  return path.replace(/\\/g, '/').split('/').map(encodeURIComponent).join('/')
}

/**
 * Sources and lines that could not be read.
 *
 * @param {UnitResult[]} results
 */
function failures(results) {
  return results.flatMap((result) => {
    const { error } = result
    if (!error) return []
    const { code, message } = error
    const places = locations(result, {}, '')
    return [
      { level: 'error', descriptor: { id: code }, message: { text: message }, locations: places },
    ]
  })
}
