/** What has been found so far, and the exit status that it makes. */

import { counted } from '../../source/whole.js'

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

  /** @param {import('../../source/whole.js').Batch} batch */
  add({ results, records }) {
    this.summary.records += records
    this.unreadable += results.filter(({ error }) => error).length
    this.#add(counted(results))
  }

  /**
   * Adds what was counted in a thread.
   *
   * @param {import('../../api.js').NdjsonResults} written
   */
  addWritten({ summary, unreadable }) {
    this.summary.records += summary.records
    this.#add(summary)
    this.unreadable += unreadable
  }

  /** @param {Pick<Summary, 'errors' | 'warnings' | 'infos' | 'review'>} found */
  #add({ errors, warnings, infos, review }) {
    this.summary.errors += errors
    this.summary.warnings += warnings
    this.summary.infos += infos
    this.summary.review += review
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
