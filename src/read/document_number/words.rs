//! Words and letters that tell where a code begins and what it announces.

/// Words that lead up to a number and never belong to its code, wherever they stand. In order.
#[rustfmt::skip]
pub(super) const LEADS: &[&str] = &[
    "下发", "下达", "不服", "与", "了", "代替", "以", "以下简称", "以及", "传达", "作出", "你厅",
    "你委", "你局", "例如", "依循", "依据", "依照", "修改", "修正", "修订", "做出", "停止",
    "公司对", "公布", "关于", "其", "决定", "出台", "制发", "制定", "办法", "包括", "印发",
    "参照", "参考", "参见", "参阅", "及", "发布", "取消", "同意", "因", "围绕", "字号", "学习",
    "对照", "废止", "引用", "当事人对", "意见", "我区", "我厅", "我县", "我委", "我局", "我局对",
    "我州", "我市", "我省", "或", "执行", "批准", "批转", "把", "按", "按照", "摘自", "收到",
    "收悉", "文件", "文号", "方案", "是", "替代", "本局", "本机关", "来源", "根据", "比如",
    "比照", "沿用", "涉及", "申请人对", "的", "符合", "简称", "结合", "编号", "落实", "被", "见",
    "规定", "该", "该局", "详见", "贯彻", "贵厅", "贵委", "贵局", "转发", "转自", "违反", "适用",
    "选自", "通知", "通过", "遵照", "针对", "附件", "颁发", "颁布",
];

/// Words that lead up to a number at the very beginning of a field.
#[rustfmt::skip]
pub(super) const FIELD_LEADS: &[&str] = &[
    "根据", "按照", "依据", "依照", "遵照", "参照", "参见", "详见", "关于", "转发", "印发",
    "按", "见",
];

/// Codes that nobody else's code ends in.
#[rustfmt::skip]
pub(super) const CENTRAL_CODES: &[&str] = &[
    "国发", "国函", "国办发", "国办函", "国发明电", "国办发明电", "中办发",
];

/// Offices that a writer names before the code of what they issued: 省公安厅鲁公通, 市局济公通.
#[rustfmt::skip]
pub(super) const OFFICES: &[&str] = &[
    "公安厅", "公安局", "市局", "省厅", "县局", "州局", "分局", "总局", "办公室", "办公厅",
    "人民政府", "省政府", "市政府", "县政府", "区政府", "州政府", "委员会",
];

/// How they end.
pub(super) const OFFICES_END: [char; 5] = ['厅', '局', '室', '府', '会'];

/// The letters of provinces that codes begin with.
pub(super) const PROVINCES: &str =
    "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵黔粤青藏川宁琼";

/// Conjunctions and the like that are also the first letter of a place's code: 和政发, 并政发.
pub(super) const MAYBE_LEADS: &[(char, &str)] = &[
    ('和', "呼共泰平仁永太协"),
    ('原', "草中太高平固三清"),
    ('并', "合兼"),
    ('将', ""),
    ('由', "自"),
    ('向', "定导"),
];

/// What follows the first letter of a place in its code.
pub(super) const OFFICE_LETTERS: &str = "政府委党办人县区市";

/// Remarks in brackets that follow a title and are no part of a code.
#[rustfmt::skip]
pub(super) const REMARKS: &[&str] = &[
    "试行", "暂行", "修订", "修正", "草案", "征求意见稿", "送审稿", "节选", "摘要", "摘录",
    "略",
];

/// The ends of codes of single cases, where 第 and leading zeros are in use.
#[rustfmt::skip]
pub(super) const CASE_ENDINGS: &[&str] = &[
    "罚", "罚决", "罚字", "处罚", "处字", "处", "罚告", "罚听", "罚催", "不罚", "免罚", "决字",
    "复决", "复议", "复字", "复不", "复驳", "复终", "裁字", "裁决", "仲", "仲字", "仲裁",
    "仲案", "案字", "评字", "许决", "许准", "许字", "赔", "赔字", "强制", "强执", "强决",
    "查封", "扣押", "扣字", "责改", "改字", "责令", "责停", "停字", "立字", "立案", "听字",
    "告字", "撤字", "催字", "催告", "没字", "没决", "违字", "违", "简字", "调字", "审字", "验字", "评报字", "行复", "鉴字", "认字", "认决", "认定", "伤认",
    "信访", "访字", "公开", "公开告", "公开答", "公开复", "公开补", "公开延", "依复", "依答", "依告", "依申",
    "告", "告知", "准字", "拘字", "传字", "诉", "执字", "执", "收缴", "强戒", "社戒",
];

/// The ends of the codes of licences, which are no documents.
#[rustfmt::skip]
pub(super) const PERMIT_ENDINGS: &[&str] = &[
    "网文", "医广", "药广", "械广", "食广", "妆广", "保广", "广审", "药准字", "妆准字", "健字",
    "网出", "妆特字", "妆特进字", "妆备进字", "危化经", "危化经字", "危化使字",
    "建字第", "地字第", "乡字第", "用字第", "选字第",
];

/// The ends of codes of licences that documents share: what the serial looks like decides.
#[rustfmt::skip]
pub(super) const PERMIT_LIKE_ENDINGS: &[&str] = &[
    "备字", "备案", "备", "国用", "集用", "权证", "证字", "证", "他项", "权", "许",
];

/// The codes of the permits that planning law knows: as single cases they have 第 and zeros.
pub(super) const PLANNING: [&str; 5] = ["建字", "地字", "乡字", "用字", "选字"];

/// Words that lead up to a number that shows how not to write one.
#[rustfmt::skip]
pub(super) const NOT_SO: &[&str] = &[
    "不得写", "不应写", "不应当写", "不能写", "不要写", "不可写", "不写作", "不写成", "误写", "错写", "错误示例",
    "错误写法", "错误的写法", "错误：", "错误:", "反例", "不规范写法", "不规范的写法",
];

/// How urgent a telegram is, which some count apart: 〔2024〕特急3号.
pub(super) const URGENCIES: [&str; 5] = ["特提", "特急", "加急", "平急", "急"];

/// Words that stand before a bracket and are no code.
#[rustfmt::skip]
pub(super) const NO_CODES: &[&str] = &[
    "第", "表", "图", "附表", "附图", "例", "本机关", "本单位", "本局", "我局", "文献", "编号",
    "代码", "合同", "协议", "项目", "课题", "标段", "案例",
];

/// The last characters of names that an order or an announcement is issued under.
pub(super) const OFFICE_ENDINGS: &str = "院部委局署会行厅府席办室省市县区州盟旗心长军处队站国法检";

#[cfg(test)]
mod tests {
    use super::LEADS;

    #[test]
    fn the_words_that_lead_up_to_a_number_are_in_order() {
        assert!(LEADS.is_sorted());
    }
}
