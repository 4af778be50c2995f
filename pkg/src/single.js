/** gongkai by one script tag, with the core and the checks of forms inside: nothing is fetched, so it runs from a disk too. */

import { inflateSync } from 'fflate'
import core from '../wasm/core.deflate'
import { bring } from './page.js'
import './script.js'
import './attach/script.js'

bring(() => inflateSync(core))
