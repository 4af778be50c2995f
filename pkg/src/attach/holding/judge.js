/** Whether a form may be sent with what was found in it. */

/** @typedef {import('../mapping.js').Finding} Finding */

/**
 * What only a person can tell does not hold a form, whatever its weight: it wants a reason, as a warning does.
 *
 * @param {Finding[]} findings those that stand
 * @param {ReadonlySet<string>} waived the fingerprints for which a reason was given
 * @param {boolean} reasons whether warnings want one
 */
export function judge(findings, waived, reasons) {
  const errors = findings.filter(({ severity, review }) => severity === 'error' && !review)
  const others = findings.filter(
    ({ severity, review }) => severity === 'warning' || (severity === 'error' && review),
  )
  const warnings = reasons ? others.filter(({ fingerprint }) => !waived.has(fingerprint)) : []
  return { errors, warnings, passes: errors.length + warnings.length === 0 }
}
