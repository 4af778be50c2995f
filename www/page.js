/** A page of a portal: what is read out of its source, and what is found in it. */

import { element, fill } from '../pkg/dist/elements.mjs'
import { byId } from './by-id.js'
import { start } from './site.js'
import { fieldName, wordsOf } from './words.js'

/** @typedef {import('./site.js').Gongkai} Gongkai */

/** A pause in typing, in milliseconds. */
const PAUSE = 250

const source = byId('source', HTMLTextAreaElement)
const file = byId('file', HTMLInputElement)
const found = /** @type {import('../pkg/dist/elements.mjs').GongkaiFindings} */ (
  byId('found', HTMLElement)
)

/** @type {Gongkai | undefined} */
let gongkai
/** @type {import('./words.js').Lang} */
let lang = 'zh'
/** What was opened as it is: bytes may be in another encoding than UTF-8. @type {Uint8Array | undefined} */
let opened
let timer = 0

function check() {
  clearTimeout(timer)
  if (!gongkai) return
  const page = opened ?? source.value
  const read = gongkai.readPage(page)
  found.record = read.document
  found.findings = source.value.trim() ? gongkai.check('page', page) : []
  const words = wordsOf(lang).page
  fill(
    byId('read', HTMLElement),
    ...Object.entries(read.document)
      .filter(([field]) => field !== 'body')
      .flatMap(([field, value]) => {
        const { from, name } = read.sources[field] ?? {}
        const where = from && `${words.from[from]}${name ? ` ${name}` : ''}`
        return [
          element('dt', {}, fieldName(field, lang)),
          element(
            'dd',
            {},
            element('span', { lang: 'zh-CN' }, Array.isArray(value) ? value.join('、') : value),
            where ? element('span', { class: 'where', lang: 'zh-CN' }, where) : null,
          ),
        ]
      }),
  )
}

source.addEventListener('input', () => {
  opened = undefined
  clearTimeout(timer)
  timer = window.setTimeout(check, PAUSE)
})
file.addEventListener('change', async () => {
  const [chosen] = file.files ?? []
  if (!chosen) return
  opened = new Uint8Array(await new Response(chosen).arrayBuffer())
  source.value = new TextDecoder().decode(opened)
  check()
  file.value = ''
})

start([
  {
    async use(rules, language) {
      gongkai = rules
      lang = language
      found.lang = lang
      if (source.value === '') {
        const example = await fetch('portal.html')
        source.value = await example.text()
      }
      check()
    },
  },
])
