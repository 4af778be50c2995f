/** A form of Ant Design Vue whose lists and calendar are its own. */

import { DatePicker, Form, Input, Select } from 'ant-design-vue'
import { createApp, reactive } from 'vue'

const form = reactive({
  bt: '',
  dz: undefined,
  nf: '',
  xh: '',
  gk: undefined,
  lb: [],
  fs: undefined,
  rq: undefined,
})
const listed = (...labels) => labels.map((label, at) => ({ value: String(at + 1), label }))

createApp({
  components: {
    AForm: Form,
    AFormItem: Form.Item,
    AInput: Input,
    ASelect: Select,
    ADatePicker: DatePicker,
  },
  template: `
    <a-form :model="form">
      <a-form-item label="标题"><a-input v-model:value="form.bt" id="bt" /></a-form-item>
      <a-form-item label="发文字号">
        <a-select v-model:value="form.dz" class="dz" :options="codes" style="width: 120px" />
        〔<a-select v-model:value="form.nf" class="nf" :options="years" style="width: 120px" />〕
        <a-input v-model:value="form.xh" id="xh" style="width: 80px" />号
      </a-form-item>
      <a-form-item label="公开属性">
        <a-select v-model:value="form.gk" class="gk" show-search allow-clear placeholder="请选择" :options="attributes" option-filter-prop="label" />
      </a-form-item>
      <a-form-item label="主题分类"><a-select v-model:value="form.lb" class="lb" mode="multiple" :options="categories" /></a-form-item>
      <a-form-item label="公开方式"><a-select v-model:value="form.fs" class="fs" :options="ways" /></a-form-item>
      <a-form-item label="成文日期"><a-date-picker v-model:value="form.rq" value-format="YYYY-MM-DD" /></a-form-item>
      <button type="submit">保存</button>
    </a-form>`,
  setup: () => ({
    form,
    codes: listed('德办发', '德政发'),
    years: listed('2024年'),
    attributes: listed('主动公开', '依申请公开', '免予公开'),
    categories: listed('财政', '审计'),
    ways: listed('公开招标'),
  }),
}).mount('#app')
window.form = form
