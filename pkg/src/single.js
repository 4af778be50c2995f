/** gongkai by one script tag, with the core and the checks of forms inside: nothing is fetched, so it runs from a disk too. */

import core from '../wasm/core.wasm'
import { bring } from './page.js'
import './script.js'
import './attach/script.js'

bring(core)
