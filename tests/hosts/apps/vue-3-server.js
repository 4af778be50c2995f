/** What a server draws of the form with Vue. */

import { renderToString } from 'vue/server-renderer'
import { createEditor } from './taken-over-vue.js'

export const html = await renderToString(createEditor())
