/** Takes over the form that a server has drawn, when the test says so. */

import { createEditor } from './taken-over-vue.js'

window.takeOver = () => {
  createEditor().mount('#app')
}
