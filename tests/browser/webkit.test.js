/** The package in WebKit. */

import { testEverywhere } from './everywhere.js'
import { launchWebkit, missing } from './webkit.js'

testEverywhere('WebKit', missing, launchWebkit)
