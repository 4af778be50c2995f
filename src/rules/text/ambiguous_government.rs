//! 所指不明的政府

use crate::engine::{Check, Context, Finding, Severity, declare_rule};
use crate::law::{DOCUMENT_RULES_2012, PRACTICE};
use crate::read::find_bare_governments;
use crate::record::Text;

declare_rule! {
    /// “区政府”“县政府”这样的简称，全文应当只指一个政府。
    ///
    /// 一篇里既有“县政府门户网站”又有“区政府门户网站”，前面都没有地名，读者看不出“区”是自治区、市辖区还是开发区。
    ///
    /// 改正：写明是哪个政府，如“自治区政府门户网站”。
    ///
    /// # 应当提示
    ///
    /// ```gongkai,fail
    /// 公开渠道：县政府门户网站、局门户网站
    /// 公开渠道：区政府门户网站“双公示”平台
    /// ---
    /// 在区政府网站公布目录，在县政府网站公布结果。
    /// ---
    /// 通过县政府门户网站公布。
    /// 通过县政府门户网站查询。
    /// 通过区政府门户网站下载。
    /// ```
    ///
    /// # 应当通过
    ///
    /// ```gongkai,pass
    /// 公开渠道：县政府门户网站、自治区政府门户网站
    /// ---
    /// 在区政府网站公布，同步报送市政府网站。
    /// ---
    /// 在兖州区政府网站公布，在汶上县政府网站查询。
    /// ---
    /// 县政府、区政府应当加强网站建设。
    /// ```
    RULE = "text/ambiguous-government" {
        title: ("所指不明的政府", "Which government is meant"),
        message: (
            "同文既有“{other}”又有“{found}”，看不出是哪个政府，应当写明",
            "the text has both “{other}” and “{found}”; say which government is meant"
        ),
        severity: Severity::Info,
        basis: &[DOCUMENT_RULES_2012.at("第十九条"), PRACTICE.at("")],
        since: "0.1.0",
        check: Check::Text(check),
    }
}

fn check(text: &Text<'_>, cx: &mut Context<'_>) {
    let found = find_bare_governments(cx.sight());
    let is_district = |span: &&crate::text::Span| span.of(text.body).starts_with('区');
    let districts: Vec<_> = found.iter().filter(is_district).collect();
    let counties: Vec<_> = found.iter().filter(|span| !is_district(span)).collect();
    let (Some(district), Some(county)) = (districts.first(), counties.first()) else { return };
    let (odd, usual) =
        if counties.len() < districts.len() { (county, district) } else { (district, county) };
    cx.report(
        Finding::new(&RULE, **odd)
            .for_review()
            .with("found", odd.of(text.body))
            .with("other", usual.of(text.body)),
    );
}
