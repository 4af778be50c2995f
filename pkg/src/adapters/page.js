/** What gongkai.js has put into the page. */

/**
 * @returns {{ load: import('./checking.js').Load, [name: string]: unknown }}
 */
export function page() {
  const { gongkai } = /** @type {any} */ (window)
  if (typeof gongkai?.load === 'function') return gongkai
  throw new Error('gongkai.js 要放在这个脚本前面 (gongkai.js has to come before this script)')
}
