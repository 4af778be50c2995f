/** What the page shows. */

import { element } from '../elements/dom.js'

/** The words are put in by `data-word`. */
export function createView() {
  const word = (/** @type {string} */ name) => element('span', { 'data-word': name })
  const files = element('input', { type: 'file', multiple: true, id: 'files', class: 'file-input' })
  const folder = element('input', {
    type: 'file',
    webkitdirectory: true,
    id: 'folder',
    class: 'file-input',
  })
  const ownFile = element('input', {
    type: 'file',
    accept: '.json',
    class: 'file-input',
    tabindex: -1,
    'aria-hidden': 'true',
  })
  const text = element('textarea', { id: 'text', rows: 6, spellcheck: 'false' })
  const drop = element(
    'section',
    { class: 'drop' },
    element('p', { class: 'drop-word', 'data-word': 'drop' }),
    element('p', { class: 'kinds', 'data-word': 'dropKinds' }),
    element(
      'div',
      { class: 'actions' },
      files,
      element('label', { for: 'files', class: 'button is-main', 'data-word': 'choose' }),
      folder,
      element('label', { for: 'folder', class: 'button', 'data-word': 'chooseFolder' }),
    ),
  )
  const check = element('button', { type: 'button', class: 'button', 'data-word': 'pasteCheck' })
  const profiles = element('select', { id: 'profile' })
  const asOf = element('input', { type: 'date', id: 'as-of' })
  const kind = element('select', { id: 'kind' })
  const language = element('button', { type: 'button', class: 'button', 'data-word': 'other' })
  const state = element('p', { class: 'state', role: 'status' })
  const progress = element('progress', { hidden: true })
  const stop = element('button', {
    type: 'button',
    class: 'button',
    hidden: true,
    'data-word': 'stop',
  })
  const clear = element('button', {
    type: 'button',
    class: 'button',
    hidden: true,
    'data-word': 'clear',
  })
  const table = element('div', { class: 'table-box' })
  const saves = element('div', { class: 'saves' })
  const report = element('iframe', { class: 'report' })
  const results = element(
    'section',
    { hidden: true },
    element('h2', { 'data-word': 'report' }),
    report,
  )
  const made = element('p', { class: 'made' })
  const root = element(
    'main',
    {},
    element('div', { class: 'top' }, element('h1', { 'data-word': 'title' }), language),
    element('p', { class: 'about', 'data-word': 'about' }),
    drop,
    element(
      'details',
      { class: 'paste' },
      element('summary', { 'data-word': 'paste' }),
      element('label', {}, word('pasteLabel'), text),
      check,
    ),
    element('h2', { 'data-word': 'settings' }),
    element(
      'div',
      { class: 'settings' },
      element('label', {}, word('profile'), profiles),
      ownFile,
      element('label', {}, word('asOf'), asOf),
      element('label', {}, word('kind'), kind),
    ),
    element('h2', { 'data-word': 'files' }),
    state,
    progress,
    element('div', { class: 'actions' }, stop, saves, clear),
    table,
    results,
    made,
  )
  return {
    root,
    files,
    folder,
    ownFile,
    text,
    drop,
    check,
    profiles,
    asOf,
    kind,
    language,
    state,
    progress,
    stop,
    clear,
    table,
    saves,
    report,
    results,
    made,
  }
}
