/** A form of Element Plus. */

import { ElForm, ElFormItem, ElInput, ElOption, ElSelect } from 'element-plus'
import { createApp, reactive } from 'vue'
import { rules } from '/pkg/dist/async-validator.mjs'
import { CODES, OPTIONS } from './common.js'

const form = reactive({ wh: '', gksx: '', fz: '', bt: '' })

createApp({
  components: { ElForm, ElFormItem, ElInput, ElSelect, ElOption },
  template: `
    <el-form ref="editor" :model="form" :rules="rules" @submit.prevent="send">
      <el-form-item prop="wh" label="文号"><el-input v-model="form.wh" id="wh" /></el-form-item>
      <el-form-item prop="gksx" label="公开属性">
        <el-select v-model="form.gksx" :teleported="false">
          <el-option value="1" label="主动公开" /><el-option value="3" label="不予公开" />
        </el-select>
      </el-form-item>
      <el-form-item prop="fz" label="附注"><el-input v-model="form.fz" id="fz" /></el-form-item>
      <el-form-item prop="bt" label="标题"><el-input v-model="form.bt" id="bt" /></el-form-item>
      <button type="submit">保存</button>
    </el-form>`,
  setup: () => ({
    form,
    rules: rules(
      'document',
      { wh: 'documentNumber', gksx: CODES, fz: 'marking', bt: 'title' },
      { ...OPTIONS, model: form },
    ),
  }),
  methods: {
    async send() {
      const passes = await this.$refs.editor.validate().catch(() => false)
      if (passes) window.sent.push({ ...form })
    },
  },
}).mount('#app')
window.form = form
