/** What has been found so far, and the exit status that it makes. */

/** @typedef {import('../../../types/wire.js').Summary} Summary */

const FINDINGS = 1
const COULD_NOT_RUN = 2

export class Tally {
  /** @type {Summary} */
  summary = { sources: 0, records: 0, errors: 0, warnings: 0, infos: 0, review: 0 }
  /** Lines that were no records. */
  unreadable = 0
  /** Sources that could not be read. */
  failed = 0

  /** @param {import('./read.js').Batch} batch */
  add({ results, records }) {
    this.summary.records += records
    for (const { findings, error } of results) {
      if (error) this.unreadable += 1
      for (const finding of findings) this.#count(finding)
    }
  }

  /**
   * Adds what was counted in a thread.
   *
   * @param {import('../../api.js').NdjsonResults} written
   */
  addWritten({ summary, unreadable }) {
    this.summary.records += summary.records
    this.summary.errors += summary.errors
    this.summary.warnings += summary.warnings
    this.summary.infos += summary.infos
    this.summary.review += summary.review
    this.unreadable += unreadable
  }

  /** @param {import('../../../types/wire.js').Finding} finding */
  #count({ severity, review }) {
    if (severity === 'error') this.summary.errors += 1
    else if (severity === 'warning') this.summary.warnings += 1
    else this.summary.infos += 1
    if (review) this.summary.review += 1
  }

  /**
   * The exit status. A source that cannot be read is one that could not be checked; a line in it that is
   * no record is a finding.
   *
   * @param {number} maxWarnings
   */
  status(maxWarnings) {
    if (this.failed > 0) return COULD_NOT_RUN
    const { errors, warnings } = this.summary
    return errors > 0 || this.unreadable > 0 || warnings > maxWarnings ? FINDINGS : 0
  }
}
