/** The command line. */

import { load } from '../node.js'

const gongkai = await load()
console.log(`gongkai ${gongkai.version}`)
