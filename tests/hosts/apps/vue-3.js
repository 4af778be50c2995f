/** A form of Vue 3 that is drawn anew in every way. */

import { createApp, nextTick } from 'vue'
import { attach } from '/pkg/dist/attach.mjs'
import { SETTINGS } from './drawn-anew.js'

const app = createApp({
  template: `
    <form ref="form" :class="'drawn-' + drawn">
      <p v-for="row in rows" :key="row"><label>{{ row }} <input :id="row" v-model="values[row]"></label></p>
      <p :key="'wh' + turn"><label>文号 <input id="wh" v-model="values.wh"></label></p>
      <p v-if="shown"><label>标题 <input id="bt" v-model="values.bt"></label></p>
      <p v-else>没有标题</p>
      <output>{{ drawn }}</output>
    </form>`,
  data: () => ({
    values: { wh: '', bt: '', cwrq: '', yfrq: '' },
    rows: ['cwrq', 'yfrq'],
    turn: 0,
    shown: true,
    drawn: 0,
  }),
  mounted() {
    window.attached = attach(this.$refs.form, SETTINGS)
  },
  beforeUnmount() {
    window.attached.detach()
  },
})
const root = app.mount('#app')
window.host = {
  values: () => ({ ...root.values }),
  change: (changes) => {
    Object.assign(root, changes)
    return nextTick()
  },
  unmount: () => app.unmount(),
}
