/** A form of Element Plus whose lists and calendar are its own. */

import { ElDatePicker, ElForm, ElFormItem, ElInput, ElOption, ElSelect } from 'element-plus'
import { createApp, reactive } from 'vue'

const form = reactive({ bt: '', dz: '', nf: '', xh: '', gk: '', lb: [], fs: '', rq: '' })

createApp({
  components: { ElForm, ElFormItem, ElInput, ElSelect, ElOption, ElDatePicker },
  template: `
    <el-form :model="form">
      <el-form-item label="标题"><el-input v-model="form.bt" id="bt" /></el-form-item>
      <el-form-item label="发文字号">
        <el-select v-model="form.dz" class="dz" style="width: 120px">
          <el-option value="7" label="德办发" /><el-option value="8" label="德政发" />
        </el-select>
        〔<el-select v-model="form.nf" class="nf" style="width: 120px"><el-option value="2024" label="2024年" /></el-select>〕
        <el-input v-model="form.xh" id="xh" style="width: 80px" />号
      </el-form-item>
      <el-form-item label="公开属性">
        <el-select v-model="form.gk" class="gk" filterable clearable placeholder="请选择">
          <el-option value="1" label="主动公开" /><el-option value="3" label="免予公开" />
        </el-select>
      </el-form-item>
      <el-form-item label="主题分类">
        <el-select v-model="form.lb" class="lb" multiple>
          <el-option value="1" label="财政" /><el-option value="2" label="审计" />
        </el-select>
      </el-form-item>
      <el-form-item label="公开方式">
        <el-select v-model="form.fs" class="fs"><el-option value="1" label="公开招标" /></el-select>
      </el-form-item>
      <el-form-item label="成文日期"><el-date-picker v-model="form.rq" value-format="YYYY-MM-DD" /></el-form-item>
      <button type="submit">保存</button>
    </el-form>`,
  setup: () => ({ form }),
}).mount('#app')
window.form = form
