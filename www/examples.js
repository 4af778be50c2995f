/** Records to try the form with: the mistakes of daily work, and one without. 青山县 is made up. */

/**
 * @typedef {object} Example
 * @property {Record<import('./words.js').Lang, string>} name
 * @property {Record<string, string>} record
 */

/** @type {Example[]} */
export const EXAMPLES = [
  {
    name: { zh: '字号括号用错', en: 'Wrong brackets' },
    record: {
      title: '德宏州人民政府办公室关于印发全面推进政务公开工作实施方案的通知',
      documentNumber: '德办发【2016】30号',
      attribute: '主动公开',
      writtenOn: '2016-08-10',
      publishedOn: '2016-08-19',
      body: '各县市人民政府，州直各部门：\n　　《全面推进政务公开工作实施方案》已经州人民政府同意，现印发给你们，请认真贯彻执行。\n\n　　　　　　　　　　德宏州人民政府办公室\n　　　　　　　　　　2016年8月10日\n（此件公开发布）',
    },
  },
  {
    name: { zh: '手工录入错误多', en: 'Typed in a hurry' },
    record: {
      title: '关于做好2024年度防汛抗旱工作的通知',
      documentNumber: '青政办发[2024]第05号 ',
      attribute: '主动公开',
      writtenOn: '2024.4.31',
      publishedOn: '2024年5月6日',
      body: '各乡镇人民政府、街道办事处：\n　　根据《云南省人民政府办公厅关于切实做好防汛抗旱工作的通知》(云政办发(2024)12 号)和德办发【2024】08号文件要求，现就有关事项通知如下。\n　　……\n(此件公开发布)',
    },
  },
  {
    name: { zh: '超过 20 个工作日才公开', en: 'Published too late' },
    record: {
      title: '青山县人民政府办公室关于印发2024年政务公开工作要点的通知',
      documentNumber: '青政办发〔2024〕18号',
      attribute: '主动公开',
      writtenOn: '2024-06-27',
      publishedOn: '2024-08-01',
      body: '各乡镇人民政府，县直各部门：\n　　《2024年政务公开工作要点》已经县人民政府同意，现印发给你们，请结合实际抓好落实。\n\n　　　　　　　　　　青山县人民政府办公室\n　　　　　　　　　　2024年6月27日\n（此件公开发布）',
    },
  },
  {
    name: { zh: '不予公开没写理由', en: 'Withheld, no reason' },
    record: {
      title: '关于开展重点行业领域安全生产检查情况的报告',
      documentNumber: '青应急〔2024〕27号',
      attribute: '不予公开',
      reason: '',
      writtenOn: '2024-09-20',
      publishedOn: '2024-09-25',
      body: '县人民政府：\n　　现将重点行业领域安全生产检查情况报告如下。\n　　……\n（此件公开发布）',
    },
  },
  {
    name: { zh: '一份写对的', en: 'One without mistakes' },
    record: {
      title: '青山县人民政府办公室关于印发行政规范性文件管理办法的通知',
      documentNumber: '青政办发〔2024〕20号',
      attribute: '主动公开',
      writtenOn: '2024-06-27',
      publishedOn: '2024-07-03',
      body: '各乡镇人民政府，县直各部门：\n　　《青山县行政规范性文件管理办法》已经县人民政府第12次常务会议审议通过，现印发给你们，请认真组织实施。\n\n　　　　　　　　　　青山县人民政府办公室\n　　　　　　　　　　2024年6月27日\n（此件公开发布）',
    },
  },
]
