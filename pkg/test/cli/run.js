/** Runs the command line as a person does. */

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url))
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * @param {string[]} written the arguments
 * @param {object} [options]
 * @param {string | Uint8Array} [options.input] standard input
 * @param {Record<string, string>} [options.env] added to the environment
 * @param {string} [options.cwd] the root of the repository where left out
 * @returns {Promise<{ status: number | null, stdout: string, stderr: string }>}
 */
export function run(written, { input = '', env = {}, cwd = ROOT } = {}) {
  const plain = { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env }
  const child = spawn(process.execPath, [CLI, ...written], { cwd, env: plain })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  // One that does not read its input to the end is free to.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
}
