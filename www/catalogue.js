/** A catalogue, gone through. */

import { byId } from './by-id.js'
import { start } from './site.js'

start([
  {
    use(_, lang) {
      byId('checked', HTMLElement).lang = lang
    },
  },
])
