/** The forms that findings are written in. */

import { csv } from './csv.js'
import { html } from './html.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { ndjson } from './ndjson.js'
import { pretty } from './pretty.js'
import { sarif } from './sarif.js'

/**
 * @typedef {object} Setting
 * @property {import('../../api.js').Gongkai} gongkai
 * @property {'zh' | 'en'} lang
 */

/**
 * @typedef {object} Format
 * @property {(batch: import('../../source/whole.js').Batch) => Promise<void>} write
 * @property {(tally: import('../check/tally.js').Tally) => Promise<void>} finish
 */

/** @type {Record<string, (sink: import('./sink.js').Sink, setting: Setting) => Format>} */
export const FORMATS = { pretty, json, ndjson, csv, html, sarif, junit }
