/** gongkai by one script tag, with the core inside: nothing is fetched, so it runs from a disk too. */

import core from '../wasm/core.wasm'
import { bring } from './page.js'
import './script.js'

bring(core)
