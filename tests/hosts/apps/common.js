/** What the apps of the tests have in common. */

window.sent = []
window.told = []

/** The attribute, of which the forms hold codes. */
export const CODES = { field: 'attribute', values: { 1: '主动公开', 3: '不予公开' } }

export const OPTIONS = {
  asOf: '2026-11-22',
  onFindings(findings) {
    window.told.push(...findings)
  },
}
