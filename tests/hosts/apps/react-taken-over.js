/** Takes over the form that a server has drawn, when the test says so. */

import { createElement as h, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { Editor } from './taken-over.js'

window.takeOver = () => {
  hydrateRoot(document.getElementById('app'), h(StrictMode, {}, h(Editor)))
}
