/** What one would take instead, installed for the bench alone: no part of the package and its tests. */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The versions that are compared with. */
export const VERSIONS = {
  ajv: '8.20.0',
  'chinese-days': '1.5.7',
  'chinese-workday': '1.16.1',
  'csv-parse': '7.0.3',
  exceljs: '4.4.0',
  'iconv-lite': '0.7.3',
  papaparse: '5.7.1',
  valibot: '1.5.0',
  '@e965/xlsx': '0.20.3',
  zod: '4.6.7',
}

/** Installs them where they are not, and gives what loads one. */
export function peers() {
  const folder = fileURLToPath(new URL('../../.cache/compared/', import.meta.url))
  const missing = Object.entries(VERSIONS).some(([name, version]) => {
    const manifest = join(folder, 'node_modules', name, 'package.json')
    return !existsSync(manifest) || JSON.parse(readFileSync(manifest, 'utf8')).version !== version
  })
  if (missing) {
    mkdirSync(folder, { recursive: true })
    const manifest = { private: true, dependencies: VERSIONS }
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder })
  }
  return {
    require: createRequire(join(folder, 'package.json')),
    /** What says that it is a module and hands out none. @param {string} path below node_modules */
    module: (path) => import(pathToFileURL(join(folder, 'node_modules', path)).href),
  }
}
