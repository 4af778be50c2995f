/** What a person has ignored: this finding, what the field holds, or the rule on this form. */

import { digest } from './digest.js'
import { localStore } from './store.js'

/**
 * @typedef {import('../mapping.js').Finding} Finding
 * @typedef {import('./store.js').Ignored} Ignored
 * @typedef {import('./store.js').Store} Store
 * @typedef {Ignored['scope']} Scope
 * @typedef {{ finding: Finding, entry: Ignored }} Passed
 */

/** From the narrowest. @type {Scope[]} */
const SCOPES = ['finding', 'value', 'rule']

export class Ignoring {
  /** @type {Ignored[]} */
  #entries = []
  #store
  #form

  /**
   * @param {string} form its name in the store
   * @param {Store} [store]
   */
  constructor(form, store = localStore) {
    this.#form = form
    this.#store = store
  }

  async load() {
    this.#entries = [...((await this.#store.load(this.#form)) ?? [])]
  }

  get entries() {
    return [...this.#entries]
  }

  /** @param {Ignored} entry */
  async add(entry) {
    this.#entries.push(entry)
    await this.#store.save(this.#form, this.entries)
  }

  /** @param {Ignored} entry */
  async remove(entry) {
    this.#entries = this.#entries.filter((other) => other !== entry)
    await this.#store.save(this.#form, this.entries)
  }

  /**
   * Parts findings into those that stand and those that are ignored.
   *
   * @param {Finding[]} findings
   * @param {(field: string) => string} digestOf what a field holds
   * @param {string} today
   */
  part(findings, digestOf, today) {
    /** @type {Finding[]} */
    const standing = []
    /** @type {Passed[]} */
    const ignored = []
    const valid = this.#entries.filter(({ until }) => !until || until >= today)
    for (const finding of findings) {
      const entry = valid.find((candidate) => covers(candidate, finding, digestOf))
      if (entry) ignored.push({ finding, entry })
      else standing.push(finding)
    }
    return { standing, ignored }
  }
}

/**
 * @param {Ignored} entry
 * @param {Finding} finding
 * @param {(field: string) => string} digestOf
 */
function covers(entry, finding, digestOf) {
  if (entry.rule !== finding.rule || entry.basis !== basisDigest(finding)) return false
  if (entry.scope === 'rule') return true
  if (entry.field !== finding.field) return false
  if (entry.scope === 'finding') return entry.fingerprint === finding.fingerprint
  return entry.value === digestOf(finding.field ?? '')
}

/**
 * The basis as a version of itself: another number, article or day of coming into force is another one.
 *
 * @param {Finding} finding
 */
export function basisDigest({ basis }) {
  const versions = basis.map(({ title, code, article, from }) => [title, code, article, from])
  return digest(JSON.stringify(versions))
}

/**
 * How widely a person may ignore a finding. An error by law or regulation is looked at each time it occurs.
 *
 * @param {Finding} finding
 * @param {Scope | 'none'} widest
 * @returns {Scope[]}
 */
export function scopesOf({ severity, basis }, widest) {
  const binding = basis.some(({ tier }) => tier === 'law' || tier === 'regulation')
  const most = SCOPES.indexOf(/** @type {Scope} */ (widest)) + 1
  return SCOPES.slice(0, severity === 'error' && binding ? Math.min(most, 2) : most)
}

/**
 * @param {Finding} finding
 * @param {{ scope: Scope, reason: string, until?: string, by?: string, on: string, value: string }} wanted
 * @returns {Ignored}
 */
export function ignoredOf(finding, { scope, reason, until, by, on, value }) {
  return {
    scope,
    rule: finding.rule,
    ...(scope !== 'rule' && { field: finding.field }),
    ...(scope === 'finding' && { fingerprint: finding.fingerprint }),
    ...(scope === 'value' && { value }),
    basis: basisDigest(finding),
    reason,
    ...(until && { until }),
    on,
    ...(by && { by }),
  }
}
