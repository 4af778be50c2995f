/** JUnit XML, which build servers count: a suite for each source, a case for each finding. */

import { markup, verbatim } from '../../report/markup.js'
import { basisText } from '../words.js'
import { placeOf } from './place.js'

/**
 * @typedef {import('../../../types/wire.js').UnitResult} UnitResult
 * @typedef {import('../../../types/wire.js').Finding} Finding
 * @typedef {{ kind: 'failure' | 'error' | '', text: ReturnType<typeof markup> }} Case
 */

/**
 * Errors are failures, as they are for the exit status; warnings and infos are cases that passed and say
 * what was found. A source that cannot be read is an error.
 *
 * @param {import('./sink.js').Sink} sink
 * @param {import('./format.js').Setting} setting
 * @returns {import('./format.js').Format}
 */
export function junit(sink, { lang }) {
  /** @type {Map<string, Case[]>} */
  const suites = new Map()
  return {
    async write({ results }) {
      for (const result of results) {
        const source = result.source ?? result.findings[0]?.at?.source ?? ''
        const cases = suites.get(source) ?? []
        cases.push(
          ...failed(result),
          ...result.findings.map((one) => told(one, placeOf(result, one, lang))),
        )
        suites.set(source, cases)
      }
    },
    async finish() {
      const all = [...suites.values()].flat()
      const page = markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="gongkai" ${counts(all)}>
${[...suites].map(([source, cases]) => suite(source, cases))}</testsuites>
`
      await sink.write(page.toString())
    },
  }
}

/**
 * @param {string} source
 * @param {Case[]} cases
 */
function suite(source, cases) {
  return markup`<testsuite name="${source}" ${counts(cases)}>
${cases.map(({ text }) => text)}</testsuite>
`
}

/** @param {Case[]} cases */
function counts(cases) {
  const count = (/** @type {string} */ kind) => cases.filter((one) => one.kind === kind).length
  return markup`tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`
}

/**
 * @param {Finding} finding
 * @param {string} place
 * @returns {Case}
 */
function told(finding, place) {
  const { severity, rule, message, basis } = finding
  const grounds = basis.map(basisText).join('；')
  const isFailure = severity === 'error'
  const inside = isFailure
    ? markup`<failure type="${rule}" message="${flat(message)}">${grounds}</failure>`
    : markup`<system-out>${severity}: ${message}${verbatim('\n')}${grounds}</system-out>`
  return {
    kind: isFailure ? 'failure' : '',
    text: markup`<testcase classname="${rule}" name="${flat(place)}">${inside}</testcase>
`,
  }
}

/**
 * @param {UnitResult} result
 * @returns {Case[]}
 */
function failed({ error, line }) {
  if (!error) return []
  const { code, message } = error
  const inside = markup`<error type="${code}" message="${flat(message)}"/>`
  const name = line === undefined ? code : `${code}:${line}`
  const text = markup`<testcase classname="${code}" name="${name}">${inside}</testcase>
`
  return [{ kind: 'error', text }]
}

/**
 * In one line, as attributes are read.
 *
 * @param {string} text
 */
function flat(text) {
  return text.replace(/\s+/g, ' ')
}
