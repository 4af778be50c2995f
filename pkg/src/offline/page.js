/** The page that is one file: files are dropped, checked in its thread, listed, and taken away annotated. */

import { zipSync } from 'fflate'
import { save as handOver } from '../elements/catalogue/downloads.js'
import { button, element, fill } from '../elements/dom.js'
import { startAsking } from './asking.js'
import { droppedFiles, filesOfFolder } from './dropped.js'
import { unlike } from './unlike.js'
import { createView } from './view.js'
import { wordsOf } from './words.js'

/**
 * @typedef {import('./session.js').Found} Found
 * @typedef {import('./dropped.js').Given} Given
 * @typedef {Given & { state: 'waiting' | 'checking' | 'done' | 'stopped', found?: Found }} Listed
 */

const KINDS = /** @type {const} */ ([
  'auto',
  'item',
  'document',
  'text',
  'page',
  'request',
  'approval',
  'report',
])
/** What the list of profiles holds beside their names: one's own, and how to choose it. */
const [OWN, CHOOSE] = ['own', 'choose']
/** The height of a report that nothing scrolls in. */
const HIGHEST = 20_000

const inside = /** @type {HTMLScriptElement} */ (document.getElementById('thread'))
const asking = startAsking(inside)

/** @type {import('./words.js').Lang} */
let lang = 'zh'
let words = wordsOf(lang)
/** @type {Listed[]} */
let listed = []
let pasted = 0
/** A profile of one's own: the name of its file, and its JSON. */
let own = { name: '', json: '' }
/** The names of those that come with gongkai. @type {string[]} */
let builtIn = []
/** The one that is chosen. */
let profile = 'national'
/** What was opened, so that it is opened anew only where a setting has changed. */
let openedWith = ''
/** Which run the page is in: a later one ends those before it. */
let run = 0
/** @type {Promise<unknown>} */
let last = Promise.resolve()

const view = createView()
document.getElementById('opening')?.remove()
document.body.append(view.root)
say()
listen()
open().catch(tellUnopened)

/** Says everything in the language that is chosen. */
function say() {
  words = wordsOf(lang)
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  document.title = words.title
  for (const said of document.querySelectorAll('[data-word]')) {
    const name = /** @type {keyof typeof words} */ (said.getAttribute('data-word') ?? '')
    said.textContent = String(words[name])
  }
  const { kind, report } = view
  const before = kind.value
  fill(kind, ...KINDS.map((name) => element('option', { value: name }, words.kinds[name])))
  kind.value = before || KINDS[0]
  report.title = words.report
  drawProfiles()
  drawFiles()
}

function listen() {
  const { files, folder, ownFile, text, drop, check, language, profiles, asOf, kind } = view
  files.addEventListener('change', () => {
    add([...(files.files ?? [])].map((file) => ({ name: file.name, file })))
    files.value = ''
  })
  folder.addEventListener('change', () => {
    if (folder.files) add(filesOfFolder(folder.files))
    folder.value = ''
  })
  check.addEventListener('click', () => {
    if (!text.value.trim()) return
    pasted += 1
    add([{ name: words.pastedName(pasted), file: new File([text.value], '') }])
  })
  // Anywhere on the page: what is dropped beside the box would be opened in place of the page.
  addEventListener('dragover', (event) => {
    event.preventDefault()
    drop.classList.add('is-target')
  })
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) drop.classList.remove('is-target')
  })
  addEventListener('drop', async (event) => {
    event.preventDefault()
    drop.classList.remove('is-target')
    if (event.dataTransfer) add(await droppedFiles(event.dataTransfer))
  })
  ownFile.addEventListener('change', async () => {
    const [file] = ownFile.files ?? []
    if (!file) return
    own = { name: file.name, json: await new Response(file).text() }
    ownFile.value = ''
    profile = OWN
    drawProfiles()
    checkAll()
  })
  profiles.addEventListener('change', () => {
    // Until a file is chosen, and where none is, all stays as it was.
    if (profiles.value === CHOOSE) ownFile.click()
    else profile = profiles.value
    if (profiles.value === CHOOSE) profiles.value = profile
    else checkAll()
  })
  for (const setting of [asOf, kind]) setting.addEventListener('change', checkAll)
  language.addEventListener('click', () => {
    lang = lang === 'zh' ? 'en' : 'zh'
    say()
    checkAll()
  })
  view.stop.addEventListener('click', () => {
    run += 1
    finish().catch(tellUnopened)
  })
  view.clear.addEventListener('click', () => {
    run += 1
    listed = []
    openedWith = ''
    finish().catch(tellUnopened)
  })
}

