//! Generated from data/instruments.tsv by `make update`. Do not edit.

use crate::law::{Instrument, Tier, day};

/// 中华人民共和国民法典（主席令第四十五号）
pub static CIVIL_CODE: Instrument = Instrument {
    title: "中华人民共和国民法典",
    code: "主席令第四十五号",
    tier: Tier::Law,
    from: Some(day(2021, 1, 1)),
    until: None,
};

/// 中华人民共和国预算法（主席令第十二号）
pub static BUDGET_LAW: Instrument = Instrument {
    title: "中华人民共和国预算法",
    code: "主席令第十二号",
    tier: Tier::Law,
    from: Some(day(2015, 1, 1)),
    until: None,
};

/// 中华人民共和国保守国家秘密法（2010年修订）（主席令第二十八号）
pub static SECRETS_LAW_2010: Instrument = Instrument {
    title: "中华人民共和国保守国家秘密法（2010年修订）",
    code: "主席令第二十八号",
    tier: Tier::Law,
    from: Some(day(2010, 10, 1)),
    until: Some(day(2024, 4, 30)),
};

/// 中华人民共和国保守国家秘密法（2024年修订）（主席令第二十号）
pub static SECRETS_LAW_2024: Instrument = Instrument {
    title: "中华人民共和国保守国家秘密法（2024年修订）",
    code: "主席令第二十号",
    tier: Tier::Law,
    from: Some(day(2024, 5, 1)),
    until: None,
};

/// 中华人民共和国个人信息保护法（主席令第九十一号）
pub static PERSONAL_INFORMATION_2021: Instrument = Instrument {
    title: "中华人民共和国个人信息保护法",
    code: "主席令第九十一号",
    tier: Tier::Law,
    from: Some(day(2021, 11, 1)),
    until: None,
};

/// 中华人民共和国治安管理处罚法（2025年修订）
pub static SECURITY_PENALTIES_2025: Instrument = Instrument {
    title: "中华人民共和国治安管理处罚法（2025年修订）",
    code: "",
    tier: Tier::Law,
    from: Some(day(2026, 1, 1)),
    until: None,
};

/// 中华人民共和国政府信息公开条例（国务院令第492号）
pub static DISCLOSURE_2007: Instrument = Instrument {
    title: "中华人民共和国政府信息公开条例",
    code: "国务院令第492号",
    tier: Tier::Regulation,
    from: Some(day(2008, 5, 1)),
    until: Some(day(2019, 5, 14)),
};

/// 中华人民共和国政府信息公开条例（2019年修订）（国务院令第711号）
pub static DISCLOSURE_2019: Instrument = Instrument {
    title: "中华人民共和国政府信息公开条例（2019年修订）",
    code: "国务院令第711号",
    tier: Tier::Regulation,
    from: Some(day(2019, 5, 15)),
    until: None,
};

/// 全国年节及纪念日放假办法（2013年修订）（国务院令第644号）
pub static HOLIDAYS_2013: Instrument = Instrument {
    title: "全国年节及纪念日放假办法（2013年修订）",
    code: "国务院令第644号",
    tier: Tier::Regulation,
    from: Some(day(2014, 1, 1)),
    until: Some(day(2024, 12, 31)),
};

/// 全国年节及纪念日放假办法（2024年修订）（国务院令第795号）
pub static HOLIDAYS_2024: Instrument = Instrument {
    title: "全国年节及纪念日放假办法（2024年修订）",
    code: "国务院令第795号",
    tier: Tier::Regulation,
    from: Some(day(2025, 1, 1)),
    until: None,
};

/// 中华人民共和国政府采购法实施条例（国务院令第658号）
pub static PROCUREMENT_2015: Instrument = Instrument {
    title: "中华人民共和国政府采购法实施条例",
    code: "国务院令第658号",
    tier: Tier::Regulation,
    from: Some(day(2015, 3, 1)),
    until: None,
};

/// 中华人民共和国招标投标法实施条例（国务院令第613号）
pub static BIDDING_2012: Instrument = Instrument {
    title: "中华人民共和国招标投标法实施条例",
    code: "国务院令第613号",
    tier: Tier::Regulation,
    from: Some(day(2012, 2, 1)),
    until: None,
};

/// 国有土地上房屋征收与补偿条例（国务院令第590号）
pub static EXPROPRIATION_2011: Instrument = Instrument {
    title: "国有土地上房屋征收与补偿条例",
    code: "国务院令第590号",
    tier: Tier::Regulation,
    from: Some(day(2011, 1, 21)),
    until: None,
};

/// 中华人民共和国土地管理法实施条例（2021年修订）（国务院令第743号）
pub static LAND_2021: Instrument = Instrument {
    title: "中华人民共和国土地管理法实施条例（2021年修订）",
    code: "国务院令第743号",
    tier: Tier::Regulation,
    from: Some(day(2021, 9, 1)),
    until: None,
};

/// 重大行政决策程序暂行条例（国务院令第713号）
pub static DECISIONS_2019: Instrument = Instrument {
    title: "重大行政决策程序暂行条例",
    code: "国务院令第713号",
    tier: Tier::Regulation,
    from: Some(day(2019, 9, 1)),
    until: None,
};

