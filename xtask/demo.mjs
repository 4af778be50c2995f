/** The demo: the examples checked in the terminal, then the page. `SERVE=0` ends after the report. */

import { spawnSync } from 'node:child_process'
import { serve } from './site.mjs'

const { PORT = '8080', SERVE = '1' } = process.env

// Also where the output goes to a file, people read it.
const CHECK = ['pkg/dist/cli.mjs', 'check', 'examples', '--format', 'pretty']
const { status } = spawnSync(process.execPath, CHECK, { stdio: 'inherit' })
// 1 is what the demo is there to show: findings.
if (status !== 0 && status !== 1) process.exit(status ?? 2)

if (SERVE !== '0') {
  const { url } = await serve({ port: Number(PORT) }).catch((error) => {
    console.error(`port ${PORT} cannot be used (${error.code}): try PORT=8081 make demo`)
    process.exit(2)
  })
  console.log(`\n${url}  (Ctrl-C ends)`)
}
