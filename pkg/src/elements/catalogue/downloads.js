/** What a person takes away. */

import { button } from '../dom.js'
import { wordsOf } from './words.js'

/** @typedef {import('./engine.js').Making} Making */

/** How long a browser may take to begin a download. */
const LONGEST = 60_000

/** @type {Record<Making, { word: 'downloadWorkbook' | 'downloadReport', ending: Record<'zh' | 'en', string>, type: string }>} */
const KINDS = {
  workbook: {
    word: 'downloadWorkbook',
    ending: { zh: '（批注）.xlsx', en: ' (annotated).xlsx' },
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  report: {
    word: 'downloadReport',
    ending: { zh: '（检查报告）.html', en: ' (report).html' },
    type: 'text/html;charset=utf-8',
  },
}
const MACROS = {
  type: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  ending: { zh: '（批注）.xlsm', en: ' (annotated).xlsm' },
}

/**
 * A button for each thing that can be taken away.
 *
 * @param {import('./engine.js').Given} given
 * @param {import('../words.js').Lang} lang
 * @param {(what: Making) => Promise<Uint8Array | string | undefined>} make nothing where it failed, and was told
 * @returns {HTMLButtonElement[]}
 */
export function createDownloads(given, lang, make) {
  const words = wordsOf(lang).catalogue
  const base = given.name.replace(/\.[^.]*$/, '') || words.pasted
  return /** @type {Making[]} */ (['workbook', 'report']).map((what) => {
    const kind = { ...KINDS[what], ...(what === 'workbook' && isMacros(given) ? MACROS : {}) }
    const download = button(
      { class: 'button is-quiet', 'data-download': what },
      async () => {
        download.disabled = true
        const made = await make(what)
        download.disabled = false
        if (made !== undefined)
          save(
            new Blob([/** @type {BlobPart} */ (made)], { type: kind.type }),
            base + kind.ending[lang],
          )
      },
      words[kind.word],
    )
    return download
  })
}

/** @param {import('./engine.js').Given} given */
function isMacros({ content, name }) {
  return content instanceof Uint8Array && /\.xlsm$/i.test(name)
}

/**
 * Hands a file over.
 *
 * @param {Blob} blob
 * @param {string} name
 */
export function save(blob, name) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), LONGEST)
}
