//! Words and letters that tell where a code begins and what it announces.

/// Words that lead up to a number and never belong to its code, wherever they stand.
#[rustfmt::skip]
pub(super) const LEADS: &[&str] = &[
    "根据", "按照", "依据", "依照", "遵照", "参照", "比照", "对照", "参见", "参考", "参阅",
    "详见", "关于", "印发", "转发", "批转", "下发", "发布", "公布", "颁布", "颁发", "制发",
    "制定", "出台", "作出", "做出", "通过", "落实", "执行", "贯彻", "废止", "修改", "修订",
    "修正", "替代", "代替", "违反", "符合", "适用", "依循", "收到", "收悉", "传达", "学习",
    "下达", "引用", "结合", "针对", "围绕", "沿用", "取消", "停止", "涉及", "包括", "例如",
    "比如", "转自", "摘自", "选自", "来源", "以下简称", "简称", "文件", "通知", "意见", "办法",
    "规定", "方案", "决定", "批准", "同意", "附件", "文号", "编号", "字号", "以及", "的", "按",
    "见", "以", "与", "及", "该", "被", "是", "把", "或", "其", "不服", "贵局", "贵委", "贵厅",
    "我局", "我委", "我厅", "你局", "你委", "你厅", "我省", "我市", "我县", "我州", "我区",
    "本局", "本机关", "该局", "了",
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
    "告字", "撤字", "催字", "催告", "没字", "没决", "鉴字", "认字", "认决", "认定", "伤认",
    "信访", "拘字", "传字", "诉", "执字", "执", "收缴", "强戒", "社戒",
];

/// The ends of the codes of licences, which are no documents.
#[rustfmt::skip]
pub(super) const PERMIT_ENDINGS: &[&str] = &[
    "网文", "医广", "药广", "械广", "食广", "妆广", "保广", "广审", "药准字", "妆准字", "健字",
    "网出",
];

/// The ends of codes of licences that documents share: what the serial looks like decides.
#[rustfmt::skip]
pub(super) const PERMIT_LIKE_ENDINGS: &[&str] = &[
    "备字", "备案", "备", "国用", "集用", "权证", "证字", "证", "他项", "权", "许",
];

/// Words that stand before a bracket and are no code.
#[rustfmt::skip]
pub(super) const NO_CODES: &[&str] = &[
    "第", "表", "图", "附表", "附图", "例", "本机关", "本单位", "本局", "我局", "文献", "编号",
    "代码", "合同", "协议", "项目", "课题", "标段", "案例",
];

/// The last characters of names that an order or an announcement is issued under.
pub(super) const OFFICE_ENDINGS: &str = "院部委局署会行厅府席办室省市县区州盟旗心长军处队站国法检";
