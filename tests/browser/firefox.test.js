/** The package in Firefox. */

import { testEverywhere } from './everywhere.js'
import { launchFirefox, missing } from './firefox.js'

testEverywhere('Firefox', missing, launchFirefox)
