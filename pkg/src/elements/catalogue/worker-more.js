/**
 * What the thread that checks needs for files, for answers, and for all that only the larger module checks. A form
 * does without: `worker.js` loads this when it is asked for one of them.
 */

import * as full from '../../../wasm/full.js'
import { annotateWorkbook } from '../../answers/workbook.js'
import { readSheets } from '../../files/page.js'
import { reportHtml } from '../../report/html.js'
import { MORE } from './worker-more-name.js'

export const PARTS = { annotateWorkbook, full, readSheets, reportHtml }

Object.assign(globalThis, { [MORE]: PARTS })
