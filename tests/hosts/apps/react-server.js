/** What a server draws of the form with React. */

import { createElement as h } from 'react'
import { renderToString } from 'react-dom/server'
import { Editor } from './taken-over.js'

export const html = renderToString(h(Editor))
