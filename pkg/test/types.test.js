/**
 * The declarations in pkg/types are those of the code. UPDATE=1 writes them, else they are compared.
 */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What the package declares, by the source that it is declared of. */
const DECLARATIONS = {
  node: 'index',
  api: 'api',
  error: 'error',
  options: 'options',
  'html/outline': 'page',
  'files/sheets': 'sheets',
}

/** What the core hands over is declared by the core. */
const WIRE = `export * from './wire.js';\nexport * from './rule-id.js';\n`

const HEAD = '// Generated from pkg/src by `make update`. Do not edit.\n\n'

/**
 * Declares pkg/src into a folder.
 *
 * @param {string} folder
 */
function declare(folder) {
  const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--stripInternal']
  const config = {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: { rootDir: join(ROOT, 'pkg'), typeRoots: [join(ROOT, 'node_modules/@types')] },
    include: [],
    files: [join(ROOT, 'pkg/src/node.js')],
  }
  const path = join(folder, 'tsconfig.json')
  writeFileSync(path, JSON.stringify(config))
  // Type errors are told by `make lint`; what is declared does not wait for the core to be built.
  spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', path, '--outDir', folder, ...options])
}

/**
 * A declaration as it is published: beside those of the core, and what is only a name for something
 * of another file not said twice.
 *
 * @param {string} code
 */
function publish(code) {
  return code
    .replace(/'\.\.\/types\//g, "'./")
    .replace(/'\.\/html\/outline\.js'/g, "'./page.js'")
    .replace(/'\.\/files\/sheets\.js'/g, "'./sheets.js'")
    .replace(/^\/\*\*\n( \* @typedef .*\n)+ \*\/\n/gm, '')
}

test('the declarations of the package are those of its code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-types-'))
  try {
    declare(folder)
    for (const [source, name] of Object.entries(DECLARATIONS)) {
      const declared = publish(readFileSync(join(folder, `src/${source}.d.ts`), 'utf8'))
      const code = HEAD + declared + (name === 'index' ? WIRE : '')
      const path = join(ROOT, `pkg/types/${name}.d.ts`)
      // What stands before a class marked @internal would take the class with it.
      if (name === 'api') assert.match(code, /export declare class Gongkai /)
      if (process.env.UPDATE) writeFileSync(path, code)
      else assert.equal(readFileSync(path, 'utf8'), code, `${path}: run \`make update\``)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** A text of the package. @param {string} path */
const read = (path) => readFileSync(join(ROOT, 'pkg', path), 'utf8')

/**
 * What an interface of attach.d.ts declares.
 *
 * @param {string} name
 */
function declaredIn(name) {
  const [, body = ''] =
    new RegExp(`interface ${name} \\{\n([\\s\\S]*?)\n\\}`).exec(read('types/attach.d.ts')) ?? []
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+)/gm)].map(([, member]) => member)
}

test('what a form that is checked has, and what it is told, is declared by hand: nothing is missing', () => {
  const made = read('src/attach/attachment.js').matchAll(/^ {2}(?:async |get )?([a-z]\w*)\(.*\{$/gm)
  const inside = ['constructor', 'bind']
  const members = [...made].map(([, member]) => member).filter((name) => !inside.includes(name))
  const declared = declaredIn('Attachment')
  assert.ok(members.includes('fixSafe'), members.join())
  assert.deepEqual(
    members.filter((member) => !declared.includes(member)),
    [],
    'declare it in pkg/types/attach.d.ts',
  )
  const settings = read('src/attach/mapping.js').matchAll(/^ \* @property \{.*\} \[?(\w+)/gm)
  const told = [...settings].map(([, name]) => name).filter((name) => name !== 'load')
  assert.ok(told.includes('guard'), told.join())
  const mapping = declaredIn('Mapping')
  assert.deepEqual(
    told.filter((name) => !mapping.includes(name)),
    [],
    'declare it in pkg/types/attach.d.ts',
  )
})
