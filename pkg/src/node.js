/** gongkai in Node. */

import { readFile } from 'node:fs/promises'
import * as core from '../wasm/full.js'
import { create } from './index.js'

/** Loads gongkai. */
export async function load() {
  core.initSync({ module: await readFile(new URL('full.wasm', import.meta.url)) })
  return create(core)
}
