/** A form of VeeValidate, with the record as a schema. */

import { useForm } from 'vee-validate'
import { createApp } from 'vue'
import { documentSchema, toTypedSchema } from '/pkg/dist/schema.mjs'
import { CODES, OPTIONS } from './common.js'

createApp({
  template: `
    <form @submit="send">
      <p><input id="wh" v-model="wh" v-bind="whOf"><span class="error">{{ errors.wh }}</span></p>
      <p>
        <label><input type="radio" value="1" name="gksx" v-model="gksx">主动公开</label>
        <label><input type="radio" value="3" name="gksx" v-model="gksx">不予公开</label>
      </p>
      <p><input id="fz" v-model="fz" v-bind="fzOf"><span class="error">{{ errors.fz }}</span></p>
      <p><input id="bt" v-model="bt" v-bind="btOf"><span class="error">{{ errors.bt }}</span></p>
      <button>保存</button>
    </form>`,
  setup() {
    // biome-ignore lint/correctness/useHookAtTopLevel: a function of Vue, no hook of React
    const { defineField, errors, handleSubmit, values } = useForm({
      initialValues: { wh: '', gksx: '', fz: '', bt: '' },
      validationSchema: toTypedSchema(
        documentSchema({
          ...OPTIONS,
          fields: { wh: 'documentNumber', gksx: CODES, fz: 'marking', bt: 'title' },
        }),
      ),
    })
    const [wh, whOf] = defineField('wh')
    const [gksx] = defineField('gksx')
    const [fz, fzOf] = defineField('fz')
    const [bt, btOf] = defineField('bt')
    window.form = values
    const send = handleSubmit((sent) => window.sent.push({ ...sent }))
    return { wh, whOf, gksx, fz, fzOf, bt, btOf, errors, send }
  },
}).mount('#app')
