/** The elements as a module: it defines them. The rest of the package lies beside it. */

import { define } from './define.js'

export * from './index.js'

define({
  worker: new URL('worker.js', import.meta.url),
  main: () => import(/* @vite-ignore */ new URL('browser.mjs', import.meta.url).href),
})
