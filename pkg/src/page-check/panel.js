/** The panel: what was found on the page, and where. */

import findingsClothes from 'gongkai-css/elements/style/findings-view.css'
import host from 'gongkai-css/elements/style/host.css'
import panelClothes from 'gongkai-css/page-check/style/panel.css'
import { button, element, fill } from '../elements/dom.js'
import { FindingsView } from '../elements/findings/view.js'
import { findingsWords } from '../elements/findings/words.js'
import { dress, undress } from '../elements/style.js'
import { wordsOf } from '../elements/words.js'
import { panelWords } from './words.js'

/**
 * @typedef {import('../elements/finding-card.js').Finding} Finding
 * @typedef {import('../elements/words.js').Lang} Lang
 * @typedef {import('../html/outline.js').PageRead} PageRead
 *
 * @typedef {object} Actions
 * @property {(finding: Finding) => boolean} reveal whether the page shows it
 * @property {(finding: Finding) => boolean} hasPlace
 * @property {() => void} again
 * @property {() => void} close
 */

/** What stands for the panel in the page: outside of its body. */
const NAME = 'data-gongkai-panel'

/**
 * @param {Lang} lang
 * @param {Actions} actions
 */
export function createPanel(lang, { reveal, hasPlace, again, close }) {
  const words = panelWords(lang)
  const before = document.activeElement
  const shell = element('div', { [NAME]: true, lang: lang === 'zh' ? 'zh-CN' : 'en' })
  const root = shell.attachShadow({ mode: 'open' })
  const layer = element('div', { class: 'layer', 'aria-hidden': 'true' })
  const state = element('p', { class: 'state', role: 'status' })
  const read = element('div', { class: 'read-fields', hidden: true })
  const frames = element('p', { class: 'frames', hidden: true })
  const foot = element('p', { class: 'foot' })
  const view = new FindingsView()
  view.lang = lang
  view.actions = { onShow: show, canShow: hasPlace, onGo: show }
  const copy = button({ class: 'button copy', hidden: true }, () => copyAll(), words.copy)
  const fold = button(quiet(), () => setSmall(!panel.classList.contains('is-small')), words.small)
  const side = button(quiet('side'), () => panel.classList.toggle('is-left'), words.side)
  const title = element('span', { class: 'name', id: 'name' }, words.title)
  const panel = element(
    'section',
    { class: 'panel', role: 'dialog', 'aria-labelledby': 'name' },
    element(
      'div',
      { class: 'head' },
      title,
      side,
      fold,
      button(quiet('close'), close, words.close),
    ),
    element(
      'div',
      { class: 'inside', tabindex: 0, role: 'group', 'aria-labelledby': 'name' },
      state,
      view.root,
      copy,
      button(quiet('again'), again, words.again),
      frames,
      read,
      foot,
    ),
  )
  root.append(layer, panel)
  dress(root, host, findingsClothes, panelClothes)
  document.documentElement.append(shell)
  // What is pressed here is not for the scripts of the page.
  for (const name of ['keydown', 'keyup', 'keypress', 'mousedown', 'click', 'focusin']) {
    shell.addEventListener(name, (event) => event.stopPropagation())
  }
  shell.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close()
  })
  /** @type {Finding[]} */
  let found = []

  /** @param {Finding} finding */
  function show(finding) {
    const isThere = reveal(finding)
    state.textContent = isThere || !hasPlace(finding) ? '' : words.shown
    const here = layer.querySelector('.is-here')
    if (here && overlap(here, panel)) panel.classList.toggle('is-left')
  }

  /** @param {boolean} small */
  function setSmall(small) {
    panel.classList.toggle('is-small', small)
    fold.textContent = small ? words.large : words.small
  }

  function copyAll() {
    const text = found.map((finding) => lineOf(finding, lang)).join('\n')
    const area = element('textarea', { class: 'visually-hidden', 'aria-hidden': 'true' })
    area.value = `${document.title}\n${document.location.href}\n${text}\n`
    panel.append(area)
    area.select()
    // The clipboard of today's browsers is there on https only; a portal's intranet is not.
    document.execCommand('copy')
    area.remove()
    copy.focus()
    state.textContent = words.copied
  }

  return {
    shell,
    layer,
    view,
    busy() {
      state.textContent = words.checking
    },
    /** @param {unknown} error */
    fail(error) {
      state.textContent = words.failed(error instanceof Error ? error.message : String(error))
    },
    /**
     * @param {Finding[]} findings
     * @param {PageRead} page
     * @param {number} closed frames that could not be read
     */
    show(findings, page, closed) {
      found = findings
      state.textContent = ''
      copy.hidden = findings.length === 0
      view.show({ findings, record: page.document })
      fill(read, ...fieldsOf(page, lang))
      read.hidden = false
      frames.hidden = closed === 0
      frames.textContent = words.closed(closed)
      foot.textContent = words.foot
    },
    focus() {
      const next = panel.querySelector('.next')
      if (next instanceof HTMLElement && !next.closest('[hidden]')) next.focus()
    },
    remove() {
      undress(root)
      shell.remove()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    },
  }
}

/**
 * Whether two elements lie over each other.
 *
 * @param {Element} one
 * @param {Element} other
 */
function overlap(one, other) {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** @param {string} [name] */
function quiet(name = '') {
  return { class: `button is-quiet ${name}`.trim() }
}

/**
 * @param {Finding} finding
 * @param {Lang} lang
 */
function lineOf({ severity, field, message, rule }, lang) {
  const { severity: names } = wordsOf(lang)
  const place = field ? `${labelOf(field, lang)}：` : ''
  return `${names[severity]}\t${place}${message}\t${rule}`
}

/**
 * @param {string} field
 * @param {Lang} lang
 */
function labelOf(field, lang) {
  return findingsWords(lang).fields[field] ?? wordsOf(lang).fieldNames[field] ?? field
}

/**
 * What was read out of the page, and where.
 *
 * @param {PageRead} page
 * @param {Lang} lang
 */
function fieldsOf({ document: record, sources }, lang) {
  const words = panelWords(lang)
  const fields = Object.entries(record).filter(([field]) => field !== 'body')
  if (fields.length === 0) return [element('p', { class: 'state' }, words.unread)]
  return [
    element(
      'details',
      {},
      element('summary', {}, words.read(fields.length)),
      element(
        'dl',
        {},
        ...fields.flatMap(([field, value]) => {
          const { from, name } = sources[field] ?? {}
          const source = from ? `（${words.from[from]}${name ? ` ${name}` : ''}）` : ''
          const text = Array.isArray(value) ? value.join('、') : value
          return [
            element('dt', {}, labelOf(field, lang)),
            element('dd', {}, element('span', { lang: 'zh-CN' }, text), ` ${source}`),
          ]
        }),
      ),
    ),
  ]
}
