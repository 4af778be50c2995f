/** What the bindings take for WebAssembly in the fallback: the module that was translated to JavaScript. */

import { instantiate } from '../../wasm/full.asm.js'

class Module {}

class Instance {
  /**
   * @param {Module} _
   * @param {Record<string, object>} imports
   */
  constructor(_, imports) {
    this.exports = instantiate(imports)
  }
}

const Assembly = { Module, Instance }

export { Assembly as WebAssembly }
