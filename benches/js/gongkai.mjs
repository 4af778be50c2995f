/** What `make build` has made. */

import { readFileSync } from 'node:fs'

/**
 * Gives what checks a text and says how many findings it has.
 *
 * @param {'core' | 'node'} which the module that pages load, or the one that Node loads
 */
export async function gongkai(which) {
  const asOf = '2026-11-22'
  if (which === 'node') {
    const { load } = await import('../../pkg/dist/node.mjs')
    const checker = await load({ asOf })
    return (/** @type {string} */ text) => checker.check('text', text).length
  }
  const core = await import('../../pkg/wasm/core.js')
  core.initSync({ module: readFileSync(new URL('../../pkg/dist/core.wasm', import.meta.url)) })
  const checker = core.open('national', asOf, 'zh')
  return (/** @type {string} */ text) => core.check(checker, 'text', { body: text }).length
}