/** @param {Given[]} given */
function add(given) {
  listed.push(...given.map((one) => ({ ...one, state: /** @type {const} */ ('waiting') })))
  work()
}

/** Checks all files again: a setting has changed. */
function checkAll() {
  for (const one of listed) one.state = 'waiting'
  openedWith = ''
  work()
}

/** Loads the rules with the settings of now. */
async function open() {
  const { asOf } = view
  const named = { lang, profile: profile === OWN ? own.json : profile }
  const told = (/** @type {string} */ day) => JSON.stringify({ ...named, day })
  if (openedWith === told(asOf.value)) return
  view.state.textContent = words.loading
  const ask = await asking
  const opened = await ask('open', { ...named, asOf: asOf.value || undefined })
  openedWith = told(opened.asOf)
  if (!asOf.value) asOf.value = opened.asOf
  builtIn = opened.profiles
  drawProfiles()
  view.made.textContent = words.made(opened.version)
  view.state.textContent = listed.length ? '' : words.none
}

function drawProfiles() {
  const { profiles } = view
  const names = own.json ? [...builtIn, OWN] : builtIn
  const called = (/** @type {string} */ name) =>
    name === OWN ? own.name : (words.profiles[name] ?? name)
  fill(
    profiles,
    ...names.map((name) => element('option', { value: name }, called(name))),
    element('option', { value: CHOOSE }, words.ownProfile),
  )
  profiles.value = profile
}

/** @param {unknown} error */
function tellUnopened(error) {
  view.state.textContent = words.notOpened(reasonOf(error))
  view.progress.hidden = true
  view.stop.hidden = true
}

/** Checks what waits, one file after the other. */
function work() {
  run += 1
  const its = run
  last = last.then(() => checkWaiting(its)).catch(tellUnopened)
}

/** @param {number} its the run that it belongs to */
async function checkWaiting(its) {
  if (its !== run) return
  const { progress, stop, state } = view
  drawFiles()
  await open()
  const ask = await asking
  const kind = view.kind.value
  stop.hidden = false
  progress.hidden = false
  for (const [place, one] of listed.entries()) {
    if (one.state === 'done') continue
    if (its !== run) return
    one.state = 'checking'
    progress.max = listed.length
    progress.value = place
    state.textContent = words.progress(place, listed.length)
    drawFiles()
    one.found = await checked(ask, place, one, kind)
    one.state = 'done'
  }
  if (its === run) await finish()
}

/**
 * @param {import('./asking.js').Ask} ask
 * @param {number} place
 * @param {Listed} one
 * @param {string} kind
 * @returns {Promise<Found>}
 */
async function checked(ask, place, { name, file }, kind) {
  try {
    return await ask('check', place, name, await bytesOf(file), kind)
  } catch (error) {
    const none = { records: 0, errors: 0, warnings: 0, infos: 0, review: 0, fixable: 0 }
    return { ...none, notes: [words.unread(reasonOf(error))], failed: true }
  }
}

/** Shows what was found. */
async function finish() {
  const { progress, stop, clear, state, results, saves, report } = view
  for (const one of listed) if (one.state !== 'done') one.state = 'stopped'
  progress.hidden = true
  stop.hidden = true
  clear.hidden = listed.length === 0
  drawFiles()
  const done = listed.filter((one) => one.state === 'done')
  results.hidden = done.length === 0
  fill(saves)
  if (done.length === 0) {
    state.textContent = listed.length ? '' : words.none
    return
  }
  state.textContent = words.done(done.length, words.counts(total(done)))
  const hasFindings = done.some(({ found }) => found && !found.failed && sum(found) > 0)
  fill(
    saves,
    save(words.saveReport, () => madeOf('html', words.reportName, 'text/html;charset=utf-8')),
    save(words.saveList, () => madeOf('csv', words.listName, 'text/csv;charset=utf-8')),
    hasFindings && save(words.saveCopies, copies),
  )
  const its = run
  const ask = await asking
  const page = await ask('written', 'html')
  if (its !== run) return
  report.onload = () => {
    const root = report.contentDocument?.documentElement
    if (root) report.style.height = `${Math.min(root.scrollHeight + 24, HIGHEST)}px`
  }
  report.srcdoc = page
}

