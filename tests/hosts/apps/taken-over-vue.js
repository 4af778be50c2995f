/** The same form, as Vue has it. */

import { createSSRApp } from 'vue'

export function createEditor() {
  return createSSRApp({
    data: () => ({ wh: '' }),
    template: `
      <form data-gongkai="document">
        <p><label for="wh">文号</label><input id="wh" data-gongkai-field="documentNumber" v-model="wh"></p>
        <output>{{ wh }}</output>
      </form>`,
  })
}
