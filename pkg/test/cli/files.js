/** A folder for the files of a test file. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

/** @returns {{ folder: string, file: (name: string, content: string | Uint8Array) => string }} */
export function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'))
  after(() => rmSync(folder, { recursive: true }))
  return {
    folder,
    file(name, content) {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
  }
}