/// 党政机关公文处理工作条例（中办发〔2012〕14号）
pub static DOCUMENT_RULES_2012: Instrument = Instrument {
    title: "党政机关公文处理工作条例",
    code: "中办发〔2012〕14号",
    tier: Tier::Policy,
    from: Some(day(2012, 7, 1)),
    until: None,
};

/// 政府网站发展指引（国办发〔2017〕47号）
pub static WEBSITE_2017: Instrument = Instrument {
    title: "政府网站发展指引",
    code: "国办发〔2017〕47号",
    tier: Tier::Policy,
    from: Some(day(2017, 5, 15)),
    until: None,
};

/// 政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）
pub static SITE_INDICATORS_2019: Instrument = Instrument {
    title: "政府网站与政务新媒体检查指标",
    code: "国办秘函〔2019〕19号",
    tier: Tier::Policy,
    from: Some(day(2019, 4, 1)),
    until: None,
};

/// 《关于全面推进政务公开工作的意见》实施细则（国办发〔2016〕80号）
pub static OPENNESS_2016: Instrument = Instrument {
    title: "《关于全面推进政务公开工作的意见》实施细则",
    code: "国办发〔2016〕80号",
    tier: Tier::Policy,
    from: Some(day(2016, 11, 10)),
    until: None,
};

/// 关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）
pub static ENFORCEMENT_2018: Instrument = Instrument {
    title: "关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见",
    code: "国办发〔2018〕118号",
    tier: Tier::Policy,
    from: Some(day(2018, 12, 5)),
    until: None,
};

/// 公安机关执法公开规定（公通字〔2012〕38号）
pub static POLICE_DISCLOSURE_2012: Instrument = Instrument {
    title: "公安机关执法公开规定",
    code: "公通字〔2012〕38号",
    tier: Tier::Policy,
    from: Some(day(2013, 1, 1)),
    until: Some(day(2018, 11, 30)),
};

/// 公安机关执法公开规定（2018年修订）（公通字〔2018〕26号）
pub static POLICE_DISCLOSURE_2018: Instrument = Instrument {
    title: "公安机关执法公开规定（2018年修订）",
    code: "公通字〔2018〕26号",
    tier: Tier::Policy,
    from: Some(day(2018, 12, 1)),
    until: None,
};

/// 关于全面推进基层政务公开标准化规范化工作的指导意见（国办发〔2019〕54号）
pub static GRASSROOTS_2019: Instrument = Instrument {
    title: "关于全面推进基层政务公开标准化规范化工作的指导意见",
    code: "国办发〔2019〕54号",
    tier: Tier::Policy,
    from: Some(day(2019, 12, 26)),
    until: None,
};

/// GB/T 9704-1999 国家行政机关公文格式
pub static GB_T_9704_1999: Instrument = Instrument {
    title: "GB/T 9704-1999 国家行政机关公文格式",
    code: "GB/T 9704-1999",
    tier: Tier::Standard,
    from: Some(day(2000, 1, 1)),
    until: Some(day(2012, 6, 30)),
};

/// GB/T 9704-2012 党政机关公文格式
pub static GB_T_9704_2012: Instrument = Instrument {
    title: "GB/T 9704-2012 党政机关公文格式",
    code: "GB/T 9704-2012",
    tier: Tier::Standard,
    from: Some(day(2012, 7, 1)),
    until: None,
};

/// GB/T 15834-2011 标点符号用法
pub static GB_T_15834_2011: Instrument = Instrument {
    title: "GB/T 15834-2011 标点符号用法",
    code: "GB/T 15834-2011",
    tier: Tier::Standard,
    from: Some(day(2012, 6, 1)),
    until: None,
};

/// GB/T 15835-2011 出版物上数字用法
pub static GB_T_15835_2011: Instrument = Instrument {
    title: "GB/T 15835-2011 出版物上数字用法",
    code: "GB/T 15835-2011",
    tier: Tier::Standard,
    from: Some(day(2011, 11, 1)),
    until: None,
};

/// GB/T 2260-2007 中华人民共和国行政区划代码
pub static GB_T_2260: Instrument = Instrument {
    title: "GB/T 2260-2007 中华人民共和国行政区划代码",
    code: "GB/T 2260-2007",
    tier: Tier::Standard,
    from: Some(day(2008, 2, 1)),
    until: None,
};

/// GB 11714-1997 全国组织机构代码编制规则
pub static GB_11714_1997: Instrument = Instrument {
    title: "GB 11714-1997 全国组织机构代码编制规则",
    code: "GB 11714-1997",
    tier: Tier::Standard,
    from: Some(day(1998, 1, 1)),
    until: None,
};

/// GB 32100-2015 法人和其他组织统一社会信用代码编码规则
pub static GB_32100_2015: Instrument = Instrument {
    title: "GB 32100-2015 法人和其他组织统一社会信用代码编码规则",
    code: "GB 32100-2015",
    tier: Tier::Standard,
    from: Some(day(2015, 10, 1)),
    until: None,
};

/// 公文著录、引用和目录编制的通行写法
pub static PRACTICE: Instrument = Instrument {
    title: "公文著录、引用和目录编制的通行写法",
    code: "",
    tier: Tier::Practice,
    from: None,
    until: None,
};
