/** The playground: a text, checked while it is written, and a link that carries it. */

import { load } from '../pkg/dist/browser.mjs'
import { apart, button, edited, element, fill, pieces } from '../pkg/dist/elements.mjs'
import { byId } from './by-id.js'
import { start } from './site.js'
import { fieldName, wordsOf } from './words.js'

/** @typedef {import('./site.js').Gongkai} Gongkai */

/** A pause in typing, in milliseconds. */
const PAUSE = 200

/** More marks than this make typing slow. */
const MARKS = 500

const text = byId('text', HTMLTextAreaElement)
const kind = byId('kind', HTMLSelectElement)
const profile = byId('profile', HTMLSelectElement)
const marks = byId('marks', HTMLElement)
const done = byId('done', HTMLElement)
const fixAll = byId('fix', HTMLButtonElement)
const found = /** @type {import('../pkg/dist/elements.mjs').GongkaiFindings} */ (
  byId('found', HTMLElement)
)

/** To start from. */
const EXAMPLES = [
  {
    kind: 'text',
    text: '各乡镇人民政府：\n　　根据《云南省人民政府办公厅关于切实做好防汛抗旱工作的通知》(云政办发(2024)12 号)和德办发【2024】08号文件要求，既使遇到困难也要完成。联系人身份证号11010519491231002X。\n(此件公开发布)',
  },
  { kind: 'documentNumber', text: '德办发【2016】第030号' },
  { kind: 'indexNumber', text: '01527918X-2020-15307' },
  { kind: 'timeLimit', text: '自信息形成或变更之日起20日个工作日内' },
]

/** @type {Gongkai | undefined} */
let gongkai
/** @type {import('./words.js').Lang} */
let lang = 'zh'
let timer = 0

/** The field that spans are of. */
function field() {
  return kind.value === 'text' ? 'body' : kind.value
}

function check() {
  clearTimeout(timer)
  if (!gongkai) return
  const { value } = text
  const findings =
    kind.value === 'text'
      ? gongkai.checkText(value)
      : kind.value === 'timeLimit'
        ? gongkai.check('item', { timeLimit: value }).filter((one) => one.field === 'timeLimit')
        : gongkai.checkField(kind.value, value)
  const shown = value.trim() ? findings : []
  found.labels = { [field()]: fieldName(field(), lang) }
  found.record = { [field()]: value }
  found.findings = shown
  fixAll.disabled = !shown.some(({ fixes }) => fixes?.some((fix) => fix.kind === 'safe'))
  draw(shown)
  keep()
}

/** @param {ReturnType<Gongkai['checkText']>} findings */
function draw(findings) {
  const spans = findings
    .slice(0, MARKS)
    .flatMap(({ span, severity }) => (span ? [{ ...span, severity }] : []))
  fill(marks, ...pieces(text.value, apart(spans)), ' ')
}

/** What a kind is called. @param {string} wanted */
function nameOf(wanted) {
  return [...kind.options].find(({ value }) => value === wanted)?.text ?? ''
}

/** Puts the text into the address, after the #: servers do not see it. */
function keep() {
  const said = new URLSearchParams()
  said.set('text', text.value)
  if (kind.value !== 'text') said.set('kind', kind.value)
  if (profile.value && profile.value !== 'national') said.set('profile', profile.value)
  const address = new URL(window.location.href)
  address.hash = text.value ? String(said) : ''
  window.history.replaceState(null, '', address.href)
}

/** Takes what the address says. */
function restore() {
  const said = new URLSearchParams(window.location.hash.slice(1))
  const wanted = said.get('kind')
  if ([...kind.options].some(({ value }) => value === wanted)) kind.value = wanted ?? 'text'
  text.value = said.get('text') ?? ''
  const named = said.get('profile') ?? 'national'
  if ([...profile.options].some(({ value }) => value === named)) profile.value = named
}

/** @param {string} wanted */
function replace(wanted) {
  text.focus({ preventScroll: true })
  text.setSelectionRange(0, text.value.length)
  // So that Ctrl+Z brings the text back.
  document.execCommand('insertText', false, wanted)
  if (text.value !== wanted) text.value = wanted
  check()
}

async function chooseProfile() {
  if (gongkai?.profile !== profile.value || gongkai.lang !== lang) {
    gongkai = await load({ lang, full: true, profile: profile.value })
  }
  check()
}

text.addEventListener('input', (event) => {
  done.textContent = ''
  fill(marks, text.value, ' ')
  clearTimeout(timer)
  if (!(/** @type {InputEvent} */ (event).isComposing)) timer = window.setTimeout(check, PAUSE)
})
text.addEventListener('compositionend', () => {
  timer = window.setTimeout(check, PAUSE)
})
text.addEventListener('scroll', () => {
  marks.scrollTop = text.scrollTop
})
kind.addEventListener('input', check)
profile.addEventListener('input', chooseProfile)
fixAll.addEventListener('click', () => {
  if (gongkai) replace(gongkai.fix(text.value, found.findings))
})
found.addEventListener('gongkai:show', (event) => {
  const { span } = /** @type {CustomEvent} */ (event).detail.finding
  text.focus()
  if (span) text.setSelectionRange(span.start, span.end)
})
found.addEventListener('gongkai:fix', (event) => {
  const { fix } = /** @type {CustomEvent} */ (event).detail
  replace(edited(text.value, fix.edits))
})
byId('copy', HTMLButtonElement).addEventListener('click', () => {
  const area = element('textarea', { class: 'visually-hidden', 'aria-hidden': 'true' })
  area.value = window.location.href
  document.body.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
  byId('copy', HTMLButtonElement).focus()
  done.textContent = wordsOf(lang).play.copied
})
window.addEventListener('hashchange', () => {
  restore()
  chooseProfile()
})

start(
  [
    {
      async use(rules, language) {
        const isFirst = gongkai === undefined
        gongkai = rules
        lang = language
        found.lang = lang
        if (isFirst) {
          fill(profile, ...rules.profiles().map((name) => element('option', {}, name)))
          restore()
          if (!text.value) {
            kind.value = EXAMPLES[0].kind
            text.value = EXAMPLES[0].text
          }
        }
        fill(
          byId('examples', HTMLElement),
          ...EXAMPLES.map((example) =>
            button(
              { class: 'chip' },
              () => {
                kind.value = example.kind
                replace(example.text)
              },
              wordsOf(lang).play.example(nameOf(example.kind)),
            ),
          ),
        )
        await chooseProfile()
      },
    },
  ],
  { full: true },
)
