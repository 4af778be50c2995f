/** Apps of tests/hosts/apps, bundled with the library that they are made with, as pages of a test. */

import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const APPS = fileURLToPath(new URL('../hosts/apps', import.meta.url))

/** `release()` lets the core through, so that a test sees what happens before the rules are there. */
export const HELD = `<script>
const fetchNow = window.fetch
window.fetch = (...given) => /core\\.wasm/.test(String(given[0]))
  ? new Promise((resolve) => { window.release = () => resolve(fetchNow(...given)) })
  : fetchNow(...given)
</script>`

/**
 * A page, and the same page whose core is held back under `/held`. The app stands in `#app`.
 *
 * @param {string} name of the file in tests/hosts/apps, without `.js`
 * @param {{ alias?: Record<string, string>, head?: string, body?: string }} [more]
 * @returns {Promise<Record<string, string>>} pages by path
 */
export async function appPages(name, { alias, head = '', body = '<div id="app"></div>' } = {}) {
  const { outputFiles } = await build({
    entryPoints: [`${APPS}/${name}.js`],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'chrome80',
    charset: 'utf8',
    logLevel: 'silent',
    external: ['/pkg/dist/*'],
    loader: { '.css': 'empty' },
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    alias,
  })
  const page = (/** @type {string} */ first) => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
${first}${head}
${body}
<script type="module" src="/${name}.js"></script>`
  return {
    [`/${name}.js`]: outputFiles[0].text,
    [`/${name}`]: page(''),
    [`/${name}/held`]: page(HELD),
  }
}

/**
 * What a server draws.
 *
 * @param {string} name of the file in tests/hosts/apps, without `.js`
 * @returns {Promise<string>} HTML
 */
export async function drawnByServer(name) {
  const { outputFiles } = await build({
    entryPoints: [`${APPS}/${name}.js`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node18',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"development"' },
    // What CommonJS inside of a module requires.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire('file:///')",
    },
  })
  const code = Buffer.from(outputFiles[0].text).toString('base64')
  const { html } = await import(`data:text/javascript;base64,${code}`)
  return html
}

/** Vue with what compiles templates. */
export const VUE_3 = {
  vue: fileURLToPath(new URL('../hosts/node_modules/vue/dist/vue.esm-bundler.js', import.meta.url)),
}
