/** Checks in forms, as a module. The rest of the package lies beside it. */

import { attach, defineEditor, editableSurface, engineOfPage, prepare } from './index.js'

export { attach, defineEditor, editableSurface }

prepare({
  worker: new URL('worker.js', import.meta.url),
  main: () => import(/* @vite-ignore */ new URL('browser.mjs', import.meta.url).href),
})

/** Where forms are checked, and why there; nothing before the first one is. */
export function engine() {
  return engineOfPage()
}