function drawFiles() {
  if (listed.length === 0) {
    fill(view.table)
    return
  }
  const { file, records, errors, warnings, infos, review, copies: made } = words
  const head = [file, records, errors, warnings, infos, review, made]
  fill(
    view.table,
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name))),
      ),
      element('tbody', {}, ...listed.map(rowOf)),
    ),
  )
}

/**
 * @param {Listed} one
 * @param {number} place
 */
function rowOf({ name, state, found }, place) {
  const number = (/** @type {number} */ count, /** @type {string} */ tone = '') =>
    element('td', { class: `number ${count > 0 ? tone : ''}` }, String(count))
  const notes = state === 'done' ? (found?.notes ?? []) : []
  const named = element(
    'th',
    { scope: 'row' },
    name,
    ...notes.map((note) => element('div', { class: found?.failed ? 'note failed' : 'note' }, note)),
  )
  if (state !== 'done' || !found) return element('tr', {}, named, wide(words[STATES[state]]))
  if (found.failed) return element('tr', {}, named, wide(words.failed))
  return element(
    'tr',
    {},
    named,
    number(found.records),
    number(found.errors, 'error'),
    number(found.warnings, 'warning'),
    number(found.infos),
    number(found.review),
    element(
      'td',
      { class: 'copies' },
      sum(found) > 0 && save(words.annotated, () => copyOf(place), name),
      found.fixable > 0 && save(words.fixed(found.fixable), () => fixedOf(place), name),
    ),
  )
}

const STATES = /** @type {const} */ ({
  waiting: 'waiting',
  checking: 'checking',
  stopped: 'stopped',
  done: 'checking',
})

/** @param {string} said */
function wide(said) {
  return element('td', { colspan: 6, class: 'note' }, said)
}

/** @param {Found} found */
function sum({ errors, warnings, infos }) {
  return errors + warnings + infos
}

/** @param {Listed[]} done */
function total(done) {
  const all = { errors: 0, warnings: 0, infos: 0 }
  for (const { found } of done) {
    all.errors += found?.errors ?? 0
    all.warnings += found?.warnings ?? 0
    all.infos += found?.infos ?? 0
  }
  return all
}

/**
 * A button that makes something and hands it over.
 *
 * @param {string} said
 * @param {() => Promise<{ name: string, blob: Blob, told?: string }>} make
 * @param {string} [about] what it is made of
 */
function save(said, make, about) {
  const saving = button(
    { class: 'button', 'aria-label': about && `${said}：${about}` },
    async () => {
      const before = view.state.textContent
      saving.disabled = true
      view.state.textContent = words.making
      try {
        const made = await make()
        handOver(made.blob, made.name)
        view.state.textContent = made.told ?? before
      } catch (error) {
        view.state.textContent = words.notMade(reasonOf(error))
      }
      saving.disabled = false
    },
    said,
  )
  return saving
}

/**
 * @param {'html' | 'csv'} format
 * @param {string} name
 * @param {string} type
 */
async function madeOf(format, name, type) {
  const ask = await asking
  return { name, blob: new Blob([await ask('written', format)], { type }) }
}

/** @param {number} place */
async function copyOf(place) {
  const ask = await asking
  const { name, bytes } = await ask('annotated', place, await bytesOf(listed[place].file))
  return { name: name.replace(/^.*\//, ''), blob: new Blob([bytes]) }
}

/** @param {number} place */
async function fixedOf(place) {
  const ask = await asking
  const { name, bytes, fixed } = await ask('fixed', place, await bytesOf(listed[place].file))
  const told = words.hasFixed(listed[place].name, fixed)
  return { name: name.replace(/^.*\//, ''), blob: new Blob([bytes]), told }
}

/** The annotated copies of all files with findings, in one archive. */
async function copies() {
  const ask = await asking
  /** @type {Record<string, [Uint8Array, { level: 0 }]>} */
  const all = {}
  for (const [place, { file, found, state }] of listed.entries()) {
    if (state !== 'done' || !found || found.failed || sum(found) === 0) continue
    const { name, bytes } = await ask('annotated', place, await bytesOf(file))
    all[unlike(name, all)] = [bytes, { level: 0 }]
  }
  return { name: words.copiesName, blob: new Blob([zipSync(all)], { type: 'application/zip' }) }
}

/** @param {File} file */
async function bytesOf(file) {
  return new Uint8Array(await new Response(file).arrayBuffer())
}

/** @param {unknown} error */
function reasonOf(error) {
  return error instanceof Error ? error.message : String(error)
}
