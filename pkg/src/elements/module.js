/** The elements as a module: it defines them. The rest of the package lies beside it. */

import { GongkaiCatalogue } from './index.js'

export * from './index.js'

GongkaiCatalogue.parts = {
  worker: new URL('worker.js', import.meta.url),
  main: () => import(/* @vite-ignore */ new URL('browser.mjs', import.meta.url).href),
}
if (!customElements.get('gongkai-catalogue')) {
  customElements.define('gongkai-catalogue', GongkaiCatalogue)
}
