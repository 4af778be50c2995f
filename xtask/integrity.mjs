/** Makes pkg/dist/integrity.json: what `integrity` says of each file that a page names in a tag. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const DIST = new URL('../pkg/dist/', import.meta.url)

const named = readdirSync(DIST).filter(
  (name) => /\.(css|js|mjs)$/.test(name) && !/\.node\.|^node|^cli/.test(name),
)
const hashes = named.sort().map((name) => {
  const hash = createHash('sha384')
    .update(readFileSync(new URL(name, DIST)))
    .digest('base64')
  return [name, `sha384-${hash}`]
})
writeFileSync(
  new URL('integrity.json', DIST),
  `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`,
)
