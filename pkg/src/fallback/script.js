/** The core in plain JavaScript, for where WebAssembly cannot run. Loaded, it waits to be asked for. */

import * as core from '../../wasm/full.plain.js'
import { FALLBACK } from './name.js'

// There is nothing to compile: the module is the script itself.
core.initSync({ module: new WebAssembly.Module(new Uint8Array()) })
Object.assign(globalThis, { [FALLBACK]: core })
