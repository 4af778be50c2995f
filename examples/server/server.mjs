/**
 * A CMS back end that checks what an editor saves: POST /check/document with the record as JSON gives its
 * findings. Bodies have at most a megabyte; a check takes at most two seconds, in a thread of its own.
 */

import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import Fastify from 'fastify'
import { Checker } from './checker.mjs'

const KINDS = ['document', 'item', 'request', 'approval', 'report', 'text']
/** What an error of the check is in HTTP. @type {Record<string, number>} */
const STATUS = { BUSY: 503, TIMEOUT: 503, BAD_RECORD: 400 }

/**
 * @param {object} [options]
 * @param {string} [options.gongkai] where the package is
 * @param {number} [options.milliseconds] how long a check may take
 * @param {number} [options.threads]
 * @param {number} [options.queue] how many checks may wait
 * @param {number} [options.bodyLimit] bytes
 */
export function server({
  gongkai = 'gongkai',
  milliseconds = 2000,
  threads = availableParallelism(),
  queue = 1000,
  bodyLimit = 1024 * 1024,
} = {}) {
  const app = Fastify({ bodyLimit })
  const checker = new Checker({ gongkai, milliseconds, threads, queue })
  app.addHook('onClose', () => checker.close())
  app.post('/check/:kind', async (request, reply) => {
    const { kind } = /** @type {{ kind: string }} */ (request.params)
    const record = request.body
    if (!KINDS.includes(kind)) {
      return reply.code(404).send({ error: { code: 'UNKNOWN_KIND', message: KINDS.join('、') } })
    }
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      return reply
        .code(400)
        .send({ error: { code: 'BAD_RECORD', message: '应当是一条记录 { … }' } })
    }
    const { findings, error } = await checker.check(kind, record)
    if (error) return reply.code(STATUS[error.code] ?? 500).send({ error })
    // What may be saved is for the CMS to say; here an error keeps a record from it.
    const severities = findings?.map((finding) => 'severity' in finding && finding.severity)
    return { ok: !severities?.includes('error'), findings }
  })
  return app
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 3000)
  console.log(await server().listen({ port }))
}
