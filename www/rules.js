/** All rules: found by their words, and each with its page. */

import { load } from '../pkg/dist/browser.mjs'
import { badge, element, fill } from '../pkg/dist/elements.mjs'
import { byId } from './by-id.js'
import { blocksOf } from './manual.js'
import { start } from './site.js'
import { wordsOf } from './words.js'

/**
 * @typedef {import('./site.js').Gongkai} Gongkai
 * @typedef {ReturnType<Gongkai['rules']>[number]} Rule
 */

const search = byId('search', HTMLInputElement)
const severity = byId('severity', HTMLSelectElement)
const profile = byId('profile', HTMLSelectElement)
const list = byId('list', HTMLElement)
const page = byId('rule', HTMLElement)

/** @type {Gongkai | undefined} */
let gongkai
/** @type {import('./words.js').Lang} */
let lang = 'zh'

/** The rule that the address names. */
function named() {
  return decodeURIComponent(window.location.hash.slice(1))
}

function showList() {
  if (!gongkai) return
  const words = wordsOf(lang)
  const sought = search.value.trim().toLowerCase()
  const rules = gongkai
    .rules()
    .filter((rule) => (!severity.value || rule.severity === severity.value) && holds(rule, sought))
  /** @type {Map<string, Rule[]>} */
  const groups = new Map()
  for (const rule of rules) {
    const [group] = rule.id.split('/')
    groups.set(group, [...(groups.get(group) ?? []), rule])
  }
  fill(
    list,
    ...[...groups].map(([group, members]) =>
      element(
        'section',
        { class: 'rule-group' },
        element('h2', {}, words.rules.groups[group] ?? group),
        element('ul', { role: 'list' }, ...members.map(link)),
      ),
    ),
  )
  byId('counted', HTMLElement).textContent = words.rules.counted(rules.length)
  point()
}

/** @param {Rule} rule */
function link({ id, title, severity: weight }) {
  const words = wordsOf(lang)
  return element(
    'li',
    {},
    element(
      'a',
      { href: `#${id}`, class: 'rule-link' },
      weight === 'off' ? element('span', { class: 'off' }, words.rules.off) : badge(weight, words),
      element('span', {}, title),
      element('code', { lang: 'en' }, id),
    ),
  )
}

/**
 * @param {Rule} rule
 * @param {string} sought in lower case
 */
function holds({ id, title, message, basis }, sought) {
  const said = [id, title, message, ...basis.map((one) => one.title + (one.article ?? ''))]
  return said.join('\n').toLowerCase().includes(sought)
}

/** Says which link is the rule that is shown. */
function point() {
  const id = named()
  for (const one of list.querySelectorAll('a')) {
    if (one.getAttribute('href') === `#${id}`) {
      one.setAttribute('aria-current', 'true')
      bring(one)
    } else one.removeAttribute('aria-current')
  }
}

/** Scrolls the list, and not the page, to a link. @param {Element} one */
function bring(one) {
  const [shown, around] = [one.getBoundingClientRect(), list.getBoundingClientRect()]
  if (shown.top < around.top || shown.bottom > around.bottom) {
    list.scrollTop += shown.top - around.top - around.height / 3
  }
}

/** On a narrow window the rule stands below the list. */
function goToRule() {
  const isBelow = page.getBoundingClientRect().top >= list.getBoundingClientRect().bottom
  page.focus({ preventScroll: true })
  if (isBelow) page.scrollIntoView()
}

function showRule() {
  point()
  if (!gongkai) return
  const id = named()
  const known = gongkai.rules().find((rule) => rule.id === id)
  if (!known) {
    fill(page, element('p', { class: 'hint' }, wordsOf(lang).rules.choose))
    return
  }
  const words = wordsOf(lang)
  const { title, message, severity: weight, basis, since, docs = '' } = gongkai.explain(id)
  fill(
    page,
    element('h2', {}, title),
    element('p', { class: 'rule-id' }, element('code', { lang: 'en' }, id)),
    element(
      'p',
      {},
      weight === 'off' ? words.rules.off : badge(weight, words),
      element('span', { class: 'hint' }, words.rules.since(since)),
    ),
    element('h3', {}, words.rules.message),
    // In place of what stands in a record.
    element('p', {}, message.replace(/\{\w+\}/g, '…')),
    element('h3', {}, words.rules.basis),
    element(
      'ul',
      {},
      ...basis.map(({ title: cited, code, article, tier, from }) =>
        element(
          'li',
          {},
          element(
            'cite',
            { lang: 'zh-CN' },
            [cited, code && `（${code}）`, article].filter(Boolean).join(' '),
          ),
          element(
            'span',
            { class: 'hint' },
            [` ${words.tier[tier]}`, from && words.inForce(from)].filter(Boolean).join(' · '),
          ),
        ),
      ),
    ),
    element('h3', {}, words.rules.manual),
    element('div', { class: 'manual', lang: 'zh-CN' }, ...blocksOf(docs)),
  )
}

async function chooseProfile() {
  gongkai = await load({ lang, full: true, profile: profile.value })
  showList()
  showRule()
}

search.addEventListener('input', showList)
severity.addEventListener('input', showList)
profile.addEventListener('input', chooseProfile)
window.addEventListener('hashchange', () => {
  showRule()
  goToRule()
})

start(
  [
    {
      async use(rules, language) {
        lang = language
        gongkai = rules
        if (profile.options.length === 0) {
          fill(profile, ...rules.profiles().map((name) => element('option', {}, name)))
        }
        if (profile.value === 'national') {
          showList()
          showRule()
        } else await chooseProfile()
        if (named() && !document.documentElement.dataset.ready) goToRule()
      },
    },
  ],
  { full: true },
)
