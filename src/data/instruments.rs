//! Generated from data/instruments.tsv by `make update`. Do not edit.

use crate::law::{Instrument, Known, Tier, day, known};

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

/// 中华人民共和国城市规划法（主席令第二十三号）
pub static CITY_PLANNING_LAW: Instrument = Instrument {
    title: "中华人民共和国城市规划法",
    code: "主席令第二十三号",
    tier: Tier::Law,
    from: Some(day(1990, 4, 1)),
    until: Some(day(2007, 12, 31)),
};

/// 中华人民共和国城乡规划法（主席令第七十四号）
pub static PLANNING_LAW: Instrument = Instrument {
    title: "中华人民共和国城乡规划法",
    code: "主席令第七十四号",
    tier: Tier::Law,
    from: Some(day(2008, 1, 1)),
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

/// 中华人民共和国收养法
pub static ADOPTION_LAW: Instrument = Instrument {
    title: "中华人民共和国收养法",
    code: "",
    tier: Tier::Law,
    from: Some(day(1992, 4, 1)),
    until: Some(day(2020, 12, 31)),
};

/// 中华人民共和国婚姻法
pub static MARRIAGE_LAW: Instrument = Instrument {
    title: "中华人民共和国婚姻法",
    code: "",
    tier: Tier::Law,
    from: Some(day(1981, 1, 1)),
    until: Some(day(2020, 12, 31)),
};

/// 中华人民共和国继承法
pub static INHERITANCE_LAW: Instrument = Instrument {
    title: "中华人民共和国继承法",
    code: "",
    tier: Tier::Law,
    from: Some(day(1985, 10, 1)),
    until: Some(day(2020, 12, 31)),
};

/// 中华人民共和国民法通则
pub static CIVIL_PRINCIPLES_1987: Instrument = Instrument {
    title: "中华人民共和国民法通则",
    code: "",
    tier: Tier::Law,
    from: Some(day(1987, 1, 1)),
    until: Some(day(2020, 12, 31)),
};

/// 中华人民共和国民法总则
pub static CIVIL_GENERAL_2017: Instrument = Instrument {
    title: "中华人民共和国民法总则",
    code: "",
    tier: Tier::Law,
    from: Some(day(2017, 10, 1)),
    until: Some(day(2020, 12, 31)),
};

/// 中华人民共和国合同法
pub static CONTRACT_LAW: Instrument = Instrument {
    title: "中华人民共和国合同法",
    code: "",
    tier: Tier::Law,
    from: Some(day(1999, 10, 1)),
    until: Some(day(2020, 12, 31)),
};

/// 中华人民共和国物权法
pub static PROPERTY_LAW: Instrument = Instrument {
    title: "中华人民共和国物权法",
    code: "",
    tier: Tier::Law,
    from: Some(day(2007, 10, 1)),
    until: Some(day(2020, 12, 31)),
};

/// 中华人民共和国担保法
pub static GUARANTEE_LAW: Instrument = Instrument {
    title: "中华人民共和国担保法",
    code: "",
    tier: Tier::Law,
    from: Some(day(1995, 10, 1)),
    until: Some(day(2020, 12, 31)),
};

/// 中华人民共和国侵权责任法
pub static TORT_LAW: Instrument = Instrument {
    title: "中华人民共和国侵权责任法",
    code: "",
    tier: Tier::Law,
    from: Some(day(2010, 7, 1)),
    until: Some(day(2020, 12, 31)),
};

/// 中华人民共和国行政监察法
pub static ADMINISTRATIVE_SUPERVISION_LAW: Instrument = Instrument {
    title: "中华人民共和国行政监察法",
    code: "",
    tier: Tier::Law,
    from: Some(day(1997, 5, 9)),
    until: Some(day(2018, 3, 19)),
};

/// 中华人民共和国监察法
pub static SUPERVISION_LAW: Instrument = Instrument {
    title: "中华人民共和国监察法",
    code: "",
    tier: Tier::Law,
    from: Some(day(2018, 3, 20)),
    until: None,
};

/// 中华人民共和国环境噪声污染防治法
pub static NOISE_LAW_1997: Instrument = Instrument {
    title: "中华人民共和国环境噪声污染防治法",
    code: "",
    tier: Tier::Law,
    from: Some(day(1997, 3, 1)),
    until: Some(day(2022, 6, 4)),
};

/// 中华人民共和国噪声污染防治法
pub static NOISE_LAW_2022: Instrument = Instrument {
    title: "中华人民共和国噪声污染防治法",
    code: "",
    tier: Tier::Law,
    from: Some(day(2022, 6, 5)),
    until: None,
};

/// 中华人民共和国中外合资经营企业法
pub static JOINT_VENTURE_LAW: Instrument = Instrument {
    title: "中华人民共和国中外合资经营企业法",
    code: "",
    tier: Tier::Law,
    from: Some(day(1979, 7, 8)),
    until: Some(day(2019, 12, 31)),
};

/// 中华人民共和国外资企业法
pub static FOREIGN_ENTERPRISE_LAW: Instrument = Instrument {
    title: "中华人民共和国外资企业法",
    code: "",
    tier: Tier::Law,
    from: Some(day(1986, 4, 12)),
    until: Some(day(2019, 12, 31)),
};

/// 中华人民共和国中外合作经营企业法
pub static COOPERATIVE_VENTURE_LAW: Instrument = Instrument {
    title: "中华人民共和国中外合作经营企业法",
    code: "",
    tier: Tier::Law,
    from: Some(day(1988, 4, 13)),
    until: Some(day(2019, 12, 31)),
};

/// 中华人民共和国外商投资法
pub static FOREIGN_INVESTMENT_LAW: Instrument = Instrument {
    title: "中华人民共和国外商投资法",
    code: "",
    tier: Tier::Law,
    from: Some(day(2020, 1, 1)),
    until: None,
};

/// 中华人民共和国公民出境入境管理法
pub static EXIT_LAW_1986: Instrument = Instrument {
    title: "中华人民共和国公民出境入境管理法",
    code: "",
    tier: Tier::Law,
    from: Some(day(1986, 2, 1)),
    until: Some(day(2013, 6, 30)),
};

/// 中华人民共和国外国人入境出境管理法
pub static ENTRY_LAW_1986: Instrument = Instrument {
    title: "中华人民共和国外国人入境出境管理法",
    code: "",
    tier: Tier::Law,
    from: Some(day(1986, 2, 1)),
    until: Some(day(2013, 6, 30)),
};

/// 中华人民共和国出境入境管理法（主席令第五十七号）
pub static EXIT_ENTRY_LAW: Instrument = Instrument {
    title: "中华人民共和国出境入境管理法",
    code: "主席令第五十七号",
    tier: Tier::Law,
    from: Some(day(2013, 7, 1)),
    until: None,
};

/// 中华人民共和国治安管理处罚法（主席令第三十八号）
pub static PUBLIC_SECURITY_2006: Instrument = Instrument {
    title: "中华人民共和国治安管理处罚法",
    code: "主席令第三十八号",
    tier: Tier::Law,
    from: Some(day(2006, 3, 1)),
    until: Some(day(2025, 12, 31)),
};

/// 中华人民共和国行政许可法
pub static LICENSING_LAW: Instrument = Instrument {
    title: "中华人民共和国行政许可法",
    code: "",
    tier: Tier::Law,
    from: Some(day(2004, 7, 1)),
    until: None,
};

/// 中华人民共和国行政处罚法
pub static PENALTY_LAW_1996: Instrument = Instrument {
    title: "中华人民共和国行政处罚法",
    code: "",
    tier: Tier::Law,
    from: Some(day(1996, 10, 1)),
    until: Some(day(2021, 7, 14)),
};

/// 中华人民共和国行政处罚法（2021年修订）
pub static PENALTY_LAW_2021: Instrument = Instrument {
    title: "中华人民共和国行政处罚法（2021年修订）",
    code: "",
    tier: Tier::Law,
    from: Some(day(2021, 7, 15)),
    until: None,
};

/// 中华人民共和国行政强制法
pub static COERCION_LAW: Instrument = Instrument {
    title: "中华人民共和国行政强制法",
    code: "",
    tier: Tier::Law,
    from: Some(day(2012, 1, 1)),
    until: None,
};

/// 中华人民共和国行政复议法
pub static RECONSIDERATION_LAW_1999: Instrument = Instrument {
    title: "中华人民共和国行政复议法",
    code: "",
    tier: Tier::Law,
    from: Some(day(1999, 10, 1)),
    until: Some(day(2023, 12, 31)),
};

/// 中华人民共和国行政复议法（2023年修订）
pub static RECONSIDERATION_LAW_2024: Instrument = Instrument {
    title: "中华人民共和国行政复议法（2023年修订）",
    code: "",
    tier: Tier::Law,
    from: Some(day(2024, 1, 1)),
    until: None,
};

/// 中华人民共和国道路交通安全法
pub static ROAD_TRAFFIC_LAW: Instrument = Instrument {
    title: "中华人民共和国道路交通安全法",
    code: "",
    tier: Tier::Law,
    from: Some(day(2004, 5, 1)),
    until: None,
};

/// 中华人民共和国居民身份证法
pub static IDENTITY_CARD_LAW: Instrument = Instrument {
    title: "中华人民共和国居民身份证法",
    code: "",
    tier: Tier::Law,
    from: Some(day(2004, 1, 1)),
    until: None,
};

/// 中华人民共和国反恐怖主义法
pub static COUNTER_TERRORISM_LAW: Instrument = Instrument {
    title: "中华人民共和国反恐怖主义法",
    code: "",
    tier: Tier::Law,
    from: Some(day(2016, 1, 1)),
    until: None,
};

/// 中华人民共和国网络安全法
pub static CYBERSECURITY_LAW: Instrument = Instrument {
    title: "中华人民共和国网络安全法",
    code: "",
    tier: Tier::Law,
    from: Some(day(2017, 6, 1)),
    until: None,
};

/// 中华人民共和国个人信息保护法
pub static PERSONAL_INFORMATION_LAW: Instrument = Instrument {
    title: "中华人民共和国个人信息保护法",
    code: "",
    tier: Tier::Law,
    from: Some(day(2021, 11, 1)),
    until: None,
};

/// 中华人民共和国人口与计划生育法（2021年修正）
pub static FAMILY_PLANNING_2021: Instrument = Instrument {
    title: "中华人民共和国人口与计划生育法（2021年修正）",
    code: "",
    tier: Tier::Law,
    from: Some(day(2021, 8, 20)),
    until: None,
};

/// 中华人民共和国环境保护税法（主席令第六十一号）
pub static ENVIRONMENT_TAX_2018: Instrument = Instrument {
    title: "中华人民共和国环境保护税法",
    code: "主席令第六十一号",
    tier: Tier::Law,
    from: Some(day(2018, 1, 1)),
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

/// 城市房屋拆迁管理条例（国务院令第305号）
pub static DEMOLITION_2001: Instrument = Instrument {
    title: "城市房屋拆迁管理条例",
    code: "国务院令第305号",
    tier: Tier::Regulation,
    from: Some(day(2001, 11, 1)),
    until: Some(day(2011, 1, 20)),
};

/// 国务院关于劳动教养问题的决定
pub static EDUCATION_LABOUR: Instrument = Instrument {
    title: "国务院关于劳动教养问题的决定",
    code: "",
    tier: Tier::Regulation,
    from: Some(day(1957, 8, 3)),
    until: Some(day(2013, 12, 27)),
};

/// 排污费征收使用管理条例（国务院令第369号）
pub static POLLUTION_FEES_2003: Instrument = Instrument {
    title: "排污费征收使用管理条例",
    code: "国务院令第369号",
    tier: Tier::Regulation,
    from: Some(day(2003, 7, 1)),
    until: Some(day(2017, 12, 31)),
};

/// 中华人民共和国营业税暂行条例
pub static BUSINESS_TAX: Instrument = Instrument {
    title: "中华人民共和国营业税暂行条例",
    code: "",
    tier: Tier::Regulation,
    from: Some(day(1994, 1, 1)),
    until: Some(day(2017, 11, 18)),
};

/// 中华人民共和国公司登记管理条例（国务院令第156号）
pub static COMPANY_REGISTRATION: Instrument = Instrument {
    title: "中华人民共和国公司登记管理条例",
    code: "国务院令第156号",
    tier: Tier::Regulation,
    from: Some(day(1994, 7, 1)),
    until: Some(day(2022, 2, 28)),
};

/// 中华人民共和国企业法人登记管理条例（国务院令第1号）
pub static LEGAL_PERSON_REGISTRATION: Instrument = Instrument {
    title: "中华人民共和国企业法人登记管理条例",
    code: "国务院令第1号",
    tier: Tier::Regulation,
    from: Some(day(1988, 7, 1)),
    until: Some(day(2022, 2, 28)),
};

/// 中华人民共和国合伙企业登记管理办法（国务院令第236号）
pub static PARTNERSHIP_REGISTRATION: Instrument = Instrument {
    title: "中华人民共和国合伙企业登记管理办法",
    code: "国务院令第236号",
    tier: Tier::Regulation,
    from: Some(day(1997, 11, 19)),
    until: Some(day(2022, 2, 28)),
};

/// 农民专业合作社登记管理条例（国务院令第498号）
pub static COOPERATIVE_REGISTRATION: Instrument = Instrument {
    title: "农民专业合作社登记管理条例",
    code: "国务院令第498号",
    tier: Tier::Regulation,
    from: Some(day(2007, 7, 1)),
    until: Some(day(2022, 2, 28)),
};

/// 中华人民共和国市场主体登记管理条例（国务院令第746号）
pub static MARKET_ENTITIES_2022: Instrument = Instrument {
    title: "中华人民共和国市场主体登记管理条例",
    code: "国务院令第746号",
    tier: Tier::Regulation,
    from: Some(day(2022, 3, 1)),
    until: None,
};

/// 个体工商户条例（国务院令第596号）
pub static SOLE_TRADERS_2011: Instrument = Instrument {
    title: "个体工商户条例",
    code: "国务院令第596号",
    tier: Tier::Regulation,
    from: Some(day(2011, 11, 1)),
    until: Some(day(2022, 10, 31)),
};

/// 促进个体工商户发展条例（国务院令第755号）
pub static SOLE_TRADERS_2022: Instrument = Instrument {
    title: "促进个体工商户发展条例",
    code: "国务院令第755号",
    tier: Tier::Regulation,
    from: Some(day(2022, 11, 1)),
    until: None,
};

/// 信访条例（国务院令第431号）
pub static PETITIONS_2005: Instrument = Instrument {
    title: "信访条例",
    code: "国务院令第431号",
    tier: Tier::Regulation,
    from: Some(day(2005, 5, 1)),
    until: Some(day(2022, 4, 30)),
};

/// 旅行社管理条例（国务院令第205号）
pub static TRAVEL_AGENCIES_1996: Instrument = Instrument {
    title: "旅行社管理条例",
    code: "国务院令第205号",
    tier: Tier::Regulation,
    from: Some(day(1996, 10, 15)),
    until: Some(day(2009, 4, 30)),
};

/// 中华人民共和国保守国家秘密法实施办法
pub static SECRETS_RULES_1990: Instrument = Instrument {
    title: "中华人民共和国保守国家秘密法实施办法",
    code: "",
    tier: Tier::Regulation,
    from: Some(day(1990, 5, 25)),
    until: Some(day(2014, 2, 28)),
};

/// 中华人民共和国保守国家秘密法实施条例（国务院令第646号）
pub static SECRETS_RULES_2014: Instrument = Instrument {
    title: "中华人民共和国保守国家秘密法实施条例",
    code: "国务院令第646号",
    tier: Tier::Regulation,
    from: Some(day(2014, 3, 1)),
    until: Some(day(2024, 8, 31)),
};

/// 中华人民共和国保守国家秘密法实施条例（2024年修订）（国务院令第786号）
pub static SECRETS_RULES_2024: Instrument = Instrument {
    title: "中华人民共和国保守国家秘密法实施条例（2024年修订）",
    code: "国务院令第786号",
    tier: Tier::Regulation,
    from: Some(day(2024, 9, 1)),
    until: None,
};

/// 中华人民共和国治安管理处罚条例
pub static ORDER_1987: Instrument = Instrument {
    title: "中华人民共和国治安管理处罚条例",
    code: "",
    tier: Tier::Regulation,
    from: Some(day(1987, 1, 1)),
    until: Some(day(2006, 2, 28)),
};

/// 优化营商环境条例（国务院令第722号）
pub static BUSINESS_ENVIRONMENT_2020: Instrument = Instrument {
    title: "优化营商环境条例",
    code: "国务院令第722号",
    tier: Tier::Regulation,
    from: Some(day(2020, 1, 1)),
    until: None,
};

/// 中华人民共和国道路交通安全法实施条例（国务院令第405号）
pub static ROAD_TRAFFIC_RULES: Instrument = Instrument {
    title: "中华人民共和国道路交通安全法实施条例",
    code: "国务院令第405号",
    tier: Tier::Regulation,
    from: Some(day(2004, 5, 1)),
    until: None,
};

/// 中华人民共和国行政复议法实施条例（国务院令第499号）
pub static RECONSIDERATION_RULES: Instrument = Instrument {
    title: "中华人民共和国行政复议法实施条例",
    code: "国务院令第499号",
    tier: Tier::Regulation,
    from: Some(day(2007, 8, 1)),
    until: None,
};

/// 规章制定程序条例（国务院令第322号）
pub static RULE_MAKING: Instrument = Instrument {
    title: "规章制定程序条例",
    code: "国务院令第322号",
    tier: Tier::Regulation,
    from: Some(day(2002, 1, 1)),
    until: None,
};

/// 行政法规制定程序条例（国务院令第321号）
pub static REGULATION_MAKING: Instrument = Instrument {
    title: "行政法规制定程序条例",
    code: "国务院令第321号",
    tier: Tier::Regulation,
    from: Some(day(2002, 1, 1)),
    until: None,
};

/// 行政法规制定程序暂行条例
pub static REGULATION_MAKING_1987: Instrument = Instrument {
    title: "行政法规制定程序暂行条例",
    code: "",
    tier: Tier::Regulation,
    from: Some(day(1987, 4, 21)),
    until: Some(day(2001, 12, 31)),
};

/// 中华人民共和国预算法实施条例（国务院令第729号）
pub static BUDGET_RULES_2020: Instrument = Instrument {
    title: "中华人民共和国预算法实施条例",
    code: "国务院令第729号",
    tier: Tier::Regulation,
    from: Some(day(2020, 10, 1)),
    until: None,
};

/// 中华人民共和国档案法实施条例（国务院令第772号）
pub static ARCHIVES_RULES_2024: Instrument = Instrument {
    title: "中华人民共和国档案法实施条例",
    code: "国务院令第772号",
    tier: Tier::Regulation,
    from: Some(day(2024, 3, 1)),
    until: None,
};

/// 企业信息公示暂行条例（国务院令第654号）
pub static ENTERPRISE_PUBLICITY: Instrument = Instrument {
    title: "企业信息公示暂行条例",
    code: "国务院令第654号",
    tier: Tier::Regulation,
    from: Some(day(2014, 10, 1)),
    until: None,
};

/// 社会救助暂行办法（国务院令第649号）
pub static SOCIAL_ASSISTANCE: Instrument = Instrument {
    title: "社会救助暂行办法",
    code: "国务院令第649号",
    tier: Tier::Regulation,
    from: Some(day(2014, 5, 1)),
    until: None,
};

/// 中华人民共和国外国人入境出境管理条例（国务院令第637号）
pub static FOREIGNERS_RULES: Instrument = Instrument {
    title: "中华人民共和国外国人入境出境管理条例",
    code: "国务院令第637号",
    tier: Tier::Regulation,
    from: Some(day(2013, 9, 1)),
    until: None,
};

/// 突发公共卫生事件应急条例（国务院令第376号）
pub static HEALTH_EMERGENCIES: Instrument = Instrument {
    title: "突发公共卫生事件应急条例",
    code: "国务院令第376号",
    tier: Tier::Regulation,
    from: Some(day(2003, 5, 9)),
    until: None,
};

/// 生产安全事故报告和调查处理条例（国务院令第493号）
pub static ACCIDENT_REPORTS: Instrument = Instrument {
    title: "生产安全事故报告和调查处理条例",
    code: "国务院令第493号",
    tier: Tier::Regulation,
    from: Some(day(2007, 6, 1)),
    until: None,
};

/// 生产安全事故应急条例（国务院令第708号）
pub static ACCIDENT_EMERGENCIES: Instrument = Instrument {
    title: "生产安全事故应急条例",
    code: "国务院令第708号",
    tier: Tier::Regulation,
    from: Some(day(2019, 4, 1)),
    until: None,
};

/// 危险化学品安全管理条例（国务院令第591号）
pub static HAZARDOUS_CHEMICALS: Instrument = Instrument {
    title: "危险化学品安全管理条例",
    code: "国务院令第591号",
    tier: Tier::Regulation,
    from: Some(day(2011, 12, 1)),
    until: None,
};

/// 烟花爆竹安全管理条例（国务院令第455号）
pub static FIREWORKS: Instrument = Instrument {
    title: "烟花爆竹安全管理条例",
    code: "国务院令第455号",
    tier: Tier::Regulation,
    from: Some(day(2006, 1, 21)),
    until: None,
};

/// 民用爆炸物品安全管理条例（国务院令第466号）
pub static EXPLOSIVES: Instrument = Instrument {
    title: "民用爆炸物品安全管理条例",
    code: "国务院令第466号",
    tier: Tier::Regulation,
    from: Some(day(2006, 9, 1)),
    until: None,
};

/// 民用爆炸物品管理条例（国发〔1984〕5号）
pub static EXPLOSIVES_1984: Instrument = Instrument {
    title: "民用爆炸物品管理条例",
    code: "国发〔1984〕5号",
    tier: Tier::Regulation,
    from: Some(day(1984, 1, 6)),
    until: Some(day(2006, 8, 31)),
};

/// 大型群众性活动安全管理条例（国务院令第505号）
pub static LARGE_EVENTS: Instrument = Instrument {
    title: "大型群众性活动安全管理条例",
    code: "国务院令第505号",
    tier: Tier::Regulation,
    from: Some(day(2007, 10, 1)),
    until: None,
};

/// 企业事业单位内部治安保卫条例（国务院令第421号）
pub static INTERNAL_SECURITY: Instrument = Instrument {
    title: "企业事业单位内部治安保卫条例",
    code: "国务院令第421号",
    tier: Tier::Regulation,
    from: Some(day(2004, 12, 1)),
    until: None,
};

/// 保安服务管理条例（国务院令第564号）
pub static SECURITY_SERVICES: Instrument = Instrument {
    title: "保安服务管理条例",
    code: "国务院令第564号",
    tier: Tier::Regulation,
    from: Some(day(2010, 1, 1)),
    until: None,
};

/// 娱乐场所管理条例（国务院令第458号）
pub static ENTERTAINMENT_VENUES: Instrument = Instrument {
    title: "娱乐场所管理条例",
    code: "国务院令第458号",
    tier: Tier::Regulation,
    from: Some(day(2006, 3, 1)),
    until: None,
};

/// 互联网上网服务营业场所管理条例（国务院令第363号）
pub static INTERNET_CAFES: Instrument = Instrument {
    title: "互联网上网服务营业场所管理条例",
    code: "国务院令第363号",
    tier: Tier::Regulation,
    from: Some(day(2002, 11, 15)),
    until: None,
};

/// 中华人民共和国食品安全法实施条例（国务院令第721号）
pub static FOOD_SAFETY_RULES: Instrument = Instrument {
    title: "中华人民共和国食品安全法实施条例",
    code: "国务院令第721号",
    tier: Tier::Regulation,
    from: Some(day(2019, 12, 1)),
    until: None,
};

/// 无证无照经营查处办法（国务院令第684号）
pub static UNLICENSED_BUSINESS: Instrument = Instrument {
    title: "无证无照经营查处办法",
    code: "国务院令第684号",
    tier: Tier::Regulation,
    from: Some(day(2017, 10, 1)),
    until: None,
};

/// 政府督查工作条例（国务院令第733号）
pub static GOVERNMENT_INSPECTION: Instrument = Instrument {
    title: "政府督查工作条例",
    code: "国务院令第733号",
    tier: Tier::Regulation,
    from: Some(day(2021, 2, 1)),
    until: None,
};

/// 保障农民工工资支付条例（国务院令第724号）
pub static MIGRANT_WAGES: Instrument = Instrument {
    title: "保障农民工工资支付条例",
    code: "国务院令第724号",
    tier: Tier::Regulation,
    from: Some(day(2020, 5, 1)),
    until: None,
};

/// 建设工程质量管理条例（国务院令第279号）
pub static CONSTRUCTION_QUALITY: Instrument = Instrument {
    title: "建设工程质量管理条例",
    code: "国务院令第279号",
    tier: Tier::Regulation,
    from: Some(day(2000, 1, 30)),
    until: None,
};

/// 建设工程安全生产管理条例（国务院令第393号）
pub static CONSTRUCTION_SAFETY: Instrument = Instrument {
    title: "建设工程安全生产管理条例",
    code: "国务院令第393号",
    tier: Tier::Regulation,
    from: Some(day(2004, 2, 1)),
    until: None,
};

/// 建设工程抗震管理条例（国务院令第744号）
pub static CONSTRUCTION_EARTHQUAKES: Instrument = Instrument {
    title: "建设工程抗震管理条例",
    code: "国务院令第744号",
    tier: Tier::Regulation,
    from: Some(day(2021, 9, 1)),
    until: None,
};

/// 建设工程勘察设计管理条例（国务院令第293号）
pub static CONSTRUCTION_DESIGN: Instrument = Instrument {
    title: "建设工程勘察设计管理条例",
    code: "国务院令第293号",
    tier: Tier::Regulation,
    from: Some(day(2000, 9, 25)),
    until: None,
};

/// 建设工程勘察设计合同条例
pub static DESIGN_CONTRACTS_1983: Instrument = Instrument {
    title: "建设工程勘察设计合同条例",
    code: "",
    tier: Tier::Regulation,
    from: Some(day(1983, 8, 8)),
    until: Some(day(2001, 10, 5)),
};

/// 建设项目环境保护管理条例（国务院令第253号）
pub static CONSTRUCTION_ENVIRONMENT: Instrument = Instrument {
    title: "建设项目环境保护管理条例",
    code: "国务院令第253号",
    tier: Tier::Regulation,
    from: Some(day(1998, 11, 29)),
    until: None,
};

/// 居住证暂行条例（国务院令第663号）
pub static RESIDENCE_2016: Instrument = Instrument {
    title: "居住证暂行条例",
    code: "国务院令第663号",
    tier: Tier::Regulation,
    from: Some(day(2016, 1, 1)),
    until: None,
};

/// 国务院关于取消非行政许可审批事项的决定（国发〔2015〕27号）
pub static NON_LICENCE_2015: Instrument = Instrument {
    title: "国务院关于取消非行政许可审批事项的决定",
    code: "国发〔2015〕27号",
    tier: Tier::Policy,
    from: Some(day(2015, 5, 14)),
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

/// 信访工作条例
pub static PETITION_WORK_2022: Instrument = Instrument {
    title: "信访工作条例",
    code: "",
    tier: Tier::Policy,
    from: Some(day(2022, 5, 1)),
    until: None,
};

/// 国家行政机关公文处理办法（国发〔2000〕23号）
pub static OFFICE_DOCUMENTS_2000: Instrument = Instrument {
    title: "国家行政机关公文处理办法",
    code: "国发〔2000〕23号",
    tier: Tier::Policy,
    from: Some(day(2001, 1, 1)),
    until: Some(day(2012, 6, 30)),
};

/// 国家行政机关公文处理暂行办法
pub static OFFICE_DOCUMENTS_1981: Instrument = Instrument {
    title: "国家行政机关公文处理暂行办法",
    code: "",
    tier: Tier::Policy,
    from: Some(day(1981, 2, 27)),
    until: Some(day(1987, 2, 17)),
};

/// 中国共产党机关公文处理条例
pub static PARTY_DOCUMENTS_1996: Instrument = Instrument {
    title: "中国共产党机关公文处理条例",
    code: "",
    tier: Tier::Policy,
    from: Some(day(1996, 5, 3)),
    until: Some(day(2012, 6, 30)),
};

/// 公安机关执法公开规定（公通字〔2012〕38号）
pub static POLICE_OPENNESS_2012: Instrument = Instrument {
    title: "公安机关执法公开规定",
    code: "公通字〔2012〕38号",
    tier: Tier::Policy,
    from: Some(day(2013, 1, 1)),
    until: Some(day(2018, 11, 30)),
};

/// 公安机关执法公开规定（公通字〔2018〕26号）
pub static POLICE_OPENNESS_2018: Instrument = Instrument {
    title: "公安机关执法公开规定",
    code: "公通字〔2018〕26号",
    tier: Tier::Policy,
    from: Some(day(2018, 12, 1)),
    until: None,
};

/// 公安机关办理行政复议案件程序规定（公安部令第65号）
pub static POLICE_RECONSIDERATION: Instrument = Instrument {
    title: "公安机关办理行政复议案件程序规定",
    code: "公安部令第65号",
    tier: Tier::Policy,
    from: Some(day(2003, 1, 1)),
    until: Some(day(2024, 4, 14)),
};

/// 公安机关办理行政案件程序规定（公安部令第88号）
pub static POLICE_ADMINISTRATIVE_2006: Instrument = Instrument {
    title: "公安机关办理行政案件程序规定",
    code: "公安部令第88号",
    tier: Tier::Policy,
    from: Some(day(2006, 8, 24)),
    until: Some(day(2012, 12, 31)),
};

/// 公安机关办理行政案件程序规定（公安部令第125号）
pub static POLICE_ADMINISTRATIVE_2013: Instrument = Instrument {
    title: "公安机关办理行政案件程序规定",
    code: "公安部令第125号",
    tier: Tier::Policy,
    from: Some(day(2013, 1, 1)),
    until: None,
};

/// 公安机关办理刑事案件程序规定（公安部令第35号）
pub static POLICE_CRIMINAL_1998: Instrument = Instrument {
    title: "公安机关办理刑事案件程序规定",
    code: "公安部令第35号",
    tier: Tier::Policy,
    from: Some(day(1998, 5, 14)),
    until: Some(day(2012, 12, 31)),
};

/// 公安机关办理刑事案件程序规定（公安部令第127号）
pub static POLICE_CRIMINAL_2013: Instrument = Instrument {
    title: "公安机关办理刑事案件程序规定",
    code: "公安部令第127号",
    tier: Tier::Policy,
    from: Some(day(2013, 1, 1)),
    until: None,
};

/// 道路交通事故处理程序规定（公安部令第104号）
pub static TRAFFIC_ACCIDENTS_2009: Instrument = Instrument {
    title: "道路交通事故处理程序规定",
    code: "公安部令第104号",
    tier: Tier::Policy,
    from: Some(day(2009, 1, 1)),
    until: Some(day(2018, 4, 30)),
};

/// 道路交通事故处理程序规定（公安部令第146号）
pub static TRAFFIC_ACCIDENTS_2018: Instrument = Instrument {
    title: "道路交通事故处理程序规定",
    code: "公安部令第146号",
    tier: Tier::Policy,
    from: Some(day(2018, 5, 1)),
    until: None,
};

/// 交通事故处理程序规定（公安部令第70号）
pub static TRAFFIC_ACCIDENTS_2004: Instrument = Instrument {
    title: "交通事故处理程序规定",
    code: "公安部令第70号",
    tier: Tier::Policy,
    from: Some(day(2004, 5, 1)),
    until: Some(day(2008, 12, 31)),
};

/// 交通违章处理程序规定（公安部令第46号）
pub static TRAFFIC_VIOLATIONS_1999: Instrument = Instrument {
    title: "交通违章处理程序规定",
    code: "公安部令第46号",
    tier: Tier::Policy,
    from: Some(day(1999, 12, 10)),
    until: Some(day(2004, 4, 30)),
};

/// 道路交通安全违法行为处理程序规定（公安部令第105号）
pub static TRAFFIC_OFFENCES: Instrument = Instrument {
    title: "道路交通安全违法行为处理程序规定",
    code: "公安部令第105号",
    tier: Tier::Policy,
    from: Some(day(2009, 4, 1)),
    until: None,
};

/// 机动车登记规定（公安部令第102号）
pub static VEHICLES_2008: Instrument = Instrument {
    title: "机动车登记规定",
    code: "公安部令第102号",
    tier: Tier::Policy,
    from: Some(day(2008, 10, 1)),
    until: Some(day(2022, 4, 30)),
};

/// 机动车登记规定（公安部令第164号）
pub static VEHICLES_2022: Instrument = Instrument {
    title: "机动车登记规定",
    code: "公安部令第164号",
    tier: Tier::Policy,
    from: Some(day(2022, 5, 1)),
    until: None,
};

/// 机动车驾驶证申领和使用规定（公安部令第123号）
pub static DRIVERS_2013: Instrument = Instrument {
    title: "机动车驾驶证申领和使用规定",
    code: "公安部令第123号",
    tier: Tier::Policy,
    from: Some(day(2013, 1, 1)),
    until: Some(day(2022, 3, 31)),
};

/// 机动车驾驶证申领和使用规定（公安部令第162号）
pub static DRIVERS_2022: Instrument = Instrument {
    title: "机动车驾驶证申领和使用规定",
    code: "公安部令第162号",
    tier: Tier::Policy,
    from: Some(day(2022, 4, 1)),
    until: None,
};

/// 政府采购信息公告管理办法（财政部令第19号）
pub static PROCUREMENT_NOTICES_2004: Instrument = Instrument {
    title: "政府采购信息公告管理办法",
    code: "财政部令第19号",
    tier: Tier::Policy,
    from: Some(day(2004, 9, 11)),
    until: Some(day(2020, 2, 29)),
};

/// 政府采购信息发布管理办法（财政部令第101号）
pub static PROCUREMENT_NOTICES_2020: Instrument = Instrument {
    title: "政府采购信息发布管理办法",
    code: "财政部令第101号",
    tier: Tier::Policy,
    from: Some(day(2020, 3, 1)),
    until: None,
};

/// 关于全面推进政务公开工作的意见（中办发〔2016〕8号）
pub static OPENNESS_OPINIONS_2016: Instrument = Instrument {
    title: "关于全面推进政务公开工作的意见",
    code: "中办发〔2016〕8号",
    tier: Tier::Policy,
    from: Some(day(2016, 2, 17)),
    until: None,
};

/// 公共企事业单位信息公开规定制定办法（国办发〔2020〕50号）
pub static PUBLIC_BODIES_2020: Instrument = Instrument {
    title: "公共企事业单位信息公开规定制定办法",
    code: "国办发〔2020〕50号",
    tier: Tier::Policy,
    from: Some(day(2021, 1, 1)),
    until: None,
};

/// 中华人民共和国政府信息公开工作年度报告格式（国办公开办函〔2019〕60号）
pub static REPORT_FORM_2019: Instrument = Instrument {
    title: "中华人民共和国政府信息公开工作年度报告格式",
    code: "国办公开办函〔2019〕60号",
    tier: Tier::Policy,
    from: Some(day(2019, 12, 1)),
    until: Some(day(2021, 9, 26)),
};

/// 中华人民共和国政府信息公开工作年度报告格式（2021年）（国办公开办函〔2021〕30号）
pub static REPORT_FORM_2021: Instrument = Instrument {
    title: "中华人民共和国政府信息公开工作年度报告格式（2021年）",
    code: "国办公开办函〔2021〕30号",
    tier: Tier::Policy,
    from: Some(day(2021, 9, 26)),
    until: None,
};

/// 政府信息公开信息处理费管理办法（国办函〔2020〕109号）
pub static PROCESSING_FEES_2020: Instrument = Instrument {
    title: "政府信息公开信息处理费管理办法",
    code: "国办函〔2020〕109号",
    tier: Tier::Policy,
    from: Some(day(2021, 1, 1)),
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

/// The instruments by the titles under which texts cite them, in order.
pub static TITLES: &[Known] = &[
    known("GB 11714-1997 全国组织机构代码编制规则", &GB_11714_1997, None),
    known("GB 32100-2015 法人和其他组织统一社会信用代码编码规则", &GB_32100_2015, None),
    known("《关于全面推进政务公开工作的意见》实施细则", &OPENNESS_2016, None),
    known("个人信息保护法", &PERSONAL_INFORMATION_2021, None),
    known("个人信息保护法", &PERSONAL_INFORMATION_LAW, None),
    known("个体工商户条例", &SOLE_TRADERS_2011, Some(&SOLE_TRADERS_2022)),
    known("中华人民共和国行政区划代码", &GB_T_2260, None),
    known("中国共产党机关公文处理条例", &PARTY_DOCUMENTS_1996, Some(&DOCUMENT_RULES_2012)),
    known("中外合作经营企业法", &COOPERATIVE_VENTURE_LAW, Some(&FOREIGN_INVESTMENT_LAW)),
    known("中外合资经营企业法", &JOINT_VENTURE_LAW, Some(&FOREIGN_INVESTMENT_LAW)),
    known("互联网上网服务营业场所管理条例", &INTERNET_CAFES, None),
    known("交通事故处理程序规定", &TRAFFIC_ACCIDENTS_2004, Some(&TRAFFIC_ACCIDENTS_2018)),
    known("交通违章处理程序规定", &TRAFFIC_VIOLATIONS_1999, None),
    known("人口与计划生育法", &FAMILY_PLANNING_2021, None),
    known("企业事业单位内部治安保卫条例", &INTERNAL_SECURITY, None),
    known("企业信息公示暂行条例", &ENTERPRISE_PUBLICITY, None),
    known("企业法人登记管理条例", &LEGAL_PERSON_REGISTRATION, Some(&MARKET_ENTITIES_2022)),
    known("优化营商环境条例", &BUSINESS_ENVIRONMENT_2020, None),
    known("侵权责任法", &TORT_LAW, Some(&CIVIL_CODE)),
    known("促进个体工商户发展条例", &SOLE_TRADERS_2022, None),
    known("保守国家秘密法", &SECRETS_LAW_2010, Some(&SECRETS_LAW_2024)),
    known("保守国家秘密法", &SECRETS_LAW_2024, None),
    known("保守国家秘密法实施办法", &SECRETS_RULES_1990, Some(&SECRETS_RULES_2014)),
    known("保守国家秘密法实施条例", &SECRETS_RULES_2014, Some(&SECRETS_RULES_2024)),
    known("保守国家秘密法实施条例", &SECRETS_RULES_2024, None),
    known("保安服务管理条例", &SECURITY_SERVICES, None),
    known("保障农民工工资支付条例", &MIGRANT_WAGES, None),
    known("信访工作条例", &PETITION_WORK_2022, None),
    known("信访条例", &PETITIONS_2005, Some(&PETITION_WORK_2022)),
    known("党政机关公文处理工作条例", &DOCUMENT_RULES_2012, None),
    known("党政机关公文格式", &GB_T_9704_2012, None),
    known("全国年节及纪念日放假办法", &HOLIDAYS_2013, Some(&HOLIDAYS_2024)),
    known("全国年节及纪念日放假办法", &HOLIDAYS_2024, None),
    known("公共企事业单位信息公开规定制定办法", &PUBLIC_BODIES_2020, None),
    known("公司登记管理条例", &COMPANY_REGISTRATION, Some(&MARKET_ENTITIES_2022)),
    known("公安机关办理刑事案件程序规定", &POLICE_CRIMINAL_1998, Some(&POLICE_CRIMINAL_2013)),
    known("公安机关办理刑事案件程序规定", &POLICE_CRIMINAL_2013, None),
    known("公安机关办理行政复议案件程序规定", &POLICE_RECONSIDERATION, None),
    known(
        "公安机关办理行政案件程序规定",
        &POLICE_ADMINISTRATIVE_2006,
        Some(&POLICE_ADMINISTRATIVE_2013),
    ),
    known("公安机关办理行政案件程序规定", &POLICE_ADMINISTRATIVE_2013, None),
    known("公安机关执法公开规定", &POLICE_OPENNESS_2012, Some(&POLICE_OPENNESS_2018)),
    known("公安机关执法公开规定", &POLICE_OPENNESS_2018, None),
    known("公民出境入境管理法", &EXIT_LAW_1986, Some(&EXIT_ENTRY_LAW)),
    known(
        "关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见",
        &ENFORCEMENT_2018,
        None,
    ),
    known("关于全面推进基层政务公开标准化规范化工作的指导意见", &GRASSROOTS_2019, None),
    known("关于全面推进政务公开工作的意见", &OPENNESS_OPINIONS_2016, None),
    known("农民专业合作社登记管理条例", &COOPERATIVE_REGISTRATION, Some(&MARKET_ENTITIES_2022)),
    known("出境入境管理法", &EXIT_ENTRY_LAW, None),
    known("出版物上数字用法", &GB_T_15835_2011, None),
    known("危险化学品安全管理条例", &HAZARDOUS_CHEMICALS, None),
    known("反恐怖主义法", &COUNTER_TERRORISM_LAW, None),
    known("合伙企业登记管理办法", &PARTNERSHIP_REGISTRATION, Some(&MARKET_ENTITIES_2022)),
    known("合同法", &CONTRACT_LAW, Some(&CIVIL_CODE)),
    known("噪声污染防治法", &NOISE_LAW_2022, None),
    known("国务院关于劳动教养问题的决定", &EDUCATION_LABOUR, None),
    known("国务院关于取消非行政许可审批事项的决定", &NON_LICENCE_2015, None),
    known("国家行政机关公文处理办法", &OFFICE_DOCUMENTS_2000, Some(&DOCUMENT_RULES_2012)),
    known("国家行政机关公文处理暂行办法", &OFFICE_DOCUMENTS_1981, None),
    known("国家行政机关公文格式", &GB_T_9704_1999, Some(&GB_T_9704_2012)),
    known("国有土地上房屋征收与补偿条例", &EXPROPRIATION_2011, None),
    known("土地管理法实施条例", &LAND_2021, None),
    known("城乡规划法", &PLANNING_LAW, None),
    known("城市房屋拆迁管理条例", &DEMOLITION_2001, Some(&EXPROPRIATION_2011)),
    known("城市规划法", &CITY_PLANNING_LAW, Some(&PLANNING_LAW)),
    known("外商投资法", &FOREIGN_INVESTMENT_LAW, None),
    known("外国人入境出境管理条例", &FOREIGNERS_RULES, None),
    known("外国人入境出境管理法", &ENTRY_LAW_1986, Some(&EXIT_ENTRY_LAW)),
    known("外资企业法", &FOREIGN_ENTERPRISE_LAW, Some(&FOREIGN_INVESTMENT_LAW)),
    known("大型群众性活动安全管理条例", &LARGE_EVENTS, None),
    known("娱乐场所管理条例", &ENTERTAINMENT_VENUES, None),
    known("婚姻法", &MARRIAGE_LAW, Some(&CIVIL_CODE)),
    known("居住证暂行条例", &RESIDENCE_2016, None),
    known("居民身份证法", &IDENTITY_CARD_LAW, None),
    known("市场主体登记管理条例", &MARKET_ENTITIES_2022, None),
    known("建设工程勘察设计合同条例", &DESIGN_CONTRACTS_1983, None),
    known("建设工程勘察设计管理条例", &CONSTRUCTION_DESIGN, None),
    known("建设工程安全生产管理条例", &CONSTRUCTION_SAFETY, None),
    known("建设工程抗震管理条例", &CONSTRUCTION_EARTHQUAKES, None),
    known("建设工程质量管理条例", &CONSTRUCTION_QUALITY, None),
    known("建设项目环境保护管理条例", &CONSTRUCTION_ENVIRONMENT, None),
    known("担保法", &GUARANTEE_LAW, Some(&CIVIL_CODE)),
    known("招标投标法实施条例", &BIDDING_2012, None),
    known("排污费征收使用管理条例", &POLLUTION_FEES_2003, Some(&ENVIRONMENT_TAX_2018)),
    known("收养法", &ADOPTION_LAW, Some(&CIVIL_CODE)),
    known("政府信息公开信息处理费管理办法", &PROCESSING_FEES_2020, None),
    known("政府信息公开工作年度报告格式", &REPORT_FORM_2019, Some(&REPORT_FORM_2021)),
    known("政府信息公开工作年度报告格式", &REPORT_FORM_2021, None),
    known("政府信息公开条例", &DISCLOSURE_2007, Some(&DISCLOSURE_2019)),
    known("政府信息公开条例", &DISCLOSURE_2019, None),
    known("政府督查工作条例", &GOVERNMENT_INSPECTION, None),
    known("政府网站与政务新媒体检查指标", &SITE_INDICATORS_2019, None),
    known("政府网站发展指引", &WEBSITE_2017, None),
    known("政府采购信息公告管理办法", &PROCUREMENT_NOTICES_2004, Some(&PROCUREMENT_NOTICES_2020)),
    known("政府采购信息发布管理办法", &PROCUREMENT_NOTICES_2020, None),
    known("政府采购法实施条例", &PROCUREMENT_2015, None),
    known("旅行社管理条例", &TRAVEL_AGENCIES_1996, None),
    known("无证无照经营查处办法", &UNLICENSED_BUSINESS, None),
    known("机动车登记规定", &VEHICLES_2008, Some(&VEHICLES_2022)),
    known("机动车登记规定", &VEHICLES_2022, None),
    known("机动车驾驶证申领和使用规定", &DRIVERS_2013, Some(&DRIVERS_2022)),
    known("机动车驾驶证申领和使用规定", &DRIVERS_2022, None),
    known("标点符号用法", &GB_T_15834_2011, None),
    known("档案法实施条例", &ARCHIVES_RULES_2024, None),
    known("民法典", &CIVIL_CODE, None),
    known("民法总则", &CIVIL_GENERAL_2017, Some(&CIVIL_CODE)),
    known("民法通则", &CIVIL_PRINCIPLES_1987, Some(&CIVIL_CODE)),
    known("民用爆炸物品安全管理条例", &EXPLOSIVES, None),
    known("民用爆炸物品管理条例", &EXPLOSIVES_1984, Some(&EXPLOSIVES)),
    known("治安管理处罚条例", &ORDER_1987, Some(&PUBLIC_SECURITY_2006)),
    known("治安管理处罚法", &PUBLIC_SECURITY_2006, Some(&SECURITY_PENALTIES_2025)),
    known("治安管理处罚法", &SECURITY_PENALTIES_2025, None),
    known("烟花爆竹安全管理条例", &FIREWORKS, None),
    known("物权法", &PROPERTY_LAW, Some(&CIVIL_CODE)),
    known("环境保护税法", &ENVIRONMENT_TAX_2018, None),
    known("环境噪声污染防治法", &NOISE_LAW_1997, Some(&NOISE_LAW_2022)),
    known("生产安全事故应急条例", &ACCIDENT_EMERGENCIES, None),
    known("生产安全事故报告和调查处理条例", &ACCIDENT_REPORTS, None),
    known("监察法", &SUPERVISION_LAW, None),
    known("社会救助暂行办法", &SOCIAL_ASSISTANCE, None),
    known("突发公共卫生事件应急条例", &HEALTH_EMERGENCIES, None),
    known("继承法", &INHERITANCE_LAW, Some(&CIVIL_CODE)),
    known("网络安全法", &CYBERSECURITY_LAW, None),
    known("营业税暂行条例", &BUSINESS_TAX, None),
    known("行政处罚法", &PENALTY_LAW_1996, Some(&PENALTY_LAW_2021)),
    known("行政处罚法", &PENALTY_LAW_2021, None),
    known("行政复议法", &RECONSIDERATION_LAW_1999, Some(&RECONSIDERATION_LAW_2024)),
    known("行政复议法", &RECONSIDERATION_LAW_2024, None),
    known("行政复议法实施条例", &RECONSIDERATION_RULES, None),
    known("行政强制法", &COERCION_LAW, None),
    known("行政法规制定程序暂行条例", &REGULATION_MAKING_1987, None),
    known("行政法规制定程序条例", &REGULATION_MAKING, None),
    known("行政监察法", &ADMINISTRATIVE_SUPERVISION_LAW, Some(&SUPERVISION_LAW)),
    known("行政许可法", &LICENSING_LAW, None),
    known("规章制定程序条例", &RULE_MAKING, None),
    known("道路交通事故处理程序规定", &TRAFFIC_ACCIDENTS_2009, Some(&TRAFFIC_ACCIDENTS_2018)),
    known("道路交通事故处理程序规定", &TRAFFIC_ACCIDENTS_2018, None),
    known("道路交通安全法", &ROAD_TRAFFIC_LAW, None),
    known("道路交通安全法实施条例", &ROAD_TRAFFIC_RULES, None),
    known("道路交通安全违法行为处理程序规定", &TRAFFIC_OFFENCES, None),
    known("重大行政决策程序暂行条例", &DECISIONS_2019, None),
    known("预算法", &BUDGET_LAW, None),
    known("预算法实施条例", &BUDGET_RULES_2020, None),
    known("食品安全法实施条例", &FOOD_SAFETY_RULES, None),
];
