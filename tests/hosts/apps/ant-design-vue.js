/** A form of Ant Design Vue. */

import { Form, Input, Radio } from 'ant-design-vue'
import { createApp, reactive } from 'vue'
import { rules } from '/pkg/dist/async-validator.mjs'
import { CODES, OPTIONS } from './common.js'

const form = reactive({ wh: '', gksx: '', fz: '', bt: '' })

createApp({
  components: {
    AForm: Form,
    AFormItem: Form.Item,
    AInput: Input,
    ARadioGroup: Radio.Group,
    ARadio: Radio,
  },
  template: `
    <a-form :model="form" :rules="rules" @finish="send">
      <a-form-item name="wh" label="文号"><a-input v-model:value="form.wh" id="wh" /></a-form-item>
      <a-form-item name="gksx" label="公开属性">
        <a-radio-group v-model:value="form.gksx">
          <a-radio value="1">主动公开</a-radio><a-radio value="3">不予公开</a-radio>
        </a-radio-group>
      </a-form-item>
      <a-form-item name="fz" label="附注"><a-input v-model:value="form.fz" id="fz" /></a-form-item>
      <a-form-item name="bt" label="标题"><a-input v-model:value="form.bt" id="bt" /></a-form-item>
      <button type="submit">保存</button>
    </a-form>`,
  setup: () => ({
    form,
    rules: rules(
      'document',
      { wh: 'documentNumber', gksx: CODES, fz: 'marking', bt: 'title' },
      { ...OPTIONS, model: form, separate: true },
    ),
    send: () => window.sent.push({ ...form }),
  }),
}).mount('#app')
window.form = form
